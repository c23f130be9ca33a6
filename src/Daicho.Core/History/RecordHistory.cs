using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.History;

/// <summary>What one column of a record was and became; null is no value.</summary>
/// <param name="ColumnId">Id of the declared column; null for what is beside them.</param>
/// <param name="Label">What the column is called.</param>
/// <param name="Before">Value before.</param>
/// <param name="After">Value after.</param>
public sealed record ValueChange(string? ColumnId, string Label, string? Before, string? After);

/// <summary>One version of a record (履歴の一行): who made it when and why, and what it changed.</summary>
/// <param name="Version">Number of the version.</param>
/// <param name="Seq">The action.</param>
/// <param name="At">When it was recorded, in Japan's time.</param>
/// <param name="ActorName">Who.</param>
/// <param name="Kind">Kind of the action: see <see cref="ActionKind"/>.</param>
/// <param name="KindLabel">The words for the kind.</param>
/// <param name="Reason">Why.</param>
/// <param name="Erasure">Who erased the content when, as a sentence; null while it is there.</param>
/// <param name="Changes">What changed; for the first version every value.</param>
public sealed record RecordVersion(
    int Version, long Seq, DateTime At, string ActorName, string Kind, string KindLabel, string? Reason, string? Erasure, IReadOnlyList<ValueChange> Changes);

/// <summary>
/// The history of one record, within what the actor may see today. Who sees the record only because it is open to all
/// (a published item) sees the versions that were open themselves, and nothing of its time as a draft.
/// </summary>
public static class RecordHistory
{
    /// <summary>What the day of closing is called among the changes.</summary>
    public const string ClosedLabel = "閉鎖日";

    private const string Erased = "（消去済み）";

    /// <summary>The versions, the latest first; empty when there is no such record or the actor may not see it.</summary>
    public static IReadOnlyList<RecordVersion> Of(DaichoDb db, Actor actor, DateOnly today, Ledger ledger, long id)
    {
        var reader = new LedgerReader(db, today);
        if (reader.Find(ledger, actor, id) is null)
            return [];
        var versions = LedgerProof.VersionsOf(db, ledger, id);
        if (!ledger.Policy.SeesSecrets(actor))
            SecretMask.Apply(ledger, versions, today);
        if (reader.LimitOfVersions(ledger, actor, id) is { } isOpen)
            versions = [.. versions.Where(isOpen)];
        var seqs = versions.Select(v => v.FromSeq).Concat(versions.Select(v => v.ErasedSeq).OfType<long>()).Distinct().ToList();
        var actions = db.Actions.AsNoTracking().Where(a => seqs.Contains(a.Seq)).ToDictionary(a => a.Seq);
        var history = new List<RecordVersion>(versions.Count);
        for (var i = versions.Count - 1; i >= 0; i--)
        {
            var version = versions[i];
            var action = actions.GetValueOrDefault(version.FromSeq) ?? new ActionEntry { Seq = version.FromSeq, ActorName = "（記録なし）" };
            history.Add(new RecordVersion(
                version.Version,
                version.FromSeq,
                BusinessClock.JstTime(DateTime.SpecifyKind(action.At, DateTimeKind.Utc)),
                action.ActorName,
                action.Kind,
                ActionKind.Label(action.Kind),
                action.Reason,
                version.ErasedSeq is { } erased ? ErasureOf(erased, actions.GetValueOrDefault(erased)) : null,
                version.ErasedSeq is null ? Changes(ledger, i == 0 ? null : versions[i - 1], version) : []));
        }

        return history;
    }

    private static string ErasureOf(long seq, ActionEntry? action) => action is null
        ? $"保存期間満了により消去（処理番号 {seq}）"
        : $"保存期間満了により消去（処理番号 {seq}、{ActionText.Time(action.At)}、担当 {action.ActorName}）";

    internal static List<ValueChange> Changes(Ledger ledger, LedgerRecord? before, LedgerRecord after)
    {
        var changes = new List<ValueChange>();
        foreach (var column in ledger.Columns)
            Add(column.Id, column.Label, before is null ? null : column.Format(before), column.Format(after));
        var extraBefore = ExtraCells.Read(before?.Extra);
        var extraAfter = ExtraCells.Read(after.Extra);
        foreach (var name in extraBefore.Keys.Union(extraAfter.Keys, StringComparer.Ordinal))
            Add(null, name, extraBefore.GetValueOrDefault(name), extraAfter.GetValueOrDefault(name));
        Add(null, ClosedLabel, Day(before?.ClosedOn), Day(after.ClosedOn));
        return changes;

        void Add(string? id, string label, string? old, string? now)
        {
            if (old != now)
                changes.Add(new ValueChange(id, label, before?.ErasedSeq is null ? old : Erased, now));
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
