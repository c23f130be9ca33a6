using System.Globalization;
using System.Text;
using Daicho.Import;
using Microsoft.Extensions.Primitives;

namespace Daicho.Web.Imports;

/// <summary>
/// The whole state of a preview, as its address says it: which file, into which ledger, and how to read it. What is null is
/// found from the file.
/// </summary>
public sealed record ImportSettings
{
    /// <summary>SHA-256 of the uploaded file in the store.</summary>
    public string File { get; init; } = "";

    /// <summary>Name of the file as it was uploaded.</summary>
    public string Name { get; init; } = "";

    /// <summary>Ledger id.</summary>
    public string Ledger { get; init; } = "";

    /// <summary>Encoding.</summary>
    public string? Encoding { get; init; }

    /// <summary>Sheet.</summary>
    public string? Sheet { get; init; }

    /// <summary>Separator: a name of <see cref="Separators"/> or one character.</summary>
    public string? Separator { get; init; }

    /// <summary>Row of the header, as typed.</summary>
    public string? HeaderRow { get; init; }

    /// <summary>Columns set by a person where they differ from what is found, as <c>index.column-id</c>; empty id for none.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The headings that <see cref="Columns"/> counts: see <see cref="HeadingMark"/>. With other headings the columns are not used.</summary>
    public string? Headings { get; init; }

    /// <summary>Why the file is taken in.</summary>
    public string? Reason { get; init; }

    /// <summary>True when the file is all there is.</summary>
    public bool IsComplete { get; init; }

    /// <summary>True for legacy data under a clean-up plan.</summary>
    public bool IsBaseline { get; init; }

    /// <summary>Separators that have a name in addresses, with what they are called.</summary>
    public static IReadOnlyList<(string Name, char Character, string Label)> Separators { get; } =
        [("comma", ',', "コンマ（,）"), ("tab", '\t', "タブ"), ("semicolon", ';', "セミコロン（;）"), ("pipe", '|', "縦線（|）"), ("space", ' ', "空白")];

    /// <summary>Encodings, with what they are called.</summary>
    public static IReadOnlyList<(string Name, string Label)> Encodings { get; } =
    [
        ("cp932", "Shift_JIS（CP932）"), ("utf-8", "UTF-8"), ("utf-8-bom", "UTF-8（BOM付き）"), ("utf-16le", "UTF-16（LE）"), ("utf-16be", "UTF-16（BE）"), ("euc-jp", "EUC-JP"),
    ];

    /// <summary>What an encoding is called.</summary>
    public static string EncodingLabel(string? name) => Encodings.FirstOrDefault(e => e.Name == name).Label ?? name ?? "";

    /// <summary>What a separator is called.</summary>
    public static string SeparatorLabel(char? separator) => Separators.FirstOrDefault(s => s.Character == separator).Label ?? separator?.ToString() ?? "";

    /// <summary>Reads the settings from an address or a posted form.</summary>
    public static ImportSettings Read(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var all = values.ToDictionary(v => v.Key, v => v.Value, StringComparer.OrdinalIgnoreCase);
        return new ImportSettings
        {
            File = One("file") ?? "",
            Name = Evidence.UploadName.Plain(One("name")) ?? "ファイル",
            Ledger = One("ledger") ?? "",
            Encoding = One("encoding"),
            Sheet = One("sheet"),
            Separator = One("separator"),
            HeaderRow = One("header"),
            Columns = [.. all.GetValueOrDefault("c").OfType<string>()],
            Headings = One("headings"),
            Reason = One("reason"),
            IsComplete = One("complete") == "true",
            IsBaseline = One("baseline") == "true",
        };

        string? One(string name) => all.TryGetValue(name, out var found) && !string.IsNullOrEmpty(found[0]) ? found[0] : null;
    }

    /// <summary>A short mark of headings, so that a choice made for others is not taken for these.</summary>
    public static string HeadingMark(IEnumerable<MappedHeading> mapping) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\u001f', mapping.Select(m => m.Heading)))))[..8];

    /// <summary>The choices as an import takes them. The mapping needs the headings as they are read: see <see cref="MappingOf"/>.</summary>
    /// <exception cref="UserErrorException">A choice can't be read.</exception>
    public ImportOptions ToOptions(IReadOnlyDictionary<string, string>? mapping = null) => new()
    {
        FileName = Name,
        Encoding = Encoding,
        Sheet = Sheet,
        Separator = SeparatorCharacter(),
        HeaderRow = HeaderRowNumber(),
        Mapping = mapping,
        IsComplete = IsComplete,
        IsBaseline = IsBaseline,
        Reason = ReasonText(),
    };

    /// <summary>The columns that were set, by heading; null when none was.</summary>
    public IReadOnlyDictionary<string, string>? MappingOf(IReadOnlyList<MappedHeading> found)
    {
        if (Columns.Count == 0 || Headings != HeadingMark(found)) return null;
        var mapping = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in Columns)
        {
            if (column.Split('.', 2) is [var index, var id] && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < found.Count)
                mapping[found[i].Heading] = id;
        }

        return mapping.Count == 0 ? null : mapping;
    }

    /// <summary>The address of the preview.</summary>
    public string Address => $"/imports/preview?file={File}&name={Uri.EscapeDataString(Name)}&ledger={Uri.EscapeDataString(Ledger)}{Reading}{Rest()}";

    /// <summary>How the file is read, as a part of the address: what the shown counts depend on.</summary>
    public string Reading
    {
        get
        {
            var text = new StringBuilder();
            Add(text, "encoding", Encoding);
            Add(text, "sheet", Sheet);
            Add(text, "separator", Separator);
            Add(text, "header", HeaderRow);
            foreach (var column in Columns) Add(text, "c", column);
            if (Columns.Count > 0) Add(text, "headings", Headings);
            return text.ToString();
        }
    }

    string Rest()
    {
        var text = new StringBuilder();
        Add(text, "reason", Reason);
        Add(text, "complete", IsComplete ? "true" : null);
        Add(text, "baseline", IsBaseline ? "true" : null);
        return text.ToString();
    }

    char? SeparatorCharacter()
    {
        if (Separator is null) return null;
        if (Separators.FirstOrDefault(s => s.Name == Separator) is { Name: not null } named) return named.Character;
        return Separator.Length == 1 ? Separator[0] : throw new UserErrorException($"区切り文字「{Short.Text(Separator, 20)}」は使えません。コンマ、タブなどの一つを選んでください。");
    }

    int? HeaderRowNumber()
    {
        if (HeaderRow is null) return null;
        return int.TryParse(HeaderRow.Normalize(NormalizationForm.FormKC), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is > 0 and <= 10_000
            ? row
            : throw new UserErrorException($"見出しの行「{Short.Text(HeaderRow, 20)}」を読めません。1 から 10,000 までの行番号を入力してください。");
    }

    string? ReasonText()
    {
        if (Reason is { Length: > 1000 }) throw new UserErrorException("取り込む理由は 1,000 文字までです。");
        return Text.StorableText.Problem(Reason) is { } problem ? throw new UserErrorException($"取り込む理由：{problem}") : Reason;
    }

    static void Add(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) text.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }
}
