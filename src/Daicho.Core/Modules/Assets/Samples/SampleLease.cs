namespace Daicho.Modules.Assets.Samples;

/// <summary>The dates of a machine and what became of its lease.</summary>
internal readonly record struct SampleLease(DateOnly Introduced, DateOnly? Start, DateOnly? End, string State, bool SettledInRemark)
{
    /// <summary>Days that every date keeps from a day on which a check would judge differently.</summary>
    private const int Margin = 60;

    /// <summary>Years of a lease.</summary>
    private const int Term = 5;

    /// <summary>Dates of a row with these defects, seen on <paramref name="today"/>.</summary>
    public static SampleLease Of(SampleDefect defects, DateOnly today, ref SampleRandom random)
    {
        var tenYearsAgo = today.AddYears(-10);
        if (defects.HasFlag(SampleDefect.LeaseEnd))
        {
            var old = defects.HasFlag(SampleDefect.Age);
            var end = today.AddDays(-(old ? random.Between((366 * Term) + Margin, 3200) : random.Between(Margin, 1400)));
            return Leased(end.AddDays(1).AddYears(-Term), end, random.Chance(70) ? "リース中" : "");
        }

        if (defects.HasFlag(SampleDefect.Age))
        {
            var introduced = tenYearsAgo.AddDays(-random.Between(Margin, 2500));
            return random.Chance(30) ? Leased(introduced, introduced.AddYears(Term).AddDays(-1), "再リース") : Bought(introduced, ref random);
        }

        var first = tenYearsAgo.AddDays(Margin);
        var bought = first.AddDays(random.Below(today.DayNumber - Margin - first.DayNumber + 1));
        var lastDay = bought.AddYears(Term).AddDays(-1);
        if (random.Chance(35) || Math.Abs(lastDay.DayNumber - today.DayNumber) < Margin)
            return Bought(bought, ref random);
        if (lastDay > today)
            return Leased(bought, lastDay, "リース中");
        // A row with a planted remark has no room for another.
        return random.Chance(20) && (defects & (SampleDefect.Remark | SampleDefect.NotAnAsset)) == SampleDefect.None
            ? Leased(bought, lastDay, "") with { SettledInRemark = true }
            : Leased(bought, lastDay, random.Chance(75) ? "再リース" : "返還済");
    }

    private static SampleLease Leased(DateOnly start, DateOnly end, string state) => new(start, start, end, state, SettledInRemark: false);

    private static SampleLease Bought(DateOnly day, ref SampleRandom random) =>
        new(day, null, null, random.Chance(50) ? "自己所有" : "", SettledInRemark: false);
}
