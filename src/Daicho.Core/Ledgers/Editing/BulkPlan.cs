using Daicho.Access;
using Daicho.Data;

namespace Daicho.Ledgers.Editing;

/// <summary>Decides for each record of a change of many what shall become of it, some hundred at a time.</summary>
internal sealed class BulkPlan(Ledger ledger, LedgerStore store, LinkResolver links, Actor actor, DateOnly today, BulkChange change)
{
    private const int Batch = 500;

    private readonly RecordDeriver deriver = new(ledger);
    private readonly HashSet<string> newKeys = new(StringComparer.Ordinal);
    private readonly bool ownOnly = ledger.Policy.Writes(actor, today) != Reach.All;

    public IEnumerable<BulkRow> Rows(IReadOnlyList<long> ids)
    {
        foreach (var batch in ids.Chunk(Batch))
        {
            var rows = store.FindByIds(batch).ConvertAll(Row);
            var taken = TakenKeys(rows);
            foreach (var row in rows)
                yield return row.Next is { } next && KeyRefusal(row.Current, next, taken) is { } refusal ? row with { Next = null, Refusal = refusal } : row;
        }
    }

    private BulkRow Row(LedgerRecord current)
    {
        var next = ledger.NewRecord();
        foreach (var column in ledger.Columns)
            column.Copy(current, next);
        next.Id = current.Id;
        next.Extra = current.Extra;
        next.ClosedOn = change.Reopens ? null : current.ClosedOn ?? change.CloseOn;
        foreach (var (column, text) in change.Values.Texts)
            column.Read(next, text);
        if (LedgerWriter.Same(ledger, current, next))
            return new BulkRow(current, null, null);
        deriver.Fold(next);
        deriver.Link(next, links, current);
        return Refusal(current, next) is { } refusal ? new BulkRow(current, null, refusal) : new BulkRow(current, next, null);
    }

    private string? Refusal(LedgerRecord current, LedgerRecord next)
    {
        if (ownOnly && !links.Owns(actor, current.UnitId))
            return "自所属の記録ではないため変更できません。台帳の管理者に依頼してください。";
        if (ownOnly && !links.Owns(actor, next.UnitId))
            return $"「{ledger.ResponsibleColumn?.Label}」が自所属でなくなるため変更できません。所属の変更は台帳の管理者に依頼してください。";
        if (ledger.HasSteps && ledger.SteppedSentence(current, next) is { } stepped)
            return stepped;
        var hidden = RecordEditor.HiddenColumns(actor, today, ledger, current);
        return change.Values.Texts.Keys.FirstOrDefault(hidden.Contains) is { } secret
            ? $"「{secret.Label}」は、今は表示も変更もできません。その日が来てから変更してください。"
            : null;
    }

    private Dictionary<string, LedgerRecord> TakenKeys(List<BulkRow> rows)
    {
        List<string> keys = [.. rows.Where(r => r.Next?.RecordKey is not null && r.Next.RecordKey != r.Current.RecordKey).Select(r => r.Next!.RecordKey!)];
        return keys.Count == 0 ? [] : store.FindByKeys(keys);
    }

    private string? KeyRefusal(LedgerRecord current, LedgerRecord next, Dictionary<string, LedgerRecord> taken)
    {
        if (next.RecordKey is not { } key || key == current.RecordKey)
            return null;
        var isTaken = taken.TryGetValue(key, out var other) && other.Id != current.Id;
        return newKeys.Add(key) && !isTaken ? null : "変更すると、ほかの記録と見分けられなくなります（名称と所属が同じ記録があります）。その記録を確かめてください。";
    }
}
