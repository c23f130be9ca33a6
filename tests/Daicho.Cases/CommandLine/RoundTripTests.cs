using System.Globalization;
using System.Text.Json;
using Daicho.Access;
using Daicho.Ledgers;
using Daicho.TestSupport;

namespace Daicho.Cases.CommandLine;

/// <summary>Awkward texts come out of every ledger as they went in; all in one database, since no ledger minds another.</summary>
public sealed class RoundTripTests(OneOffice one) : IClassFixture<OneOffice>
{
    private readonly Government office = one.Government;

    // What passes between auditors is nobody's to import, the command line's neither.
    public static TheoryData<string> Ledgers =>
        [.. LedgerCatalog.Shipped.All.Where(l => l.Policy.Writes(Actor.Console("試験"), TestDatabase.Today) == Reach.All).Select(l => l.Id)];

    [Theory, MemberData(nameof(Ledgers))]
    public void EdgeTexts_InEveryTextColumn_ComeBackUnaltered(string id)
    {
        var ledger = LedgerCatalog.Shipped.Get(id);
        var columns = ledger.Columns;
        var texts = columns.Where(c => c.ValueType == typeof(string)).ToList();
        List<string?[]> rows = [];
        for (var i = 0; i < EdgeTexts.All.Count; i += texts.Count)
            rows.Add([.. columns.Select(c => Cell(c, i + texts.IndexOf(c), rows.Count))]);
        var file = office.File("入力.csv", [string.Join(',', columns.Select(c => Quote(c.Label))), .. rows.Select(r => string.Join(',', r.Select(Quote)))]);

        var imported = office.Run("import", id, file);
        Assert.True(imported.ExitCode == 0, imported.Error + imported.Output[..Math.Min(imported.Output.Length, 2000)]);
        Assert.Equal(rows.Count, imported.Json.Number("added"));

        office.Do("export", id, "-o", office.PathOf("出力.json"));
        var stored = JsonDocument.Parse(File.ReadAllBytes(office.PathOf("出力.json"))).RootElement.EnumerateArray()
            .Select(r => string.Join('\u001f', texts.Select(c => r.TryGetProperty(c.Id, out var v) ? v.ToString() : ""))).ToHashSet(StringComparer.Ordinal);
        var written = rows.Select(r => string.Join('\u001f', texts.Select(c => r[columns.ToList().IndexOf(c)]))).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(written.Except(stored, StringComparer.Ordinal).Take(3));

        office.Do("export", id, "-o", office.PathOf("出力.csv"), "--encoding", "utf-8");
        Assert.Equal(rows.Count, office.Do("import", id, office.PathOf("出力.csv")).Number("unchanged"));
    }

    private static string? Cell(Column column, int text, int row)
    {
        if (column.ValueType == typeof(string))
        {
            var edge = EdgeTexts.All[text % EdgeTexts.All.Count];
            return column.IsKey || column.IsRequired || column.Id == "code" ? $"{edge} {row.ToString(CultureInfo.InvariantCulture)}" : edge;
        }

        return column is { IsKey: false, IsRequired: false } ? null : column.Kind == ColumnKind.Date ? "2026-04-01" : "2026";
    }

    private static string Quote(string? cell) => cell is null ? "" : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
