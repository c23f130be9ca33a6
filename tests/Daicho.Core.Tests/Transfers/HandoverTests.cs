using System.IO.Compression;
using Daicho.Access;
using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.History;
using Daicho.Modules.Assets;
using Daicho.Organization;
using Daicho.TestSupport;
using Daicho.Transfers;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using static Daicho.Core.Tests.Transfers.Transferred;

namespace Daicho.Core.Tests.Transfers;

/// <summary>What a post hands over, and that its new holder says they have taken it over.</summary>
public sealed class HandoverTests
{
    private static readonly DateOnly Turn = new(2026, 11, 1);

    private static (Actor Old, Actor New, Post Left, Post Post) Arrange(TestDatabase test)
    {
        var (old, next) = (test.Account("mae", "11", "税務課"), test.Account("ato", "22"));
        var left = Post("税務課", "11", new(2024, 4, 1), Turn.AddDays(-1));
        var post = Post("税務課", "22", Turn, null);
        var head = Post("総務部", "99", null, null, "部長");
        test.Add(left, post, head);
        test.Add(new Computer { AssetNumber = "PC-1", ProductName = "ノート", Location = "税務課", Remark = "所在不明" }, new Computer { AssetNumber = "PC-2", ProductName = "ノート", Location = "東部県税事務所", Remark = "所在不明" });
        new CheckRunner(test.Database).Run(TestActors.Administrator, TestDatabase.Today, CheckCatalog.All);
        return (old, next, left, post);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Of_Post_HasWhatIsOpenAndTheRemarksOfThePredecessor(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var (old, next, left, post) = Arrange(test);
        new HandoverDesk(test.Database, TestDatabase.Today).Remark(old, left.Id, "リース満了の2台は、11月末に返す約束です。\n連絡先は契約書の表紙にあります。");
        using var db = test.Open();
        var handover = new HandoverReader(db, TestDatabase.Today).Of(next, post.Id)!;

        Assert.Equal("職員11", handover.Predecessor!.Holder);
        Assert.Contains(handover.Open, g => g is { CheckId: "computers.remark", Count: 2 });
        Assert.StartsWith("リース満了", handover.PredecessorRemarks!.Entry.Text, StringComparison.Ordinal);
        Assert.Null(handover.Remarks);
        Assert.Contains(handover.Contacts, c => c.Who == "職員99");
        Assert.Equal("職員22", new HandoverReader(db, TestDatabase.Today).Of(old, left.Id)!.Successor!.Holder);
        Assert.Null(new HandoverReader(db, TestDatabase.Today).Of(test.Official("高齢福祉課"), post.Id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Acknowledge_ByTheHolderOnly_IsProvedAndOnce(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var (old, next, _, post) = Arrange(test);
        var superior = test.Official("総務部");
        IReadOnlyList<Takeover> Seen(Actor actor)
        {
            using var db = test.Open();
            return new HandoverReader(db, TestDatabase.Today).Takeovers(actor);
        }

        Assert.Null(Assert.Single(Seen(superior)).Acknowledged);
        Assert.Null(Assert.Single(Seen(TestActors.DigitalDivision)).Acknowledged);
        Assert.Empty(Seen(test.Official("高齢福祉課")));
        var desk = new HandoverDesk(test.Database, TestDatabase.Today);
        Assert.Throws<AccessDeniedException>(() => desk.Acknowledge(old, post.Id));
        Assert.Throws<AccessDeniedException>(() => desk.Acknowledge(superior, post.Id));
        desk.Acknowledge(next, post.Id);
        Assert.NotNull(Assert.Single(Seen(superior)).Acknowledged);
        Assert.Throws<UserErrorException>(() => desk.Acknowledge(next, post.Id));

        Assert.True(HistoryVerifier.Verify(test.Database).IsIntact);
        test.Sql("UPDATE handover_entries SET text = '要確認・不備 0件'");
        Assert.False(HistoryVerifier.Verify(test.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Document_OfEachPost_IsValidWord(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var (old, next, left, post) = Arrange(test);
        using (var written = test.Open())
        {
            var desk = new DiscrepancyDesk(test.Database);
            var open = written.Discrepancies.First(d => d.CheckId == "computers.remark" && d.UnitId == test.Units["税務課"]);
            desk.Apply(next, TestDatabase.Today, DiscrepancyTransition.Get("answer"), all => all.Where(d => d.Id == open.Id), "12月に現物を確かめます。");
        }

        new HandoverDesk(test.Database, TestDatabase.Today).Remark(next, post.Id, "一行目\n二行目 <b>&");
        using var db = test.Open();
        var reader = new HandoverReader(db, TestDatabase.Today);
        using var archive = new MemoryStream();
        Assert.Equal(1, HandoverPackage.Write(reader, next, test.Units["税務課"], archive));
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read);
        using var content = new MemoryStream();
        using (var entry = Assert.Single(zip.Entries).Open())
            entry.CopyTo(content);

        using var document = WordprocessingDocument.Open(content, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var text = document.MainDocumentPart!.Document.Body!.InnerText;
        Assert.All(new[] { "引　継　書", "12月に現物を確かめます。", "二行目 <b>&", "職員22", "該当なし" }, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }
}
