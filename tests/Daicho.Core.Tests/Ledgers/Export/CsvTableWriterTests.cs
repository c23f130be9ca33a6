using System.Text;
using Daicho.Core.Tests.Import.Tables;
using Daicho.Import.Tables;
using Daicho.Ledgers.Export;

namespace Daicho.Core.Tests.Ledgers.Export;

public sealed class CsvTableWriterTests
{
    static readonly ExportColumn[] Two = [new("asset_no", "資産番号"), new("note", "備考")];

    [Fact]
    public void Csv_EveryKindOfCell_IsWrittenPlain()
    {
        ExportColumn[] columns =
        [
            new("name", "品名"), new("price", "取得価額", ExportKind.Integer), new("rate", "税率", ExportKind.Decimal),
            new("bought", "導入年月日", ExportKind.Date), new("used", "使用中", ExportKind.Boolean),
        ];
        var csv = Write(new ExportOptions { Encoding = ExportEncoding.Utf8 }, columns, w =>
        {
            w.Text("机,\"大\"\n白");
            w.Integer(-1200);
            w.Decimal(0.10m);
            w.Date(new DateOnly(2019, 5, 1));
            w.Boolean(true);
        }, w =>
        {
            w.Text(null);
            w.Integer(null);
            w.Decimal(null);
            w.Date(null);
            w.Boolean(null);
        });
        Assert.Equal("品名,取得価額,税率,導入年月日,使用中\r\n\"机,\"\"大\"\"\n白\",-1200,0.10,2019-05-01,TRUE\r\n,,,,\r\n", Encoding.UTF8.GetString(csv));
    }

    [Theory]
    [InlineData(ExportEncoding.Utf8, "utf-8")]
    [InlineData(ExportEncoding.Utf8Bom, "utf-8-bom")]
    public void Csv_EveryEdgeText_ComesBackThroughOurReader(ExportEncoding encoding, string name)
    {
        var texts = JpEdge.AllTexts().Where(t => t.Length > 0 && !t.Contains('\0', StringComparison.Ordinal)).ToList();
        RoundTrip(texts, new ExportOptions { Encoding = encoding }, name);
    }

    [Fact]
    public void Cp932_EveryCharacterItHolds_ComesBackThroughOurReader()
    {
        var texts = JpEdge.Codes("cp932_only").Concat(JpEdge.Codes("5c_trailbyte")).Concat(JpEdge.Codes("cp932_gaiji_pua")).Concat(JpEdge.Codes("cp932_no_roundtrip"))
            .Select(c => c.Text).Concat(JpEdge.Texts("halfwidth_kana")).ToList();
        RoundTrip(texts, new ExportOptions { Encoding = ExportEncoding.Cp932 }, "cp932");
    }

