using Daicho.Access;
using Daicho.Checks;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Modules.Assets;
using Daicho.Notices;
using Daicho.Organization;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Notices;

/// <summary>Who is told what and when.</summary>
public class NoticeMakingTests
{
    private static DateOnly Day(int month, int day) => new(2026, month, day);

    [Theory, ClassData(typeof(BothDatabases))]
    public void Make_InquiryAndFindings_TellsThePeopleAndTheSharedAddressOnceInOneDigest(DatabaseKind kind)
    {
        using var told = new Told(kind, "税務課", "税務課", "教育総務課");
        told.Asked.Sent();

        var made = told.Make();

        Assert.Null(made.Left);
        Assert.Empty(made.Problems);
        Assert.Equal(["佐藤 太郎", "山田 花子", "税務課"], told.Mails().Select(m => m.Name).Order(StringComparer.Ordinal));
        Assert.All(told.Mails(), m => Assert.Equal(m.Address is null ? MailState.ScreenOnly : MailState.Waiting, m.State));
        var lines = told.LastTo("山田 花子");
        Assert.Equal(told.LastTo("税務課"), lines);
        Assert.Contains(lines, l => l.Contains("の照会が届きました（期限 12月9日（水））。", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("新たに2件見つかりました", StringComparison.Ordinal));

        Assert.Contains("すでに作ってあります", told.Make().Left, StringComparison.Ordinal);
        var next = told.Make(Today.AddDays(1));
        Assert.Equal((0, 0), (next.Notices, next.Mails));
    }

    private static DateOnly Today => Told.Today;

    [Theory, ClassData(typeof(BothDatabases))]
    public void Make_BeforeAndAfterTheDeadline_FollowsTheStepsAndMissedDaysAreMadeUpFor(DatabaseKind kind)
    {
        using var told = new Told(kind, "税務課");
        told.Asked.Sent();
        told.Make();

        // The section's deadline is Wednesday, 9 December: five working days before it is the 2nd.
        Assert.Empty(told.SheetsToldOn(Day(12, 1)));
        Assert.Equal("「パソコン等の現状の照会」の回答の期限は12月9日（水）です（あと5開庁日です）。", Assert.Single(told.SheetsToldOn(Day(12, 2))));
        Assert.Empty(told.SheetsToldOn(Day(12, 3)));

        // The program stood still from the 4th to the 11th; of what fell due since, the last step is told.
        Assert.EndsWith("（2開庁日過ぎています）。", Assert.Single(told.SheetsToldOn(Day(12, 11))), StringComparison.Ordinal);
        Assert.Contains("閉庁日", told.Make(Day(12, 12)).Left, StringComparison.Ordinal);

        // Whoever asks hears how many sections are late.
        told.Make(Day(12, 14));
        Assert.Contains(told.LastTo("佐藤 智子"), l => l.EndsWith("で1所属が期限を過ぎています。", StringComparison.Ordinal));
        Assert.True(HistoryVerifier.Verify(told.Test.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Make_SheetSentBack_SaysSoAndTheAskerHearsOfWhatArrived(DatabaseKind kind)
    {
        using var told = new Told(kind, "教育総務課");
        told.Asked.Sent();
        told.Make();
        var taro = new Actor("taro", "佐藤 太郎", Role.Official);
        told.Asked.Write(taro, "教育総務課", ("result", "返還済"), ("done_on", "R8.10.1"), ("note", "返還確認書あり"));
        told.Asked.Take(taro, "教育総務課", "submit");
        told.Asked.Take(taro, "教育総務課", "confirm", "課内に確認できる職員がいない");

        told.Make(Today.AddDays(1));
        Assert.Contains("回答が1所属から届きました", Assert.Single(told.LastTo("佐藤 智子")), StringComparison.Ordinal);
        told.Asked.Take(TestActors.DigitalDivision, "教育総務課", "send-back", "返還確認書の日付が違います");
        told.Make(Today.AddDays(2));
        Assert.Contains("差し戻されました", Assert.Single(told.LastTo("佐藤 太郎")), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Make_LeaseEndsInSixMonths_IsToldOncePerUnitAndDateWithTheListBehindIt(DatabaseKind kind)
    {
        using var told = new Told(kind);
        var end = new DateOnly(2027, 5, 17);
        told.Test.Add([.. Enumerable.Range(1, 3).Select(i => new Computer
        {
            AssetNumber = $"L-{i}", ProductName = "ノートパソコン", IntroducedOn = new DateOnly(2022, 5, 18), LeaseEndOn = i == 3 ? end.AddDays(1) : end, LeaseState = "リース中", Location = "税務課",
        })]);
        told.Make(Day(11, 17));
        told.Make(Day(11, 18));

        using var db = told.Test.Open();
        var notices = db.Set<Notice>().Where(n => n.About == NoticeAbout.Date).OrderBy(n => n.Id).ToList();
        Assert.Equal([("パソコン等管理台帳の「リース満了日」が令和9年5月17日の記録が2件あります（6か月前）。", end)], notices.Take(1).Select(n => (n.Text, n.DueOn!.Value)));
        Assert.Equal("/ledgers/computers?f.lease_end_on.from=2027-05-17&f.lease_end_on.to=2027-05-17", notices[0].Href);
        Assert.Equal(2, notices.Count);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Make_OwnSteps_ReplaceTheShippedOnesOfTheirSubjectAndFaultyOnesAreNamed(DatabaseKind kind)
    {
        using var told = new Told(kind, "税務課");
        told.Asked.Sent();
        told.Test.Add(
            new NoticeStep { Name = "前日", About = NoticeAbout.Sheet, Timing = "１開庁日前", Addressee = NoticeTo.Unit },
            new NoticeStep { Name = "いつか", About = NoticeAbout.Sheet, Timing = "そのうち", Addressee = NoticeTo.Unit },
            new NoticeStep { Name = "無い列", About = NoticeAbout.Date, LedgerId = "computers", ColumnId = "colour", Timing = "3か月前", Addressee = NoticeTo.Unit });

        var made = told.Make(Day(12, 8));

        Assert.Equal(2, made.Problems.Count);
        Assert.Contains("「いつか」：時期「そのうち」を読めません", made.Problems[0], StringComparison.Ordinal);
        Assert.Contains("列「colour」はありません", made.Problems[1], StringComparison.Ordinal);
        Assert.Contains(told.LastTo("山田 花子"), l => l.Contains("あと1開庁日です", StringComparison.Ordinal));
        Assert.DoesNotContain(told.LastTo("山田 花子"), l => l.Contains("照会が届きました", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Make_NobodyOwnsTheRecord_TellsTheKeepers(DatabaseKind kind)
    {
        using var told = new Told(kind, "？");
        new CheckRunner(told.Test.Database).Run(TestActors.DigitalDivision, Today, [CheckCatalog.Get("computers.age")]);
        told.Make();
        Assert.Equal(["佐藤 智子"], told.Mails().Select(m => m.Name).Distinct(StringComparer.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Make_LongLate_TellsTheHeadThenTheHeadAboveAndKeepersWhereThePostIsVacant(DatabaseKind kind)
    {
        using var told = new Told(kind, "税務課", "教育総務課");
        told.Account("kacho", "税務課長 伊藤", Role.Official, "kacho@pref.example.lg.jp", "税務課");
        using (var db = told.Test.Open())
        {
            var head = db.Users.Single(u => u.Id == "kacho");
            (head.StaffNumber, head.StaffNumberKey) = ("1001", "1001");
            db.Update(head);
            db.SaveChanges();
        }

        told.Test.Add(
            new Post { Name = "課長", UnitName = "税務課", Duty = PostDuty.Head, Holder = "伊藤", HolderNumber = "1001", ValidFrom = Day(4, 1) },
            new Post { Name = "部長", UnitName = "総務部", Duty = PostDuty.Head, Holder = "小林", Substitute = "加藤 次長", SubstituteNumber = "2002", ValidFrom = Day(4, 1) });
        told.Test.Add(new Person { StaffNumber = "2002", Name = "加藤 次長", UnitName = "総務部", Address = "kato@pref.example.lg.jp" });
        told.Asked.Sent();
        told.Make();
        told.Make(Day(12, 10));
        var before = told.Mails().Count;

        // 9 December is the deadline of 税務課, 11 December that of 教育総務課, whose posts nobody holds.
        told.Make(Day(12, 14));
        Assert.Contains("税務課長 伊藤", told.Mails().Skip(before).Select(m => m.Name));
        told.Make(Day(12, 16));
        Assert.Contains(told.LastTo("佐藤 智子"), l => l.Contains("3開庁日過ぎています", StringComparison.Ordinal));
        told.Make(Day(12, 23));
        Assert.Equal("kato@pref.example.lg.jp", told.Mails().Last(m => m.Name == "加藤 次長").Address);
        Assert.EndsWith("（10開庁日過ぎています）。", told.LastTo("加藤 次長")[^1], StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Make_CommentThatNamesPeople_IsToldToWhoMaySeeTheRecordOnly(DatabaseKind kind)
    {
        using var told = new Told(kind, "税務課");
        told.Make();
        long record;
        using (var db = told.Test.Open())
            record = db.Set<Computer>().Single().Id;
        new RecordDesk(told.Test.Database, new FileStore(told.Test.Database.FilesFolder), Today)
            .Comment(TestActors.DigitalDivision, told.Test.Database.Catalog.Get("computers"), record, "@山田花子 @教育総務課 ご確認ください");

        told.Make(Today.AddDays(1));

        Assert.Equal("佐藤 智子さんのコメントがあなた・所属を呼んでいます。", Assert.Single(told.LastTo("山田 花子")));
        Assert.DoesNotContain(told.Mails(), m => m.Name == "佐藤 太郎");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Remind_ByHand_TellsAtOnceInAMailOfItsOwn(DatabaseKind kind)
    {
        using var told = new Told(kind, "税務課");
        told.Asked.Sent();
        told.Make();
        var before = told.Mails().Count;

        told.Asked.Desk.Remind(TestActors.DigitalDivision, told.Asked.Id, [told.Asked.Sheet("税務課").Id], "至急お願いします。");

        var mails = told.Mails().Skip(before).ToList();
        Assert.Equal(["山田 花子", "税務課"], mails.Select(m => m.Name).Order(StringComparer.Ordinal));
        Assert.EndsWith("：至急お願いします。", Assert.Single(told.LastTo("山田 花子")), StringComparison.Ordinal);
    }
}
