using System.Globalization;
using Daicho.Calendar;
using Daicho.Publication.Content;

namespace Daicho.Publication.Layouts;

/// <summary>What a field of a form shows of an item.</summary>
sealed class FieldText(PublicationContent content, PublicationLayout layout)
{
    /// <summary>Every field that a form may name.</summary>
    public static readonly IReadOnlySet<string> Names = new HashSet<string>(StringComparer.Ordinal)
    {
        "number", "subject", "title", "kind", "section", "units", "finding", "measure", "class", "classInBrackets",
        "boxes", "notified", "change", "audit", "theme", "baseDate", "decidedBy",
    };

    /// <summary>The text of a column or line.</summary>
    public MarkedText Of(LayoutField field, PublishedAudit audit, PublishedItem item, string? number)
    {
        var lines = field.Show.Select(name => One(name, audit, item, number)).Where(t => !t.IsEmpty).ToList();
        if (lines.Count == 0)
            return MarkedText.Empty;
        var parts = new List<MarkedText> { MarkedText.Of(field.Before) };
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                parts.Add(MarkedText.Of("\n"));
            parts.Add(lines[i]);
        }

        return MarkedText.Join([.. parts]);
    }

    /// <summary>The box that a class ticks; null for none.</summary>
    public static LayoutBox? BoxOf(PublicationLayout layout, string? cls) => layout.Boxes.FirstOrDefault(b => cls is not null && b.Classes.Contains(cls, StringComparer.Ordinal));

    private MarkedText One(string name, PublishedAudit audit, PublishedItem item, string? number) => name switch
    {
        "number" => MarkedText.Of(number),
        "subject" => item.Subject,
        "title" => number is null ? item.Subject : MarkedText.Join(MarkedText.Of(number + "　"), item.Subject),
        "kind" => MarkedText.Of(item.Kind),
        "section" => MarkedText.Of(item.Section),
        "units" => MarkedText.Of(string.Join('、', item.Units)),
        "finding" => item.Finding,
        "measure" => item.MeasureText(),
        "class" => MarkedText.Of(item.Class),
        "classInBrackets" => MarkedText.Of(item.Class is null ? null : $"【{item.Class}】"),
        "boxes" => Boxes(item.Class),
        "notified" => MarkedText.Of(item.NotifiedOn is { } on ? $"{JapaneseDate.ToEra(on)}{(item.NoticeNumber is null ? "" : $"　{item.NoticeNumber}")}" : item.NoticeNumber),
        "change" => MarkedText.Of(item.Change),
        "audit" => MarkedText.Of($"{Year(audit)}　{audit.Kind}".Trim('　')),
        "theme" => MarkedText.Of(audit.Theme),
        "baseDate" => MarkedText.Of(content.BaseDate is { } day ? JapaneseDate.ToEra(day) : null),
        "decidedBy" => MarkedText.Of(content.DecidedBy),
        _ => throw new InvalidOperationException($"A form names the unknown field {name}."),
    };

    /// <summary>令和4年度.</summary>
    public static string? Year(PublishedAudit audit) => audit.FiscalYear is { } year ? new FiscalYear(year).Name : null;

    private MarkedText Boxes(string? cls)
    {
        var ticked = BoxOf(layout, cls);
        return MarkedText.Of(string.Join('　', layout.Boxes.Select(b => string.Create(CultureInfo.InvariantCulture, $"{(b == ticked ? '■' : '□')}{b.Label}"))));
    }
}
