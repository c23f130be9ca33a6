using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Import;

/// <summary>What an undo did, and the records it left because somebody has changed them since.</summary>
public sealed record UndoResult(long Seq, long Closed, long Restored, IReadOnlyList<long> Left)
{
    /// <summary>The same records with their ledgers, for an import into several.</summary>
    public IReadOnlyList<LeftRecord> LeftRecords { get; init; } = [];
}

/// <summary>A record that an undo left as it is.</summary>
public sealed record LeftRecord(string Ledger, long Id);

/// <summary>Takes an import back as one action: what it added is closed, what it changed gets its values from before.</summary>
public sealed class ImportUndo(Database database, DateOnly today)
{
    private const int Batch = 2000;

    /// <summary>Undoes the import of that number.</summary>
    public UndoResult Undo(Actor actor, long importSeq, string? reason)
    {
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Undo, reason ?? $"取込 {importSeq} の取消し");
        var run = action.Db.ImportRuns.FirstOrDefault(r => r.Seq == importSeq) ?? throw new UserErrorException($"取込 {importSeq} はありません。");
        if (run.UndoneSeq is { } undone)
            throw new UserErrorException($"取込 {importSeq} はすでに取り消されています（処理番号 {undone}）。");

        long closed = 0;
        long restored = 0;
        var left = new List<LeftRecord>();
        foreach (var ledger in LedgersOf(action.Db, importSeq))
        {
            var writer = action.Write(ledger);
            left.AddRange(writer.Store.ChangedSince(importSeq).Select(id => new LeftRecord(ledger.Id, id)));
            while (writer.Store.LatestOf(importSeq, Batch) is { Count: > 0 } records)
            {
                var before = writer.Store.ReplacedBy(importSeq, [.. records.Where(r => r.Version > 1).Select(r => r.Id)]);
                foreach (var record in records)
                {
                    if (before.TryGetValue(record.Id, out var previous))
                    {
                        writer.Change(record, writer.CopyOf(previous));
                        restored++;
                    }
                    else
                    {
                        writer.Close(record, today);
                        closed++;
                    }
                }

                writer.Flush();
            }
        }

        run.UndoneSeq = action.Seq;
        action.Db.SaveChanges();
        action.Append(new ImportUndone { ImportSeq = importSeq });
        return new UndoResult(action.Complete(), closed, restored, [.. left.Select(l => l.Id)]) { LeftRecords = left };
    }

    private static List<Ledger> LedgersOf(DaichoDb db, long seq) =>
        [.. db.ActionContents.AsNoTracking().Where(c => c.Seq == seq).Select(c => c.Source).AsEnumerable().Select(db.Catalog.Find).OfType<Ledger>()];
}
