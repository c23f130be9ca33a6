using Daicho.FollowUp;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.FollowUp;

public sealed class ReportProgressTests
{
    [Fact]
    public void Commit_PublishedReport_TellsHowFarItIs()
    {
        using var test = TestDatabase.Create(DatabaseKind.Sqlite);
        var told = new Told();

        new ReportImport(test.Database, TestDatabase.Today).Commit(TestActors.Administrator, Path.Combine(Repository.Folder, "samples", "reports", "chiba-2024-measures.txt"), progress: told);

        Assert.True(told.Values.Count > 2, "Nothing is told between reading and the end.");
        Assert.Equal(told.Values.Order(), told.Values);
        Assert.InRange(told.Values[0], 0.01, 0.99);
        Assert.Equal(1, told.Values[^1]);
    }

    sealed class Told : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value) => Values.Add(value);
    }
}
