using System.Text.Json;
using Daicho.Import.Tables;
using Daicho.Ledgers;

namespace Daicho.Import;

/// <summary>A row of a file as a record, or as a problem.</summary>
internal readonly record struct FileRow(SourceRow Source, LedgerRecord? Record, RowProblem? Problem);

/// <summary>
/// A table file read as records of a ledger: header found, columns mapped, repeats filled, cells read. No row is
/// lost: one that can't be read comes out as a problem with all its cells.
/// </summary>
internal sealed class LedgerFile : IDisposable
{
    /// <summary>How many rows are looked through for the header.</summary>
    private const int HeaderSearch = 50;

    private readonly Ledger ledger;
    private readonly TableReader reader;
    private readonly IEnumerator<SourceRow> rows;
    private readonly List<SourceRow> first = [];
    private readonly HeaderMatch header;
    private readonly FillDown? fill;
    private readonly int[] extras;
    private readonly int extraJson;
    private readonly int closing;
    private readonly bool exactWidth;

    /// <summary>Opens the file and finds its header and columns.</summary>
    /// <param name="ledger">The ledger it is read for.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">What a person has set.</param>
    /// <param name="remembered">The mapping last set for a file with these headings; null to go by names alone.</param>
    /// <param name="isForLooking">True to open also a file of which no row can be taken in; <see cref="Obstacle"/> then says why.</param>
    public LedgerFile(
        Ledger ledger,
        string path,
        ImportOptions options,
        Func<IReadOnlyList<string>, IReadOnlyDictionary<string, string>?>? remembered = null,
        bool isForLooking = false)
    {
        this.ledger = ledger;
        reader = TableReader.Open(path, new TableOptions
        {
            FileName = options.FileName,
            Encoding = options.Encoding,
            Sheet = options.Sheet,
            Separator = options.Separator,
            HeaderRow = options.HeaderRow,
        });
        rows = reader.Rows().GetEnumerator();
        var mapper = new ColumnMapper(ledger);
        while (first.Count < Math.Max(HeaderSearch, options.HeaderRow ?? 0) && rows.MoveNext())
            first.Add(rows.Current);
        header = options.HeaderRow is { } number
            ? HeaderFinder.FindAt(first, number, mapper.Knows)
            : HeaderFinder.Find(first, mapper.Knows);
        Notes.AddRange(reader.Notes);
        Notes.AddRange(header.Notes);
        Mapping = mapper.Map(header.Names, options.Mapping, remembered?.Invoke(header.Names), Notes);
        Obstacle = UnknownColumns();
        if (Obstacle is not null && !isForLooking)
        {
            Dispose();
            throw new UserErrorException(Obstacle);
        }

        extras = [.. Enumerable.Range(0, Mapping.Count).Where(i => Mapping[i] is { Column: null, IsNote: false, IsExtra: false, IsClosing: false })];
        extraJson = Mapping.ToList().FindIndex(m => m.IsExtra);
        closing = Mapping.ToList().FindIndex(m => m.IsClosing);
        exactWidth = reader.Format is "csv" or "tsv";

        // A file that has every column is our own export: it repeats nothing, and a blank cell is blank.
        var isExport = ledger.Columns.All(c => Mapping.Any(m => m.Column == c));
        fill = isExport ? null : new FillDown(Enumerable.Range(0, Mapping.Count).Where(i => Mapping[i].Column is { FillsDown: true }));
    }

    /// <summary>How the file is read.</summary>
    public ImportLook Look => new()
    {
        Format = reader.Format,
        Encoding = reader.EncodingName,
        Separator = reader.Separator,
        Sheet = reader.Sheet,
        Sheets = reader.SheetNames,
        HeaderRow = header.Index < 0 ? null : header.RowNumber,
        Mapping = Mapping,
        FirstRows = [.. first.Take(10).Select(r => new PreviewRow(r.Number, "", r.Cells))],
        Problem = Obstacle,
    };

    /// <summary>Headings that no declared column takes.</summary>
    public IEnumerable<string> ExtraHeadings => extras.Select(i => Mapping[i].Heading);

    /// <summary>True when the file holds everything beyond the declared columns, as our own exports do.</summary>
    public bool HasAllExtras => extraJson >= 0;

    /// <summary>Why no row can be taken in, or null.</summary>
    public string? Obstacle { get; }

    public IReadOnlyList<MappedHeading> Mapping { get; }

    public List<string> Notes { get; } = [];

    public string? Encoding => reader.EncodingName;

    public string? Sheet => reader.Sheet;

    public double Progress => reader.TotalBytes == 0 ? 1 : Math.Min(1, (double)reader.BytesRead / reader.TotalBytes);