    [Fact]
    public void Cp932_CharactersItLacks_AreListedByRowAndNoFileIsLeft()
    {
        using var file = new TempFile();
        var error = Assert.Throws<UnencodableException>(() =>
        {
            using var writer = TableWriter.CreateFile(file.Path, ExportFormat.Csv, new ExportOptions { Encoding = ExportEncoding.Cp932 });
            Fill(writer, ["髙﨑", "𠮷野家", "¥100", "10〜20"]);
        });
        Assert.Equal(
            [new UnencodableCell(3, "備考", "𠮷", 0x20BB7), new UnencodableCell(4, "備考", "¥", 0xA5), new UnencodableCell(5, "備考", "〜", 0x301C)],
            error.Cells);
        Assert.Contains("3行目「備考」の「𠮷」（U+20BB7）など3文字", error.Message);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(file.Path)!));
    }

    [Fact]
    public void Cp932_Escape_WritesReferencesAndListsThem()
    {
        using var memory = new MemoryStream();
        using var writer = TableWriter.Create(memory, ExportFormat.Csv, new ExportOptions { Encoding = ExportEncoding.Cp932, Unencodable = UnencodablePolicy.Escape });
        Fill(writer, ["𠮷野家", "辻\U000E0100"]);
        Assert.Equal("資産番号,備考\r\n0,&#x20BB7;野家\r\n1,辻&#xE0100;\r\n", Encoding.GetEncoding(932).GetString(memory.ToArray()));
        Assert.Equal([2L, 3L], writer.Unencodable.Select(c => c.Row));
    }

    [Fact]
    public void Utf8_LoneSurrogate_IsRefusedAndNotReplaced()
    {
        using var memory = new MemoryStream();
        using var writer = TableWriter.Create(memory, ExportFormat.Csv);
        Assert.Equal(0xD842, Assert.Single(Assert.Throws<UnencodableException>(() => Fill(writer, ["吉\uD842野"])).Cells).Codepoint);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+SUM(A1)", "'+SUM(A1)")]
    [InlineData("-cmd|calc", "'-cmd|calc")]
    [InlineData("@foo", "'@foo")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠x", "'＠x")]
    [InlineData("=\"a\"", "\"'=\"\"a\"\"\"")]
    [InlineData("-5", "-5")]
    [InlineData("+1,200.5", "\"+1,200.5\"")]
    [InlineData("-", "'-")]
    [InlineData("-1-2", "'-1-2")]
    [InlineData("a=1", "a=1")]
    public void NeutraliseFormulas_Prefix_GetsAnApostrophe(string text, string expected)
    {
        var options = new ExportOptions { Encoding = ExportEncoding.Utf8, NeutraliseFormulas = true };
        Assert.Equal($"品名\r\n{expected}\r\n", Encoding.UTF8.GetString(Write(options, [new("name", "品名")], w => w.Text(text))));
        var plain = Encoding.UTF8.GetString(Write(options with { NeutraliseFormulas = false }, [new("name", "品名")], w => w.Text(text)));
        Assert.DoesNotContain("'", plain);
    }

    [Fact]
    public void OneLineRecords_LineEndsInCells_BecomeBlanks() =>
        Assert.Equal("品名\r\n上 下 終\r\n", Encoding.UTF8.GetString(Write(new ExportOptions { Encoding = ExportEncoding.Utf8, OneLineRecords = true }, [new("name", "品名")], w => w.Text("上\r\n下\n終"))));

    [Fact]
    public void Era_DateColumn_IsFollowedByItsWareki()
    {
        var options = new ExportOptions { Encoding = ExportEncoding.Utf8, Era = d => $"令和{d.Year - 2018}年{d.Month}月{d.Day}日" };
        ExportColumn[] columns = [new("bought", "導入年月日", ExportKind.Date), new("name", "品名")];
        Assert.Equal("導入年月日,導入年月日（和暦）,品名\r\n2020-04-01,令和2年4月1日,机\r\n,,棚\r\n", Encoding.UTF8.GetString(Write(
            options, columns,
            w => { w.Date(new DateOnly(2020, 4, 1)); w.Text("机"); },
            w => { w.Date(null); w.Text("棚"); })));
    }

    [Fact]
    public void Rows_WithMissingOrSurplusCells_Throw()
    {
        using var writer = TableWriter.Create(new MemoryStream(), ExportFormat.Csv);
        writer.WriteHeader(Two);
        writer.BeginRow();
        writer.Text("1");
        Assert.Throws<InvalidOperationException>(writer.EndRow);
        writer.Text("2");
        Assert.Throws<InvalidOperationException>(() => writer.Text("3"));
        Assert.Throws<InvalidOperationException>(writer.Complete);
    }

    [Fact]
    public void CreateFile_WithoutComplete_LeavesWhatWasThere()
    {
        using var file = TempFile.Of("前の内容");
        using (var writer = TableWriter.CreateFile(file.Path, ExportFormat.Csv))
            writer.WriteHeader(Two);
        Assert.Equal("前の内容", File.ReadAllText(file.Path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(file.Path)!));
    }

    static void RoundTrip(List<string> texts, ExportOptions options, string encoding)
    {
        using var file = new TempFile();
        using (var writer = TableWriter.CreateFile(file.Path, ExportFormat.Csv, options))
            Fill(writer, texts);
        using var reader = TableReader.Open(file.Path);
        Assert.Equal(encoding, reader.EncodingName);
        Assert.Equal(texts, reader.Rows().Skip(1).Select(r => r[1]));
    }

    internal static void Fill(TableWriter writer, IReadOnlyList<string> texts)
    {
        writer.WriteHeader(Two);
        for (var i = 0; i < texts.Count; i++)
        {
            writer.BeginRow();
            writer.Text($"{i}");
            writer.Text(texts[i]);
            writer.EndRow();
        }
        writer.Complete();
    }

    static byte[] Write(ExportOptions options, ExportColumn[] columns, params Action<TableWriter>[] rows)
    {
        using var memory = new MemoryStream();
        using var writer = TableWriter.Create(memory, ExportFormat.Csv, options);
        writer.WriteHeader(columns);
        foreach (var row in rows)
        {
            writer.BeginRow();
            row(writer);
            writer.EndRow();
        }
        writer.Complete();
        return memory.ToArray();
    }
}
