using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Daicho.Access;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Ledgers;

namespace Daicho.Import;

/// <summary>
/// Takes a file into a ledger (取込): first a preview that writes nothing, then everything good in one transaction. What
/// can't be placed is kept beside the import with its reason. Taking in the same file twice changes nothing.
/// </summary>
public sealed class LedgerImport(Database database, DateOnly today)
{
    private const int Batch = 500;
    private const int ProblemsShown = 1000;
    private const int SampleRows = 50;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>
    /// How the file is read with these options: what was found, and the mapping. Reads the first rows only, and says in
    /// <see cref="ImportLook.Problem"/> why none of them can be taken in, where so.
    /// </summary>
    public ImportLook Look(Actor actor, Ledger ledger, string path, ImportOptions options)
    {
        RequireRight(actor, ledger);
        using var db = database.Open();
        using var file = new LedgerFile(ledger, path, options, names => SourceMappings.Find(db, ledger, names), isForLooking: true);
        return file.Look;
    }

    /// <summary>What would come of the file. Writes nothing.</summary>
    public ImportResult Preview(Actor actor, Ledger ledger, string path, ImportOptions options, IProgress<double>? progress = null)
    {
        RequireRight(actor, ledger);
        using var db = database.Open();
        using var file = Open(db, ledger, path, options);
        using var store = new LedgerStore(db, ledger);
        var plan = new ImportPlan(ledger, store, file, today, isFresh: IsFresh(db, ledger));
        var result = plan.Result;
        var units = new UnknownUnits(db, ledger, file.Mapping.Select(m => m.Column).OfType<Column>(), today);
        foreach (var batch in plan.Batches(Batch, progress))
        {
            foreach (var row in batch)
            {
                plan.Count(row);
                units.Look(row);
                if (result.Sample.Count < SampleRows || row.Problem is not null && result.Sample.Count < SampleRows * 2)
                    result.Sample.Add(new PreviewRow(row.Source.Number, row.Outcome, row.Source.Cells));
                if (row.Problem is not null && result.Problems.Count < ProblemsShown)
                    result.Problems.Add(row.Problem);
            }
        }

        plan.Finish(LiveCount(db, ledger));
        result.UnknownUnits = units.Names;
        result.RowsOfUnknownUnits = units.Rows;
        return result;
    }

    /// <summary>Takes the file in.</summary>
    public ImportResult Commit(Actor actor, Ledger ledger, string path, ImportOptions options, IProgress<double>? progress = null)
    {
        RequireRight(actor, ledger);
        // What is read is what was kept: the file given may change in between.
        var files = new FileStore(database.FilesFolder);
        var kept = files.Keep(path);
        options = options with { FileName = options.FileName ?? Path.GetFileName(path) };
        using var file = Open(ledger, files.PathOf(kept.Sha256), options);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Import, options.Reason ?? $"{ledger.Label}の取込：{options.FileName ?? Path.GetFileName(path)}", fills: LooksFresh(ledger));
        var writer = action.Write(ledger);
        var live = LiveCount(action.Db, ledger);
        var isFresh = IsFresh(action.Db, ledger);
        var indexes = isFresh ? new BulkIndexes(action.Db, ledger) : null;
        indexes?.Drop();
        var plan = new ImportPlan(ledger, writer.Store, file, today, isFresh);
        var result = plan.Result;
        var named = options.IsComplete ? new HashSet<long>() : null;
        foreach (var batch in plan.Batches(Batch, progress))
        {
            foreach (var row in batch)
            {
                plan.Count(row);
                if (row.Problem is { } problem)
                {
                    if (result.Problems.Count < ProblemsShown)
                        result.Problems.Add(problem);
                    action.Append(new SetAsideRow
                    {
                        ImportSeq = action.Seq,
                        RowNumber = problem.Row,
                        Cells = JsonSerializer.Serialize(problem.Cells, Json),
                        Reason = problem.Reason,
                    });
                }
                else if (row.Current is null)
                {
                    writer.AddFolded(row.Record!);
                }
                else
                {
                    named?.Add(row.Current.Id);
                    if (row.Next is not null)
                        writer.Change(row.Current, row.Next);
                }
            }
        }

        writer.Flush();
        indexes?.Build();
        plan.Finish(live);
        if (named is not null && result.SetAside > 0)
            result.Notes.Add($"保留した行が{result.SetAside:N0}行あり、載っていない記録か判断できないため、どの記録も閉じていません。保留した行を直して取り込み直してください。");
        else if (named is not null)
            result.Closed = CloseUnnamed(writer, named);
        action.Append(Run(ledger, path, options, result, kept));
        if (options.Mapping is not null)
            SourceMappings.Remember(action.Db, ledger, result.Mapping);
        result.Seq = action.Complete();
        return result;
    }

    private bool LooksFresh(Ledger ledger)
    {
        using var db = database.Open();
        return IsFresh(db, ledger);
    }

    private static LedgerFile Open(DaichoDb db, Ledger ledger, string path, ImportOptions options) =>
        new(ledger, path, options, names => SourceMappings.Find(db, ledger, names));

    private LedgerFile Open(Ledger ledger, string path, ImportOptions options)
    {
        using var db = database.Open();
        return Open(db, ledger, path, options);
    }

    private ImportRun Run(Ledger ledger, string path, ImportOptions options, ImportResult result, StoredFile kept) => new()
    {
        Ledger = ledger.Id,
        FileName = options.FileName ?? Path.GetFileName(path),
        Sha256 = kept.Sha256,
        Encoding = result.Encoding,
        Sheet = result.Sheet,
        Mapping = JsonSerializer.Serialize(
            result.Mapping.Select(m => new { heading = m.Heading, column = m.Column?.Id ?? "" }).Where(m => !new MappedHeading(m.heading, null).IsNote), Json),
        Read = result.Read,
        Added = result.Added,
        Updated = result.Updated,
        Unchanged = result.Unchanged,
        SetAside = result.SetAside,
        NotInFile = result.NotInFile,
        Closed = result.Closed,
        Baseline = options.IsBaseline,
    };

    private long CloseUnnamed(LedgerWriter writer, HashSet<long> named)
    {
        long closed = 0;
        long last = 0;
        while (writer.Store.LiveAfter(last, Batch) is { Count: > 0 } records)
        {
            last = records[^1].Id;
            foreach (var record in records.Where(r => r.IsLiveOn(today) && r.FromSeq != writer.Seq && !named.Contains(r.Id)))
            {
                writer.Close(record, today);
                closed++;
            }

            writer.Flush();
        }

        return closed;
    }

    private static void RequireRight(Actor actor, Ledger ledger)
    {
        if (ledger.Policy.Writes(actor, DateOnly.MinValue) != Reach.All)
            throw new AccessDeniedException($"「{ledger.Label}」にファイルを取り込む権限がありません。台帳の管理者に依頼してください。");
    }

    private static bool IsFresh(DaichoDb db, Ledger ledger) => LedgerCounts.IsEmpty(db, ledger);

    private long LiveCount(DaichoDb db, Ledger ledger) => LedgerCounts.Live(db, ledger, today);
}
