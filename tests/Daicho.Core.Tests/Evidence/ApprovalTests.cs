using Daicho.Core.Tests.Checks;
using Daicho.Core.Tests.Import;
using Daicho.Core.Tests.Inquiries;
using Daicho.Evidence;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Evidence;

public sealed class ApprovalTests
{
    private const string Undecided = "approvals.sent-undecided";

    [Theory]
    [InlineData("2026-11-16", null, "課長", true)]
    [InlineData("2026-11-16", "2026-11-13", " ", true)]
    [InlineData("2026-11-16", "2026-11-13", "課長", false)]
    [InlineData(null, null, null, false)]
    public void SentUndecided_Boundaries_AreAsStated(string? sent, string? decided, string? by, bool hit) => Assert.Equal(
        hit, Judge.Hits(Undecided, new Approval { DocumentNumber = "情政第1号", SentOn = Day(sent), DecidedOn = Day(decided), DecidedBy = string.IsNullOrWhiteSpace(by) ? null : by }));

    [Theory]
    [InlineData("2026-11-15", "2026-11-16", true)]
    [InlineData("2026-11-16", "2026-11-16", false)]
    [InlineData("2026-11-17", "2026-11-16", false)]
    [InlineData(null, "2026-11-16", false)]
    [InlineData("2026-11-16", null, false)]
    public void SentBeforeDecided_Boundaries_AreAsStated(string? sent, string? decided, bool hit) => Assert.Equal(
        hit, Judge.Hits("approvals.sent-before-decided", new Approval { DocumentNumber = "情政第1号", SentOn = Day(sent), DecidedOn = Day(decided) }));

    [Theory, ClassData(typeof(BothDatabases))]
    public void Send_LetterWithoutApproval_IsFoundUntilTheListOfTheDocumentSystemIsImported(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課").Sent();
        var noted = Assert.Single(Of(asked, "情政第123号"));
        Assert.Equal((Asked.Definition.Title, Asked.Today, null), (noted.Subject, noted.SentOn, noted.DecidedOn));
        Assert.Equal([noted.Id], Judge.HitsIn(asked.Test, Undecided));

        // The document system writes its numbers wide; it is the same letter.
        var list = asked.Test.File("決裁一覧.csv", "文書記号番号,文書件名,起案課,起案年月日,決裁年月日,決裁権者,合議先,合議結果,施行年月日\r\n情政第１２３号,パソコン等の現状について（照会）,情報政策課,令和8年11月12日,R8.11.13,情報政策課長,人事課,異議なし,2026/11/16\r\n");
        var done = new LedgerImport(asked.Test.Database, Asked.Today).Commit(TestActors.DigitalDivision, asked.Test.Database.Catalog.Get("approvals"), list, new ImportOptions { Reason = "決裁一覧の取込" });

        Assert.Equal(0, done.SetAside);
        var approval = Assert.Single(Of(asked, "情政第123号"));
        Assert.Equal((noted.Id, "情報政策課長", new DateOnly(2026, 11, 13), "異議なし"), (approval.Id, approval.DecidedBy, approval.DecidedOn, approval.Outcome));
        Assert.Empty(Judge.HitsIn(asked.Test, Undecided));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Send_LetterWithApproval_IsNotNotedAgain(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課");
        asked.Test.Add(new Approval { DocumentNumber = "情政第 123 号", Subject = "パソコン等の現状について（照会）", DecidedOn = Asked.Today, DecidedBy = "情報政策課長" });
        asked.Sent();
        Assert.Equal("情報政策課長", Assert.Single(Of(asked, "情政第123号")).DecidedBy);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void OfRecord_NamedByLedgerAndName_IsFoundByWhoSeesIt(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var computer = Samples.Computer(7, "税務課");
        test.Add(computer);
        test.Add(
            new Approval { DocumentNumber = "税第5号", Subject = "機器の除却について（伺い）", Owner = "税務課", LinkedLedger = "パソコン等管理台帳", LinkedRecord = computer.AssetNumber },
            new Approval { DocumentNumber = "税第6号", Subject = "別の台帳", Owner = "税務課", LinkedLedger = "情報システム管理台帳", LinkedRecord = computer.AssetNumber });
        using var db = test.Open();
        var reader = new ApprovalReader(new LedgerReader(db, TestDatabase.Today));
        var ledger = test.Database.Catalog.Get("computers");
        Assert.Equal(["税第5号"], reader.OfRecord(test.Official("税務課"), ledger, computer).Select(a => a.DocumentNumber));
        Assert.Empty(reader.OfRecord(test.Official("高齢福祉課"), ledger, computer));
    }

    private static IReadOnlyList<Approval> Of(Asked asked, string number) =>
        asked.Read(db => new ApprovalReader(new LedgerReader(db, Asked.Today)).OfNumber(TestActors.DigitalDivision, number));

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, null);
}
