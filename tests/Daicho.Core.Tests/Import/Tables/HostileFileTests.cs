using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Daicho.Import.Tables;

namespace Daicho.Core.Tests.Import.Tables;

public sealed class HostileFileTests
{
    [Fact]
    public void Open_EmptyFile_SaysSo() => Refused(TempFile.Of([]), "空（0バイト）");

    [Fact]
    public void Open_MissingFile_SaysSo() =>
        Assert.Contains("開けません", Assert.Throws<TableFileException>(() => TableReader.Open("/無い/台帳.csv")).Message);

    [Fact]
    public void Open_Binary_IsRefused()
    {
        var noise = new byte[100_000];
        new Random(7).NextBytes(noise);
        Refused(TempFile.Of(noise), "保存し直してください");
        Refused(TempFile.Of(new byte[5_000]), "文字のファイルではありません");
    }

    [Theory]
    [InlineData("%PDF-1.7 ...", "PDF")]
    [InlineData("\x1F\x8Bxxxx", "gzip")]
    public void Open_ForeignFormat_IsNamed(string head, string name) => Refused(TempFile.Of(Encoding.Latin1.GetBytes(head)), name);

    [Fact]
    public void Open_HtmlNamedXls_SaysWhatItIs() => Refused(TempFile.Of("<html><table></table></html>", "台帳.xls"), "HTML");

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Open_TruncatedXlsx_IsRefused(double part)
    {
        using var whole = XlsxMaker.Make($"<row>{XlsxMaker.Text("机")}</row>");
        var bytes = File.ReadAllBytes(whole.Path);
        Refused(TempFile.Of(bytes[..(int)(bytes.Length * part)], "台帳.xlsx"), "途中で切れているか壊れて");
    }

    [Fact]
    public void Rows_XlsxDamagedInside_GivesTheRowReached()
    {
        using var file = XlsxMaker.Make($"<row r=\"1\">{XlsxMaker.Text("品名")}</row><row r=\"2\">{XlsxMaker.Text("机")}</row><row r=\"3\"><c t=\"s\"><v>99</v></c></row>");
        using var reader = TableReader.Open(file.Path);
        Assert.Contains("3行目", Assert.Throws<TableFileException>(() => reader.Rows().Count()).Message);
    }

    [Fact]
    public void Open_XlsWithNoiseInside_IsRefusedOrReadButNeverThrowsAnythingElse()
    {
        var bytes = File.ReadAllBytes(Path.Combine(JpEdge.Repository(), "tests", "Daicho.Core.Tests", "samples", "pc-ledger.xls"));
        for (var seed = 0; seed < 200; seed++)
        {
            var damaged = (byte[])bytes.Clone();
            var random = new Random(seed);
            for (var i = 0; i < 20; i++)
                damaged[random.Next(8, damaged.Length)] = (byte)random.Next(256);
            using var file = TempFile.Of(seed % 2 == 0 ? damaged : damaged[..random.Next(512, damaged.Length)], "台帳.xls");
            try
            {
                using var reader = TableReader.Open(file.Path);
                _ = reader.Rows().Take(100_000).Count();
            }
            catch (TableFileException e)
            {
                Assert.NotEmpty(e.Message);
            }
        }
    }

    [Fact]
    public void Open_ZipBomb_IsRefusedBeforeItIsUnpacked()
    {
        using var file = new TempFile("台帳.xlsx");
        using (var zip = ZipFile.Open(file.Path, ZipArchiveMode.Create))
        {
            zip.CreateEntry("_rels/.rels").Open().Dispose();
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var blanks = new byte[1 << 20];
            for (var i = 0; i < 100; i++)
                part.Write(blanks);
        }
        Refused(file, "異常な圧縮");
    }

    [Fact]
    public void Open_TooMuchToUnpack_IsRefused()
    {
        using var file = XlsxMaker.Make($"<row>{XlsxMaker.Text(Convert.ToHexString(RandomNumberGenerator.GetBytes(50_000)))}</row>");
        var error = Assert.Throws<TableFileException>(() => TableReader.Open(file.Path, new TableOptions { MaxUnpackedBytes = 50_000 }));
        Assert.Contains("上限を超える", error.Message);
    }

    [Fact]
    public void ZipArchive_EntryThatUnderstatesItsSize_GivesNoMoreThanItStates()
    {
        // What the guard relies on: a lying directory can't make a part larger than it was judged by.
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry("part").Open())
            part.Write(new byte[1_000_000]);
        var bytes = memory.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(bytes.AsSpan().LastIndexOf("PK\x01\x02"u8) + 24), 1000);
        using var lying = new ZipArchive(new MemoryStream(bytes));
        using var unpacked = new MemoryStream();
        try
        {
            using var entry = lying.Entries[0].Open();
            entry.CopyTo(unpacked);
        }
        catch (InvalidDataException)
        {
            // As good.
        }
        Assert.True(unpacked.Length <= 1000);
    }

    [Theory]
    [InlineData("<!DOCTYPE worksheet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>")]
    [InlineData("<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\">")]
    public void Open_DtdInAPart_IsRefused(string prolog) =>
        Refused(XlsxMaker.Make($"<row>{XlsxMaker.Text("机")}</row>", prolog: prolog), "文書型宣言（DTD）");

    [Fact]
    public void Open_EncryptedWorkbook_SaysSo()
    {
        byte[] head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        Refused(TempFile.Of([.. head, .. new byte[1000], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[1000]], "台帳.xlsx"), "暗号化");
    }

    [Fact]
    public void Open_ZipThatIsNoWorkbook_SaysSo()
    {
        using var file = new TempFile("台帳.xlsx");
        using (var zip = ZipFile.Open(file.Path, ZipArchiveMode.Create))
            zip.CreateEntry("台帳.csv").Open().Dispose();
        Refused(file, "Excelではありません");
    }

    [Fact]
    public void Open_TwoThousandAndOneColumnsInXlsx_IsRefusedWithTheRow()
    {
        using var file = XlsxMaker.Make("<row r=\"7\"><c r=\"BXZ7\"><v>1</v></c></row>");
        Refused(file, "7行目");
    }

    static void Refused(TempFile file, string because)
    {
        using (file)
        {
            var error = Assert.Throws<TableFileException>(() => TableReader.Open(file.Path));
            Assert.Contains(because, error.Message);
            Assert.EndsWith("。", error.Message);
        }
    }
}
