using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Daicho.Publication.Layouts;

/// <summary>How items stand on the page.</summary>
public enum Arrangement
{
    /// <summary>A table for each group, a row for each item (一覧表).</summary>
    Table,

    /// <summary>A heading and labelled paragraphs for each item (番号付きの文章).</summary>
    Prose,

    /// <summary>A form with labels on the left for each item (調書).</summary>
    Form,
}

/// <summary>Which numbers items carry.</summary>
public enum Numbering
{
    /// <summary>As printed in the report.</summary>
    Printed,

    /// <summary>Counted through the whole document (通し番号).</summary>
    Continuous,

    /// <summary>Counted anew in each group.</summary>
    Group,
}

/// <summary>
/// The form of a government's publication (公表の様式), as data: what stands on the page, under which words, how wide. Governments
/// print the same content in very different forms; a form is one file.
/// </summary>
public sealed record PublicationLayout
{
    /// <summary>Name in addresses and commands.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Where this form was seen.</summary>
    public required string Source { get; init; }

    /// <summary>How items stand on the page.</summary>
    public Arrangement Arrangement { get; init; }

    /// <summary>A4 landscape rather than portrait.</summary>
    public bool Landscape { get; init; }

    /// <summary>Margins in millimetres: top, right, bottom, left.</summary>
    public IReadOnlyList<int> Margins { get; init; } = [20, 20, 20, 20];

    /// <summary>Font of headings.</summary>
    public string HeadingFont { get; init; } = "游ゴシック";

    /// <summary>Font of texts.</summary>
    public string BodyFont { get; init; } = "游明朝";

    /// <summary>Size of texts in points.</summary>
    public double FontSize { get; init; } = 10.5;

    /// <summary>A cover page.</summary>
    public bool Cover { get; init; } = true;

    /// <summary>A table of contents.</summary>
    public bool Contents { get; init; } = true;

    /// <summary>The words before the items and what the classes mean.</summary>
    public bool Preface { get; init; } = true;

    /// <summary>Which numbers items carry.</summary>
    public Numbering Numbering { get; init; }

    /// <summary>Heading of a group's unit, {0} being the unit; empty for none.</summary>
    public string UnitHeading { get; init; } = "";

    /// <summary>Heading of a group's kind, {0} being the kind; empty for none.</summary>
    public string KindHeading { get; init; } = "";

    /// <summary>Heading of an item: {0} number, {1} subject, {2} units in brackets, {3} kind; used by prose.</summary>
    public string ItemHeading { get; init; } = "{0}　{1}";

    /// <summary>What is printed of an item, column by column or line by line.</summary>
    public required IReadOnlyList<LayoutField> Fields { get; init; }

    /// <summary>The boxes of a form and the classes that tick them.</summary>
    public IReadOnlyList<LayoutBox> Boxes { get; init; } = [];

    /// <summary>Width of the text in millimetres.</summary>
    [JsonIgnore]
    public int TextWidth => (Landscape ? 297 : 210) - Margins[1] - Margins[3];

    // Before the forms, which are read with it.
    private static readonly JsonSerializerOptions Read = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The forms that are shipped.</summary>
    public static IReadOnlyList<PublicationLayout> Shipped { get; } = [.. ReadShipped()];

    /// <summary>A shipped form.</summary>
    /// <exception cref="UserErrorException">There is none of that name.</exception>
    public static PublicationLayout Get(string id) => Shipped.FirstOrDefault(l => l.Id == id)
        ?? throw new UserErrorException($"公表の様式「{id}」はありません。{string.Join('、', Shipped.Select(l => l.Id))} から選んでください。");

    /// <summary>Reads a form and says what does not hold together.</summary>
    /// <exception cref="UserErrorException">It can't be read, or names a field that does not exist.</exception>
    public static PublicationLayout Parse(string json)
    {
        PublicationLayout layout;
        try
        {
            layout = JsonSerializer.Deserialize<PublicationLayout>(json, Read) ?? throw new JsonException("空です");
        }
        catch (JsonException e)
        {
            throw new UserErrorException($"公表の様式を読めません。JSON の{e.LineNumber + 1}行目を確かめてください（{e.Message}）。", e);
        }

        if (layout.Margins.Count != 4 || layout.TextWidth < 60)
            throw new UserErrorException($"公表の様式「{layout.Name}」の余白は、上・右・下・左の4つをミリメートルで、本文の幅が60mm以上になるように書いてください。");
        if (layout.Fields.SelectMany(f => f.Show).FirstOrDefault(s => !FieldText.Names.Contains(s)) is { } unknown)
            throw new UserErrorException($"公表の様式「{layout.Name}」の項目「{unknown}」はありません。{string.Join('、', FieldText.Names)} から選んでください。");
        if (layout.Arrangement == Arrangement.Table && layout.Fields.Sum(f => f.Width) != 100)
            throw new UserErrorException($"公表の様式「{layout.Name}」の列の幅の合計が{layout.Fields.Sum(f => f.Width)}です。100（%）にしてください。");
        return layout;
    }

    /// <summary>Written as a snapshot keeps it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Read);

    private static IEnumerable<PublicationLayout> ReadShipped()
    {
        const string Folder = "Daicho.Publication.Data.layout-";
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return Parse(reader.ReadToEnd());
        }
    }
}

/// <summary>A column or line of the form.</summary>
/// <param name="Show">What it shows, one under the other; names of <see cref="FieldText"/>.</param>
/// <param name="Label">Its header or label.</param>
/// <param name="Width">Width of the column in percent.</param>
/// <param name="ByKind">Header or label where it changes with the kind: 指摘 → 結果（指摘）の内容.</param>
/// <param name="Center">Centred rather than left.</param>
/// <param name="Before">What stands before the text, such as ⇒.</param>
public sealed record LayoutField(
    IReadOnlyList<string> Show, string Label, int Width = 0, IReadOnlyDictionary<string, string>? ByKind = null, bool Center = false, string Before = "")
{
    /// <summary>The header or label for a kind.</summary>
    public string LabelFor(string? kind) => kind is not null && ByKind?.GetValueOrDefault(kind) is { } own ? own : Label;
}

/// <summary>A box of a form (■□).</summary>
/// <param name="Label">What is printed beside it.</param>
/// <param name="Classes">Classes that tick it.</param>
public sealed record LayoutBox(string Label, IReadOnlyList<string> Classes);
