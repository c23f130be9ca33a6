using Daicho.Text;

namespace Daicho.Core.Tests.Text;

public class TextKeyTests
{
    [Theory]
    [InlineData("統合型ＧＩＳ", "統合型gis")]
    [InlineData("ｶﾌﾞｼｷｶﾞｲｼｬ", "カブシキガイシャ")]
    [InlineData("ﾊﾟｿｺﾝ", "パソコン")]
    [InlineData("か゛き゜", "ガキ\u309A")]
    [InlineData("か\u3099", "ガ")]
    [InlineData("ゔぁいおりん", "ヴァイオリン")]
    [InlineData("わ\u3099", "ヷ")]
    [InlineData("ｳﾞｪｰﾙ", "ヴェール")]
    [InlineData("㈱テスト", "(株)テスト")]
    [InlineData("ＡＤＭＩＮ", "admin")]
    [InlineData("  情報\t政策課\r\n\u3000御中 ", "情報 政策課 御中")]
    [InlineData("管理\u200B者", "管理者")]
    [InlineData("\u200E管理者\u202E", "管理者")]
    [InlineData("\uFEFFID", "id")]
    [InlineData("①②Ⅳ㍻㋿", "12iv平成令和")]
    [InlineData("辻\U000E0100", "辻")]
    [InlineData("\U0001D400\U0001D401", "ab")]
    [InlineData("ΣΑΣ", "σασ")]
    [InlineData("H\u0331", "\u1E96")]
    [InlineData(null, "")]
    [InlineData(" \u3000 ", "")]
    public void Search_TextAsTyped_IsFolded(string? text, string key) => Assert.Equal(key, TextKey.Search(text));

    [Theory]
    [InlineData("髙﨑", "高崎")]
    [InlineData("渡邊", "渡辺")]
    [InlineData("渡邉", "渡辺")]
    [InlineData("齋藤", "斉藤")]
    [InlineData("齊藤", "斎藤")]
    [InlineData("𠮷野家", "吉野家")]
    [InlineData("德永", "徳永")]
    [InlineData("濵田", "濱田")]
    [InlineData("濱田", "浜田")]
    [InlineData("葛\U000E0100飾区", "葛飾区")]
    [InlineData("鷗外", "鴎外")]
    [InlineData("神神", "神神")]
    [InlineData("霞ヶ関", "霞ケ関")]
    [InlineData("龍ケ崎市", "竜ヶ﨑市")]
    [InlineData("圖書舘", "図書館")]
    [InlineData("上埜", "上野")]
    [InlineData("９０人〜１００人", "９０人～１００人")]
    [InlineData("ガイド", "ｶﾞｲﾄﾞ")]
    public void Search_TwoWritingsOfOneName_ShareAKey(string one, string other) =>
        Assert.Equal(TextKey.Search(one), TextKey.Search(other), StringComparer.Ordinal);

    [Theory]
    [InlineData("大阪", "大坂")]
    [InlineData("ハート", "バート")]
    [InlineData("ビョウイン", "ビヨウイン")]
    [InlineData("第1課", "第2課")]
    public void Search_DifferentNames_KeepDifferentKeys(string one, string other) =>
        Assert.NotEqual(TextKey.Search(one), TextKey.Search(other), StringComparer.Ordinal);

    [Theory]
    [InlineData("統合型ＧＩＳ", "統合型 GIS")]
    [InlineData("団体内 統合宛名", "団体内統合宛名")]
    [InlineData("ちば電子申請・届出システム", "ちば電子申請･届出ｼｽﾃﾑ")]
    [InlineData("サーバー", "サ－バ―")]
    [InlineData("eLTAX（地方税）", "ｅＬＴＡＸ【地方税】")]
    [InlineData("財務会計〔旧〕", "財務会計「旧」")]
    [InlineData("A－B", "a‐b")]
    [InlineData("1〜3号機", "１～３号機")]
    public void Name_TwoWritingsOfOneSystem_ShareAKey(string one, string other) =>
        Assert.Equal(TextKey.Name(one), TextKey.Name(other));

    [Theory]
    [InlineData("防災情報システム", "防災情報システム 2")]
    [InlineData("税トータルシステム", "税トータルシステム(旧)")]
    public void Name_DifferentSystems_KeepDifferentKeys(string one, string other) =>
        Assert.NotEqual(TextKey.Name(one), TextKey.Name(other), StringComparer.Ordinal);

    [Fact]
    public void Search_AlreadyAKey_ReturnsTheSameInstance()
    {
        string key = new("庶務共通事務処理システム (第2期)".ToCharArray());
        Assert.Same(key, TextKey.Search(key));
    }

    [Fact]
    public void Name_AlreadyAKey_ReturnsTheSameInstance()
    {
        string key = new("庶務共通事務処理システム(第2期)".ToCharArray());
        Assert.Same(key, TextKey.Name(key));
    }

    [Theory]
    [InlineData("\uD842")]
    [InlineData("\uDFB7漢字\uD842")]
    [InlineData("が\u0301\uD800か\u3099")]
    [InlineData("\uFFFE\uFFFF\uFDD0")]
    public void Search_LoneSurrogatesAndNonCharacters_NeverThrow(string text)
    {
        string key = TextKey.Search(text);
        Assert.DoesNotContain(key, char.IsSurrogate);
        Assert.Equal(key, TextKey.Search(key));
    }

    [Fact]
    public void Search_TenMillionCharacters_FoldsWithoutBlowUp()
    {
        string text = string.Concat(Enumerable.Repeat("ｶﾞｲﾄﾞ　ライン", 1_250_000));
        string key = TextKey.Search(text);
        Assert.StartsWith("ガイド ラインガイド ライン", key, StringComparison.Ordinal);
        Assert.Equal(1_250_000 * 7, key.Length);
    }

    [Fact]
    public void Search_SettledText_AllocatesNothing()
    {
        string text = "団体内統合利用番号連携サーバ";
        TextKey.Search(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            TextKey.Search(text);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
