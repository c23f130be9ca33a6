using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers.Query;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Ledgers.Editing;

/// <summary>
/// Changes many records by hand as one action with one reason (一括変更): first a preview that writes nothing, then all that
/// can be changed. Reads and writes some hundred records at a time, whatever their number.
/// </summary>
public sealed class BulkEditor(Database database, DateOnly today)
{
    private const int Batch = 500;
    private const int Examples = 10;
    private const int Named = 3;

    /// <summary>What would become of the records. <paramref name="watch"/> sees each that would change, before and after.</summary>
    public BulkPreview Preview(Actor actor, BulkSelection selection, BulkChange change, Action<LedgerRecord, LedgerRecord>? watch = null)
    {
        var ledger = selection.List.Ledger;
        RequireRight(actor, ledger);
        using var db = database.Open();
        using var store = new LedgerStore(db, ledger);
        var ids = Ids(db, actor, selection);
        var examples = new List<BulkRow>();
        var refused = new Dictionary<string, (long Count, List<LedgerRecord> First)>(StringComparer.Ordinal);
        long changed = 0;
        long unchanged = 0;
        foreach (var row in new BulkPlan(ledger, store, new LinkResolver(db, today, actor), actor, today, change).Rows(ids))
        {
            if (row.Refusal is { } reason)
            {
                var (count, first) = refused.GetValueOrDefault(reason, (0, []));
                if (first.Count < Named)
                    first.Add(row.Current);
                refused[reason] = (count + 1, first);
            }
            else if (row.Next is not { } next)
            {
                unchanged++;
            }
            else
            {
                changed++;
                if (examples.Count < Examples)
                    examples.Add(row);
                watch?.Invoke(row.Current, next);
            }
        }

        return new BulkPreview(ids.Count, changed, unchanged, examples, [.. refused.Select(r => new BulkRefusal(r.Key, r.Value.Count, r.Value.First))]);
    }

    /// <summary>Changes the records, unless they are no longer as many as <paramref name="expected"/>.</summary>
    public BulkResult Apply(Actor actor, BulkSelection selection, BulkChange change, string? reason, long expected)
    {
        var ledger = selection.List.Ledger;
        RequireRight(actor, ledger);
        if (string.IsNullOrWhiteSpace(reason))
            throw new UserErrorException("変更の理由は必須です。入力してください。");
        if (Text.StorableText.Problem(reason) is { } unreadable)
            throw new UserErrorException($"変更の理由：{unreadable}");
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Bulk, reason);
        var writer = action.Write(ledger);
        long changed = 0;
        foreach (var row in new BulkPlan(ledger, writer.Store, action.Links, actor, today, change).Rows(Ids(action.Db, actor, selection)))
        {
            if (row.Next is not { } next)
                continue;
            writer.Change(row.Current, next);
            changed++;
        }

        return changed == expected && changed > 0 ? new BulkResult(action.Complete(), changed) : new BulkResult(null, changed);
    }

    /// <summary>
    /// Takes a change of many records back as one action: those that nobody has changed since get their values from before.
    /// Returns the action, how many it restored and how many it left.
    /// </summary>
    public (long Seq, long Restored, long Left) Undo(Actor actor, Ledger ledger, long seq)
    {
        using var action = ActionScope.Begin(database, actor, today, ActionKind.BulkUndo, $"一括変更 {seq} の取消し");
        var entry = action.Db.Actions.AsNoTracking().FirstOrDefault(a => a.Seq == seq && a.Kind == ActionKind.Bulk)
            ?? throw new UserErrorException($"一括変更 {seq} はありません。");
        if (!MayUndo(actor, ledger, entry))
            throw new AccessDeniedException("一括変更を取り消せるのは、行った本人と台帳の管理者だけです。");
        var writer = action.Write(ledger);
        var left = writer.Store.ChangedSince(seq).Count;
        long restored = 0;
        while (writer.Store.LatestOf(seq, Batch) is { Count: > 0 } records)
        {
            var before = writer.Store.ReplacedBy(seq, [.. records.Select(r => r.Id)]);
            foreach (var record in records)
                writer.Change(record, writer.CopyOf(before[record.Id]));
            restored += records.Count;
            writer.Flush();
        }

        if (restored == 0)
            throw new UserErrorException("元に戻せる記録がありません。すべて、その後に変更されています。");
        return (action.Complete(), restored, left);
    }

    /// <summary>True when the person may take the change back.</summary>
    public bool MayUndo(Actor actor, Ledger ledger, ActionEntry entry) =>
        entry.Kind == ActionKind.Bulk && (entry.ActorId == actor.Id || ledger.Policy.Writes(actor, today) == Reach.All);

    private IReadOnlyList<long> Ids(DaichoDb db, Actor actor, BulkSelection selection) => selection.Ids is { } chosen
        ? [.. new LedgerReader(db, today).FindMany(selection.List.Ledger, actor, chosen).Keys.Order()]
        : new LedgerQuery(db, today).Ids(actor, selection.List with { AsOf = null });

    private void RequireRight(Actor actor, Ledger ledger)
    {
        if (ledger.HasOwnPages || ledger.Policy.Writes(actor, today) == Reach.None)
            throw new AccessDeniedException($"「{ledger.Label}」の記録を一括で変更する権限がありません。台帳の管理者に依頼してください。");
    }
}
