using Daicho.Checks;
using Daicho.Core.Tests.Checks;
using Daicho.Modules.Assets;
using Daicho.Modules.Assets.Samples;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Demo;

public class ComputerSampleTests
{
    private static readonly string[] Five = ["computers.age", "computers.remark", "computers.lease-end", "computers.owner-unknown", "computers.not-an-asset"];
    private static readonly int[] Counts = [995, 13, 1_914, 16, 1];

    public static TheoryData<string, int> Days => new()
    {
        { "2026-11-16", 1 }, { "2026-11-16", 20200801 }, { "2027-02-28", 1 }, { "2028-02-29", 2 }, { "2028-03-01", 3 }, { "2026-03-31", 4 }, { "2021-03-23", 5 },
    };

    [Theory, MemberData(nameof(Days))]
    public void Kumamoto_InMemory_HasExactlyTheAuditedNumbers(string today, int seed)
    {
        var day = Day(today);
        var records = SampleFile.Records(SampleFile.Text(5, seed, day, ComputerSample.Kumamoto));

        Assert.Equal(ComputerSample.KumamotoRows, records.Count);
        Assert.Equal(Counts, Five.Select(id => Hits(records, id, day)));
        Assert.Equal(0, Hits(records, "computers.impossible-dates", day));
        Assert.Equal(records.Count, records.Select(r => r.AssetNumberKey).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(records.Count, records.Select(r => r.SerialNumberKey).Distinct(StringComparer.Ordinal).Count());
        // Some rows are counted twice, as the report notes.
        var rules = Five.Select(id => CheckCatalog.Get(id).Compile(Judge.Shipped(id, day))!).ToArray();
        Assert.Equal(Counts.Sum() - 215, records.Count(r => rules.Any(rule => rule(r))));
    }

    [Theory, MemberData(nameof(Days))]
    public void Kumamoto_SixtyDaysLaterOrEarlier_JudgesTheSame(string today, int seed)
    {
        var day = Day(today);
        var records = SampleFile.Records(SampleFile.Text(0, seed, day, ComputerSample.Kumamoto));

        Assert.Equal(Counts, Five.Select(id => Hits(records, id, day.AddDays(59))));
        Assert.Equal(Counts, Five.Select(id => Hits(records, id, day.AddDays(-59))));
        Assert.Equal(0, Hits(records, "computers.impossible-dates", day.AddDays(-59)));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "2027-02-28")]
    [InlineData(DatabaseKind.Sqlite, "2028-02-29")]
    [InlineData(DatabaseKind.Postgres, "2026-11-16")]
    [InlineData(DatabaseKind.Postgres, "2028-02-29")]
    public void Kumamoto_InADatabase_OpensExactlyTheAuditedNumbers(DatabaseKind kind, string today)
    {
        var day = Day(today);
        using var test = TestDatabase.Create(kind);
        DemoUnits.Add(test);
        var records = SampleFile.Records(SampleFile.Text(0, 1, day, ComputerSample.Kumamoto));
        test.Act(TestActors.DigitalDivision, a => records.ForEach(r => a.Write<Computer>().Add(r)));

        var results = new CheckRunner(test.Database).Run(TestActors.DigitalDivision, day, [.. CheckCatalog.All.Where(c => c.LedgerId == "computers")])
            .ToDictionary(r => r.Id, r => r.Opened, StringComparer.Ordinal);

        Assert.Equal(Counts.Select(c => (long)c), Five.Select(id => results[id]));
        Assert.Equal(0, results["computers.duplicate-serial"] + results["computers.unknown-unit"] + results["computers.impossible-dates"]);
    }

    [Fact]
    public void Kumamoto_PlainReading_FindsTheSameRemarks()
    {
        var records = SampleFile.Records(SampleFile.Text(0, 7, TestDatabase.Today, ComputerSample.Kumamoto));
        string[] words = ["所在不明", "廃棄予定", "使用できず"];
        Assert.Equal(13, records.Count(r => words.Any(w => r.Remark?.Contains(w, StringComparison.Ordinal) == true)));
        Assert.Equal(16, records.Count(r => r is { Location: "？", Origin: "？", UserName: "？" }));
        Assert.Contains(records, r => r.LeaseEndOn < TestDatabase.Today && r.LeaseState == "再リース");
        Assert.Contains(records, r => r.LeaseEndOn < TestDatabase.Today && r.LeaseState == "返還済");
        Assert.Contains(records, r => r.LeaseEndOn < TestDatabase.Today && r.LeaseState is null && r.Remark == "再リース中");
    }

    [Fact]
    public void Plain_FewRows_HaveDefectsInAboutTheAuditedShare()
    {
        var records = SampleFile.Records(SampleFile.Text(30_000, 1, TestDatabase.Today));
        Assert.Equal(30_000, records.Count);
        Assert.InRange(Hits(records, "computers.age", TestDatabase.Today), 2_200, 2_700);
        Assert.InRange(Hits(records, "computers.lease-end", TestDatabase.Today), 4_450, 4_950);
        Assert.Equal(0, Hits(records, "computers.impossible-dates", TestDatabase.Today));
        Assert.Equal(30_000, records.Select(r => r.SerialNumberKey).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Write_SameSeed_GivesTheSameFileAndAnotherSeedAnother()
    {
        var one = SampleFile.Text(2_000, 1, TestDatabase.Today);
        Assert.Equal(one, SampleFile.Text(2_000, 1, TestDatabase.Today));
        Assert.NotEqual(one, SampleFile.Text(2_000, 2, TestDatabase.Today), StringComparer.Ordinal);
        Assert.StartsWith(SampleFile.Text(100, 1, TestDatabase.Today), one, StringComparison.Ordinal); // a row depends on nothing before it
        foreach (var notation in new[] { "令和", ",R", "/", "年", "-04-" })
            Assert.Contains(notation, one, StringComparison.Ordinal);
        Assert.DoesNotContain("\"", one, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_UnknownPlant_SaysWhichExist()
    {
        var error = Assert.Throws<UserErrorException>(() => ComputerSample.Write(Stream.Null, 1, 1, TestDatabase.Today, "chiba"));
        Assert.Contains("kumamoto", error.Message, StringComparison.Ordinal);
    }

    private static int Hits(List<Computer> records, string id, DateOnly today) => records.Count(CheckCatalog.Get(id).Compile(Judge.Shipped(id, today))!);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
