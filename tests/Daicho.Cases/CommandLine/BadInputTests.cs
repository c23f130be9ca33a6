using System.Text;
using Daicho.TestSupport;

namespace Daicho.Cases.CommandLine;

/// <summary>Files that are partly wrong: what is good comes in, and nothing of the rest is lost.</summary>
public sealed class BadInputTests(Kumamoto kumamoto) : IDisposable
{
    private const string Heading = "資産番号,品名,導入日,備考";
    private readonly Government office = kumamoto.New(DatabaseKind.Sqlite);

    public void Dispose() => office.Dispose();

    [Fact]
    public void Import_UndecodableBytes_SetsTheRowAsideWithItsByte()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"{Heading}\nA-1,机,,良\nA-2,机,,\nA-3,"), 0xE5, 0x28, .. Encoding.UTF8.GetBytes(",,不良\nA-4,机\0,,\nA-5,机,,\n")];
        var answer = office.Run("import", "computers", office.File("壊れた行.csv", bytes), "--encoding", "utf-8");
        Assert.Equal((2, 5, 1 + 1), (answer.ExitCode, answer.Json.Number("read"), answer.Json.Number("setAside")));
        var reasons = answer.Json.GetProperty("problems").EnumerateArray().Select(p => (p.Number("row"), p.Text("reason")!)).ToList();
        Assert.Equal([4, 5], reasons.Select(r => r.Item1));
        var offset = Encoding.UTF8.GetByteCount($"{Heading}\nA-1,机,,良\nA-2,机,,\nA-3,");
        Assert.Contains("E5", reasons[0].Item2, StringComparison.Ordinal);
        Assert.True(reasons[0].Item2.Contains($"{offset}", StringComparison.Ordinal) || reasons[0].Item2.Contains($"{offset:N0}", StringComparison.Ordinal), reasons[0].Item2);
    }

    [Fact]
    public void Import_DuplicateKeysAndWrongShapes_KeepsEveryRowAndTakesThemInCorrected()
    {
        var file = office.File("台帳.csv", Heading, "A-1,机,R6.4.1,", "Ａ－１,机（二重）,,", ",名無し,,", "A-2,机", "A-3,机,きのう,", "A-4,机,,よし");
        var first = office.Run("import", "computers", file);
        Assert.Equal((2, 6, 2, 4), (first.ExitCode, first.Json.Number("read"), first.Json.Number("added"), first.Json.Number("setAside")));
        Assert.Equal([3, 4, 5, 6], first.Json.GetProperty("problems").EnumerateArray().Select(p => p.Number("row")));
        Assert.Contains("2行目", first.Json.GetProperty("problems")[0].Text("reason"), StringComparison.Ordinal);
        Assert.Equal("導入日", first.Json.GetProperty("problems")[3].Text("column"));

        var aside = File.ReadAllLines(first.Json.Text("setAsideFile")!);
        Assert.Equal(5, aside.Length);
        Assert.Contains("取り込めなかった理由", aside[0], StringComparison.Ordinal);
        string[] corrected =
        [
            aside[0], aside[1].Replace("Ａ－１", "A-6", StringComparison.Ordinal), "A-7" + aside[2], aside[3],
            aside[4].Replace("きのう", "2026-11-15", StringComparison.Ordinal),
        ];
        var second = office.Run("import", "computers", office.File("直した行.csv", corrected));
        Assert.Equal((0, 4, 0), (second.ExitCode, second.Json.Number("added"), second.Json.Number("setAside")));
        Assert.DoesNotContain(second.Json.GetProperty("mapping").EnumerateArray(), m => m.Text("heading") == "取り込めなかった理由" && m.Text("column") is not null);

        var exported = office.PathOf("全部.csv");
        office.Do("export", "computers", "-o", exported);
        Assert.DoesNotContain("取り込めなかった理由", File.ReadLines(exported).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_GiantCellAndFiveHundredColumns_KeepsThem()
    {
        var giant = new string('長', 10 * 1024 * 1024 / 3);
        var answer = office.Run("import", "computers", office.File("巨大.csv", Heading, $"A-1,机,,{giant}", "A-2,机,,"));
        Assert.Contains(answer.ExitCode, new[] { 0, 1, 2 });
        Assert.DoesNotContain("プログラムの誤り", answer.Error, StringComparison.Ordinal);
        if (answer.ExitCode != 1)
            Assert.Equal(2, answer.Json.Number("read"));
        else
            OneSentence.Is(answer, "2行目");

        var extra = Enumerable.Range(1, 500).Select(i => $"独自の列{i}").ToList();
        var wide = office.Do("import", "computers", office.File("幅広.csv", $"資産番号,{string.Join(',', extra)}", $"B-1,{string.Join(',', extra.Select((_, i) => $"値{i}"))}"));
        Assert.Equal(1, wide.Number("added"));
        office.Do("export", "computers", "-o", office.PathOf("幅広の控え.csv"), "--where", "q=B-1");
        Assert.Contains("独自の列500", File.ReadAllText(office.PathOf("幅広の控え.csv")), StringComparison.Ordinal);
        Assert.Contains("値499", File.ReadAllText(office.PathOf("幅広の控え.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Export_FormulaPrefixes_StayAsTypedAndAreNeutralisedOnRequest()
    {
        string[] formulas = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "＝１", "＋８", "－９", "＠Ａ"];
        office.Do("import", "computers", office.File("式.csv", [Heading, .. formulas.Select((f, i) => $"A-{i},机,,{f}")]));
        office.Do("export", "computers", "-o", office.PathOf("生.json"));
        var stored = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(office.PathOf("生.json"))).RootElement.ToString();
        office.Do("export", "computers", "-o", office.PathOf("無害.csv"), "--neutralise-formulas");
        var neutral = File.ReadAllText(office.PathOf("無害.csv"));
        Assert.All(formulas, f => Assert.Contains(f, stored.Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(formulas, f => Assert.DoesNotContain($",{f},", neutral, StringComparison.Ordinal));
        Assert.All(formulas, f => Assert.Contains(f, neutral, StringComparison.Ordinal));
    }
}
