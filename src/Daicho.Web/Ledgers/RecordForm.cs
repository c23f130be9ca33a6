using Daicho.History;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Web.TagHelpers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Daicho.Web.Ledgers;

/// <summary>The form of a record, from the ledger's declaration. What was typed stays as typed until it is saved.</summary>
public sealed class RecordForm
{
    /// <summary>Id of the datalist of units.</summary>
    public const string UnitList = "unit-names";

    const string TheirValue = "now";

    RecordForm(Ledger ledger, IEnumerable<Column> columns)
    {
        Ledger = ledger;
        Fields = [.. columns.Select(c => new RecordField(c))];
    }

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; }

    /// <summary>One field per column.</summary>
    public IReadOnlyList<RecordField> Fields { get; }

    /// <summary>Version of the record the form is about; 0 for a new one.</summary>
    public int Version { get; private set; }

    /// <summary>Action that wrote that version.</summary>
    public long Seq { get; private set; }

    /// <summary>Version the person read before anybody else came between.</summary>
    public int First { get; private set; }

    /// <summary>What others have saved since that version, the latest first.</summary>
    public IReadOnlyList<RecordVersion> Since { get; private set; } = [];

    /// <summary>The day of closing before and after, where others have changed it since.</summary>
    public (string? Before, string? After)? ClosedChange { get; private set; }

    /// <summary>Why.</summary>
    public string? Reason { get; private set; }

    /// <summary>True when somebody else has changed the record while this was typed.</summary>
    public bool HasConflict { get; private set; }

    /// <summary>The form of a new record, or of one as it is.</summary>
    public static RecordForm Of(Ledger ledger, LedgerRecord record, IReadOnlySet<Column> hidden, string? section = null)
    {
        var form = new RecordForm(ledger, ledger.Columns.Where(c => !hidden.Contains(c) && (section is null || c.Section == section))) { Version = record.Version, First = record.Version, Seq = record.FromSeq };
        foreach (var field in form.Fields)
            field.Text = field.Column.Format(record);
        return form;
    }

    /// <summary>The form as it was sent.</summary>
    public static RecordForm Read(Ledger ledger, IReadOnlySet<Column> hidden, IFormCollection sent)
    {
        var form = new RecordForm(ledger, ledger.Columns.Where(c => !hidden.Contains(c) && sent.ContainsKey(RecordField.NameOf(c))))
        {
            Version = int.TryParse(sent["version"], System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 0,
            Seq = long.TryParse(sent["seq"], System.Globalization.CultureInfo.InvariantCulture, out var seq) ? seq : 0,
            Reason = sent["reason"],
        };
        form.First = int.TryParse(sent["first"], System.Globalization.CultureInfo.InvariantCulture, out var first) ? first : form.Version;
        foreach (var field in form.Fields)
        {
            field.Text = sent[field.Name];
            field.MustChoose = sent["clash"].Contains(field.Column.Id, StringComparer.Ordinal);
            field.Choice = sent[field.ChoiceName];
        }
        return form;
    }

    /// <summary>Shows the values of the version before, where they differ from what is in the fields now.</summary>
    public void ShowPrevious(LedgerRecord? previous)
    {
        if (previous is null) return;
        foreach (var field in Fields)
        {
            var before = field.Column.Format(previous);
            field.Previous = TypedRecord.Means(field.Text, before) ? null : before ?? "";
        }
    }

    /// <summary>Puts the values of the version before into the fields for which the person asked for them (前回と同じ).</summary>
    public void TakePrevious(LedgerRecord? previous, IEnumerable<string?> columns)
    {
        if (previous is null) return;
        var same = columns.OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var field in Fields.Where(f => same.Contains(f.Column.Id))) field.Text = field.Column.Format(previous);
    }

    /// <summary>What was typed, for the editor: where the person chose somebody else's value, the record stays as it is.</summary>
    public TypedRecord Typed()
    {
        var typed = new TypedRecord();
        foreach (var field in Fields.Where(f => f.Choice != TheirValue))
            typed.Set(field.Column, field.Text);
        return typed;
    }

    /// <summary>Fields for which the person has not yet said whose value holds.</summary>
    public IEnumerable<FieldProblem> Undecided() =>
        Fields.Where(f => f.MustChoose && f.Choice is not ("mine" or TheirValue))
            .Select(f => new FieldProblem(f.Column.Id, $"{f.Column.Label}：どちらの値にするか選んでください。"));

    /// <summary>Shows problems beside their fields.</summary>
    public void Show(IEnumerable<FieldProblem> problems, ModelStateDictionary state)
    {
        foreach (var problem in problems)
        {
            var field = Fields.FirstOrDefault(f => f.Column.Id == problem.Field);
            state.AddModelError(field?.Name ?? (problem.Field == FieldProblem.Reason ? "reason" : ""), problem.Sentence);
        }
    }

    /// <summary>Shows what somebody else wrote beside what was typed; the next attempt builds on theirs.</summary>
    public void Show(EditConflict conflict, IReadOnlyList<RecordVersion> since)
    {
        (Version, Seq) = (conflict.Current.Version, conflict.Current.FromSeq);
        ShowSince(since);
        foreach (var field in Fields)
        {
            field.Difference = conflict.Differences.FirstOrDefault(d => d.Column == field.Column) is { } found ? found with { Before = BeforeOf(field.Column, found.Before) } : null;
            field.MustChoose = field.Difference?.IsClash == true;
            field.Choice = null;
            // What only they changed is taken over; what was typed stays where the person changed it.
            field.IsTaken = field.Difference is { IsClash: false } other && TypedRecord.Means(field.Text, other.Before);
            if (field.IsTaken) field.Text = field.Difference!.Now;
        }
    }

    /// <summary>Shows the values again that wait for a choice.</summary>
    public void ShowAgain(LedgerRecord now, IReadOnlyList<RecordVersion> since)
    {
        ShowSince(since);
        foreach (var field in Fields.Where(f => f.MustChoose))
        {
            var current = field.Column.Format(now);
            field.Difference = new(field.Column, BeforeOf(field.Column, current), current, field.Text, IsClash: true);
        }
    }

    void ShowSince(IReadOnlyList<RecordVersion> since)
    {
        HasConflict = true;
        Since = since;
        foreach (var field in Fields) field.By = since.FirstOrDefault(v => v.Changes.Any(c => c.ColumnId == field.Column.Id));
        var closed = since.SelectMany(v => v.Changes).Where(c => c is { ColumnId: null, Label: RecordHistory.ClosedLabel }).ToList();
        ClosedChange = closed.Count == 0 ? null : (closed[^1].Before, closed[0].After);
    }

    // What the person read: what the first of the others found there.
    string? BeforeOf(Column column, string? otherwise) =>
        Since.SelectMany(v => v.Changes).LastOrDefault(c => c.ColumnId == column.Id) is { } change ? change.Before : otherwise;
}

