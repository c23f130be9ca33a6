using System.Globalization;
using Daicho.Inquiries;
using Daicho.Web.Desk;
using Microsoft.AspNetCore.Http;

namespace Daicho.Web.Inquiries;

/// <summary>What somebody typed about a row.</summary>
/// <param name="Edits">How often the row had been saved when the page was made.</param>
/// <param name="Answers">The answers, by question.</param>
/// <param name="InConflict">True when the page showed that somebody else has answered otherwise.</param>
/// <param name="Keep">Which of the two is to hold then: <c>mine</c> or <c>theirs</c>.</param>
public sealed record TypedRow(int Edits, IReadOnlyDictionary<string, string?> Answers, bool InConflict, string? Keep);

/// <summary>The rows that something is done with at once.</summary>
public enum RowScope
{
    /// <summary>Those that are ticked.</summary>
    Chosen,

    /// <summary>Those of the page.</summary>
    Page,

    /// <summary>Every row of the sheet.</summary>
    Sheet,
}

/// <summary>The form of a sheet (回答票) as it was sent: fields of rows are <c>a.ROW.QUESTION</c>, with <c>e.ROW</c> beside them.</summary>
public sealed class SheetForm
{
    /// <summary>Nothing typed.</summary>
    public static SheetForm Empty { get; } = new();

    /// <summary>The rows of the page, by number.</summary>
    public IReadOnlyDictionary<long, TypedRow> Rows { get; private init; } = new Dictionary<long, TypedRow>();

    /// <summary>Rows that are ticked.</summary>
    public IReadOnlySet<long> Chosen { get; private init; } = new HashSet<long>();

    /// <summary>What is done with several rows is done with these.</summary>
    public RowScope Scope { get; private init; }

    /// <summary>The answers to be put into several rows.</summary>
    public IReadOnlyDictionary<string, string> Fill { get; private init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The unit named for rows that are another's, or null.</summary>
    public long? NamedUnit { get; private init; }

    /// <summary>Why they are another's.</summary>
    public string? Reason { get; private init; }

    /// <summary>Date of the evidence to be attached, as typed.</summary>
    public string? EvidenceOn { get; private init; }

    /// <summary>What it shows.</summary>
    public string? EvidenceNote { get; private init; }

    /// <summary>What kind of evidence it is.</summary>
    public string? EvidenceKind { get; private init; }

    /// <summary>The note of an original that the section keeps.</summary>
    public TypedOriginal Original { get; private init; } = TypedOriginal.Empty;

    IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Reads what was sent.</summary>
    public static SheetForm Read(InquiryDefinition definition, IFormCollection form)
    {
        var rows = new Dictionary<long, TypedRow>();
        foreach (var (name, edits) in form)
        {
            if (!name.StartsWith("e.", StringComparison.Ordinal) || Number(name[2..]) is not { } row || Number(edits) is not { } times) continue;
            var answers = definition.Questions.ToDictionary(q => q.Id, q => Text(form, string.Create(CultureInfo.InvariantCulture, $"a.{row}.{q.Id}")), StringComparer.Ordinal);
            rows[row] = new((int)times, answers, form.ContainsKey(string.Create(CultureInfo.InvariantCulture, $"conflict.{row}")), Text(form, string.Create(CultureInfo.InvariantCulture, $"keep.{row}")));
        }

        return new()
        {
            Rows = rows,
            Chosen = form["row"].Select(Number).OfType<long>().ToHashSet(),
            Scope = Enum.TryParse<RowScope>(form["scope"], ignoreCase: true, out var scope) && Enum.IsDefined(scope) ? scope : RowScope.Chosen,
            Fill = definition.Questions.Select(q => (q.Id, Text: Text(form, $"fill.{q.Id}"))).Where(f => f.Text is not null).ToDictionary(f => f.Id, f => f.Text!, StringComparer.Ordinal),
            NamedUnit = Number(form["unit"]),
            Reason = Text(form, "reason"),
            EvidenceOn = Text(form, "effective"),
            EvidenceNote = Text(form, "evidence-note"),
            EvidenceKind = Text(form, "evidence-kind"),
            Original = new()
            {
                Number = Text(form, "original.Number"), Place = Text(form, "original.Place"), SeenBy = Text(form, "original.SeenBy"), SeenOn = Text(form, "original.SeenOn"),
                Kind = Text(form, "original.Kind"), Note = Text(form, "original.Note"),
            },
            Texts = SheetStep.All.Select(s => (s.Id, Text: Text(form, $"text.{s.Id}"))).Where(t => t.Text is not null).ToDictionary(t => t.Id, t => t.Text!, StringComparer.Ordinal),
        };
    }

    /// <summary>What was typed beside a step.</summary>
    public string? TextOf(string step) => Texts.GetValueOrDefault(step);

    // Browsers send line ends of their own; the same text must stay the same.
    static string? Text(IFormCollection form, string name) =>
        form[name].ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.ReplaceLineEndings("\n").Trim('\n') : null;

    static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
