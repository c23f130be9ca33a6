using Daicho.Access;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Import;
using Daicho.Import.Reports;
using Daicho.Ledgers;

namespace Daicho.FollowUp;

/// <summary>What a published report brought into the ledgers.</summary>
/// <param name="Report">What was read.</param>
/// <param name="Seq">The action that took it in; null when nothing was.</param>
/// <param name="Counts">What came of it, by ledger id.</param>
/// <param name="Left">Ledgers the report has records for and the person may not write.</param>
public sealed record ReportImportResult(ParsedReport Report, long? Seq, IReadOnlyDictionary<string, UpsertCount> Counts, IReadOnlyList<Ledger> Left);

/// <summary>How many records a report has for a ledger, and whether the person may write them.</summary>
public sealed record ReportShare(Ledger Ledger, int Records, bool MayWrite);

/// <summary>What a report would bring. Nothing was written.</summary>
public sealed record ReportPreview(ParsedReport Report, IReadOnlyList<ReportShare> Shares);

/// <summary>
/// Commits a parsed report: audits and items, systems and cost rows go into their ledgers at once, the uncertain
/// ones marked for confirmation. A person brings in what belongs to ledgers they keep: the audit secretariat audits and
/// items, the digital division systems and costs; the rest is left for the other and said so. The same report twice
/// changes nothing; what people have set since stays.
/// </summary>
public sealed class ReportImport(Database database, DateOnly today)
{
    /// <summary>Ledger id of a report among the imports.</summary>
    public const string ImportName = "report";

    /// <summary>What a report is called among the ledgers.</summary>
    public const string Label = "監査報告書（公表文書）";

    // Reading the text is about a third of the work.
    private const double ReadShare = 0.3;

    /// <summary>The ledgers a report goes into, in the order they are written.</summary>
    public static IReadOnlyList<string> Ledgers { get; } = ["audits", "audit-items", "systems", "system-costs"];

    /// <summary>True when the person may write at least one of the ledgers a report goes into.</summary>
    public static bool MayImport(Actor actor, LedgerCatalog catalog) => Ledgers.Any(l => MayWrite(actor, catalog.Get(l)));

    /// <summary>Reads a file that was kept before, such as for the confirmation of what was read.</summary>
    public static ParsedReport Read(string path) => ReportParser.Parse(ReportSource.Open(path));

    /// <summary>Reads the file and tells what it would bring. Writes nothing.</summary>
    public ReportPreview Preview(Actor actor, string path, string fileName)
    {
        var report = Read(path);
        var records = new ReportRecords(report, fileName, new string('0', 64), database.Catalog);
        return new ReportPreview(report, [.. Ledgers.Select(l => (Ledger: database.Catalog.Get(l), records.Of(l).Count)).Select(l => new ReportShare(l.Ledger, l.Count, MayWrite(actor, l.Ledger)))]);
    }

    /// <summary>Reads the file and commits what it holds; a file that is no audit report commits nothing.</summary>
    /// <exception cref="AccessDeniedException">It holds something, but nothing for a ledger that the person may write.</exception>
    public ReportImportResult Commit(Actor actor, string path, string? fileName = null, string? reason = null, IProgress<double>? progress = null)
    {
        // What is kept is what was read: the file given may change in between.
        var bytes = ReportSource.BytesOf(path);
        var report = ReportParser.Parse(ReportSource.FromBytes(bytes));
        progress?.Report(ReadShare);
        if (report.Items.Count == 0 && report.Systems.Count == 0 && report.CostRows.Count == 0)
            return new ReportImportResult(report, null, new Dictionary<string, UpsertCount>(StringComparer.Ordinal), []);

        fileName ??= Path.GetFileName(path);
        using var content = new MemoryStream(bytes, writable: false);
        var kept = new FileStore(database.FilesFolder).Save(content, bytes.Length).GetAwaiter().GetResult();
        var records = new ReportRecords(report, fileName, kept.Sha256, database.Catalog);
        var shares = Ledgers.Select(l => (Ledger: database.Catalog.Get(l), Records: records.Of(l))).Where(s => s.Records.Count > 0).ToLookup(s => MayWrite(actor, s.Ledger));
        if (!shares[true].Any())
            throw new AccessDeniedException($"この文書には「{string.Join("」「", shares[false].Select(s => s.Ledger.Label))}」の記録がありますが、これらの台帳に取り込む権限がありません。台帳の管理者に依頼してください。");

        using var action = ActionScope.Begin(database, actor, today, ActionKind.Import, string.IsNullOrWhiteSpace(reason) ? $"監査報告書の取込：{fileName}" : reason);
        var counts = new Dictionary<string, UpsertCount>(StringComparer.Ordinal);
        double all = shares[true].Sum(s => s.Records.Count);
        double before = 0;
        foreach (var (ledger, rows) in shares[true])
        {
            var done = before;
            counts.Add(ledger.Id, IsArranged(action, ledger, kept.Sha256)
                ? new UpsertCount { Unchanged = rows.Count }
                : RecordUpsert.Put(action.Write(ledger), rows, ReportRecords.PrintedColumns[ledger.Id], n => progress?.Report(ReadShare + ((1 - ReadShare) * (done + n) / all))));
            before += rows.Count;
        }

        progress?.Report(1);
        action.Append(new ImportRun
        {
            Ledger = ImportName,
            FileName = fileName,
            Sha256 = kept.Sha256,
            Encoding = report.Encoding,
            Mapping = "[]",
            Read = report.LineRoles.Count(l => l.Role != LineRole.Blank),
            Added = counts.Values.Sum(c => c.Added),
            Updated = counts.Values.Sum(c => c.Updated),
            Unchanged = counts.Values.Sum(c => c.Unchanged),
        });
        return new ReportImportResult(report, action.Complete(), counts, [.. shares[false].Select(s => s.Ledger)]);
    }

    // Once its items are in the ledger a file has nothing more to say of them: people may have renumbered, split or joined them.
    private bool IsArranged(ActionScope action, Ledger ledger, string sha256)
    {
        var key = ReportArrangement.SourceKeyOf(sha256);
        return ledger.RecordType == typeof(AuditItem) && action.Db.Set<AuditItem>().LiveOn(today).Any(i => i.SourceKey == key);
    }

    // An external auditor's engagement doesn't matter here: auditors write nothing.
    private static bool MayWrite(Actor actor, Ledger ledger) => ledger.Policy.Writes(actor, DateOnly.MinValue) == Reach.All;
}