/// <summary>A field of a record's form.</summary>
public sealed class RecordField(Column column)
{
    /// <summary>The column.</summary>
    public Column Column { get; } = column;

    /// <summary>Name of the control.</summary>
    public string Name => NameOf(Column);

    /// <summary>Name of the choice between two values.</summary>
    public string ChoiceName => "pick." + Column.Id;

    /// <summary>What stands in it.</summary>
    public string? Text { get; set; }

    /// <summary>Value of the version before, empty for none; null where it is the same or not known.</summary>
    public string? Previous { get; set; }

    /// <summary>What somebody else has written, where it differs.</summary>
    public EditDifference? Difference { get; set; }

    /// <summary>The version by which somebody else changed it last; null when nobody did.</summary>
    public RecordVersion? By { get; set; }

    /// <summary>True when only somebody else changed it, so that their value stands in the control now.</summary>
    public bool IsTaken { get; set; }

    /// <summary>True when the person must choose between two values.</summary>
    public bool MustChoose { get; set; }

    /// <summary>Id of the choice, for links to it.</summary>
    public string ChoiceId => "pick-" + Column.Id;

    /// <summary>What the person chose: mine or now.</summary>
    public string? Choice { get; set; }

    /// <summary>The control.</summary>
    public FieldKind Kind => Column.Kind switch
    {
        ColumnKind.LongText => FieldKind.Textarea,
        ColumnKind.Date => FieldKind.Date,
        ColumnKind.Integer or ColumnKind.Yen => FieldKind.Number,
        ColumnKind.Choice or ColumnKind.Boolean => FieldKind.Select,
        // A control of one line would drop the line ends that a file brought.
        _ when Text is not null && Text.AsSpan().IndexOfAny('\r', '\n') >= 0 => FieldKind.Textarea,
        _ => FieldKind.Text,
    };

    /// <summary>Width of the control.</summary>
    public string? Size => Column.Kind switch
    {
        ColumnKind.Date or ColumnKind.FiscalYear or ColumnKind.Integer or ColumnKind.Boolean => "s",
        ColumnKind.Yen or ColumnKind.Choice => "m",
        _ => null,
    };

    /// <summary>Choices of a select; a value beside the vocabulary is kept as one.</summary>
    public IEnumerable<SelectListItem>? Items
    {
        get
        {
            if (Kind != FieldKind.Select) return null;
            IReadOnlyList<string> words = Column.Kind == ColumnKind.Boolean ? ["はい", "いいえ"] : Column.Choices;
            return
            [
                new SelectListItem("", ""),
                .. words.Select(w => new SelectListItem(w, w)),
                .. string.IsNullOrEmpty(Text) || words.Contains(Text, StringComparer.Ordinal) ? Array.Empty<SelectListItem>() : [new SelectListItem($"{Text}（選択肢以外）", Text)],
            ];
        }
    }

    /// <summary>What belongs into the field, and how it was read.</summary>
    public string? Hint
    {
        get
        {
            var how = Column.Kind switch
            {
                ColumnKind.Date or ColumnKind.FiscalYear or ColumnKind.Yen when LedgerEcho.ReadAs(Column, Text) is { } meaning => meaning,
                ColumnKind.Yen => "円で入力してください。1,234千円 とも書けます。" + (Column.TaxBasis is { } tax ? $"金額は{tax}です。" : ""),
                ColumnKind.Date => "例：R8.11.21、令和8年11月21日、2026/11/21",
                ColumnKind.FiscalYear => "例：令和8年度、2026",
                ColumnKind.Unit => "所属名を入力してください。",
                _ => null,
            };
            return Column.Description is { } help ? help + how : how;
        }
    }

    /// <summary>Name of the control of a column.</summary>
    public static string NameOf(Column column) => "c." + column.Id;
}
