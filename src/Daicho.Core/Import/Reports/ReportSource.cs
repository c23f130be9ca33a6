namespace Daicho.Import.Reports;

/// <summary>A published report as lines: of a text file as they stand, of an HTML file by its paragraphs, list entries and table rows.</summary>
public sealed class ReportSource
{
    const long MaxBytes = 32L << 20;

    ReportSource(IReadOnlyList<SourceLine> lines, string encoding)
    {
        Lines = lines;
        Encoding = encoding;
    }

    public IReadOnlyList<SourceLine> Lines { get; }

    /// <summary>Name of the encoding the bytes were read in.</summary>
    public string Encoding { get; }

    /// <summary>Reads a file, finding its encoding by strict decoding.</summary>
    /// <exception cref="UserErrorException">The file is empty, too large, or no known encoding decodes the whole of it.</exception>
    public static ReportSource Open(string path) => FromBytes(BytesOf(path));

    /// <summary>The bytes of a file, for who keeps exactly what is read.</summary>
    /// <exception cref="UserErrorException">The file is too large.</exception>
    public static byte[] BytesOf(string path)
    {
        // A report of a thousand pages is about 3 MB of text.
        if (new FileInfo(path).Length > MaxBytes)
            throw new UserErrorException($"監査報告書のファイルが大きすぎます。{MaxBytes / 1_048_576} MB までのテキスト又はHTMLを選んでください。");
        return File.ReadAllBytes(path);
    }

    /// <inheritdoc cref="Open"/>
    public static ReportSource FromBytes(byte[] bytes)
    {
        var (text, encoding) = SourceEncoding.Decode(bytes);
        return LooksLikeHtml(text) ? FromHtml(text, encoding) : FromText(text, encoding);
    }

    public static ReportSource FromText(string text, string encoding = "utf-8")
    {
        var lines = new List<SourceLine>();
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
            lines.Add(new SourceLine(lines.Count + 1, lines.Count + 1, line));
        return new ReportSource(lines, encoding);
    }

    public static ReportSource FromHtml(string html, string encoding = "utf-8") => new(HtmlLines.Read(html), encoding);

    // Printed reports carry <p> and <table> inside cells, so a tag somewhere says nothing: the file must start as a document or fragment.
    static bool LooksLikeHtml(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start.Length == 0 || start[0] != '<') return false;
        string[] openings = ["<!doctype", "<html", "<head", "<body", "<?xml", "<!--", "<table", "<div", "<h1", "<h2", "<section", "<main", "<meta", "<article", "<p>", "<ul", "<ol", "<dl"];
        foreach (var opening in openings)
            if (start.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}

/// <summary>One line of a report.</summary>
/// <param name="Number">1-based first line in the file.</param>
/// <param name="LastNumber">Last line in the file; larger than the first where an HTML row runs over several.</param>
/// <param name="Cells">The cells of an HTML table row; null for text.</param>
/// <param name="IsHeading">Marked as a heading by the HTML.</param>
/// <param name="Table">Which HTML table of the file, from 1; 0 outside.</param>
public sealed record SourceLine(int Number, int LastNumber, string Text, IReadOnlyList<SourceCell>? Cells = null, bool IsHeading = false, int Table = 0);

/// <summary>A table cell. <paramref name="Repeated"/> marks one that a rowspan brought down from the row above.</summary>
public readonly record struct SourceCell(string Text, bool Repeated = false);
