using Daicho.Access;
using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.Modules.Assets;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Core.Tests.Discrepancies;

public class DiscrepancyDeskTests
{
    private static readonly DateOnly Today = TestDatabase.Today;

    [Theory, ClassData(typeof(BothDatabases))]
    public void Answer_OfficialAnswersTheGroup_MovesOwnUnitsOnly(DatabaseKind kind)
    {
        using var test = WithHits(kind, "税務課", "税務課", "東部県税事務所", "人事課");
        var official = test.Official("税務課");

        var moved = Apply(test, official, "answer", "現物を確認し、更新の予算を要求しています。", all => all.Where(d => d.CheckId == "computers.age"));

        Assert.Equal(3, moved); // the office below the section is its own
        Assert.Equal(["人事課"], Units(test, DiscrepancyState.ToConfirm));
        using var db = test.Open();
        Assert.All(db.DiscrepancyEvents.Where(e => e.ToState == DiscrepancyState.Answered).ToList(), e =>
        {
            Assert.Equal(DiscrepancyState.ToConfirm, e.FromState);
            Assert.Equal("現物を確認し、更新の予算を要求しています。", e.Text);
        });
        Assert.Equal("山田 花子", db.Actions.OrderBy(a => a.Seq).Last().ActorName);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Answer_OneUnitOfTheGroup_LeavesTheOthers(DatabaseKind kind)
    {
        using var test = WithHits(kind, "税務課", "人事課", "人事課");
        var unit = test.Units["人事課"];
        Assert.Equal(2, Apply(test, TestActors.DigitalDivision, "confirm", null, all => all.Where(d => d.UnitId == unit)));
        Assert.Equal(["人事課", "人事課"], Units(test, DiscrepancyState.Confirmed));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Answer_OfOtherUnits_FindsNothingToMove(DatabaseKind kind)
    {
        using var test = WithHits(kind, "人事課");
        var refused = Assert.Throws<UserErrorException>(() => Apply(test, test.Official("税務課"), "answer", "確認済み"));
        Assert.Contains("対象がありません", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["人事課"], Units(test, DiscrepancyState.ToConfirm));
    }

    [Theory]
    [InlineData("answer", "official digital admin?no secretariat?no auditor?no cio?no")]
    [InlineData("confirm", "official?no digital secretariat?no auditor?no cio?no admin?no")]
    [InlineData("not-applicable", "official?no digital secretariat?no auditor?no cio?no admin?no")]
    [InlineData("except", "official?no digital cio secretariat?no auditor?no admin?no")]
    public void Step_ByRole_IsTakenOrRefused(string step, string roles)
    {
        foreach (var role in roles.Split(' '))
        {
            using var test = WithHits(DatabaseKind.Sqlite, "税務課");
            var actor = Actor(test, role.Replace("?no", "", StringComparison.Ordinal));
            if (role.EndsWith("?no", StringComparison.Ordinal))
            {
                Assert.Throws<AccessDeniedException>(() => Apply(test, actor, step, "理由", until: Until(step)));
                Assert.Equal(["税務課"], Units(test, DiscrepancyState.ToConfirm));
            }
            else
            {
                Assert.Equal(1, Apply(test, actor, step, "理由", until: Until(step)));
                Assert.Equal(["税務課"], Units(test, DiscrepancyTransition.Get(step).To));
            }
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Step_EveryStateAndStep_FollowsTheTable(DatabaseKind kind)
    {
        using var test = WithHits(kind, "税務課");
        foreach (var from in Enum.GetValues<DiscrepancyState>())
        {
            foreach (var step in DiscrepancyTransition.All)
            {
                using (var db = test.Open())
                    db.Discrepancies.ExecuteUpdate(s => s.SetProperty(d => d.State, from));
                if (step.From.Contains(from))
                    Assert.Equal(1, Apply(test, TestActors.DigitalDivision, step.Id, "理由", until: Until(step.Id)));
                else
                    Assert.Throws<UserErrorException>(() => Apply(test, TestActors.DigitalDivision, step.Id, "理由", until: Until(step.Id)));
                Assert.Single(Units(test, step.From.Contains(from) ? step.To : from));
            }
        }
    }

    [Fact]
    public void Table_Corrected_IsReachedByNoStep() =>
        Assert.All(DiscrepancyTransition.All, step =>
        {
            Assert.NotEqual(DiscrepancyState.Corrected, step.To);
            Assert.NotEqual(DiscrepancyState.Recurred, step.To);
            Assert.DoesNotContain(DiscrepancyState.Corrected, step.From);
        });

    [Fact]
    public void Step_MissingTextOrDate_IsRefusedWithWhatIsMissing()
    {
        using var test = WithHits(DatabaseKind.Sqlite, "税務課");
        Assert.Contains("回答", Assert.Throws<UserErrorException>(() => Apply(test, TestActors.DigitalDivision, "answer", " ")).Message, StringComparison.Ordinal);
        Assert.Contains("期限", Assert.Throws<UserErrorException>(() => Apply(test, TestActors.Cio, "except", "理由")).Message, StringComparison.Ordinal);
        Assert.Contains("今日以降", Assert.Throws<UserErrorException>(() => Apply(test, TestActors.Cio, "except", "理由", until: Today.AddDays(-1))).Message, StringComparison.Ordinal);
        Assert.Equal(1, Apply(test, TestActors.Cio, "except", "理由", until: Today));
        Assert.Contains("answer", Assert.Throws<UserErrorException>(() => DiscrepancyTransition.Get("close")).Message, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Groups_CheckTimesUnit_CountEachState(DatabaseKind kind)
    {
        using var test = WithHits(kind, "税務課", "税務課", "人事課");
        var unit = test.Units["税務課"];
        Apply(test, TestActors.DigitalDivision, "confirm", null, all => all.Where(d => d.UnitId == unit).OrderBy(d => d.Id).Take(1));

        using var db = test.Open();
        var reader = new DiscrepancyReader(db, Today);
        var groups = reader.OpenGroups(TestActors.DigitalDivision).ToList();
        Assert.Equal(2, groups.Count);
        var tax = groups.Single(g => g.UnitId == unit);
        Assert.Equal((2, 1, 1), (tax.Count, tax.ToConfirm, tax.Confirmed));
        Assert.Equal(Today, tax.OldestOn);
        Assert.Equal([unit], reader.OpenGroups(test.Official("東部県税事務所", "税務課")).ToList().Select(g => g.UnitId));
        Assert.Empty(reader.OpenGroups(new Actor("nobody", "住民", Role.None)).ToList());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Messages_RenderedOnRead_SayTheRecordsValuesNow(DatabaseKind kind)
    {
        using var test = WithHits(kind, "税務課");
        using var db = test.Open();
        var discrepancy = db.Discrepancies.Single();
        var messages = new DiscrepancyReader(db, Today).Messages(TestActors.DigitalDivision, [discrepancy]);
        Assert.Contains("2009-04-01（平成21年4月1日）", messages[discrepancy.Id], StringComparison.Ordinal);
        var hidden = new DiscrepancyReader(db, Today).Messages(test.Official("人事課"), [discrepancy]);
        Assert.Equal("この記録を見る権限がありません。", hidden[discrepancy.Id]);
    }

    private static TestDatabase WithHits(DatabaseKind kind, params string[] units)
    {
        var test = TestDatabase.Create(kind);
        test.Add([.. units.Select((unit, i) => Old(i, unit))]);
        new CheckRunner(test.Database).Run(TestActors.DigitalDivision, Today, [CheckCatalog.Get("computers.age")]);
        return test;
    }

    private static Computer Old(int number, string unit)
    {
        var computer = Samples.Computer(number, unit);
        computer.IntroducedOn = new(2009, 4, 1);
        return computer;
    }

    private static int Apply(
        TestDatabase test, Actor actor, string step, string? text, Func<IQueryable<Discrepancy>, IQueryable<Discrepancy>>? select = null, DateOnly? until = null) =>
        new DiscrepancyDesk(test.Database).Apply(actor, Today, DiscrepancyTransition.Get(step), select ?? (all => all), text, until);

    private static DateOnly? Until(string step) => step == "except" ? Today.AddMonths(3) : null;

    private static string[] Units(TestDatabase test, DiscrepancyState state)
    {
        using var db = test.Open();
        var names = test.Units.ToDictionary(u => u.Value, u => u.Key);
        return [.. db.Discrepancies.Where(d => d.State == state).OrderBy(d => d.Id).ToList().Select(d => names[d.UnitId!.Value])];
    }

    private static Actor Actor(TestDatabase test, string role) => role switch
    {
        "official" => test.Official("税務課"),
        "digital" => TestActors.DigitalDivision,
        "secretariat" => TestActors.Secretariat,
        "auditor" => TestActors.Auditor,
        "cio" => TestActors.Cio,
        _ => TestActors.Administrator,
    };
}
