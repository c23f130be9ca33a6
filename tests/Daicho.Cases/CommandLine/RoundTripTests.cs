using System.Globalization;
using System.Text;
using System.Text.Json;
using Daicho.Ledgers;
using Daicho.TestSupport;

namespace Daicho.Cases.CommandLine;

/// <summary>What goes in comes out as it was, and what came out goes in without a change.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly Government office = Government.Empty(DatabaseKind.Sqlite);

    public static TheoryData<string> Ledgers => [.. LedgerCatalog.Shipped.All.Select(l => l.Id)];

    public void Dispose() => office.Dispose();

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

    [Theory]
    [InlineData("csv", "utf-8")]
    [InlineData("csv", "utf-8-bom")]
    [InlineData("csv", "cp932")]
    [InlineData("xlsx", null)]
    public void OwnExport_TakenInAgain_ChangesNothing(string format, string? encoding)
    {
        var register = office.PathOf("台帳.csv");
        office.Do("sample", "computers", "--rows", "500", "-o", register);
        office.Do("import", "computers", register);
        Assert.Equal(500, office.Do("import", "computers", register).Number("unchanged"));

        var exported = office.PathOf($"控え.{format}");
        Assert.Equal(500, office.Do(["export", "computers", "-o", exported, .. encoding is null ? (string[])[] : ["--encoding", encoding]]).Number("rows"));
        var again = office.Do("import", "computers", exported);
        Assert.Equal((500, 0, 0, 0), (again.Number("unchanged"), again.Number("added"), again.Number("updated"), again.Number("setAside")));
        Assert.Equal(encoding, again.Text("encoding"));
    }

    [Fact]
    public void ExportToCp932_CharactersItLacks_AreListedByRowAndRefusedOrEscaped()
    {
        office.Do("import", "computers", office.File("台帳.csv", "資産番号,品名,使用者", "A-1,机,髙橋", "A-2,机,𠮷田", "A-3,机,葛󠄀城"));
        var file = office.PathOf("控え.csv");
        var refused = office.Run("export", "computers", "-o", file, "--encoding", "cp932");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("3行目「使用者」：𠮷（U+20BB7）", refused.Error, StringComparison.Ordinal);
        Assert.Contains("4行目「使用者」", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("髙", refused.Error, StringComparison.Ordinal);

        var escaped = office.Run("export", "computers", "-o", file, "--encoding", "cp932", "--escape");
        Assert.Equal((2, 2), (escaped.ExitCode, escaped.Json.GetProperty("unencodable").GetArrayLength()));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Contains("&#x20BB7;", File.ReadAllText(file, Encoding.GetEncoding(932)), StringComparison.OrdinalIgnoreCase);
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
