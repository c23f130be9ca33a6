using System.Linq.Expressions;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;

namespace Daicho.Notices;

/// <summary>Notices about dates in ledgers that come near, one per column, unit and date.</summary>
internal sealed class DateNotices(DaichoDb db, NoticeSpan span)
{
    /// <summary>A unit's records with a date.</summary>
    private sealed class UnitAndDate
    {
        public long? UnitId { get; init; }

        public DateOnly? Date { get; init; }
    }

    private sealed record Group(long? UnitId, DateOnly Date, long Count);

    public IEnumerable<Notice> Of(IReadOnlyList<NoticeRule> rules)
    {
        foreach (var rule in rules)
        {
            var (ledger, column) = (rule.Ledger!, rule.Column!);
            foreach (var group in ledger.Accept(new GroupsVisitor(db, span.Today, column, [.. span.DatesOf(rule).Select(d => (DateOnly?)d)])))
            {
                var text = $"{ledger.Label}の「{column.Label}」が{span.Day(group.Date)}の記録が{group.Count:N0}件あります（{rule.Written}）。";
                var day = FormattableString.Invariant($"{group.Date:yyyy-MM-dd}");
                var href = $"/ledgers/{ledger.Id}?{ColumnFilter.NameOf(column, FilterKind.From)}={day}&{ColumnFilter.NameOf(column, FilterKind.To)}={day}";
                yield return NoticeCollector.Make(span, rule, $"{ledger.Id}.{column.Id}", group.UnitId, group.Date, text, href).FoundIn(ledger);
            }
        }
    }

    private sealed class GroupsVisitor(DaichoDb db, DateOnly today, Column column, DateOnly?[] dates) : ILedgerVisitor<IReadOnlyList<Group>>
    {
        public IReadOnlyList<Group> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            if (dates.Length == 0)
                return [];
            var record = Expression.Parameter(typeof(T), "record");
            var date = column.Access(record);
            var isMeant = Expression.Lambda<Func<T, bool>>(
                Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(DateOnly?)], Expression.Constant(dates), date), record);
            var picked = Expression.Lambda<Func<T, UnitAndDate>>(
                Expression.MemberInit(
                    Expression.New(typeof(UnitAndDate)),
                    Expression.Bind(typeof(UnitAndDate).GetProperty(nameof(UnitAndDate.UnitId))!, Expression.Property(record, nameof(LedgerRecord.UnitId))),
                    Expression.Bind(typeof(UnitAndDate).GetProperty(nameof(UnitAndDate.Date))!, date)),
                record);
            return
            [
                .. db.Set<T>().LiveOn(today).Where(ledger.Awaited ?? (_ => true)).Where(isMeant).Select(picked)
                    .GroupBy(r => new { r.UnitId, r.Date }).Select(g => new { g.Key.UnitId, g.Key.Date, Count = g.LongCount() })
                    .AsEnumerable().Select(g => new Group(g.UnitId, g.Date!.Value, g.Count)),
            ];
        }
    }
}
