using System.Text;
using Daicho.Import.Tables;

namespace Daicho.Core.Tests.Import.Tables;

public sealed class DelimitedTests
{
    [Fact]
    public void Rows_NewlinesQuotesAndRaggedRows_KeepLineNumbersAndCells()
    {
        var rows = Read("番号,品名,備考\r\n1,\"ディスプレイ\r\n24型\",\"いわゆる\"\"液晶\"\"\"\r\n\r\n2,机\r\n3,椅子,,予備,\r\n");
        Assert.Equal([1, 2, 5, 6], rows.Select(r => r.Number));
        rows[1].Holds("1", "ディスプレイ\r\n24型", "いわゆる\"液晶\"");
        rows[2].Holds("2", "机");
        rows[3].Holds("3", "椅子", null, "予備", null);
    }

    [Theory]
    [InlineData(',', "csv")]
    [InlineData('\t', "tsv")]
    [InlineData(';', "csv")]
    [InlineData('|', "csv")]
    public void Open_EachSeparator_IsFound(char separator, string format)
    {
        using var file = TempFile.Of($"番号{separator}品名、型番{separator}備考\n1{separator}机{separator}1200円\n2{separator}棚{separator}a b\n");
        using var reader = TableReader.Open(file.Path);
        Assert.Equal(separator, reader.Separator);
        Assert.Equal(format, reader.Format);
        Assert.All(reader.Rows(), r => Assert.Equal(3, r.Cells.Length));
    }

    [Fact]
    public void Rows_LastLineWithoutEnd_IsRead() => Assert.Equal("机", Read("番号,品名\n1,机")[1][1]);

    [Fact]
    public void Rows_CarriageReturnsAlone_EndRecords() => Assert.Equal([1, 2, 3], Read("番号,品名\r1,机\r2,棚\r").Select(r => r.Number));

    [Fact]
    public void Rows_DosEndOfFileMarkAndLinesOfSeparatorsOnly_AreSkipped() => Assert.Equal(2, Read("番号,品名\r\n1,机\r\n,\r\n\x1A").Count);

    [Theory]
    [InlineData("5\"モニタ", "5\"モニタ")]
    [InlineData("\"5\"モニタ\"", "5\"モニタ")]
    [InlineData("\"株式会社\"テスト", "\"株式会社\"テスト")]
    [InlineData("\"机\"  ", "机")]
    public void Rows_StrayQuotes_StayInTheirCell(string cell, string expected)
    {
        var rows = Read($"番号,品名,備考\n1,{cell},良\n2,\"棚\",可\n");
        rows[1].Holds("1", expected, "良");
        rows[2].Holds("2", "棚", "可");
        Assert.All(rows, r => Assert.Null(r.Fault));
    }

    [Theory]
    [InlineData("2,棚,可\n3,机,良\n")]
    [InlineData("2,\"棚\",可\n3,机,良\n")]
    [InlineData("2,棚,可\n3,\"机\",良\n")]
    public void Rows_UnclosedQuote_IsAFaultOfItsRowAndTheRestIsRead(string rest)
    {
        var rows = Read("番号,品名,備考\n1,\"ディスプレイ,良\n" + rest);
        Assert.Equal([1, 2, 3, 4], rows.Select(r => r.Number));
        var fault = rows[1].Fault!;
        Assert.Equal(RowFaultKind.UnclosedQuote, fault.Kind);
        Assert.Equal(2, fault.Column);
        Assert.Equal("1,\"ディスプレイ,良", Encoding.UTF8.GetString(fault.RawBytes));
        Assert.Contains("2行目2列目", fault.Message);
        rows[2].Holds("2", "棚", "可");
        rows[3].Holds("3", "机", "良");
    }

    [Fact]
    public void Rows_ThousandsOfUnclosedQuotes_LoseNoRowAndEnd()
    {
        // Every doubled mark keeps the cell open: each row would otherwise be read to the end of the file.
        var rows = Read("番号,品名\n" + string.Concat(Enumerable.Range(1, 20_000).Select(i => $"{i},\"机\"\"x\n")));
        Assert.Equal(20_001, rows.Count);
        Assert.Equal(20_000, rows.Count(r => r.Fault?.Kind == RowFaultKind.UnclosedQuote));
    }

