using Daicho.Evidence;
using Daicho.History;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Evidence;

public sealed class RetentionTests
{
    [Theory]
    [InlineData("2025-03-31", 1, "2026-03-31")]
    [InlineData("2025-04-01", 1, "2027-03-31")]
    [InlineData("2025-04-01", 5, "2031-03-31")]
    [InlineData("2024-02-29", 3, "2027-03-31")]
    public void End_OfAPeriod_CountsFromTheNextFiscalYear(string on, int years, string end) =>
        Assert.Equal(DateOnly.Parse(end, null), Retention.End(new RetentionRule("写真・画面の写し", years, default, "規程", IsLocal: true), DateOnly.Parse(on, null)));

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Retention_OfAFile_FollowsItsKindAndTheRuleOfItsDay(DatabaseKind kind)
    {
        using var site = new KeptEvidenceSite(kind);
        var photo = await site.Attach("写真", new(2022, 6, 1), "写真・画面の写し");
        var unnamed = await site.Attach("書類", new(2022, 6, 1));
        var forever = await site.Attach("協定書", new(2022, 6, 1), "永年保存するもの");
        Assert.Equal(new DateOnly(2026, 3, 31), site.RetentionOf(photo.Id).Until);
        Assert.Equal((RetentionRules.Other, new DateOnly(2028, 3, 31)), (site.RetentionOf(unnamed.Id).Kind, site.RetentionOf(unnamed.Id).Until));
        Assert.Null(site.RetentionOf(forever.Id).Until);

        // The government's own rule holds for what is recorded from its day on, and for no earlier day.
        site.Test.Act(TestActors.DigitalDivision, a => a.Write<RetentionPeriod>().Add(new RetentionPeriod { Kind = "写真・画面の写し", Years = "10年", ValidFrom = new(2024, 4, 1), Source = "お試し県文書管理規程別表" }), "規程の改正");
        var later = await site.Attach("新しい写真", new(2024, 4, 1), "写真・画面の写し");
        Assert.Equal((10, new DateOnly(2035, 3, 31), "お試し県文書管理規程別表"), (site.RetentionOf(later.Id).Years, site.RetentionOf(later.Id).Until, site.RetentionOf(later.Id).Source));
        Assert.Equal(new DateOnly(2026, 3, 31), site.RetentionOf(photo.Id).Until);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void KeepOriginal_InTheHistory_IsProvedWithWhoSawIt(DatabaseKind kind)
    {
        using var site = new KeptEvidenceSite(kind);
        var kept = site.Keep(KeptEvidenceSite.Today, "契約・支払の書類");
        Assert.Equal(("原本：情政第88号", "情報政策課 書庫3", "佐藤 智子", true, ""), (kept.Title, kept.Place, kept.SeenBy, kept.IsOriginal, kept.Sha256));
        Assert.True(HistoryVerifier.Verify(site.Test.Database).IsIntact);

        site.Test.Sql("UPDATE evidence_files SET seen_by = '別の人'");
        Assert.Contains("「証拠」に書き込んだ 1 件の内容が、記録した時の証跡と一致しません", Assert.Single(HistoryVerifier.Verify(site.Test.Database).Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "佐藤 智子", "文書番号か保管場所")]
    [InlineData("情政第88号", null, " ", "確認した人")]
    [InlineData(null, "書庫3", null, "確認した人")]
    public void KeepOriginal_SomethingMissing_SaysWhat(string? number, string? place, string? who, string sentence)
    {
        using var site = new KeptEvidenceSite(DatabaseKind.Sqlite);
        var desk = new RecordDesk(site.Test.Database, site.Files, KeptEvidenceSite.Today);
        Assert.Contains(sentence, Assert.Throws<UserErrorException>(() => desk.KeepOriginal(TestActors.DigitalDivision, site.Computers, 1, new(number, place, who, KeptEvidenceSite.Today))).Message, StringComparison.Ordinal);
        var seen = new KeptOriginal("情政第88号", null, "佐藤 智子", null);
        Assert.Contains("確認した日", Assert.Throws<UserErrorException>(() => desk.KeepOriginal(TestActors.DigitalDivision, site.Computers, 1, seen)).Message, StringComparison.Ordinal);
        Assert.Contains("今日まで", Assert.Throws<UserErrorException>(() => desk.KeepOriginal(TestActors.DigitalDivision, site.Computers, 1, seen with { SeenOn = KeptEvidenceSite.Today.AddDays(1) })).Message, StringComparison.Ordinal);
        Assert.Contains("証拠の種類「日記」", Assert.Throws<UserErrorException>(() => desk.KeepOriginal(TestActors.DigitalDivision, site.Computers, 1, seen with { SeenOn = KeptEvidenceSite.Today, Class = "日記" })).Message, StringComparison.Ordinal);
        Assert.Equal(0, site.Test.Number("SELECT count(*) FROM evidence_files"));
    }
}
