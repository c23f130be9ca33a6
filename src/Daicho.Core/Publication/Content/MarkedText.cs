using System.Globalization;
using System.Text.Json.Serialization;

namespace Daicho.Publication.Content;

/// <summary>What a part of a text is.</summary>
public enum PartKind
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Withheld from the public (非公開).</summary>
    Withheld,

    /// <summary>Number of a line of the proof copy (校正刷りの行番号).</summary>
    LineNumber,
}

/// <summary>A part of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; empty where it is withheld and this is the public edition.</param>
/// <param name="Ground">Why it is withheld, such as 情報公開条例第7条第6号.</param>
/// <param name="Length">How many characters are withheld.</param>
public sealed record TextPart(PartKind Kind, string Text, string? Ground = null, int Length = 0)
{
    /// <summary>What a reader of this edition sees.</summary>
    [JsonIgnore]
    public string Shown => Kind == PartKind.Withheld && Text.Length == 0
        ? string.Create(CultureInfo.InvariantCulture, $"（非公開：{Ground}、{Length}字）")
        : Text;
}

/// <summary>A text of which parts may be withheld (非公開部分の印が付いた文).</summary>
[JsonConverter(typeof(MarkedTextJson))]
public sealed class MarkedText : IEquatable<MarkedText>
{
    /// <summary>No text.</summary>
    public static readonly MarkedText Empty = new([]);

    private MarkedText(IReadOnlyList<TextPart> parts) => Parts = parts;

    /// <summary>The parts in their order.</summary>
    public IReadOnlyList<TextPart> Parts { get; }

    /// <summary>Nothing, not even a withheld part.</summary>
    public bool IsEmpty => Parts.Count == 0;

    /// <summary>Some part is withheld.</summary>
    public bool HasWithheld => Parts.Any(p => p.Kind == PartKind.Withheld);

    /// <summary>What a reader of this edition sees, as plain text.</summary>
    public string Shown => Parts.Count == 1 ? Parts[0].Shown : string.Concat(Parts.Select(p => p.Shown));

    /// <summary>A text without withheld parts.</summary>
    public static MarkedText Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new([new TextPart(PartKind.Text, text)]);

    /// <summary>A text of parts; empty ones are left out.</summary>
    public static MarkedText Of(IEnumerable<TextPart> parts) => new([.. parts.Where(p => p.Text.Length > 0 || p.Kind == PartKind.Withheld)]);

    /// <summary>Texts behind each other.</summary>
    public static MarkedText Join(params MarkedText[] texts) => Of(texts.SelectMany(t => t.Parts));

    /// <summary>The same with every occurrence of a phrase withheld.</summary>
    public MarkedText Withhold(string phrase, string ground)
    {
        if (phrase.Length == 0)
            return this;
        var parts = new List<TextPart>();
        foreach (var part in Parts)
        {
            var rest = part.Text;
            while (part.Kind == PartKind.Text && rest.IndexOf(phrase, StringComparison.Ordinal) is >= 0 and var at)
            {
                parts.Add(new TextPart(PartKind.Text, rest[..at]));
                parts.Add(new TextPart(PartKind.Withheld, phrase, ground, new StringInfo(phrase).LengthInTextElements));
                rest = rest[(at + phrase.Length)..];
            }

            parts.Add(part with { Text = rest });
        }

        return Of(parts);
    }

    /// <summary>What the public may read: of a withheld part only its ground and length remain.</summary>
    public MarkedText Public() => HasWithheld ? new([.. Parts.Select(p => p.Kind == PartKind.Withheld ? p with { Text = "" } : p)]) : this;

    /// <summary>Its lines, cut where the text has line breaks.</summary>
    public IEnumerable<MarkedText> Lines()
    {
        var line = new List<TextPart>();
        foreach (var part in Parts)
        {
            if (part.Text.Length == 0)
            {
                line.Add(part);
                continue;
            }

            var pieces = part.Text.ReplaceLineEndings("\n").Split('\n');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                {
                    yield return Of(line);
                    line = [];
                }

                line.Add(part with { Text = pieces[i], Length = i == 0 ? part.Length : 0 });
            }
        }

        if (line.Count > 0)
            yield return Of(line.Where(p => p.Text.Length > 0 || p.Length > 0));
    }

    /// <inheritdoc/>
    public bool Equals(MarkedText? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MarkedText);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Shown);

    /// <inheritdoc/>
    public override string ToString() => Shown;
}
