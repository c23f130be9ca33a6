namespace Daicho.Cases.CommandLine;

/// <summary>A list of transfers by the command line: looked at, taken in, taken in again, undone.</summary>
public sealed class TransfersTests(OneOffice office) : IClassFixture<OneOffice>
{
    [Fact]
    public void Transfers_PreviewCommitRepeatUndo_DoWhatTheySay()
    {
        var government = office.Government;
        government.Do("import", "units", government.File("所属.csv", "所属名,種別", "税務課,課", "人事課,課"));
        government.Do("import", "posts", government.File("職.csv", "職名,所属,職務,在任者,職員番号,就任日", "課長,税務課,所属長,前田 進,100120,令和6年4月1日"));
        var file = government.File("異動者名簿.csv", "職員番号,氏名,旧所属,旧職名,新所属,新職名,発令日", "100120,前田 進,税務課,課長,人事課,参事,令和9年4月1日", "100200,後任 職員,,,税務課,課長,令和9年4月1日", "9,だれか,,,どこか課,主幹,令和9年4月1日");

        var preview = government.Run("transfers", file, "--preview");
        Assert.Equal((2, 3), (preview.ExitCode, preview.Json.GetProperty("rows").GetArrayLength()));
        Assert.Equal(1, government.Do("export", "posts", "-o", government.PathOf("前.csv")).Number("rows"));

        var done = government.Run("transfers", file);
        Assert.Equal(2, done.ExitCode);
        Assert.Equal(["就任", "就任", "保留"], done.Json.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("outcome").GetString()));
        government.Do("export", "posts", "-o", government.PathOf("後.csv"));
        Assert.Contains("2027-03-31", File.ReadAllText(government.PathOf("後.csv")), StringComparison.Ordinal);
        government.Do("import-undo", done.Json.Number("import").ToString(System.Globalization.CultureInfo.InvariantCulture));
        OneSentence.Is(government.Run("transfers", government.File("別.csv", "あ,い", "1,2")), "見出し");
    }
}
