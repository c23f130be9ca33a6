using System.Text.Json;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.FollowUp;
using Daicho.History;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.Web.Accounts;

namespace Daicho.Web.Imports;

/// <summary>An import with who took it in, when and why, and what it is called.</summary>
public sealed record ImportEntry(ImportRun Run, ActionEntry Action, string Label)
{
    /// <summary>True for a published audit report.</summary>
    public bool IsReport => Run.Ledger == ReportImport.ImportName;
}

/// <summary>Rows that an import set aside, under the headings of its file.</summary>
/// <param name="Run">The import.</param>
/// <param name="Headings">Headings of the file.</param>
/// <param name="Rows">Cells of the first rows.</param>
/// <param name="Left">Rows beyond those.</param>
public sealed record SetAsideTable(ImportRun Run, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string?>> Rows, long Left);

/// <summary>Imports as the person who makes the request may see and do them.</summary>
public sealed class ImportDesk(Database database, DaichoDb db, FileStore files, KeptUploads uploads, CurrentActor current, BusinessClock clock)
{
    /// <summary>The person.</summary>
    public Actor Actor => current.Actor;

    /// <summary>Takes files into ledgers.</summary>
    public LedgerImport Ledgers => new(database, clock.Today);

    /// <summary>Takes reports in.</summary>
    public ReportImport Reports => new(database, clock.Today);

    /// <summary>Takes imports back.</summary>
    public ImportUndo Undo => new(database, clock.Today);

    /// <summary>Rows set aside that are corrected on one page.</summary>
    public const int Corrected = 200;

    /// <summary>The rows an import into the ledger set aside, with the headings of its file; null when there are none to see.</summary>
    public SetAsideTable? SetAsideTable(long seq, string ledger)
    {
        if (Find(seq) is not { IsReport: false } entry || entry.Run.Ledger != ledger || entry.Run.SetAside == 0) return null;
        var headings = JsonSerializer.Deserialize<Dictionary<string, string>[]>(entry.Run.Mapping)!.Select(m => m["heading"]).ToList();
        // A workbook leaves empty cells at the end of a row out.
        var rows = SetAside(seq, 0, Corrected).Select(r => JsonSerializer.Deserialize<List<string?>>(r.Cells)!)
            .Select(cells => cells.Concat(Enumerable.Repeat<string?>(null, Math.Max(0, headings.Count - cells.Count))).ToList()).ToList();
        return new SetAsideTable(entry.Run, headings, rows, entry.Run.SetAside - rows.Count);
    }

    /// <summary>The ledgers the person may take files into.</summary>
    public IEnumerable<Ledger> Writable => db.Catalog.All.Where(MayWrite);

    /// <summary>True when the person may bring something of a report in.</summary>
    public bool MayImportReports => ReportImport.MayImport(Actor, db.Catalog);

    /// <summary>True when the person may take the whole import back.</summary>
    public bool MayUndo(ImportRun run) => run.UndoneSeq is null && LedgersOf(run).All(MayWrite);

    /// <summary>True when the person may write every record of the ledger.</summary>
    public bool MayWrite(Ledger ledger) => ledger.Policy.Writes(Actor, clock.Today) == Reach.All;

    /// <summary>The ledger of that id, or null.</summary>
    public Ledger? Find(string id) => db.Catalog.Find(id);

    /// <summary>The ledgers an import wrote into.</summary>
    public IEnumerable<Ledger> LedgersOf(ImportRun run) =>
        db.ActionContents.Where(c => c.Seq == run.Seq).Select(c => c.Source).AsEnumerable().Select(db.Catalog.Find).OfType<Ledger>();

    /// <summary>How many records an import wrote into each ledger.</summary>
    public IReadOnlyList<(Ledger Ledger, long Count)> Written(ImportRun run) =>
    [
        .. db.ActionContents.Where(c => c.Seq == run.Seq).AsEnumerable()
            .Select(c => (Ledger: db.Catalog.Find(c.Source), c.Count)).Where(c => c.Ledger is not null).Select(c => (c.Ledger!, c.Count)),
    ];

    /// <summary>
    /// Imports the person may know of: their own, those into ledgers of which they see every record and every value, since a row
    /// set aside is in no column that could be hidden, and reports of which nothing waits for publication.
    /// </summary>
    public IQueryable<ImportRun> Runs()
    {
        var me = Actor.Id;
        DateOnly? today = clock.Today;
        var seen = db.Catalog.All.Where(SeesWhole).Select(l => l.Id).ToList();
        if (SeesWhole(db.Catalog.Of<AuditItem>())) seen.Add(ReportImport.ImportName);
        return db.ImportRuns.Where(r => seen.Contains(r.Ledger)
            || db.Actions.Any(a => a.Seq == r.Seq && a.ActorId == me)
            || (r.Ledger == ReportImport.ImportName
                && !db.Set<AuditItem>().Any(i => i.SourceKey == r.Sha256.Substring(0, ReportArrangement.SourceKeyLength) && (i.PublishedOn == null || i.PublishedOn > today))));
    }

    bool SeesWhole(Ledger ledger) =>
        ledger.Policy.Sees(Actor, clock.Today) == Reach.All && (ledger.Policy.SeesSecrets(Actor) || ledger.Columns.All(c => c.SecretUntilColumn is null));

    /// <summary>A page of the imports.</summary>
    public IReadOnlyList<ImportEntry> Page(int skip, int take) =>
    [
        .. (from run in Runs() join action in db.Actions on run.Seq equals action.Seq orderby run.Seq descending select new { run, action })
            .Skip(skip).Take(take).AsEnumerable().Select(x => new ImportEntry(x.run, x.action, LabelOf(x.run))),
    ];

    /// <summary>One import, or null.</summary>
    public ImportEntry? Find(long seq) =>
        (from run in Runs() where run.Seq == seq join action in db.Actions on run.Seq equals action.Seq select new { run, action })
            .AsEnumerable().Select(x => new ImportEntry(x.run, x.action, LabelOf(x.run))).FirstOrDefault();

    /// <summary>An action.</summary>
    public ActionEntry? Action(long? seq) => seq is null ? null : db.Actions.FirstOrDefault(a => a.Seq == seq);

    /// <summary>A page of the rows an import set aside.</summary>
    public IReadOnlyList<SetAsideRow> SetAside(long seq, int skip, int take) =>
        [.. db.SetAsideRows.Where(r => r.ImportSeq == seq).OrderBy(r => r.Id).Skip(skip).Take(take)];

    /// <summary>Where a kept file lies.</summary>
    /// <exception cref="UserErrorException">The store does not hold it, or the person neither handed it in nor sees an import of it.</exception>
    public string PathOf(string sha256) => FileStore.IsAddress(sha256) && System.IO.File.Exists(files.PathOf(sha256)) && (uploads.IsOwn(sha256) || Runs().Any(r => r.Sha256 == sha256))
        ? files.PathOf(sha256)
        : throw new UserErrorException("このファイルは保存されていません。「取り込む」からもう一度ファイルを選んでください。");

    /// <summary>What an import is called: the ledger's name, or the report's.</summary>
    public string LabelOf(ImportRun run) => run.Ledger == ReportImport.ImportName ? ReportImport.Label : db.Catalog.Find(run.Ledger)?.Label ?? run.Ledger;
}