    public IEnumerable<FileRow> Rows()
    {
        foreach (var row in first.Skip(header.Index + 1))
        {
            if (Read(row) is { } read)
                yield return read;
        }

        while (rows.MoveNext())
        {
            if (Read(rows.Current) is { } read)
                yield return read;
        }
    }

    public void Dispose()
    {
        rows.Dispose();
        reader.Dispose();
    }

    private string? UnknownColumns()
    {
        if (header.Index < 0 || Mapping.All(m => m.Column is null))
        {
            return
                $"見出しの行が見つかりません。1行に「{string.Join("」「", ledger.Columns.Take(4).Select(c => c.Label))}」などの列名が並ぶ表にするか、見出しの行番号を指定してください。";
        }

        var missing = ledger.KeyColumns.Where(c => c.IsRequired && Mapping.All(m => m.Column != c)).Select(c => c.Label).ToList();
        return missing.Count == 0
            ? null
            : $"{header.RowNumber}行目の見出しに「{string.Join("」「", missing)}」の列がありません。この列で記録を見分けるため、列を加えるか、列の対応を指定してください。";
    }

    private FileRow? Read(SourceRow source)
    {
        if (source.Fault is { } fault)
            return Problem(source, fault.Column is { } c && c <= Mapping.Count ? Mapping[c - 1].Heading : null, fault.Hex, fault.Message);
        if (Array.TrueForAll(source.Cells, static c => c is null))
            return null;
        if (WrongWidth(source) is { } shape)
            return Problem(source, null, null, shape);

        var row = fill?.Apply(source) ?? source;
        var record = ledger.NewRecord();
        for (var i = 0; i < Mapping.Count; i++)
        {
            if (Mapping[i].Column is { } column && column.Read(record, row[i]) is { } problem)
                return Problem(row, Mapping[i].Heading, row[i], $"{source.Number}行目「{Mapping[i].Heading}」：{problem}");
        }

        if (ReadExportColumns(row, record) is { } unreadable)
            return Problem(row, unreadable.Heading, unreadable.Cell, $"{source.Number}行目「{unreadable.Heading}」：{unreadable.Sentence}");
        return new FileRow(row, record, null);
    }

    // In a text file a missing or surplus separator moves values into the wrong columns.
    private string? WrongWidth(SourceRow row)
    {
        var used = row.Cells.Length;
        if (used > Mapping.Count)
        {
            while (used > Mapping.Count && row.Cells[used - 1] is null)
                used--;
        }

        if (used > Mapping.Count)
            return $"{row.Number}行目：列が{Mapping.Count}列の表に{used}列あります。区切り文字や引用符が余分でないか確認してください。";
        return exactWidth && used < Mapping.Count && used < Mapping.Count - TrailingNotes()
            ? $"{row.Number}行目：列が{Mapping.Count}列の表に{used}列しかありません。区切り文字が抜けていないか確認してください。"
            : null;
    }

    private int TrailingNotes()
    {
        var notes = 0;
        while (notes < Mapping.Count && Mapping[Mapping.Count - 1 - notes].IsNote)
            notes++;
        return notes;
    }

    // What our own exports add to the declared columns comes back as it was.
    private (string Heading, string? Cell, string Sentence)? ReadExportColumns(SourceRow row, LedgerRecord record)
    {
        SortedDictionary<string, string?>? values = null;
        try
        {
            if (extraJson >= 0 && row[extraJson] is { } json)
                values = JsonSerializer.Deserialize<SortedDictionary<string, string?>>(json);
        }
        catch (JsonException)
        {
            return (Mapping[extraJson].Heading, row[extraJson], "JSONとして読めません。書き出したままの値にするか、空にしてください。");
        }

        if (closing >= 0 && row[closing] is { } day)
        {
            if (!Calendar.JapaneseDate.TryParse(day, out var closedOn))
                return (Mapping[closing].Heading, day, $"「{day}」は日付として読めません。");
            record.ClosedOn = closedOn;
        }

        record.Extra = ExtraOf(row, values);
        return null;
    }

    private string? ExtraOf(SourceRow row, SortedDictionary<string, string?>? known)
    {
        var values = new SortedDictionary<string, string?>(known ?? [], StringComparer.Ordinal);
        foreach (var i in extras)
        {
            if (row[i] is { } value)
                values[Mapping[i].Heading] = value;
        }

        return ExtraCells.Write(values);
    }

    private static FileRow Problem(SourceRow row, string? column, string? cell, string reason) =>
        new(row, null, new RowProblem(row.Number, column, cell, reason, row.Cells));
}
