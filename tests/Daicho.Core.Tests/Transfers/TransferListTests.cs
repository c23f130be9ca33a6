using System.Text;
using Daicho.Access;
using Daicho.History;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.Organization;
using Daicho.TestSupport;
using Daicho.Transfers;
using static Daicho.Core.Tests.Transfers.Transferred;

namespace Daicho.Core.Tests.Transfers;

/// <summary>A list of transfers ends who leaves the day before and begins who comes, once, and secretly until it is announced.</summary>
public sealed class TransferListTests
{
    private const string Head = "職員番号,氏名,旧所属,旧職名,新所属,新職名,発令日,内示日,兼務・併任の別\n";

    private static string File(TestDatabase test, string rows, string name = "異動者名簿.csv")
    {
        var path = Path.Combine(test.Folder, name);
        System.IO.File.WriteAllText(path, Head + rows, Encoding.UTF8);
        return path;
    }

    private static TransferResult Commit(TestDatabase test, string path) => new TransferDesk(test.Database, TestDatabase.Today).Commit(TestActors.Administrator, path, Path.GetFileName(path), null);

    private static List<Post> Posts(TestDatabase test, Actor actor, DateOnly? today = null)
    {
        using var db = test.Open();
        return [.. new LedgerReader(db, today ?? TestDatabase.Today).Visible<Post>(actor).OrderBy(p => p.Id)];
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Commit_ChainOfTransfers_EachTakesThePostLeft(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var steward = Post("情報政策課", "33", null, null, "台帳管理者");
        (steward.Duty, steward.LedgersInCharge) = (PostDuty.Steward, "パソコン等管理台帳");
        test.Add(Post("税務課", "11", new(2024, 4, 1), null), Post("人事課", "22", new(2023, 4, 1), null), steward);

        var result = Commit(test, File(test, "11,職員11,税務課,課長,人事課,課長,令和9年4月1日,令和9年3月20日,\n22,職員22,人事課,課長,,,R9.4.1,R9.3.20,退職\n44,新任 職員,,,税務課,課長,2027-04-01,2027-03-20,\n33,職員33,情報政策課,台帳管理者,税務課,主幹,2027/4/1,,兼務\n"));

        Assert.NotNull(result.Seq);
        var posts = Posts(test, TestActors.Administrator);
        var old = posts.Single(p => p is { UnitName: "税務課", HolderNumber: "11" });
        Assert.Equal((April.AddDays(-1), new DateOnly(2027, 3, 20)), (old.ValidTo, old.EndAnnouncedOn));
        Assert.Equal(["新任 職員", "職員11"], posts.Where(p => p.ValidFrom == April && p.Name == "課長").Select(p => p.Holder).Order(StringComparer.Ordinal));
        Assert.All(posts.Where(p => p.ValidFrom == April && p.Name == "課長"), p => Assert.Equal((PostDuty.Head, null), (p.Duty, p.Seat)));
        Assert.Equal("職員22", result.Rows.Single(r => r.Row.StaffNumber == "11").Predecessor!.Holder);
        Assert.Null(posts.Single(p => p.Id == steward.Id).ValidTo); // 兼務 keeps the old post
        Assert.Contains(posts, p => p is { Name: "主幹", HolderNumber: "33", UnitName: "税務課" });
        Assert.True(HistoryVerifier.Verify(test.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Commit_SameFileTwice_ChangesNothing_AndAfterAnUndoWorksAgain(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(Post("税務課", "11", new(2024, 4, 1), null), Post("人事課", "22", null, null));
        var file = File(test, "11,職員11,税務課,課長,人事課,課長,2027-04-01,,\n22,職員22,人事課,課長,税務課,課長,2027-04-01,,\n55,応援,,,税務課,主事,2027-04-01,,\n66,応援二,,,税務課,主事,2027-04-01,,\n");
        var first = Commit(test, file);
        string Image() => string.Join('\n', Posts(test, TestActors.Administrator).Where(p => p.ClosedOn is null).Select(p => $"{p.UnitName}{p.Name}{p.Seat} {p.Holder} {p.ValidFrom}-{p.ValidTo}"));
        var image = Image();
        Assert.Equal(["", "2"], Posts(test, TestActors.Administrator).Where(p => p.Name == "主事").Select(p => p.Seat ?? ""));

        var second = Commit(test, file);
        Assert.Null(second.Seq);
        Assert.All(second.Rows, r => Assert.Equal("変更なし", r.Outcome));
        Assert.Equal(image, Image());

        new ImportUndo(test.Database, TestDatabase.Today).Undo(TestActors.Administrator, first.Seq!.Value, null);
        Assert.Equal(["職員11", "職員22"], Posts(test, TestActors.Administrator).Where(p => p.ClosedOn is null && p.ValidTo is null).Select(p => p.Holder));
        Commit(test, file);
        Assert.Equal(image, Image());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Commit_BeforeTheAnnouncement_OnlyAdministratorsSeeIt(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(Post("税務課", "11", new(2024, 4, 1), null));
        var file = File(test, "11,職員11,税務課,課長,人事課,参事,2027-04-01,2027-03-20,\n22,職員22,,,税務課,課長,2027-04-01,2027-03-20,\n");
        Commit(test, file);

        foreach (var actor in new[] { test.Official("税務課"), TestActors.DigitalDivision })
        {
            Assert.All(Posts(test, actor), p => Assert.True(p.Holder is null or "職員11" && p.ValidTo is null && p.HolderNumber is null or "11"));
            Assert.Single(Posts(test, actor), p => p.Holder is not null);
            Assert.Equal(["職員11", "職員11", "職員22"], Posts(test, actor, new(2027, 3, 20)).Select(p => p.Holder).Order(StringComparer.Ordinal));
        }

        Assert.Throws<AccessDeniedException>(() => new TransferDesk(test.Database, TestDatabase.Today).Preview(TestActors.DigitalDivision, file, "x.csv"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Commit_RowsThatCantBePlaced_AreSetAsideWithTheirReason(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var file = File(test, ",名無し,税務課,課長,人事課,課長,2027-04-01,,\n11,職員11,税務課,課長,どこか課,課長,2027-04-01,,\n12,職員12,,,税務課,課長,来年の春,,\n13,職員13,,,税務課,主幹,2027-04-01,2027-05-01,\n14,職員14,,,税務課,主幹,2027-04-01,,\n");
        var result = Commit(test, file);

        Assert.Equal(["保留", "保留", "保留", "保留", "就任"], result.Rows.Select(r => r.Outcome));
        Assert.Equal(["職員番号", "新所属", "発令日", "内示日"], result.Rows.Select(r => r.Problem?.Column).OfType<string>());
        using var db = test.Open();
        Assert.Equal(4, db.SetAsideRows.Count(r => r.ImportSeq == result.Seq));
        Assert.Equal((4, 1), (db.ImportRuns.Single().SetAside, db.ImportRuns.Single().Added));
        Assert.Contains("発令日", Assert.Throws<UserErrorException>(() => TransferFile.Read(Write(test, "職員番号,氏名,新所属,新職名\n1,あ,税務課,課長\n"), "名簿.csv")).Message, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Commit_VacantPostAndForgottenPredecessor_AreTakenOver(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var vacant = Post("税務課", "0", new(2026, 4, 1), null);
        (vacant.Holder, vacant.HolderNumber) = (null, null);
        test.Add(vacant, Post("人事課", "22", null, null));
        var result = Commit(test, File(test, "11,職員11,,,税務課,課長,2027-04-01,,\n12,職員12,,,人事課,課長,2027-04-01,,\n"));

        Assert.Contains("職員22", Assert.Single(result.Rows[1].Notes), StringComparison.Ordinal);
        Assert.Null(result.Rows[0].Predecessor);
        Assert.Equal([(DateOnly?)April.AddDays(-1), April.AddDays(-1), null, null], Posts(test, TestActors.Administrator).Select(p => p.ValidTo));
        Assert.All(Posts(test, TestActors.Administrator), p => Assert.Equal(PostDuty.Head, p.Duty));
    }

    private static string Write(TestDatabase test, string content)
    {
        var path = Path.Combine(test.Folder, "other.csv");
        System.IO.File.WriteAllText(path, content);
        return path;
    }
}
