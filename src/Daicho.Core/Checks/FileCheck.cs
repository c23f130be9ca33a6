using Daicho.Import;
using Daicho.Ledgers;

namespace Daicho.Checks;

/// <summary>What a check found in a file; a query check was not run and says so.</summary>
public sealed record FileCheckCount(string Id, string Title, string Severity, long? Hits, string? NotRun);

/// <summary>A row of the file that a check hit.</summary>
public sealed record FileHit(string Check, long Row, string Title, string? Unit, string Message);

/// <summary>The checks of a file.</summary>
public sealed record FileCheckResult(long Read, long SetAside, IReadOnlyList<FileCheckCount> Checks, IReadOnlyList<FileHit> Hits, IReadOnlyList<RowProblem> Problems);

/// <summary>Runs the predicate checks of a ledger row by row over a file before it is imported, by the same expressions as in the database.</summary>
public static class FileCheck
{
    private const int Listed = 10_000;

    /// <summary>Reads the file and runs the checks. Needs no database; units are not looked up.</summary>
    public static FileCheckResult Run(Ledger ledger, string path, ImportOptions options, DateOnly today, IProgress<double>? progress = null)
    {
        var parameters = ParameterSet.ShippedOn(today);
        var checks = CheckCatalog.All.Where(c => c.LedgerId == ledger.Id).ToList();
        var rules = checks.Where(c => c.IsPredicate && !c.NeedsLinks)
            .Select(c => (Check: c, Parameters: parameters.Of(c.Id), Rule: c.Compile(parameters.Of(c.Id))!)).ToList();
        var counts = rules.ToDictionary(r => r.Check.Id, _ => 0L, StringComparer.Ordinal);
        var hits = new List<FileHit>();
        var problems = new List<RowProblem>();
        var deriver = new RecordDeriver(ledger);
        long read = 0;
        long setAside = 0;
        using var file = new LedgerFile(ledger, path, options);
        foreach (var row in file.Rows())
        {
            if (++read % 2000 == 0)
                progress?.Report(file.Progress);
            if (row.Record is not { } record)
            {
                setAside++;
                if (problems.Count < Listed)
                    problems.Add(row.Problem!);
                continue;
            }

            deriver.Fold(record);
            foreach (var (check, inForce, rule) in rules)
            {
                if (!rule(record))
                    continue;
                counts[check.Id]++;
                if (hits.Count < Listed)
                    hits.Add(new FileHit(check.Id, row.Source.Number, ledger.TitleOf(record), ledger.ResponsibleColumn?.Format(record), check.MessageFor(record, inForce)));
            }
        }

        return new FileCheckResult(
            read,
            setAside,
            [.. checks.Select(c => new FileCheckCount(c.Id, c.Title, CheckRunner.Name(c.Severity), counts.TryGetValue(c.Id, out var n) ? n : null, counts.ContainsKey(c.Id) ? null : "他の記録や所属と照らす自動チェックのため、ファイルだけでは実行していません。"))],
            hits,
            problems);
    }
}
