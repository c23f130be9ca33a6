using System.IO.Compression;
using System.Text;
using Daicho.Evidence;

namespace Daicho.Core.Tests.Evidence;

public sealed class EvidenceContentTests
{
    private const string ImageHead = "89504E470D0A1A0A0000000D49484452";

    // The first bytes of a program of Windows: MZ, then the DOS header with zeros.
    private const string Program = "4D5A90000300000004000000FFFF0000B800000000000000400000000000000000000000000000000000000000000000000000000000000000000000800000000E1FBA0E";

    [Theory]
    [InlineData("請求書.pdf", Program, "実行できる")]
    [InlineData("請求書", Program, "実行できる")]
    [InlineData("記録.txt", "7F454C460201010000000000", "実行できる")]
    [InlineData("記録.txt", "23212F62696E2F73680A726D", "実行できる")]
    [InlineData("台帳.lnk", "00", "実行できる")]
    [InlineData("設定.BAT", "6563686F", "実行できる")]
    [InlineData("設定.js. ", "6563686F", "実行できる")]
    [InlineData("見積書.pdf", ImageHead, "名前はPDFですが、中身が違います")]
    [InlineData("写真.jpg", "3C68746D6C3E", "中身が違います")]
    [InlineData("台帳.xlsx", "3C68746D6C3E", "中身が違います")]
    [InlineData("台帳.xlsx", "504B03040000000000000000", "壊れている")]
    public void Check_WhatMayNotBeAttached_SaysWhyInOneSentence(string name, string content, string sentence)
    {
        var refused = Assert.Throws<UserErrorException>(() => Check(name, Convert.FromHexString(content)));

        Assert.Contains(sentence, refused.Message);
        Assert.EndsWith("ください。", refused.Message);
    }

    [Theory]
    [InlineData("見積書.pdf", "255044462D312E37")]
    [InlineData("写真.PNG", ImageHead)]
    [InlineData("写真.png.txt", "E58699E79C9F")]
    [InlineData("MZ-80の記録.txt", "4D5A2D383020E381AEE8A898E98CB2")]
    [InlineData("パスワード付き.xlsx", "D0CF11E0A1B11AE1")]
    [InlineData("旧形式.xls", "3C68746D6C3E")]
    [InlineData("拡張子なし", "00")]
    public void Check_OrdinaryFile_MayBeAttached(string name, string content) => Check(name, Convert.FromHexString(content));

    [Fact]
    public void Check_TextThatBeginsLikeAProgram_MayBeAttached() => Check("記録.txt", Encoding.UTF8.GetBytes("MZ-80 の動作確認の記録。" + new string('あ', 200)));

    [Fact]
    public void Check_ZipOfDocuments_MayBeAttached() => Check("一式.zip", Zip(("見積書.pdf", "%PDF-1.7"u8.ToArray()), ("写真/1.png", [1, 2, 3])));

    [Fact]
    public void Check_ProgramInAZip_IsNamed()
    {
        var refused = Assert.Throws<UserErrorException>(() => Check("一式.zip", Zip(("見積書.pdf", [1]), ("資料/見積書.pdf.exe", [1]))));

        Assert.Contains("「一式.zip」の中の「見積書.pdf.exe」は実行できる", refused.Message);
    }

    [Fact]
    public void Check_ZipMadeToFillADisk_IsRefused()
    {
        var refused = Assert.Throws<UserErrorException>(() => Check("一式.zip", Zip(("台帳.csv", new byte[80 << 20]))));

        Assert.Contains("異常に大きくなる", refused.Message);
    }

    [Fact]
    public void Check_ZipOfTooManyFiles_IsRefused() =>
        Assert.Contains("多すぎる", Assert.Throws<UserErrorException>(() => Check("一式.zip", Zip([.. Enumerable.Range(1, 10_001).Select(n => ($"{n}.txt", Array.Empty<byte>()))]))).Message);

    private static void Check(string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        EvidenceContent.Check(stream, name);
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }

        return memory.ToArray();
    }
}
