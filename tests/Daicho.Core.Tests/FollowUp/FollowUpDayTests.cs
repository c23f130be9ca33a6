using Daicho.FollowUp;
using Daicho.History;
using Daicho.Modules.Systems;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Core.Tests.FollowUp;

public class FollowUpDayTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_RecordThatIsTheEventWasAdded_BringsTheMeasureBackWithADate(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        followed.Test.Add(new InformationSystem { Name = "旧税務システム", Owner = "税務課" });
        var id = followed.Measure();
        followed.Take(followed.Tax, "decide", id, null, ("content", "次期調達の仕様書に入れる。"), ("due_event", "次期税務システムの調達"), ("due_ledger", "systems"), ("due_filter", "f.name=税務"));

        Assert.Equal(0, Run(followed).EventsCame);
        followed.Test.Add(new InformationSystem { Name = "介護システム", Owner = "高齢福祉課" });
        Assert.Equal(0, Run(followed).EventsCame);
        followed.Test.Add(new InformationSystem { Name = "次期税務システム", Owner = "税務課" });
        Assert.Equal(1, Run(followed).EventsCame);
        Assert.Equal(0, Run(followed).EventsCame);

        var back = followed.Get(id);
        Assert.Equal((Followed.Today, new DateOnly(2026, 12, 15)), (back.DueMetOn!.Value, back.DueOn!.Value));
        Assert.Contains("次期税務システム", back.DueMetBy, StringComparison.Ordinal);
        Assert.Equal("方針決定", back.State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_AllSystemsOfAnItemAbolished_LeavesItsMeasuresWithoutObjectForSomebodyToConfirm(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var (one, two) = (new InformationSystem { Name = "臨時電子カルテ", Owner = "税務課", Status = "稼働中" }, new InformationSystem { Name = "予約システム", Owner = "税務課", Status = "廃止" });
        followed.Test.Add(one, two);
        var (about, other) = (followed.Measure(), followed.Measure(followed.Other, "人事課"));
        followed.Test.Add(
            new ItemRelation { Item = $"No.{followed.Item.Id} パスワードの定期変更", Kind = "情報システム", Name = "臨時電子カルテ" },
            new ItemRelation { Item = $"No.{followed.Item.Id} パスワードの定期変更", Kind = "情報システム", Name = "予約システム" });

        Assert.Equal(0, Run(followed).Gone);
        followed.Test.Change<InformationSystem>(one.Id, s => s.Status = "廃止", "臨時施設の閉鎖");
        Assert.Equal(1, Run(followed).Gone);
        Assert.Equal(0, Run(followed).Gone);

        var gone = followed.Get(about);
        Assert.Equal(("対象消滅", "確認待ち"), (gone.State, gone.Confirmation));
        Assert.Contains("臨時電子カルテ", gone.Reason, StringComparison.Ordinal);
        Assert.Equal("対象消滅", followed.Test.Get<AuditItem>(followed.Item.Id).State);
        Assert.Equal("未確認", followed.Get(other).State);
        Assert.Empty(HistoryVerifier.Verify(followed.Test.Database).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Run_NewAudit_GetsTheDutiesOfItsKindOnceAndTheirDatesWhenKnown(DatabaseKind kind)
    {
        using var followed = new Followed(kind, published: new(2026, 3, 31));
        followed.Test.Add(
            new Audit { FiscalYear = 2026, Kind = "定期監査", Theme = "令和8年度定期監査" },
            new Audit { FiscalYear = 2016, Kind = "包括外部監査", Theme = "税外収入未済金" });

        var made = Run(followed).Duties;
        var duties = Duties(followed);
        Assert.Equal(made, duties.Count);
        Assert.Equal(["措置の通知の公表", "監査の結果に関する報告の提出と公表"], duties.Where(d => d.Audit!.Contains("定期監査", StringComparison.Ordinal)).Select(d => d.What).Order(StringComparer.Ordinal));
        Assert.Equal(new DateOnly(2027, 5, 31), duties.Single(d => d.What == "監査の結果に関する報告の提出と公表").DueOn);
        Assert.Equal(["措置の通知の公表"], duties.Where(d => d.Audit!.Contains("ICTの財務事務", StringComparison.Ordinal)).Select(d => d.What));
        Assert.DoesNotContain(duties, d => d.Audit!.Contains("税外収入未済金", StringComparison.Ordinal));
        Assert.Equal(0, Run(followed).Duties);

        using (var db = followed.Test.Open())
            followed.Test.Change<Audit>(db.Set<Audit>().Single(a => a.Theme == "令和8年度定期監査").Id, a => a.PublishedOn = new(2026, 11, 10), "公表した");
        Assert.Equal(1, Run(followed).Duties);
        Assert.Equal(new DateOnly(2027, 11, 10), Duties(followed).Single(d => d.What == "措置の通知の公表" && d.Audit!.Contains("定期監査", StringComparison.Ordinal)).DueOn);
    }

    private static FollowedUp Run(Followed followed) => new FollowUpDay(followed.Test.Database, Followed.Today).Run();

    private static List<AuditDuty> Duties(Followed followed)
    {
        using var db = followed.Test.Open();
        return [.. db.Set<AuditDuty>().AsNoTracking().OrderBy(d => d.Id)];
    }
}
