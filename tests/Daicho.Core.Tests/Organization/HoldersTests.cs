using Daicho.Access;
using Daicho.Organization;
using Daicho.Core.Tests.Transfers;
using Daicho.TestSupport;
using static Daicho.Core.Tests.Transfers.Transferred;

namespace Daicho.Core.Tests.Organization;

/// <summary>Who holds a post on a day, by which account and address, and who may know it.</summary>
public sealed class HoldersTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void On_HolderAndSubstitute_HaveAccountAndAddress(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var account = test.Account("hanako", "11");
        test.Add(new Person { StaffNumber = "１１", Name = "山田 花子", Address = "hanako@pref.example.jp" }, new Person { StaffNumber = "33", Name = "代理 職員", Address = "dairi@pref.example.jp" });
        var post = Post("税務課", "11", null, null);
        (post.Holder, post.Substitute, post.SubstituteNumber) = (null, "代理 職員", "33");
        var vacant = new Post { Name = "係長", UnitName = "税務課", Duty = PostDuty.Confirmer };
        test.Add(post, vacant);
        using var db = test.Open();

        var found = new Holders(db, TestDatabase.Today).On(TestActors.Administrator, TestDatabase.Today).Where(h => h.UnitId == test.Units["税務課"]).OrderBy(h => h.IsSubstitute).ToList();

        Assert.Equal(2, found.Count);
        Assert.Equal((post.Id, "課長", PostDuty.Head, "山田 花子", account.Id, "hanako@pref.example.jp", false), (found[0].PostId, found[0].Post, found[0].Duty, found[0].Name, found[0].AccountId, found[0].Address, found[0].IsSubstitute));
        Assert.Equal(("代理 職員", (string?)null, "dairi@pref.example.jp", true), (found[1].Name, found[1].AccountId, found[1].Address, found[1].IsSubstitute));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void On_BeforeTheAnnouncement_OnlyAdministratorsKnow(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var official = test.Official("税務課");
        var announced = new DateOnly(2027, 3, 20);
        var old = Post("税務課", "11", new(2024, 4, 1), April.AddDays(-1));
        old.EndAnnouncedOn = announced;
        var next = Post("税務課", "22", April, null);
        next.AnnouncedOn = announced;
        test.Add(old, next);
        List<string?> On(Actor actor, DateOnly today, DateOnly day)
        {
            using var db = test.Open();
            return [.. new Holders(db, today).On(actor, day).OrderBy(h => h.PostId).Select(h => h.Name)];
        }

        Assert.Equal(["職員22"], On(TestActors.Administrator, TestDatabase.Today, April));
        Assert.Equal(["職員11"], On(official, TestDatabase.Today, April)); // as if nothing were decided
        Assert.Equal(["職員11"], On(official, TestDatabase.Today, TestDatabase.Today));
        Assert.Equal(["職員22"], On(official, announced, April));
    }
}
