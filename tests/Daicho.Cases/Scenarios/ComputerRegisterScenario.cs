using System.Globalization;
using System.Text;
using Daicho.TestSupport;

namespace Daicho.Cases.Scenarios;

/// <summary>The PC inventory register of 12,201 rows as the auditors found it, and how it is put right (K-23).</summary>
public class ComputerRegisterScenario(Kumamoto kumamoto)
{
    private static readonly Dictionary<string, long> Audited = new(StringComparer.Ordinal)
    {
        ["computers.age"] = 995,
        ["computers.remark"] = 13,
        ["computers.lease-end"] = 1914,
        ["computers.owner-unknown"] = 16,
        ["computers.not-an-asset"] = 1,
    };

    [Theory, ClassData(typeof(BothDatabases)), Case("K-23", Part = "the five checks and corrections tracked until the row is right")]
    public void Register_AsAudited_IsNamedRowByRowAndClosedAsItIsPutRight(DatabaseKind kind)
    {
        using var prefecture = kumamoto.New(kind);
        var register = prefecture.PathOf("パソコン等管理台帳.csv");
        prefecture.Do("sample", "computers", "--rows", "12201", "--seed", "2020", "--plant", "kumamoto", "-o", register);
        Assert.Equal(12201, prefecture.Do("import", "computers", register).Number("added"));

        // The product says so: exactly what the auditors counted by hand.
        var first = prefecture.Check("computers");
        Assert.Equal(Audited, Audited.Keys.ToDictionary(id => id, id => first[id].Number("opened"), StringComparer.Ordinal));
        Assert.All(first.Values.Where(r => !Audited.ContainsKey(r.Text("id")!)), r => Assert.Equal(0, r.Number("hits")));

        // Each names its record and the unit that must act.
        var rows = Rows(register);
        var found = Audited.Keys.ToDictionary(id => id, id => prefecture.Found(id), StringComparer.Ordinal);
        foreach (var (check, findings) in found)
        {
            Assert.Equal(Audited[check], findings.Count);
            Assert.All(findings, f =>
            {
                var row = rows[f.Key!];
                Assert.Equal("要確認", f.State);
                Assert.Contains($"「{row[0]}」", f.Message, StringComparison.Ordinal);
                Assert.EndsWith(f.Unit!, row[8], StringComparison.Ordinal); // 「企業局総務経営課」 is found by its path
                Assert.Equal(row[8] != "？", f.UnitKnown);
            });
        }

        // The units put right what they find, each in its own way, and the register is taken in again.
        var remedied = Remedy(rows, found);
        var corrected = WriteRows(prefecture, register, rows);
        var again = prefecture.Do("import", "computers", corrected, "--complete");
        Assert.Equal((remedied.Count - 1, 1), (again.Number("updated"), again.Number("closed")));

        // The product agrees about these and no other.
        var second = prefecture.Check("computers");
        foreach (var (check, findings) in found)
        {
            var expected = findings.Where(f => remedied.Contains(f.Key!)).Select(f => f.Key).Order(StringComparer.Ordinal);
            var after = prefecture.Found(check, all: true);
            Assert.Equal(expected, after.Where(f => f.State == "是正済").Select(f => f.Key).Order(StringComparer.Ordinal));
            Assert.Equal(Audited[check] - second[check].Number("closed"), after.Count(f => f.State == "要確認"));
            Assert.Equal(0, second[check].Number("opened"));
            Assert.True(second[check].Number("closed") > 0);
        }
    }

    // Columns: 0 資産番号, 4 導入年月日, 6 リース満了日, 7 リース状態, 8 設置所属, 9 導入元所属名, 10 使用者, 12 備考, 13 状態.
    private static HashSet<string> Remedy(Dictionary<string, string[]> rows, Dictionary<string, List<Finding>> found)
    {
        var onlyHere = found.SelectMany(f => f.Value).GroupBy(f => f.Key!, StringComparer.Ordinal).Where(g => g.Count() == 1)
            .Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        List<string> Some(string check, int count) => [.. found[check].Select(f => f.Key!).Where(onlyHere.Contains).Take(count)];
        var age = Some("computers.age", 40);
        var remark = Some("computers.remark", 3);
        var lease = Some("computers.lease-end", 500);
        var owner = Some("computers.owner-unknown", 5);
        age.ForEach(k => rows[k][13] = "除却");
        remark.ForEach(k => rows[k][12] = "");
        foreach (var key in lease)
            (rows[key][6], rows[key][7]) = ("令和10年3月31日", "再リース");
        foreach (var key in owner)
            (rows[key][8], rows[key][10]) = ("税務課", "髙橋　美咲");
        var notAnAsset = Some("computers.not-an-asset", 1);
        rows.Remove(notAnAsset[0]);
        return [.. age, .. remark, .. lease, .. owner, .. notAnAsset];
    }

    private static Dictionary<string, string[]> Rows(string file) => File.ReadLines(file).Skip(1).Select(l => l.Split(','))
        .ToDictionary(c => c[0].ToLower(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static string WriteRows(Government prefecture, string file, Dictionary<string, string[]> rows)
    {
        var path = prefecture.PathOf("パソコン等管理台帳（修正後）.csv");
        File.WriteAllLines(path, [File.ReadLines(file).First(), .. rows.Values.Select(r => string.Join(',', r))], Encoding.UTF8);
        return path;
    }
}
