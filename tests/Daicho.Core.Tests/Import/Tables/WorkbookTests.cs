using Daicho.Import.Tables;

namespace Daicho.Core.Tests.Import.Tables;

public sealed class WorkbookTests
{
    [Theory]
    [InlineData("<c><v>123456789012</v></c>", "123456789012")]
    [InlineData("<c><v>12345678901234567890</v></c>", "12345678901234567000")]
    [InlineData("<c><v>0.10000000000000001</v></c>", "0.1")]
    [InlineData("<c><v>1E-5</v></c>", "0.00001")]
    [InlineData("<c><v>1.5E3</v></c>", "1500")]
    [InlineData("<c s=\"5\"><v>43556</v></c>", "43556")]
    [InlineData("<c s=\"6\"><v>12</v></c>", "12")]
    [InlineData("<c><f>1/4</f><v>0.25</v></c>", "0.25")]
    [InlineData("<c t=\"str\"><f>A1</f><v>机_x000D_</v></c>", "机\r")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c t=\"b\"><v>0</v></c>", "FALSE")]
    [InlineData("<c t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c t=\"d\"><v>2019-05-01T00:00:00</v></c>", "2019-05-01")]
    [InlineData("<c s=\"1\"><v>43586</v></c>", "2019-05-01")]
    [InlineData("<c s=\"2\"><v>43586</v></c>", "2019-05-01")]
    [InlineData("<c s=\"3\"><v>43586</v></c>", "2019-05-01")]
    [InlineData("<c s=\"3\"><v>43586.75</v></c>", "2019-05-01 18:00:00")]
    [InlineData("<c s=\"3\"><v>1</v></c>", "1900-01-01")]
    [InlineData("<c s=\"3\"><v>61</v></c>", "1900-03-01")]
    [InlineData("<c s=\"3\"><v>0</v></c>", "0")]
    [InlineData("<c s=\"3\"><v>-5</v></c>", "-5")]
    [InlineData("<c s=\"4\"><v>1.5</v></c>", "36:00:00")]
    [InlineData("<c s=\"7\"><v>0.36458333333333331</v></c>", "08:45:00")]
    public void Xlsx_EachKindOfCell_BecomesPlainText(string cell, string expected)
    {
        using var file = XlsxMaker.Make($"<row r=\"1\">{cell}</row>");
        using var reader = TableReader.Open(file.Path);
        reader.Rows().Single().Holds(expected);
    }

    [Fact]
    public void Xlsx_Dates_CountFrom1904WhenTheWorkbookDoes()
    {
        using var file = XlsxMaker.Make("<row r=\"1\"><c s=\"1\"><v>42124</v></c><c s=\"3\"><v>42124</v></c><c><v>42124</v></c></row>", date1904: true);
        using var reader = TableReader.Open(file.Path);
        Assert.True(reader.Date1904);
        reader.Rows().Single().Holds("2019-05-01", "2019-05-01", "42124");
    }

    [Fact]
    public void Xlsx_SharedStrings_LeaveOutPhoneticGuides()
    {
        const string strings = "<si><t>資産番号</t><rPh sb=\"0\" eb=\"2\"><t>シサン</t></rPh><phoneticPr fontId=\"1\"/></si><si><r><t>備品</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 名</t></r><rPh sb=\"0\" eb=\"1\"><t>ビヒン</t></rPh></si><si/><si><t/></si><si><t>最後</t></si>";
        using var file = XlsxMaker.Make("<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c><c t=\"s\"><v>4</v></c></row>", strings: strings);
        using var reader = TableReader.Open(file.Path);
        reader.Rows().Single().Holds("資産番号", "備品 名", null, null, "最後");
    }

    [Fact]
    public void Xlsx_GapsHiddenRowsAndMergedCells_AreReadAndNoted()
    {
        using var file = XlsxMaker.Make(
            [("表紙", "visible", "<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>"), ("明細", "hidden", $"<row r=\"3\"><c r=\"C3\" t=\"str\"><v>品名</v></c></row><row r=\"4\"/><row r=\"9\" hidden=\"1\">{XlsxMaker.Text("机")}</row>")],
            afterRows: "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>");
        using var reader = TableReader.Open(file.Path);
        var rows = reader.Rows().ToList();
        Assert.Equal("明細", reader.Sheet);
        Assert.Equal(["表紙", "明細"], reader.SheetNames);
        Assert.Equal([3, 9], rows.Select(r => r.Number));
        rows[0].Holds(null, null, "品名");
        Assert.Contains(reader.Notes, n => n.Contains("シート「明細」は非表示", StringComparison.Ordinal));
        Assert.Contains(reader.Notes, n => n.Contains("最初は9行目", StringComparison.Ordinal));
        Assert.Contains(reader.Notes, n => n.Contains("結合セルが1か所", StringComparison.Ordinal));
    }

    [Fact]
    public void Xlsx_UnknownSheet_NamesTheSheetsThereAre()
    {
        using var file = XlsxMaker.Make([("令和5年度", "visible", ""), ("令和6年度", "visible", "")]);
        var error = Assert.Throws<TableFileException>(() => TableReader.Open(file.Path, new TableOptions { Sheet = "令和7年度" }));
        Assert.Contains("「令和5年度」「令和6年度」", error.Message);
        Assert.Contains("データがありません", Assert.Throws<TableFileException>(() => TableReader.Open(file.Path)).Message);
    }

    [Fact]
    public void Xlsx_SheetByName_IsRead()
    {
        using var file = XlsxMaker.Make([("令和5年度", "visible", $"<row>{XlsxMaker.Text("旧")}</row>"), ("令和6年度", "visible", $"<row>{XlsxMaker.Text("新")}</row>")]);
        using var reader = TableReader.Open(file.Path, new TableOptions { Sheet = "令和6年度" });
        reader.Rows().Single().Holds("新");
        Assert.Equal("xlsx", reader.Format);
        Assert.Null(reader.EncodingName);
    }

    [Theory]
    [InlineData("pc-ledger.xls", false)]
    [InlineData("pc-ledger-1904.xls", true)]
    public void Xls_Ledger_ReadsErasDatesAndHiddenRows(string sample, bool date1904)
    {
        using var reader = TableReader.Open(Path.Combine(JpEdge.Repository(), "tests", "Daicho.Core.Tests", "samples", sample));
        var rows = reader.Rows().ToList();
        Assert.Equal("xls", reader.Format);
        Assert.Equal(date1904, reader.Date1904);
        Assert.Equal("パソコン台帳", reader.Sheet);
        Assert.Equal([1, 3, 4, 5], rows.Select(r => r.Number));
        rows[2].Holds("00123", "ノートパソコン①髙﨑", "2009-04-01", "2019-04-01", "123456.5", "TRUE");
        rows[3].Holds("00124", "ﾌﾟﾘﾝﾀ", "2009-04-02", "2019-04-01 12:00:00", "98000", "FALSE");
        Assert.Contains(reader.Notes, n => n.Contains("最初は5行目", StringComparison.Ordinal));
        Assert.Equal(4, reader.Rows().Count());
        Assert.Contains("「パソコン台帳」", Assert.Throws<TableFileException>(() => TableReader.Open(
            Path.Combine(JpEdge.Repository(), "tests", "Daicho.Core.Tests", "samples", sample), new TableOptions { Sheet = "無" })).Message);
    }
}
