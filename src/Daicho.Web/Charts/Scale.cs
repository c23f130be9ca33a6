using System.Globalization;

namespace Daicho.Web.Charts;

/// <summary>An axis from 0 to a round number.</summary>
/// <param name="Top">The round number.</param>
/// <param name="Step">Distance of its lines.</param>
readonly record struct Scale(long Top, long Step)
{
    /// <summary>An axis that holds a number, with at most five lines.</summary>
    public static Scale For(long most)
    {
        var step = 1L;
        while (step * 5 < most)
            step = Next(step);
        return new Scale(Math.Max(step, (most + step - 1) / step * step), step);
    }

    /// <summary>The values of its lines.</summary>
    public IEnumerable<long> Lines
    {
        get
        {
            for (var value = 0L; value <= Top; value += Step)
                yield return value;
        }
    }

    /// <summary>Where a number lies, from 0 to <paramref name="length"/>.</summary>
    public double At(long value, double length) => Math.Clamp((double)value / Top, 0, 1) * length;

    /// <summary>A number short enough for an axis: 1,200,000, 1,200万, 3.5億.</summary>
    public static string Short(long value) => value switch
    {
        >= 100_000_000 => (value / 100_000_000m).ToString("#,0.##", CultureInfo.InvariantCulture) + "億",
        >= 10_000_000 => (value / 10_000m).ToString("#,0.##", CultureInfo.InvariantCulture) + "万",
        _ => value.ToString("#,0", CultureInfo.InvariantCulture),
    };

    // 1, 2, 5, 10, 20, 50, …
    static long Next(long step) => step.ToString(CultureInfo.InvariantCulture)[0] == '2' ? step / 2 * 5 : step * 2;
}
