using Daicho.Access;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Import;
using Daicho.Import.Reports;
using Daicho.Ledgers;

namespace Daicho.FollowUp;

/// <summary>What a published report brought into the ledgers.</summary>
public sealed record ReportImportResult(ParsedReport Report, long? Seq, IReadOnlyDictionary<string, UpsertCount> Counts);

/// <summary>
/// Commits a parsed report: audits and items, systems and cost rows go into their ledgers at once, the uncertain
/// ones marked for confirmation. The same report twice changes nothing; what people have set since stays.
/// </summary>
public sealed class ReportImport(Database database, DateOnly today)
{
    /// <summary>Ledger id of a report among the imports.</summary>
    public const string ImportName = "report";

    /// <summary>Reads the file and commits what it holds; a file that is no audit report commits nothing.</summary>
    public ReportImportResult Commit(Actor actor, string path, string? fileName = null)
    {
        var report = ReportParser.Parse(ReportSource.Open(path));
        if (report.Items.Count == 0 && report.Systems.Count == 0 && report.CostRows.Count == 0)
            return new ReportImportResult(report, null, new Dictionary<string, UpsertCount>(StringComparer.Ordinal));

        fileName ??= Path.GetFileName(path);
        var kept = new FileStore(database.FilesFolder).Keep(path);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Import, $"監査報告書の取込：{fileName}");
        var records = new ReportRecords(report, fileName, kept.Sha256, action.Db.Catalog);
        var counts = new Dictionary<string, UpsertCount>(StringComparer.Ordinal);
        Put("audits", records.Audits());
        Put("audit-items", records.Items());
        Put("systems", records.Systems());
        Put("system-costs", records.Costs());
        var lines = report.LineRoles.Count(l => l.Role != LineRole.Blank);
        action.Append(new ImportRun
        {
            Ledger = ImportName,
            FileName = fileName,
            Sha256 = kept.Sha256,
            Encoding = report.Encoding,
            Mapping = "[]",
            Read = lines,
            Added = counts.Values.Sum(c => c.Added),
            Updated = counts.Values.Sum(c => c.Updated),
            Unchanged = counts.Values.Sum(c => c.Unchanged),
        });
        return new ReportImportResult(report, action.Complete(), counts);

        void Put(string ledger, IReadOnlyList<LedgerRecord> rows)
        {
            if (rows.Count > 0)
                counts.Add(ledger, RecordUpsert.Put(action.Write(action.Db.Catalog.Get(ledger)), rows, ReportRecords.PrintedColumns[ledger]));
        }
    }
}
