using System.ComponentModel.DataAnnotations;
using Daicho.Inquiries;

namespace Daicho.Web.Inquiries.Editing;

/// <summary>A question as a person edits it: a row of the editor.</summary>
public sealed class QuestionForm
{
    /// <summary>Name in data; never shown.</summary>
    public string? Id { get; set; }

    /// <summary>What is asked.</summary>
    [Display(Name = "質問")]
    public string? Label { get; set; }

    /// <summary>How it is answered: name of a <see cref="QuestionType"/>.</summary>
    [Display(Name = "答え方")]
    public string? Type { get; set; } = nameof(QuestionType.Choice);

    /// <summary>Choices, a line each.</summary>
    [Display(Name = "選択肢")]
    public string? Choices { get; set; }

    /// <summary>True when it must be answered.</summary>
    [Display(Name = "必ず答える")]
    public bool Required { get; set; }

    /// <summary>True for dates up to today.</summary>
    [Display(Name = "今日までの日付に限る")]
    public bool Past { get; set; }

    /// <summary>True to fill in the answer of last time.</summary>
    [Display(Name = "前回の回答を入れておく")]
    public bool FromLast { get; set; }

    /// <summary>Id of the column it proposes a value for, or empty.</summary>
    [Display(Name = "回答で変える台帳の項目")]
    public string? Column { get; set; }

    /// <summary>What its condition looks at: <c>q:</c> and a question, <c>c:</c> and a column, or empty.</summary>
    [Display(Name = "尋ねるとき")]
    public string? WhenOf { get; set; }

    /// <summary>The values of the condition, a line each.</summary>
    [Display(Name = "その値")]
    public string? WhenIn { get; set; }

    /// <summary>Whether evidence is needed: name of an <see cref="EvidenceNeed"/>.</summary>
    [Display(Name = "証拠")]
    public string? Evidence { get; set; } = nameof(EvidenceNeed.None);

    /// <summary>A hint beside the field.</summary>
    [Display(Name = "書き方の説明")]
    public string? Help { get; set; }

    /// <summary>The answer of the 記入例.</summary>
    [Display(Name = "記入例")]
    public string? Example { get; set; }

    /// <summary>The form of a question.</summary>
    public static QuestionForm Of(Question question, string? example) => new()
    {
        Id = question.Id,
        Label = question.Label,
        Type = question.Type.ToString(),
        Choices = string.Join('\n', question.Choices.Select(c => c.Value)),
        Required = question.Required,
        Past = question.Past,
        FromLast = question.FromLast,
        Column = question.Column,
        WhenOf = question.When switch { { Question: { } other } => "q:" + other, { Column: { } column } => "c:" + column, _ => null },
        WhenIn = question.When is { } when ? string.Join('\n', when.In) : null,
        Evidence = question.Evidence.ToString(),
        Help = question.Help,
        Example = example,
    };

    /// <summary>What was typed; what the page has no field for stays as in the question it was.</summary>
    public Question Build(Question? original)
    {
        var type = Enum.TryParse<QuestionType>(Type, out var known) ? known : QuestionType.Text;
        var choices = type == QuestionType.Choice ? ChoicesOf(original) : [];
        var evidence = Enum.TryParse<EvidenceNeed>(Evidence, out var need) ? need : EvidenceNeed.None;
        var renamed = Renamed(original);
        return (original ?? new Question { Id = Id ?? "", Label = "", LabelEnglish = "", Type = type }) with
        {
            Label = Label?.Trim() ?? "",
            LabelEnglish = original is not null && original.Label == Label?.Trim() ? original.LabelEnglish : Label?.Trim() ?? "",
            Type = type,
            Choices = choices,
            Required = Required,
            Past = Past && type == QuestionType.Date,
            FromLast = FromLast && string.IsNullOrEmpty(Column),
            Column = string.IsNullOrEmpty(Column) ? null : Column,
            When = WhenOf?.Split(':', 2) is [var kind, { Length: > 0 } of]
                ? new Condition { Question = kind == "q" ? of : null, Column = kind == "c" ? of : null, In = DefinitionForm.Lines(WhenIn) } : null,
            Evidence = evidence,
            EvidenceIn = evidence == EvidenceNeed.None ? [] : [.. (original?.EvidenceIn ?? []).Select(v => renamed.GetValueOrDefault(v, v)).Where(v => choices.Any(c => c.Value == v))],
            Help = string.IsNullOrWhiteSpace(Help) ? null : Help.Trim(),
        };
    }

    /// <summary>Choices that were written otherwise in their place, by what they were before: what they do stays theirs.</summary>
    public IReadOnlyDictionary<string, string> Renamed(Question? original)
    {
        var lines = DefinitionForm.Lines(Choices);
        return original is null || original.Choices.Count != lines.Count ? new Dictionary<string, string>(StringComparer.Ordinal)
            : original.Choices.Zip(lines, (was, now) => (was.Value, now)).Where(p => p.Value != p.now && !lines.Contains(p.Value, StringComparer.Ordinal) && original.Choices.All(c => c.Value != p.now))
                .ToDictionary(p => p.Value, p => p.now, StringComparer.Ordinal);
    }

    /// <summary>What is missing, by field.</summary>
    public IEnumerable<(string Field, string Sentence)> Problems(DefinitionForm form)
    {
        if (string.IsNullOrWhiteSpace(Label)) yield return (nameof(Label), "質問を入力してください。");
        if (Type == nameof(QuestionType.Choice) && DefinitionForm.Lines(Choices).Count == 0) yield return (nameof(Choices), "選択肢を1行に1つずつ入力してください。");
        if (DefinitionForm.Lines(Choices).GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) yield return (nameof(Choices), $"選択肢「{twice.Key}」が2つあります。");
        if (string.IsNullOrEmpty(WhenOf)) yield break;
        var values = DefinitionForm.Lines(WhenIn);
        if (values.Count == 0) yield return (nameof(WhenIn), "どの値のときに尋ねるかを、1行に1つずつ入力してください。");
        if (!WhenOf.StartsWith("q:", StringComparison.Ordinal)) yield break;
        if (form.Questions.FirstOrDefault(q => q.Id == WhenOf[2..]) is not { } other) yield return (nameof(WhenOf), "条件にした質問はなくなりました。選び直してください。");
        else if (other == this) yield return (nameof(WhenOf), "自分自身を条件にはできません。ほかの質問を選んでください。");
        else if (other.Type == nameof(QuestionType.Choice) && values.FirstOrDefault(v => !other.Offers(v)) is { } strange) yield return (nameof(WhenIn), $"「{strange}」は質問「{other.Label}」の選択肢にありません。");
    }

    // Also under the name that a choice had when the page was opened.
    bool Offers(string value) => DefinitionForm.Lines(Choices).Contains(value, StringComparer.Ordinal) || Former.Contains(value, StringComparer.Ordinal);

    /// <summary>Choices as they were called in the definition it was copied from, set before <see cref="Problems"/> is asked.</summary>
    internal IReadOnlyCollection<string> Former { get; set; } = [];

    List<Choice> ChoicesOf(Question? original)
    {
        var before = Renamed(original).ToDictionary(r => r.Value, r => r.Key, StringComparer.Ordinal);
        return
        [
            .. DefinitionForm.Lines(Choices).Select(value => original?.Choices.FirstOrDefault(c => c.Value == before.GetValueOrDefault(value, value)) is { } was
                ? was with { Value = value } : new Choice { Value = value }),
        ];
    }
}
