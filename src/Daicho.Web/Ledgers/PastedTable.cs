using System.Security.Cryptography;
using System.Text;
using Daicho.Access;
using Daicho.Import;
using Daicho.Ledgers;
using Microsoft.AspNetCore.Http;

namespace Daicho.Web.Ledgers;

/// <summary>
/// A block of cells pasted from a spreadsheet (貼り付け): read, previewed and taken in by the same import as a file. Its first
/// row names the columns, or a person chooses them.
/// </summary>
public sealed class PastedTable
{
    const string FileName = "貼り付け.tsv";

    readonly Ledger ledger;

    PastedTable(Ledger ledger, string text, bool? hasHeader, IReadOnlyList<string> columns, string? reason)
    {
        this.ledger = ledger;
        Text = text;
        HasHeader = hasHeader;
        Columns = columns;
        Reason = reason;
    }

    /// <summary>What was pasted, unaltered.</summary>
    public string Text { get; }

    /// <summary>Whether the first row names the columns; null before anybody has said or looked.</summary>
    public bool? HasHeader { get; private set; }

    /// <summary>Column ids chosen for a table without headings; an empty id leaves a column out.</summary>
    public IReadOnlyList<string> Columns { get; private set; }

    /// <summary>Why.</summary>
    public string? Reason { get; }

    /// <summary>Columns of the pasted table.</summary>
    public int Width => Math.Max(1, Text.Split('\n', 2)[0].Count(c => c == '\t') + 1);

    /// <summary>What tells one table from another, but for the reason.</summary>
    public string Signature => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{HasHeader}\u001f{string.Join(',', Columns)}\u001f{Text.ReplaceLineEndings("\n")}")))[..16];

    /// <summary>The form as it was sent.</summary>
    public static PastedTable Read(Ledger ledger, IFormCollection sent) => new(
        ledger,
        ((string?)sent["text"] ?? "").TrimEnd('\r', '\n'),
        (string?)sent["header"] switch { "yes" => true, "no" => false, _ => null },
        [.. sent["column"].Select(c => c ?? "")],
        sent["reason"]);

    /// <summary>An empty form.</summary>
    public static PastedTable Empty(Ledger ledger) => new(ledger, "", null, [], null);

    /// <summary>A table of rows that an import set aside, under the headings of its file.</summary>
    public static PastedTable Of(Ledger ledger, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string?>> rows, string reason) =>
        new(ledger, string.Join("\r\n", rows.Prepend(headings).Select(row => string.Join('\t', row.Select(Quoted)))), true, [], reason);

    /// <summary>Finds out whether the first row names columns, and proposes columns where it does not.</summary>
    public void Settle(LedgerImport import, Actor actor)
    {
        HasHeader ??= InFile(Text, path => import.Look(actor, ledger, path, Options())).Problem is null;
        if (HasHeader == true || Columns.Count == Width) return;
        var listed = ledger.Columns.OrderByDescending(c => c.IsListed).ToList();
        Columns = [.. Enumerable.Range(0, Width).Select(i => i < listed.Count ? listed[i].Id : "")];
    }

    /// <summary>What would come of it. Row numbers are those of the pasted text.</summary>
    public ImportResult Preview(LedgerImport import, Actor actor) => InFile(Whole(), path => import.Preview(actor, ledger, path, Options()));

    /// <summary>Takes it in.</summary>
    public ImportResult Commit(LedgerImport import, Actor actor) => InFile(Whole(), path => import.Commit(actor, ledger, path, Options()));

    /// <summary>Number of a row as a person counts it in the pasted text.</summary>
    public long RowNumber(long row) => HasHeader == true ? row : row - 1;

    /// <summary>A sentence about a row, with that number.</summary>
    public string Sentence(RowProblem problem) => HasHeader == true
        ? problem.Reason
        : problem.Reason.Replace($"{problem.Row}行目", $"{problem.Row - 1}行目", StringComparison.Ordinal);

    string Whole()
    {
        if (HasHeader == true) return Text;
        // A column that is left out keeps a name of its own, so that its cells are kept beside the record.
        var names = Columns.Select((id, i) => ledger.Find(id)?.Label ?? $"貼り付けの{i + 1}列目");
        return string.Join('\t', names) + "\r\n" + Text;
    }

    ImportOptions Options() => new()
    {
        FileName = FileName,
        Encoding = "utf-8",
        Separator = '\t',
        HeaderRow = 1,
        Reason = string.IsNullOrWhiteSpace(Reason) ? $"{ledger.Label}への貼り付け" : Reason,
    };

    static string Quoted(string? cell) =>
        cell is null ? "" : cell.AsSpan().IndexOfAny("\t\r\n\"") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static T InFile<T>(string text, Func<string, T> read)
    {
        var path = Path.Combine(Path.GetTempPath(), $"daicho-paste-{Guid.NewGuid():N}.tsv");
        try
        {
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
