using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Daicho.Core.Tests.Import.Tables;
using Daicho.Import.Tables;
using Daicho.Ledgers.Export;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Daicho.Core.Tests.Ledgers.Export;

public sealed class XlsxTableWriterTests
{
    static readonly ExportColumn[] Columns =
    [
        new("asset_no", "資産番号"), new("price", "取得価額", ExportKind.Integer), new("rate", "税率", ExportKind.Decimal),
        new("bought", "導入年月日", ExportKind.Date), new("used", "使用中", ExportKind.Boolean),
    ];

    [Fact]
    public void Xlsx_EveryKindOfCell_ComesBackThroughOurReader()
    {
        using var file = new TempFile("台帳.xlsx");
        Write(file, ExportFormat.Xlsx, new ExportOptions { SheetName = "パソコン/台帳[6]" });
        using var reader = TableReader.Open(file.Path);
        var rows = reader.Rows().ToList();
        Assert.Equal("パソコン台帳6", reader.Sheet);
        rows[0].Holds("資産番号", "取得価額", "税率", "導入年月日", "使用中");
        rows[1].Holds("00123", "-1200", "0.1", "2019-05-01", "TRUE");
        rows[2].Holds("=1+1", "9007199254740993", "0.1234567890123456789", "1868-10-23", "FALSE");
        Assert.Equal(4, rows.Count);
        rows[3].Holds(null, null, null, null, "TRUE");
    }

    [Fact]
    public void Xlsx_EveryEdgeText_ComesBackThroughOurReader()
    {
        var texts = JpEdge.AllTexts().Where(t => t.Length > 0).Append("a\tb\r\nc\u0001\uFFFE_x0041_ & <b> \"q\"").Append(" 前後の空白 ").ToList();
        using var file = new TempFile("台帳.xlsx");
        using (var writer = TableWriter.CreateFile(file.Path, ExportFormat.Xlsx))
            CsvTableWriterTests.Fill(writer, texts);
        using var reader = TableReader.Open(file.Path);
        Assert.Equal(texts, reader.Rows().Skip(1).Select(r => r[1]));
    }

    [Fact]
    public void Xlsx_Parts_FreezeTheHeaderAndHoldNoFormula()
    {
        using var file = new TempFile("台帳.xlsx");
        Write(file, ExportFormat.Xlsx, new ExportOptions());
        using var zip = ZipFile.OpenRead(file.Path);
        using var part = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = part.ReadToEnd();
        Assert.Contains("state=\"frozen\"", sheet);
        Assert.DoesNotContain("<f>", sheet);
        Assert.Contains("<c r=\"D2\" s=\"1\"><v>43586</v></c>", sheet);
        Assert.Contains("<c r=\"B2\" s=\"0\"><v>-1200</v></c>", sheet);
    }

    [Fact]
    public void Xlsx_Document_IsValidOpenXml()
    {
        using var file = new TempFile("台帳.xlsx");
        Write(file, ExportFormat.Xlsx, new ExportOptions { MaxSheetRows = 2, Era = d => $"{d.Year}年" });
        using var document = SpreadsheetDocument.Open(file.Path, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
    }

    [Fact]
    public void Xlsx_MoreRowsThanASheetHolds_GoOnInAFurtherSheetWithItsHeader()
    {
        using var file = new TempFile("台帳.xlsx");
        using (var writer = TableWriter.CreateFile(file.Path, ExportFormat.Xlsx, new ExportOptions { MaxSheetRows = 3 }))
            CsvTableWriterTests.Fill(writer, ["一", "二", "三", "四", "五"]);
        using var first = TableReader.Open(file.Path);
        using var last = TableReader.Open(file.Path, new TableOptions { Sheet = "台帳（3）" });
        Assert.Equal(["台帳", "台帳（2）", "台帳（3）"], first.SheetNames);
        Assert.Equal(["備考", "一", "二"], first.Rows().Select(r => r[1]));
        Assert.Equal(["備考", "五"], last.Rows().Select(r => r[1]));
    }

    [Fact]
    public void Xlsx_TextTooLongForACell_IsReportedByRowAndNotCut()
    {
        using var file = new TempFile("台帳.xlsx");
        var error = Assert.Throws<OversizedCellException>(() =>
        {
            using var writer = TableWriter.CreateFile(file.Path, ExportFormat.Xlsx);
            CsvTableWriterTests.Fill(writer, [new string('あ', 32_767), new string('い', 32_768)]);
        });
        Assert.Equal([new OversizedCell(3, "備考", 32_768)], error.Cells);
        Assert.False(File.Exists(file.Path));
    }

    [Fact]
    public void Json_EveryKindOfCell_IsTyped()
    {
        using var file = new TempFile("台帳.json");
        Write(file, ExportFormat.Json, new ExportOptions());
        using var json = JsonDocument.Parse(File.ReadAllBytes(file.Path));
        var row = json.RootElement[0];
        Assert.Equal(3, json.RootElement.GetArrayLength());
        Assert.Equal("00123", row.GetProperty("asset_no").GetString());
        Assert.Equal(-1200, row.GetProperty("price").GetInt64());
        Assert.Equal("0.10", row.GetProperty("rate").GetRawText());
        Assert.Equal("2019-05-01", row.GetProperty("bought").GetString());
        Assert.True(row.GetProperty("used").GetBoolean());
        Assert.Equal(JsonValueKind.Null, json.RootElement[2].GetProperty("price").ValueKind);
    }

    [Fact]
    public void Json_EveryEdgeText_ComesBack()
    {
        var texts = JpEdge.AllTexts().Append("\"\\\b\f\n\r\t\u0001\u2028").ToList();
        using var memory = new MemoryStream();
        using (var writer = TableWriter.Create(memory, ExportFormat.Json))
            CsvTableWriterTests.Fill(writer, texts);
        using var json = JsonDocument.Parse(memory.ToArray());
        Assert.Equal(texts, json.RootElement.EnumerateArray().Select(e => e.GetProperty("note").GetString()));
    }

    [Fact]
    public void Json_NoRows_IsAnEmptyArray()
    {
        using var memory = new MemoryStream();
        using (var writer = TableWriter.Create(memory, ExportFormat.Json))
            CsvTableWriterTests.Fill(writer, []);
        Assert.Equal("[]", string.Concat(Encoding.UTF8.GetString(memory.ToArray()).Where(c => !char.IsWhiteSpace(c))));
    }

    [Fact]
    public void Export_SameTable_GivesTheSameBytes()
    {
        using var first = new TempFile("a.xlsx");
        using var second = new TempFile("b.xlsx");
        Write(first, ExportFormat.Xlsx, new ExportOptions());
        Write(second, ExportFormat.Xlsx, new ExportOptions());
        Assert.Equal(File.ReadAllBytes(first.Path), File.ReadAllBytes(second.Path));
    }

    static void Write(TempFile file, ExportFormat format, ExportOptions options)
    {
        using var writer = TableWriter.CreateFile(file.Path, format, options);
        writer.WriteHeader(Columns);
        Row("00123", -1200, 0.10m, new DateOnly(2019, 5, 1), true);
        Row("=1+1", 9007199254740993, 0.1234567890123456789m, new DateOnly(1868, 10, 23), false);
        Row(null, null, null, null, true);
        writer.Complete();

        void Row(string? no, long? price, decimal? rate, DateOnly? bought, bool? used)
        {
            writer.BeginRow();
            writer.Text(no);
            writer.Integer(price);
            writer.Decimal(rate);
            writer.Date(bought);
            writer.Boolean(used);
            writer.EndRow();
        }
    }
}
