using Daicho.Inquiries;
using Daicho.Web.Desk;

namespace Daicho.Web.Inquiries;

/// <summary>A row of a sheet on its page.</summary>
/// <param name="Open">The sheet.</param>
/// <param name="View">The row with its record.</param>
/// <param name="Typed">What was typed and is not saved, or null.</param>
/// <param name="Conflict">What somebody else has saved meanwhile, or null.</param>
/// <param name="Remarks">What to look at again.</param>
/// <param name="Previous">What was answered last time, or null.</param>
/// <param name="IsChosen">True when it is ticked.</param>
/// <param name="Evidence">What is attached to its answers.</param>
public sealed record SheetRow(
    OpenSheet Open, RowView View, TypedRow? Typed, AnswerConflict? Conflict, IReadOnlyList<AnswerRemark> Remarks, IReadOnlyDictionary<string, string>? Previous, bool IsChosen,
    IReadOnlyList<EvidenceItem> Evidence)
{
    /// <summary>Number of the row.</summary>
    public long Id => View.Row.Id;

    /// <summary>True when evidence may be taken off now.</summary>
    public bool MayDetach => Writes && View.Row.Outcome == RowOutcome.Open;

    /// <summary>True when answers may be written about it now.</summary>
    public bool Writes => Open.MayWrite && View.Row.Outcome != RowOutcome.Misdirected;

    /// <summary>How often it had been saved when what is on the page was read.</summary>
    public int Edits => Conflict?.Edits ?? Typed?.Edits ?? View.Row.Edits;

    /// <summary>The questions shown: those asked of this record, and others that have an answer.</summary>
    public IEnumerable<Question> Questions => Open.Definition.Questions.Where(q => q.When?.Column is not { } column || Typed?.Answers.GetValueOrDefault(q.Id) is not null
        || View.Answers.ContainsKey(q.Id) || View.Record is not { } record || q.When.In.Contains(Open.Ledger.Find(column)?.Format(record) ?? "", StringComparer.Ordinal));

    /// <summary>What stands in the field of a question: what was typed, else what is saved, else the present value of the record.</summary>
    public string? ValueOf(Question question)
    {
        if (Typed is not null) return Typed.Answers.GetValueOrDefault(question.Id);
        return Before.Shown(question, View.Row, View.Answers);
    }

    /// <summary>What blocks sending, of a question or of the row as a whole (empty).</summary>
    public string? ProblemOf(string question) => Remarks.FirstOrDefault(r => r.Blocks && r.Question == question)?.Sentence;

    /// <summary>Hints for the writer alone.</summary>
    public IEnumerable<string> Hints => Remarks.Where(r => !r.Blocks).Select(r => r.Sentence);

    /// <summary>What stands in the fields beforehand.</summary>
    public Prefill Before { get; } = new(Open.Definition, Open.Ledger, View.Record, Previous);

    /// <summary>When a question is asked, for those who see all of them: 返還済・除却済のとき.</summary>
    public static string? WhenOf(OpenSheet open, Question question) => question.When switch
    {
        null => null,
        { Column: { } column } asked => $"{open.Ledger.Find(column)?.Label}が{string.Join("・", asked.In)}のとき",
        var asked => $"{string.Join("・", asked.In)}のとき",
    };
}
