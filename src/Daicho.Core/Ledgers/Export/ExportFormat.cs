namespace Daicho.Ledgers.Export;

/// <summary>File formats of an export.</summary>
public enum ExportFormat
{
    /// <summary>One line per record, RFC 4180.</summary>
    Csv,

    /// <summary>Office Open XML workbook.</summary>
    Xlsx,

    /// <summary>Array of objects, UTF-8.</summary>
    Json,
}

/// <summary>Encodings of a CSV export; the others are always UTF-8.</summary>
public enum ExportEncoding
{
    /// <summary>utf-8: UTF-8 without byte order mark.</summary>
    Utf8,

    /// <summary>utf-8-bom: as Excel needs it.</summary>
    Utf8Bom,

    /// <summary>cp932: Windows の Shift_JIS.</summary>
    Cp932,
}

/// <summary>What to do about a character that the encoding doesn't hold.</summary>
public enum UnencodablePolicy
{
    /// <summary>Collect all of them and fail at the end: nothing is replaced unseen.</summary>
    Refuse,

    /// <summary>Write it as &amp;#xHHHH; and list it.</summary>
    Escape,
}

/// <summary>What a column of an export holds.</summary>
public enum ExportKind
{
    Text,
    Integer,
    Decimal,
    Date,
    Boolean,
}

/// <summary>A column of an export.</summary>
/// <param name="Id">Alphanumeric name, the key in JSON (rule L3-08).</param>
/// <param name="Label">Japanese name, the header in CSV and xlsx.</param>
/// <param name="Kind">What the cells hold.</param>
/// <param name="Width">Width in half-width characters; found from kind and label when null.</param>
public sealed record ExportColumn(string Id, string Label, ExportKind Kind = ExportKind.Text, double? Width = null);

/// <summary>How an export is written.</summary>
public sealed record ExportOptions
{
    public ExportEncoding Encoding { get; init; } = ExportEncoding.Utf8Bom;

    public UnencodablePolicy Unencodable { get; init; } = UnencodablePolicy.Refuse;

    /// <summary>Separator of a CSV; the tab makes it a TSV.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Puts a blank for line ends inside cells, so that every record of a CSV is one line (rule L1-14).</summary>
    public bool OneLineRecords { get; init; }

    /// <summary>Puts an apostrophe before text in a CSV that a spreadsheet would take for a formula (= + - @ ＝ ＋ － ＠, tab, CR); plain numbers stay as they are.</summary>
    public bool NeutraliseFormulas { get; init; }

    /// <summary>Writes a date in 和暦; when set, every date column is followed by one with its text (rule L3-05).</summary>
    public Func<DateOnly, string>? Era { get; init; }

    /// <summary>Ids instead of labels as headers of CSV and xlsx, labels instead of ids as keys of JSON, when set.</summary>
    public bool SwapNames { get; init; }

    /// <summary>Name of the sheet; further ones get a number.</summary>
    public string SheetName { get; init; } = "台帳";

    /// <summary>Rows of a sheet, header included; the limit of the format is 1,048,576.</summary>
    public int MaxSheetRows { get; init; } = 1_048_576;

    /// <summary>The encoding of a name as the command line takes it, or null.</summary>
    public static ExportEncoding? EncodingNamed(string name) => name.ToUpperInvariant() switch
    {
        "UTF-8" or "UTF8" => ExportEncoding.Utf8,
        "UTF-8-BOM" => ExportEncoding.Utf8Bom,
        "CP932" or "SHIFT_JIS" or "SJIS" => ExportEncoding.Cp932,
        _ => null,
    };
}
