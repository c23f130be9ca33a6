using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.History;

/// <summary>A record as an action left it, and as it was before; null when the action added it.</summary>
public sealed record ActionRecord(LedgerRecord? Before, LedgerRecord After);

/// <summary>The records that one action wrote into a ledger, within what the actor may see today.</summary>
public static class ActionRecords
{
    /// <summary>Some of them, in order of number: two statements, however many.</summary>
    public static IReadOnlyList<ActionRecord> Of(DaichoDb db, Actor actor, DateOnly today, Ledger ledger, long seq, int skip, int take) =>
        ledger.Accept(new PageVisitor(new LedgerReader(db, today), actor, seq, skip, take));

    /// <summary>How many there are.</summary>
    public static long Count(DaichoDb db, Actor actor, DateOnly today, Ledger ledger, long seq) =>
        ledger.Accept(new CountVisitor(new LedgerReader(db, today), actor, seq));

    /// <summary>What changed in a record, in the order of its columns.</summary>
    public static IReadOnlyList<ValueChange> Changes(Ledger ledger, ActionRecord record) => RecordHistory.Changes(ledger, record.Before, record.After);

    private sealed class PageVisitor(LedgerReader reader, Actor actor, long seq, int skip, int take) : ILedgerVisitor<IReadOnlyList<ActionRecord>>
    {
        public IReadOnlyList<ActionRecord> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            var written = reader.Visible<T>(actor, seq).Where(r => r.FromSeq == seq).OrderBy(r => r.Id).Skip(skip).Take(take).ToList();
            List<long> ids = [.. written.Select(r => r.Id)];
            var before = reader.Visible<T>(actor, seq - 1).Where(r => ids.Contains(r.Id)).ToDictionary(r => r.Id);
            return [.. written.Select(r => new ActionRecord(before.GetValueOrDefault(r.Id), r))];
        }
    }

    private sealed class CountVisitor(LedgerReader reader, Actor actor, long seq) : ILedgerVisitor<long>
    {
        public long Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => reader.Visible<T>(actor, seq).LongCount(r => r.FromSeq == seq);
    }
}
