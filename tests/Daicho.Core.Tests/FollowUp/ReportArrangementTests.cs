using Daicho.Access;
using Daicho.FollowUp;
using Daicho.History;
using Daicho.Import.Reports;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Core.Tests.FollowUp;

public sealed class ReportArrangementTests
{
    static readonly string Chiba = Samples("chiba-2024-measures.txt");

    [Theory, ClassData(typeof(BothDatabases))]
    public void Arrange_OneIntoTwo_SplitsTextAndLines(DatabaseKind kind)
    {
        using var report = new Taken(kind);
        var item = report.Items().MaxBy(i => ItemProposal.Pieces(i.Finding).Count)!;
        var to = ItemProposal.Of(report.Reading(), [item], 2, [], new Dictionary<string, int> { ["finding"] = 1, ["response"] = 0 });
        to = [to[0], With(to[1], "subject", "分けた事項")];

        var result = report.Arrange([item], to, note: "別の事項が続けて印刷されている");

        Assert.Equal(EditOutcome.Saved, result.Outcome);
        var (first, second) = (report.Item(result.Ids[0]), report.Item(result.Ids[1]));
        Assert.Equal((item.Id, item.Subject, "分けた事項"), (first.Id, first.Subject, second.Subject));
        Assert.Equal((item.AuditId, item.PublishedOn, "未確認", item.UnitId), (second.AuditId, second.PublishedOn, second.State, second.UnitId));
        Assert.Equal(Packed(item.Finding), Packed(first.Finding + second.Finding));
        Assert.Equal(item.SourceLines, ReportReading.WriteLines(ReportReading.LinesOf(first).Concat(ReportReading.LinesOf(second))));
        using var db = report.Test.Open();
        var action = db.Actions.AsNoTracking().OrderByDescending(a => a.Seq).First();
        Assert.Equal("報告書の読取りの訂正（1件を2件に分けた）：別の事項が続けて印刷されている", action.Reason);
        Assert.True(HistoryVerifier.Verify(report.Test.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Arrange_TwoIntoOne_ClosesTheSecondAndKeepsItsText(DatabaseKind kind)
    {
        using var report = new Taken(kind);
        var two = report.Items().Take(2).ToList();
        var to = ItemProposal.Of(report.Reading(), two, 1, []);

        var result = report.Arrange(two, to);

        Assert.Equal(EditOutcome.Saved, result.Outcome);
        var joined = report.Item(two[0].Id);
        Assert.Contains(Packed(two[1].Finding ?? two[1].Subject), Packed(joined.Finding));
        Assert.Contains(Packed(two[1].Response), Packed(joined.Response));
        var closed = report.Item(two[1].Id);
        Assert.Equal((TestDatabase.Today, null), (closed.ClosedOn!.Value, closed.SourceLines));
        Assert.Equal(64, report.Items().Count);
        Assert.DoesNotContain(report.Reading().Lines, l => l.Role == LineRole.Unplaced && Parsed().LineRoles[l.Number - 1].Role != LineRole.Unplaced);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Arrange_TextThatWouldBeNowhere_IsNamedAndKeptUntilAPersonSaysSo(DatabaseKind kind)
    {
        using var report = new Taken(kind);
        var item = report.Items().First(i => ItemProposal.Pieces(i.Response).Count > 2);
        var pieces = ItemProposal.Pieces(item.Response);
        var to = With(ItemProposal.Of(report.Reading(), [item], 1, [])[0], "response", string.Concat(pieces.Skip(1)));

        var refused = report.Arrange([item], [to]);

        Assert.Equal(EditOutcome.Refused, refused.Outcome);
        Assert.Contains(pieces[0].Trim(), refused.Missing);
        Assert.Equal(item.Version, report.Item(item.Id).Version);
        Assert.Equal(EditOutcome.Saved, report.Arrange([item], [to], mayDrop: true).Outcome);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Arrange_TextMovedToAnotherItem_IsNotMissed(DatabaseKind kind)
    {
        using var report = new Taken(kind);
        var two = report.Items().Where(i => ItemProposal.Pieces(i.Response).Count > 1).Take(2).ToList();
        var to = ItemProposal.Of(report.Reading(), two, 2, []);
        var pieces = ItemProposal.Pieces(two[0].Response);

        var result = report.Arrange(two, [With(to[0], "response", string.Concat(pieces.Take(1))), With(to[1], "response", string.Concat(pieces.Skip(1)) + to[1].Texts["response"])]);

        Assert.Equal((EditOutcome.Saved, 0), (result.Outcome, result.Missing.Count));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Arrange_LinesOfAnotherItem_AreRefusedWithItsName(DatabaseKind kind)
    {
        using var report = new Taken(kind);
        var (first, second) = (report.Items()[0], report.Items()[1]);
        var taken = ReportReading.LinesOf(second).Except(ReportReading.LinesOf(first)).First();
        var to = ItemProposal.Of(report.Reading(), [first], 1, [])[0];

        var refused = report.Arrange([first], [to with { Lines = [.. to.Lines, taken] }]);
        var beyond = report.Arrange([first], [to with { Lines = [.. to.Lines, 100_000] }]);

        Assert.Contains($"{taken}行目は「{second.Kind} {second.Number}", refused.Problems.Single().Sentence);
        Assert.Contains("原文にありません", beyond.Problems.Single().Sentence);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Arrange_FreedLine_IsUnplacedAndBecomesAnItemAgain(DatabaseKind kind)
    {
        using var report = new Taken(kind);
        var item = report.Items().First(i => ReportReading.LinesOf(i).Count > 1);
        var lines = ReportReading.LinesOf(item);
        var to = ItemProposal.Of(report.Reading(), [item], 1, [])[0];
        Assert.Equal(EditOutcome.Saved, report.Arrange([item], [to with { Lines = [.. lines.SkipLast(1)] }]).Outcome);
        var freed = report.Reading().Lines[lines[^1] - 1];
        Assert.Equal(LineRole.Unplaced, freed.Role);

        var made = ItemProposal.Of(report.Reading(), [], 1, [freed.Number]);
        var result = report.Arrange([], made);

        var added = report.Item(result.Ids.Single());
        Assert.Equal((item.AuditTheme, freed.Text.Trim(), $"{freed.Number}"), (added.AuditTheme, added.Finding, added.SourceLines));
        Assert.Equal(LineRole.Item, report.Reading().Lines[freed.Number - 1].Role);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Arrange_SomebodyElseWasFirst_IsAConflictAndWritesNothing(DatabaseKind kind)
    {
        using var report = new Taken(kind);
        var item = report.Items()[0];
        var to = ItemProposal.Of(report.Reading(), [item], 1, [])[0];
        Assert.Equal(EditOutcome.Saved, report.Arrange([item], [With(to, "page", "12")]).Outcome);

        Assert.Equal(EditOutcome.Conflict, report.Arrange([item], [With(to, "page", "13")]).Outcome);
        Assert.Equal("12", report.Item(item.Id).Page);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Arrange_WhoMayNotChangeItems_IsRefused(DatabaseKind kind)
    {
        using var report = new Taken(kind);
        var item = report.Items()[0];

        Assert.Throws<AccessDeniedException>(() => new ReportArrangement(report.Test.Database, TestDatabase.Today).Arrange(
            TestActors.DigitalDivision, Parsed(), report.Sha256, [new ItemVersion(item.Id, item.Version)], ItemProposal.Of(report.Reading(), [item], 1, [])));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Commit_SameReportAfterCorrections_LeavesThem(DatabaseKind kind)
    {
        using var report = new Taken(kind);
        var two = report.Items().Take(2).ToList();
        report.Arrange(two, [With(ItemProposal.Of(report.Reading(), two, 1, [])[0], "number", "1の2")]);

        var again = report.Take();

        Assert.Equal((0, 0, 65), (again.Counts["audit-items"].Added, again.Counts["audit-items"].Updated, again.Counts["audit-items"].Unchanged));
        Assert.Equal("1の2", report.Item(two[0].Id).Number);
        Assert.Equal(64, report.Items().Count);
    }

    // Whatever is split, joined or moved as proposed: no text goes, and every line is somewhere.
    [Theory, ClassData(typeof(BothDatabases))]
    public void Arrange_AnySequenceOfProposals_KeepsEveryCharacterAndLine(DatabaseKind kind)
    {
        using var report = new Taken(kind);
        var random = new Random(20261127);
        var before = report.Characters();
        for (var step = 0; step < 40; step++)
        {
            var items = report.Items();
            var at = random.Next(items.Count - 1);
            var from = items.GetRange(at, random.Next(1, 3));
            var cuts = new Dictionary<string, int> { ["finding"] = random.Next(0, 3), ["response"] = random.Next(0, 3) };
            var to = ItemProposal.Of(report.Reading(), from, random.Next(1, 3), [], cuts);
            to = [.. to.Select(t => string.IsNullOrWhiteSpace(t.Texts["subject"]) && string.IsNullOrWhiteSpace(t.Texts["finding"]) ? With(t, "finding", "（加筆）") : t)];

            var result = report.Arrange(from, to);

            Assert.True(result.Outcome is EditOutcome.Saved or EditOutcome.Unchanged, string.Join(' ', result.Problems.Select(p => p.Sentence).Concat(result.Missing)));
        }

        Assert.Empty(before.Except(report.Characters()));
        var reading = report.Reading();
        Assert.Equal(Parsed().LineRoles.Count(l => l.Role == LineRole.Item), reading.Lines.Count(l => l.Role == LineRole.Item));
        Assert.True(HistoryVerifier.Verify(report.Test.Database).IsIntact);
    }

    static ArrangedItem With(ArrangedItem item, string column, string? text) =>
        item with { Texts = new Dictionary<string, string?>(item.Texts) { [column] = text } };

    static string Packed(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));

    static ParsedReport Parsed() => ReportImport.Read(Chiba);

    static string Samples(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "samples", "reports"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "samples", "reports", file);
    }

    sealed class Taken : IDisposable
    {
        public Taken(DatabaseKind kind)
        {
            Test = TestDatabase.Create(kind);
            Take();
            using var db = Test.Open();
            Sha256 = db.ImportRuns.Single().Sha256;
        }

        public TestDatabase Test { get; }

        public string Sha256 { get; }

        public ReportImportResult Take() => new ReportImport(Test.Database, TestDatabase.Today).Commit(TestActors.Secretariat, Chiba);

        public List<AuditItem> Items()
        {
            using var db = Test.Open();
            return [.. ReportReading.Of(Parsed(), db.Set<AuditItem>().AsNoTracking().LiveOn(TestDatabase.Today).ToList()).Items];
        }

        public AuditItem Item(long id)
        {
            using var db = Test.Open();
            return db.Set<AuditItem>().AsNoTracking().Single(i => i.Id == id);
        }

        public ReportReading Reading() => ReportReading.Of(Parsed(), Items());

        public ArrangeResult Arrange(IReadOnlyList<AuditItem> from, IReadOnlyList<ArrangedItem> to, bool mayDrop = false, string? note = null) =>
            new ReportArrangement(Test.Database, TestDatabase.Today).Arrange(
                TestActors.Secretariat, Parsed(), Sha256, [.. from.Select(i => new ItemVersion(i.Id, i.Version))], to, mayDrop, note);

        // Each character with which one of its kind it is, so that sets compare as bags.
        public HashSet<(char, int)> Characters() => Items()
            .SelectMany(i => Packed(i.Subject + i.Finding + i.Response)).GroupBy(c => c).SelectMany(g => g.Select((c, n) => (c, n))).ToHashSet();

        public void Dispose() => Test.Dispose();
    }
}
