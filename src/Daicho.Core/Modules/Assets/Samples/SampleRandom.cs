namespace Daicho.Modules.Assets.Samples;

/// <summary>Random numbers that depend on the seed and the row alone, so that any row can be made again by itself (SplitMix64).</summary>
internal struct SampleRandom(long seed, long row)
{
    private ulong state = Mix(unchecked(((ulong)seed * 0x9E3779B97F4A7C15UL) + (ulong)row));

    /// <summary>A number from 0 to below <paramref name="count"/>.</summary>
    public int Below(int count)
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        return (int)(Mix(state) % (ulong)count);
    }

    /// <summary>A number from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>True so many times in a hundred.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of them.</summary>
    public T One<T>(T[] of) => of[Below(of.Length)];

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
