using System.Text;
using Daicho.Access;
using Daicho.Core.Tests.FollowUp;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.FollowUp;
using Daicho.History;
using Daicho.Ledgers.Editing;
using Daicho.Publication;
using Daicho.Publication.Content;
using Daicho.Publication.Site;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Publication;

/// <summary>From a notice that was received to a publication that everybody reads.</summary>
public sealed class PublicationDeskTests
{
    private const string Secret = "ゼブラ棟三階";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Publish_WhatWasReceived_IsReadByEverybodyAsNotified(DatabaseKind kind)
    {
        using var made = new Made(kind, published: new DateOnly(2027, 3, 31));
        var notice = made.Notice("人第123号", made.Plan("漏えい時だけ変更する方針とした。"));
        Assert.Empty(made.Public());

        var (number, version) = await made.Desk.Prepare(TestActors.Secretariat, made.Request(notice));
        Assert.Equal((1L, 1), (number, version));
        made.Followed.Take(made.Followed.Tax, "done", made.Measure, null, ("content", "強制変更をやめた。"), ("done_on", "2026-11-16"));
        Assert.Empty(made.Public());
        Assert.Throws<UserErrorException>(() => made.Desk.Publish(TestActors.Secretariat, number, version));
        made.Desk.Approve(TestActors.Secretariat, number, version, "代表監査委員 見本 太郎", "監第77号", new DateOnly(2026, 11, 13));
        Assert.Empty(made.Public());
        made.Desk.Publish(TestActors.Secretariat, number, version);

        var item = Assert.Single(Assert.Single(made.Public()).Content.Items);
        Assert.Equal(("漏えい時だけ変更する方針とした。", "措置済み", "人第123号"), (item.MeasureText().Shown, item.Class, item.NoticeNumber));
        Assert.Equal(MeasureNoticeState.Published, made.Followed.Test.Get<MeasureNotice>(notice).State);
        Assert.Equal(TestDatabase.Today, made.Followed.Test.Get<AuditItem>(made.Followed.Item.Id).PublishedOn);
        Assert.Equal(TestDatabase.Today, made.Followed.Test.Get<Audit>(made.Followed.Audit.Id).PublishedOn);
        Assert.Equal(new DateOnly(2027, 3, 31), made.Followed.Test.Get<AuditItem>(made.Followed.Other.Id).PublishedOn);
        Assert.Empty(HistoryVerifier.Verify(made.Followed.Test.Database).Problems);
        Assert.Empty(FileProof.Run(made.Followed.Test.Database).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Difference_SinceTheLastPublication_TellsNewlyDoneAndStillOpen(DatabaseKind kind)
    {
        using var made = new Made(kind);
        var followed = made.Followed;
        var other = followed.Measure(followed.Other, "情報政策課");
        followed.Take(followed.Digital, "decide", other, null, ("content", "研修の記録の方法を検討している。"), ("class", "継続"), ("due_on", "2027-03-31"));
        await made.Publish(made.Request(made.Notice("人第123号", made.Plan("方針とした。"), other)));

        followed.Take(followed.Tax, "done", made.Measure, null, ("content", "強制変更をやめた。"), ("done_on", "2026-11-16"));
        var second = made.Notice("人第130号", made.Measure);
        var difference = made.Desk.Preview(TestActors.Secretariat, made.Request(second) with { Kind = PublicationKind.Difference });
        Assert.Equal([("1", "進捗あり", "強制変更をやめた。"), ("2", "継続", "研修の記録の方法を検討している。")], difference.Items.Select(i => (i.Number!, i.Change!, i.MeasureText().Shown)));
        Assert.Equal(["1"], made.Desk.Preview(TestActors.Secretariat, made.Request(second) with { Kind = PublicationKind.Difference, WithOpen = false }).Items.Select(i => i.Number!));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Register_OfAnOlderReport_IsPublicAndWhatTheNextDifferenceIsToldAgainst(DatabaseKind kind)
    {
        using var made = new Made(kind);
        var item = Published.Item("1", "2か月ごとに変更を強制している。", "検討している。", cls: "継続", subject: "パスワードの定期変更", unit: "税務課");
        var older = Published.Of(item) with { Date = new DateOnly(2026, 3, 31), Audits = [new PublishedAudit(2025, "包括外部監査", "ICTの財務事務", null, ContentOfReport.Groups([item]))] };
        await made.Desk.Register(TestActors.Secretariat, older, Daicho.Publication.Layouts.PublicationLayout.Get("chiba-table"));
        Assert.Single(made.Public());
        await Assert.ThrowsAsync<UserErrorException>(() => made.Desk.Register(TestActors.Secretariat, older, Daicho.Publication.Layouts.PublicationLayout.Get("chiba-table")));

        var difference = made.Desk.Preview(TestActors.Secretariat, made.Request(made.Notice("人第123号", made.Plan("方針とした。"))) with { Kind = PublicationKind.Difference });
        Assert.Equal(("新たに措置", $"2025-{made.Followed.Item.Id}"), (difference.Items.Single().Change, difference.Items.Single().Id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Correction_IsANewVersionThatNamesWhatChanged(DatabaseKind kind)
    {
        using var made = new Made(kind);
        var number = await made.Publish(made.Request(made.Notice("人第123号", made.Plan($"{Secret}の方針とした。"))));
        var item = Assert.Single(made.Public()).Content.Items.Single();

        await Assert.ThrowsAsync<UserErrorException>(() => made.Desk.Correct(TestActors.Secretariat, number, [new(item.Id, "無い文言", "別")], null, "誤記"));
        var (_, version) = await made.Desk.Correct(TestActors.Secretariat, number, [new(item.Id, "方針とした", "方針を決めた")], null, "誤記");
        Assert.Equal(2, version);
        Assert.Single(made.Public());
        made.Approve(number, version);
        var both = made.Public();
        Assert.Equal([2, 1], both.OrderByDescending(v => v.Version).Select(v => v.Version));
        Assert.Equal("第2版での訂正：No.1の「方針とした」を「方針を決めた」に改めた。理由：誤記", both.Single(v => v.Version == 2).Content.Correction);
        Assert.Equal($"{Secret}の方針とした。", both.Single(v => v.Version == 1).Content.Items.Single().MeasureText().Shown);

        // What is withheld by a correction is gone from every public page, and from the words about it.
        (_, version) = await made.Desk.Correct(TestActors.Secretariat, number, [], $"{Secret}｜情報公開条例第7条第6号", $"{Secret}は非公開");
        made.Approve(number, version);
        Assert.Equal(3, Assert.Single(made.Public()).Version);
        foreach (var file in SiteBuilder.Build(made.Public(), "見本市"))
            Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(file.Bytes), StringComparison.Ordinal);
        Assert.Empty(HistoryVerifier.Verify(made.Followed.Test.Database).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task WithheldParts_OfItemsAndMeasures_GoWithTheNotice(DatabaseKind kind)
    {
        using var made = new Made(kind);
        made.Followed.Test.Change<Measure>(made.Measure, m => m.Withheld = $"{Secret}｜情報公開条例第7条第6号");
        await made.Publish(made.Request(made.Notice("人第123号", made.Plan($"機器を{Secret}に移した。"))));
        Assert.Equal("機器を（非公開：情報公開条例第7条第6号、6字）に移した。", Assert.Single(made.Public()).Content.Items.Single().MeasureText().Shown);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rights_OfOthers_AreRefusedAndDraftsAreSeenByNobodyElse(DatabaseKind kind)
    {
        using var made = new Made(kind);
        var request = made.Request(made.Notice("人第123号", made.Plan("方針とした。")));
        foreach (var actor in new[] { made.Followed.Tax, made.Followed.People, TestActors.DigitalDivision })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => made.Desk.Prepare(actor, request));
            Assert.Throws<AccessDeniedException>(() => made.Desk.Preview(actor, request));
            using var db = made.Followed.Test.Open();
            Assert.Throws<AccessDeniedException>(() => made.Reader(db).All(actor));
        }

        var (number, version) = await made.Desk.Prepare(TestActors.Secretariat, request);
        Assert.Throws<AccessDeniedException>(() => made.Desk.Approve(made.Followed.People, number, version, "甲", "乙", TestDatabase.Today));
        Assert.Throws<UserErrorException>(() => made.Desk.Approve(TestActors.Secretariat, number, version, "甲", null, TestDatabase.Today));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Steps_OutOfTurn_AreRefusedWithASentence(DatabaseKind kind)
    {
        using var made = new Made(kind);
        var notice = made.Notice("人第123号", made.Plan("方針とした。"));
        var (number, first) = await made.Desk.Prepare(TestActors.Secretariat, made.Request(notice));
        var (_, second) = await made.Desk.Prepare(TestActors.Secretariat, made.Request(notice) with { Date = TestDatabase.Today.AddDays(1) }, number);
        Assert.Contains("新しい第2版", Assert.Throws<UserErrorException>(() => made.Desk.Approve(TestActors.Secretariat, number, first, "甲", "乙", TestDatabase.Today)).Message, StringComparison.Ordinal);
        made.Desk.Approve(TestActors.Secretariat, number, second, "甲", "乙", TestDatabase.Today);
        Assert.Contains("その日になってから", Assert.Throws<UserErrorException>(() => made.Desk.Publish(TestActors.Secretariat, number, second)).Message, StringComparison.Ordinal);

        var other = await made.Publish(made.Request(notice));
        Assert.NotEqual(number, other);
        await Assert.ThrowsAsync<UserErrorException>(() => made.Desk.Prepare(TestActors.Secretariat, made.Request(notice)));
        var later = new PublicationDesk(made.Followed.Test.Database, new FileStore(made.Followed.Test.Database.FilesFolder), TestDatabase.Today.AddDays(1));
        Assert.Contains("別の公表", Assert.Throws<UserErrorException>(() => later.Publish(TestActors.Secretariat, number, second)).Message, StringComparison.Ordinal);
    }
}

/// <summary>An audit that is followed, and the desk that publishes it.</summary>
internal sealed class Made : IDisposable
{
    public Made(DatabaseKind kind, DateOnly? published = null)
    {
        Followed = new Followed(kind, published);
        Measure = Followed.Measure();
        Desk = new PublicationDesk(Followed.Test.Database, Files, TestDatabase.Today) { KeepsPdf = false };
    }

    public Followed Followed { get; }

    public long Measure { get; }

    public PublicationDesk Desk { get; }

    private FileStore Files => new(Followed.Test.Database.FilesFolder);

    public PublicationReader Reader(DaichoDb db) => new(db, Files);

    public IReadOnlyList<PublishedVersion> Public()
    {
        using var db = Followed.Test.Open();
        return Reader(db).ForPublic();
    }

    /// <summary>A measure on a plan, classed as dealt with.</summary>
    public long Plan(string content)
    {
        var taken = Followed.Take(Followed.Tax, "decide", Measure, null, ("content", content), ("class", "措置済み"), ("due_on", "2027-03-31"));
        Assert.Equal((EditOutcome.Saved, ""), (taken.Outcome, string.Join(' ', taken.Problems.Select(p => p.Sentence))));
        return Measure;
    }

    /// <summary>A notice that was received.</summary>
    public long Notice(string number, params long[] measures)
    {
        var desk = new MeasureNoticeDesk(Followed.Test.Database, Followed.Today);
        var id = desk.Create(Followed.People, Followed.Body.Id, new NoticeHead($"措置の通知 {number}", number, "令和8年11月16日", "令和8年10月31日", null, null), measures).Id;
        foreach (var (actor, step) in new[] { (Followed.People, "submit"), (TestActors.Secretariat, "receive") })
        {
            var taken = desk.Take(actor, new(id, Followed.Test.Get<MeasureNotice>(id).Version), MeasureNoticeStep.Get(step), null);
            Assert.Equal((EditOutcome.Saved, ""), (taken.Outcome, string.Join(' ', taken.Problems.Select(p => p.Sentence))));
        }

        return id;
    }

    public PublicationRequest Request(params long[] notices) => new() { Government = "見本市", Notices = notices, Layout = "chiba-table", Date = TestDatabase.Today };

    public async Task<long> Publish(PublicationRequest request)
    {
        var (number, version) = await Desk.Prepare(TestActors.Secretariat, request);
        Approve(number, version);
        return number;
    }

    public void Approve(long number, int version)
    {
        Desk.Approve(TestActors.Secretariat, number, version, "代表監査委員 見本 太郎", "監第77号", TestDatabase.Today);
        Desk.Publish(TestActors.Secretariat, number, version);
    }

    public void Dispose() => Followed.Dispose();
}
