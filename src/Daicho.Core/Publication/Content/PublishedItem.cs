namespace Daicho.Publication.Content;

/// <summary>A finding or opinion with the measures that were notified (公表する指摘・意見と措置).</summary>
public sealed record PublishedItem
{
    /// <summary>Permanent name in addresses: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Number as printed in the report.</summary>
    public string? Number { get; init; }

    /// <summary>指摘, 意見, ….</summary>
    public string? Kind { get; init; }

    /// <summary>Section of the report.</summary>
    public string? Section { get; init; }

    /// <summary>Subject (事項名).</summary>
    public MarkedText Subject { get; init; } = MarkedText.Empty;

    /// <summary>Responsible units (所管課).</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Text of the finding.</summary>
    public MarkedText Finding { get; init; } = MarkedText.Empty;

    /// <summary>What was notified, one for each unit that answered.</summary>
    public IReadOnlyList<PublishedMeasure> Measures { get; init; } = [];

    /// <summary>Statutory class of the item.</summary>
    public string? Class { get; init; }

    /// <summary>Date of the notice (通知日).</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>Document number of the notice.</summary>
    public string? NoticeNumber { get; init; }

    /// <summary>What changed since the last publication: 新たに措置, 進捗あり, 継続; null in a first one.</summary>
    public string? Change { get; init; }

    /// <summary>The measures as one text; of several units, each under its name.</summary>
    public MarkedText MeasureText() => Measures switch
    {
        [] => MarkedText.Empty,
        [var one] => one.Text,
        _ => MarkedText.Join([.. Measures.SelectMany((m, i) => new[] { MarkedText.Of(i == 0 ? $"【{m.Unit}】\n" : $"\n【{m.Unit}】\n"), m.Text })]),
    };

    /// <summary>Texts of which parts may be withheld.</summary>
    public IEnumerable<MarkedText> Texts() => [Subject, Finding, .. Measures.Select(m => m.Text)];

    /// <summary>The same with every text put through a function.</summary>
    public PublishedItem EachText(Func<MarkedText, MarkedText> change) => this with
    {
        Subject = change(Subject),
        Finding = change(Finding),
        Measures = [.. Measures.Select(m => m with { Text = change(m.Text) })],
    };

    /// <summary>What the public may read of it.</summary>
    public PublishedItem ForPublic() => EachText(t => t.Public());
}

/// <summary>What one unit does about an item, as notified.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Text">What it wrote.</param>
/// <param name="Class">Its class, where units have their own.</param>
public sealed record PublishedMeasure(string? Unit, MarkedText Text, string? Class);
