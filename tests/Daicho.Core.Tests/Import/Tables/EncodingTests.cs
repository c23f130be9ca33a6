using System.Text;
using Daicho.Import.Tables;
using Daicho.Text.Encodings;

namespace Daicho.Core.Tests.Import.Tables;

public sealed class EncodingTests
{
    const string Ledger = "資産番号,品名,設置所属\r\n0001,ノートパソコン,情報政策課\r\n0002,ｶﾗｰﾌﾟﾘﾝﾀ,髙﨑支所①\r\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8-bom")]
    [InlineData("utf-16le", true)]
    [InlineData("utf-16be", true)]
    [InlineData("utf-16le", false)]
    [InlineData("utf-16be", false)]
    [InlineData("cp932")]
    [InlineData("euc-jp")]
    public void Open_EachEncoding_IsFoundAndReadsTheSame(string name, bool bom = false)
    {
        using var file = TempFile.Of(Encode(Ledger, name, bom));
        using var reader = TableReader.Open(file.Path);
        var rows = reader.Rows().ToList();
        Assert.Equal(name, reader.EncodingName);
        Assert.Equal("csv", reader.Format);
        rows[0].Holds("資産番号", "品名", "設置所属");
        rows[2].Holds("0002", "ｶﾗｰﾌﾟﾘﾝﾀ", "髙﨑支所①");
        Assert.All(rows, r => Assert.Null(r.Fault));
    }

    [Theory]
    [InlineData("cp932_no_roundtrip", 398)]
    [InlineData("cp932_gaiji_pua", 1880)]
    [InlineData("cp932_only", 2725)]
    [InlineData("5c_trailbyte", 52)]
    [InlineData("7c_trailbyte", 50)]
    [InlineData("cp932_vs_sjis_mapping_diff", 6)]
    public void Cp932_EverySpecialCode_IsReadAsItsCharacter(string set, int count)
    {
        var codes = JpEdge.Codes(set);
        using var file = TempFile.Of([.. Sjis("番号|文字\r\n"), .. codes.SelectMany((c, i) => (byte[])[.. Encoding.ASCII.GetBytes($"{i}|"), .. c.Code, 13, 10])]);
        using var reader = TableReader.Open(file.Path);
        var rows = reader.Rows().Skip(1).ToList();
        Assert.Equal(count, codes.Count);
        Assert.Equal("cp932", reader.EncodingName);
        Assert.Equal('|', reader.Separator);
        Assert.Equal(codes.Select(c => c.Text), rows.Select(r => r[1]));
        Assert.All(rows, r => Assert.Null(r.Fault));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void Unicode_EveryEdgeText_ComesBackUnaltered(string name)
    {
        var texts = JpEdge.AllTexts().Where(t => !string.IsNullOrEmpty(t) && !t.Contains('\0', StringComparison.Ordinal)).ToList();
        var csv = "番号,文字\r\n" + string.Concat(texts.Select((t, i) => $"{i},\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n"));
        using var file = TempFile.Of(Encode(csv, name, true));
        using var reader = TableReader.Open(file.Path);
        Assert.Equal(texts, reader.Rows().Skip(1).Select(r => r[1]));
    }

    [Fact]
    public void EucJp_SupplementAndWaveDash_ReadAsInCp932()
    {
        byte[] text = [.. Euc("番号,名称"), 10, .. Euc("1,"), 0xA1, 0xC1, 0xA1, 0xDD, 0x8F, 0xB0, 0xA1, 0x8E, 0xB1, 0xAD, 0xA1, 10];
        using var file = TempFile.Of(text);
        using var reader = TableReader.Open(file.Path, new TableOptions { Encoding = "EUC-JP" });
        Assert.Equal("～－丂ｱ①", reader.Rows().Last()[1]);
    }

    [Theory]
    [InlineData(0x80)]
    [InlineData(0xA0)]
    [InlineData(0xFD)]
    [InlineData(0xFE)]
    [InlineData(0xFF)]
    public void Cp932_UndefinedByte_IsAFaultAndNeverACharacter(byte undefined)
    {
        using var file = TempFile.Of([.. Sjis("番号,品名\n1,机\n2,"), undefined, .. Sjis("椅子\n3,棚\n")]);
        using var reader = TableReader.Open(file.Path);
        var rows = reader.Rows().ToList();
        Assert.Equal("cp932", reader.EncodingName);
        Assert.Equal(4, rows.Count);
        Assert.Equal(undefined.ToString("X2"), rows[2].Fault!.Hex);
        Assert.Equal([null, null, null], rows.Where((_, i) => i != 2).Select(r => r.Fault));
    }

    [Fact]
    public void EncodingFinder_HalfWidthKanaOnly_IsCp932()
    {
        using var file = TempFile.Of(Sjis("ﾊﾞﾝｺﾞｳ,ﾋﾝﾒｲ\n1,ﾌﾟﾘﾝﾀｰ\n2,ﾃﾞｨｽﾌﾟﾚｲ\n"));
        using var reader = TableReader.Open(file.Path);
        Assert.Equal("cp932", reader.EncodingName);
    }

    [Theory]
    [InlineData("氏名,所属\n山田太郎,総務課\n")]
    [InlineData("しめい,しょぞく\nやまだ,そうむか\n")]
    [InlineData("資産番号\n")]
    public void EncodingFinder_ShortEucJp_IsEucJp(string text)
    {
        using var file = TempFile.Of(Euc(text));
        using var reader = TableReader.Open(file.Path);
        Assert.Equal("euc-jp", reader.EncodingName);
    }

    [Fact]
    public void EncodingFinder_Utf8WithOneBadByte_StaysUtf8()
    {
        using var file = TempFile.Of([.. Encoding.UTF8.GetBytes("番号,品名\n1,ノートパソコン\n2,"), 0xE3, 0x81, .. Encoding.UTF8.GetBytes(",\n3,机\n")]);
        using var reader = TableReader.Open(file.Path);
        var rows = reader.Rows().ToList();
        Assert.Equal("utf-8", reader.EncodingName);
        Assert.Equal("E381", rows[2].Fault!.Hex);
        Assert.Equal("机", rows[3][1]);
    }

    [Fact]
    public void EncodingFinder_SequenceAcrossBlocks_IsNotBad()
    {
        // The 256 KB blocks of the finder end inside a three-byte character.
        var csv = "番号,品名\n" + string.Concat(Enumerable.Repeat("1,あいうえおかきくけこ漢字\n", 40_000));
        foreach (var name in new[] { "utf-8", "cp932", "euc-jp" })
        {
            using var file = TempFile.Of(Encode(csv, name, false));
            using var reader = TableReader.Open(file.Path);
            Assert.Equal(name, reader.EncodingName);
            Assert.Equal(40_001, reader.Rows().Count(r => r.Fault is null));
        }
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("cp932")]
    [InlineData("euc-jp")]
    [InlineData("utf-16le")]
    public void EncodingFinder_OneLineLongerThanABlock_IsRead(string name)
    {
        var text = string.Concat(Enumerable.Repeat("漢字かなアイ", 100_000));
        using var file = TempFile.Of(Encode("x," + text, name, bom: true));
        using var reader = TableReader.Open(file.Path, new TableOptions { Separator = ',' });
        Assert.Equal(name, reader.EncodingName);
        Assert.Equal(text, reader.Rows().Single()[1]);
    }

    [Fact]
    public void Cp932_Tables_EncodeWhatTheyDecodeToTheCodeWindowsWrites()
    {
        var windows = Encoding.GetEncoding(932);
        for (var c = 0x80; c < 0xFFFF; c++)
        {
            var code = Cp932.Encode((char)c);
            if (code < 0)
                continue;
            byte[] bytes = code < 0x100 ? [(byte)code] : [(byte)(code >> 8), (byte)code];
            Assert.Equal(windows.GetBytes([(char)c]), bytes);
        }
        Assert.Equal(-1, Cp932.Encode('¥'));
        Assert.Equal(-1, Cp932.Encode('〜'));
        Assert.Equal(-1, Cp932.Encode('\u0080'));
        Assert.Equal(-1, Cp932.Encode('\uF8F0'));
    }

    [Fact]
    public void Open_UnknownEncodingName_NamesTheKnownOnes()
    {
        using var file = TempFile.Of("a,b\n");
        var error = Assert.Throws<TableFileException>(() => TableReader.Open(file.Path, new TableOptions { Encoding = "ebcdic" }));
        Assert.Contains("「ebcdic」", error.Message);
        Assert.Contains("cp932", error.Message);
    }

    [Fact]
    public void Open_Iso2022Jp_SaysWhatToDo()
    {
        using var file = TempFile.Of([.. "\x1B$B;q;:\x1B(B,1\n"u8]);
        Assert.Contains("JIS", Assert.Throws<TableFileException>(() => TableReader.Open(file.Path)).Message);
    }

    internal static byte[] Sjis(string text) => Encode(text, "cp932", false);
    internal static byte[] Euc(string text) => Encode(text, "euc-jp", false);

    internal static byte[] Encode(string text, string name, bool bom)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-bom" => new UTF8Encoding(true),
            "utf-16le" => new UnicodeEncoding(false, bom),
            "utf-16be" => new UnicodeEncoding(true, bom),
            "cp932" => Encoding.GetEncoding(932),
            _ => Encoding.GetEncoding(51932),
        };
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }
}
