using Daicho.Organization;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Demo;

/// <summary>samples/kumamoto-units.csv as the units of a test, in place of the usual ones.</summary>
internal static class DemoUnits
{
    public static readonly string[][] Rows =
        [.. File.ReadAllLines(Path.Combine(Repository.Folder, "samples/kumamoto-units.csv")).Skip(1).Select(l => l.Split(','))];

    public static void Add(TestDatabase test)
    {
        test.Act(TestActors.Administrator, a =>
        {
            foreach (var unit in test.Units.Values)
                a.Write<Unit>().Change(test.Get<Unit>(unit), new Unit { Name = $"旧{unit}", ClosedOn = TestDatabase.Today });
        });
        test.Add([.. Rows.Select(r => new Unit { Name = r[1], Kind = r[2], Parent = r[3].Length == 0 ? null : r[3] })]);
    }

    /// <summary>The units with their parents found by name, as the ledger finds them.</summary>
    public static List<Unit> Linked()
    {
        var units = Rows.Select((r, i) => new Unit { Id = i + 1, Name = r[1], Kind = r[2], Parent = r[3].Length == 0 ? null : r[3] }).ToList();
        var directory = new UnitDirectory(units, TestDatabase.Today);
        foreach (var unit in units)
            unit.ParentId = directory.Find(unit.Parent);
        return units;
    }
}
