using Daicho.History;
using Daicho.Modules.Assets;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.History;

public class CheckpointTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Verify_EndCutOff_IsFoundWithTheCheckpointOnly(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(Samples.Computer(1));
        test.Add(Samples.Computer(2));
        var checkpoint = Checkpoint.Parse(HistoryCheckpoint.Export(test.Database).ToJson());
        test.Sql("DELETE FROM computers WHERE from_seq = 3; DELETE FROM action_contents WHERE seq = 3; DELETE FROM actions WHERE seq = 3");

        Assert.True(HistoryVerifier.Verify(test.Database).IsIntact);
        var problem = Assert.Single(HistoryVerifier.Verify(test.Database, checkpoint).Problems);
        Assert.StartsWith("処理番号 3 の処理がありません。チェックポイント（処理番号 3、", problem, StringComparison.Ordinal);
        Assert.EndsWith("末尾が切り詰められています（切詰め）。", problem, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Verify_EverythingRewrittenConsistently_IsFoundWithTheCheckpointOnly(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(Samples.Computer(1));
        test.Add(Samples.Computer(2));
        var checkpoint = HistoryCheckpoint.Export(test.Database);
        test.Sql("DELETE FROM computers; DELETE FROM action_contents WHERE seq > 1; DELETE FROM actions WHERE seq > 1");
        test.Add(Samples.Computer(1, "人事課"));
        test.Add(Samples.Computer(2));
        test.Add(Samples.Computer(3));

        Assert.True(HistoryVerifier.Verify(test.Database).IsIntact);
        var problem = Assert.Single(HistoryVerifier.Verify(test.Database, checkpoint).Problems);
        Assert.Contains("のハッシュと一致しません。ここまでの履歴が書き換えられています（書換え）。", problem, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Verify_LaterHistory_KeepsAnEarlierCheckpointValid(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var checkpoint = HistoryCheckpoint.Export(test.Database);
        test.Add(Samples.Computer(1));
        test.Change<Computer>(1, c => c.Remark = "修理済み");

        Assert.Empty(HistoryVerifier.Verify(test.Database, checkpoint).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Verify_CheckpointOfAnotherDatabase_IsSaid(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var checkpoint = HistoryCheckpoint.Export(test.Database) with { DatabaseId = Guid.NewGuid().ToString() };
        Assert.Contains("別のデータベース", Assert.Single(HistoryVerifier.Verify(test.Database, checkpoint).Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("チェックポイント")]
    [InlineData("{}")]
    [InlineData("""{"databaseId":"x","seq":1,"hash":"ab","at":"2026-11-22T00:00:00Z","actions":1}""")]
    [InlineData("null")]
    public void Parse_NotACheckpoint_SaysWhichFileIsNeeded(string json) =>
        Assert.Contains("daicho history checkpoint", Assert.Throws<UserErrorException>(() => Checkpoint.Parse(json)).Message, StringComparison.Ordinal);
}
