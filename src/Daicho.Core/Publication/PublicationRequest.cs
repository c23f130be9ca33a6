using Daicho.Publication.Content;

namespace Daicho.Publication;

/// <summary>What shall be published, and how.</summary>
public sealed record PublicationRequest
{
    /// <summary>Government, such as 千葉県.</summary>
    public required string Government { get; init; }

    /// <summary>What it covers.</summary>
    public PublicationKind Kind { get; init; }

    /// <summary>The notices of measures it is drawn from.</summary>
    public IReadOnlyCollection<long> Notices { get; init; } = [];

    /// <summary>In a difference, also what was published as open before and has not been notified since.</summary>
    public bool WithOpen { get; init; } = true;

    /// <summary>Name of the form.</summary>
    public required string Layout { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Who publishes.</summary>
    public string? Publisher { get; init; }

    /// <summary>Date of publication.</summary>
    public DateOnly Date { get; init; }

    /// <summary>Gazette.</summary>
    public string? GazetteName { get; init; }

    /// <summary>Number of the gazette.</summary>
    public string? GazetteNumber { get; init; }

    /// <summary>Title of the words before the items.</summary>
    public string? PrefaceTitle { get; init; }

    /// <summary>The words before the items, a paragraph a line.</summary>
    public string? Preface { get; init; }

    /// <summary>Officer who decided the state of measures, where the form prints one.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>More parts to be withheld, one a line: the words, ｜, the ground.</summary>
    public string? Withheld { get; init; }
}

/// <summary>Words in a published text that a correction puts right.</summary>
/// <param name="Item">The item; null for title and preface.</param>
/// <param name="Wrong">The words as printed.</param>
/// <param name="Right">The words as they should be.</param>
public sealed record PublicationChange(string? Item, string Wrong, string Right);

/// <summary>Parts that are withheld, as they are written: one a line, the words, ｜, the ground.</summary>
public static class WithheldParts
{
    /// <summary>Reads them.</summary>
    /// <exception cref="UserErrorException">A line has no words or no ground.</exception>
    public static IReadOnlyList<(string Phrase, string Ground)> Read(string? lines)
    {
        var parts = new List<(string, string)>();
        foreach (var line in (lines ?? "").ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            var cut = line.LastIndexOfAny(['｜', '|']);
            if (cut <= 0 || cut == line.Length - 1)
                throw new UserErrorException($"公表で伏せる部分「{line}」は、「伏せる文言｜根拠」の形で書いてください（例：サーバ室の位置｜情報公開条例第7条第6号）。");
            parts.Add((line[..cut].Trim(), line[(cut + 1)..].Trim()));
        }

        return parts;
    }

    /// <summary>An item with these parts withheld; longer words first, so that no part of one is left.</summary>
    public static PublishedItem Apply(PublishedItem item, IEnumerable<(string Phrase, string Ground)> parts) =>
        item.EachText(text => parts.OrderByDescending(p => p.Phrase.Length).Aggregate(text, (t, p) => t.Withhold(p.Phrase, p.Ground)));
}