    [Fact]
    public void Rows_UndecodableBytes_AreReportedByLineColumnAndOffset()
    {
        byte[] before = EncodingTests.Sjis("番号,品名,所属\r\n1,\"上\r\n下\",総務課\r\n2,机,");
        byte[] row = [.. EncodingTests.Sjis("2,机,"), .. EncodingTests.Sjis("情報"), 0x81, 0x20, .. EncodingTests.Sjis("課")];
        using var file = TempFile.Of([.. before, .. row[EncodingTests.Sjis("2,机,").Length..], 13, 10, .. EncodingTests.Sjis("3,棚,財政課\r\n")]);
        using var reader = TableReader.Open(file.Path);
        var rows = reader.Rows().ToList();
        var fault = rows[2].Fault!;
        Assert.Equal(4, rows[2].Number);
        Assert.Equal(RowFaultKind.UndecodableBytes, fault.Kind);
        Assert.Equal(3, fault.Column);
        Assert.Equal("81", fault.Hex);
        Assert.Equal(before.Length + 4, fault.ByteOffset);
        Assert.Equal(row, fault.RawBytes);
        Assert.Equal(before.Length - EncodingTests.Sjis("2,机,").Length, fault.RowOffset);
        Assert.Equal("情報\\x81 課", rows[2][2]);
        rows[3].Holds("3", "棚", "財政課");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rows_LoneSurrogateInUtf16_IsReportedAtItsByteOfTheFile(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, true);
        byte[] lone = bigEndian ? [0xD8, 0x40] : [0x40, 0xD8];
        byte[] row = [.. encoding.GetBytes("2,𠮷野"), .. lone, .. encoding.GetBytes("家")];
        byte[] before = [.. encoding.GetPreamble(), .. encoding.GetBytes("番号,品名\r\n1,𠮷\r\n")];
        using var file = TempFile.Of([.. before, .. row, .. encoding.GetBytes("\r\n3,棚\r\n"), 0x41]);
        using var reader = TableReader.Open(file.Path);
        var rows = reader.Rows().ToList();
        var fault = rows[2].Fault!;
        Assert.Equal(Convert.ToHexString(lone), fault.Hex);
        Assert.Equal(before.Length + 10, fault.ByteOffset);
        Assert.Equal(before.Length, fault.RowOffset);
        Assert.Equal(row, fault.RawBytes);
        Assert.Equal("棚", rows[3][1]);
        Assert.Equal([0x41], rows[4].Fault!.RawBytes);
    }

    [Fact]
    public void Rows_NulByte_IsAFaultOfItsRow()
    {
        var rows = Read("番号,品名\n1,机と棚と椅子が並ぶ部屋の備品一覧表\n2,パソ\0コン\n3,机\n");
        Assert.Equal(RowFaultKind.NulByte, rows[2].Fault!.Kind);
        Assert.Equal(2, rows[2].Fault!.Column);
        Assert.Null(rows[3].Fault);
    }

    [Fact]
    public void Rows_FiveHundredColumns_AreRead() => Assert.Equal(500, Read(string.Join(',', Enumerable.Range(1, 500)) + "\n")[0].Cells.Length);

    [Fact]
    public void Rows_TooManyColumns_SaysTheLine()
    {
        using var file = TempFile.Of("番号,品名\n" + new string(',', 2_000) + "x\n");
        using var reader = TableReader.Open(file.Path);
        Assert.Contains("2行目は2,000列", Assert.Throws<TableFileException>(() => reader.Rows().Count()).Message);
    }

    [Fact]
    public void Rows_TenMegabyteCell_IsReadWhole()
    {
        var text = string.Concat(Enumerable.Repeat("備考の長い文章。\n", 400_000));
        var rows = Read($"番号,備考\n1,\"{text}\"\n2,短い\n");
        Assert.Equal(text, rows[1][1]);
        Assert.Equal(400_003, rows[2].Number);
    }

    [Fact]
    public void Rows_CellBeyondTheLimit_IsRefusedWithItsLine()
    {
        using var file = TempFile.Of("番号,備考\n1," + new string('あ', 2 << 20) + "\n");
        using var reader = TableReader.Open(file.Path, new TableOptions { MaxCellBytes = 1 << 20 });
        Assert.Contains("2行目", Assert.Throws<TableFileException>(() => reader.Rows().Count()).Message);
    }

    [Fact]
    public void Rows_RepeatedCells_ShareTheirString()
    {
        var rows = Read("番号,所属\n1,情報政策課\n2,情報政策課\n");
        Assert.Same(rows[1][1], rows[2][1]);
    }

    [Fact]
    public void Rows_CalledAgain_StartFromTheFirst()
    {
        using var file = TempFile.Of("番号,品名\n1,机\n");
        using var reader = TableReader.Open(file.Path);
        Assert.Equal("番号", reader.Rows().First()[0]);
        Assert.Equal(2, reader.Rows().Count());
        Assert.Equal(reader.TotalBytes, reader.BytesRead);
    }

    [Fact]
    public void Rows_AnyDisorderOfQuotesAndLineEnds_LosesNoCharacter()
    {
        string[] pieces = ["\"", "\"\"", ",", "\n", "\r\n", "\r", "x", "品", " ", "\",\"", "\"\n\""];
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            using var file = TempFile.Of(text);
            using var reader = TableReader.Open(file.Path, new TableOptions { Separator = ',', Encoding = "utf-8" });
            var rows = reader.Rows().ToList();
            var read = string.Concat(rows.SelectMany(r => r.Cells));
            Assert.Equal(text.Where(char.IsLetter), read.Where(char.IsLetter));
            Assert.Equal(rows.Select(r => r.Number).Distinct().Order(), rows.Select(r => r.Number));
        }
    }

    static List<SourceRow> Read(string text)
    {
        using var file = TempFile.Of(text);
        using var reader = TableReader.Open(file.Path);
        return [.. reader.Rows()];
    }
}
