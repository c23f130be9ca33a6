using Daicho.Checks;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Checks;

public sealed class CompiledChecksTests
{
    [Fact]
    public void Of_SameParameters_IsKeptAndOthersAreCompiledAnew()
    {
        var age = CheckCatalog.Get("computers.age");
        var old = Samples.Computer(1);
        old.IntroducedOn = new DateOnly(2016, 11, 1);
        var first = CompiledChecks.Of(age, Years("10"));
        Assert.Same(first, CompiledChecks.Of(age, Years("10")));
        Assert.True(first!(old));

        Assert.False(CompiledChecks.Of(age, Years("12"))!(old));
        Assert.True(CompiledChecks.Of(age, Years("10"))!(old));
        // The next day is another day.
        Assert.NotSame(CompiledChecks.Of(age, Years("10")), CompiledChecks.Of(age, Years("10", TestDatabase.Today.AddDays(1))));
    }

    [Fact]
    public void Of_QueryCheck_IsNone() => Assert.Null(CompiledChecks.Of(CheckCatalog.Get("computers.duplicate-serial"), ParameterSet.ShippedOn(TestDatabase.Today).Of("computers.duplicate-serial")));

    private static CheckParameters Years(string years, DateOnly? today = null) =>
        new("computers.age", today ?? TestDatabase.Today, new Dictionary<string, string>(ParameterSet.ShippedOn(TestDatabase.Today).Of("computers.age").Values, StringComparer.Ordinal) { ["years"] = years });
}
