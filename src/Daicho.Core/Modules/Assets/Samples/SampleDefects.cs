namespace Daicho.Modules.Assets.Samples;

/// <summary>What is wrong with a row of the sample; one bit per check of K-23.</summary>
[Flags]
internal enum SampleDefect
{
    None = 0,
    Age = 1,
    Remark = 2,
    LeaseEnd = 4,
    OwnerUnknown = 8,
    NotAnAsset = 16,
}

/// <summary>
/// Which rows have which defects. In each 12,201 places 995 are too old, 13 have a telling remark, 1,914 are past their
/// lease, 16 have no owner and 1 is no asset, as the audit of 熊本県 counted them; 200 are both too old and past their lease,
/// 5 too old with a remark, 4 past their lease with a remark, 6 too old without an owner.
/// </summary>
internal sealed class SampleDefects
{
    /// <summary>Rows of the audited ledger.</summary>
    public const int Rows = 12_201;

    private readonly long seed;
    private readonly int[]? places;

    /// <summary>Exactly the audited numbers when <paramref name="exact"/>, spread over the file; else about their share of it.</summary>
    public SampleDefects(long seed, bool exact)
    {
        this.seed = seed;
        if (exact)
            places = Shuffled(seed);
    }

    /// <summary>The defects of a row, from 0.</summary>
    public SampleDefect Of(long row) => At(places is null ? new SampleRandom(~seed, row).Below(Rows) : places[row]);

    private static SampleDefect At(int place)
    {
        var defects = SampleDefect.None;
        if (place < 995)
            defects |= SampleDefect.Age;
        if (place is >= 795 and < 2709)
            defects |= SampleDefect.LeaseEnd;
        if (place is (>= 700 and < 705) or (>= 2700 and < 2704) or (>= 2709 and < 2713))
            defects |= SampleDefect.Remark;
        if (place is < 6 or (>= 2713 and < 2723))
            defects |= SampleDefect.OwnerUnknown;
        return place == 2723 ? SampleDefect.NotAnAsset : defects;
    }

    private static int[] Shuffled(long seed)
    {
        var shuffled = new int[Rows];
        for (var i = 0; i < Rows; i++)
            shuffled[i] = i;
        var random = new SampleRandom(seed, -1);
        for (var i = Rows - 1; i > 0; i--)
        {
            var other = random.Below(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }
}
