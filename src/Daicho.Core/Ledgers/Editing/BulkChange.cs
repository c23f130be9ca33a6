using Daicho.Ledgers.Query;

namespace Daicho.Ledgers.Editing;

/// <summary>Which records a change of many is about: those named, or all that a list matches.</summary>
/// <param name="List">The list.</param>
/// <param name="Ids">The records chosen in it; null for all that match.</param>
public sealed record BulkSelection(ListRequest List, IReadOnlyList<long>? Ids);

/// <summary>What a change of many records (一括変更) sets, the same for all of them.</summary>
/// <param name="Values">What was typed, by column; an empty text clears. Other columns stay as they are.</param>
/// <param name="CloseOn">Day from which the records are closed.</param>
/// <param name="Reopens">True to open closed records again.</param>
public sealed record BulkChange(TypedRecord Values, DateOnly? CloseOn = null, bool Reopens = false)
{
    /// <summary>True when it changes nothing at all.</summary>
    public bool IsEmpty => Values.Texts.Count == 0 && CloseOn is null && !Reopens;

    /// <summary>Columns that can be set for many records at once: all but those that tell records apart or change by steps.</summary>
    public static IEnumerable<Column> ColumnsOf(Ledger ledger) => ledger.Columns.Where(c => !c.IsKey && c.SteppedBecause is null);

    /// <summary>What can't be read or set, found before any record is looked at.</summary>
    public IReadOnlyList<FieldProblem> Problems(Ledger ledger)
    {
        var sample = ledger.NewRecord();
        var problems = new List<FieldProblem>();
        foreach (var (column, text) in Values.Texts)
        {
            if (column.IsKey)
                problems.Add(new FieldProblem(column.Id, $"{column.Label}は記録を見分ける項目のため、一括では変更できません。"));
            else if ((Text.StorableText.Problem(text) ?? column.Read(sample, text)) is { } problem)
                problems.Add(new FieldProblem(column.Id, $"{column.Label}：{problem}"));
            else if (column.IsRequired && string.IsNullOrWhiteSpace(text))
                problems.Add(new FieldProblem(column.Id, $"{column.Label}は必須です。空欄にはできません。"));
        }

        return problems;
    }
}

/// <summary>A record of a change of many: what it is and would become.</summary>
/// <param name="Current">The record as it is.</param>
/// <param name="Next">Its next version; null when nothing differs or it can't be changed.</param>
/// <param name="Refusal">Why it can't be changed, and what to do; null when it can.</param>
public sealed record BulkRow(LedgerRecord Current, LedgerRecord? Next, string? Refusal);

/// <summary>Records that can't be changed for one reason: how many, and the first of them.</summary>
public sealed record BulkRefusal(string Reason, long Count, IReadOnlyList<LedgerRecord> First);

/// <summary>What a change of many records would do.</summary>
/// <param name="Chosen">Records it is about.</param>
/// <param name="Changed">Records that would change.</param>
/// <param name="Unchanged">Records that are so already.</param>
/// <param name="Examples">The first that would change.</param>
/// <param name="Refused">Those that can't be changed, by reason.</param>
public sealed record BulkPreview(long Chosen, long Changed, long Unchanged, IReadOnlyList<BulkRow> Examples, IReadOnlyList<BulkRefusal> Refused);

/// <summary>What came of a change of many records.</summary>
/// <param name="Seq">The action; null when the records were no longer those of the preview, and nothing was written.</param>
/// <param name="Changed">Records changed, or that would have been.</param>
public sealed record BulkResult(long? Seq, long Changed);
