namespace Daicho.Ledgers.Export;

/// <summary>
/// Writes a table cell by cell in flat memory. After <see cref="WriteHeader"/> each row is <see cref="BeginRow"/>, one call per column
/// in order, <see cref="EndRow"/>; <see cref="Complete"/> ends the file. Calls out of order are a mistake of the caller and throw.
/// The result obeys the rules for machine-readable administrative data: one table, one header row, no merged cells, dates in 西暦.
/// </summary>
public abstract class TableWriter : IDisposable
{
    /// <summary>Problems listed one by one; beyond they are only counted.</summary>
    const int Listed = 10_000;

    readonly List<UnencodableCell> _unencodable = [];
    readonly Func<DateOnly, string>? _era;
    IReadOnlyList<ExportColumn> _given = [];
    int _next = -1;
    bool _completed;
    (string Path, FileStream File)? _destination;

    private protected TableWriter(ExportOptions options) => _era = options.Era;

    /// <summary>Columns as written, 和暦 columns included.</summary>
    private protected IReadOnlyList<ExportColumn> Columns { get; private set; } = [];

    /// <summary>0-based column that is being written.</summary>
    private protected int Column { get; set; }

    /// <summary>Row of the table, 1-based with the header as row 1.</summary>
    public long Row { get; private set; }

    /// <summary>Characters that the encoding doesn't hold, at most the first 10,000.</summary>
    public IReadOnlyList<UnencodableCell> Unencodable => _unencodable;

    /// <summary>How many there are in all.</summary>
    public long UnencodableTotal { get; private set; }

    /// <summary>A writer on a stream, which stays open. What was written before <see cref="Complete"/> throws can't be taken back: use <see cref="CreateFile"/> for that.</summary>
    public static TableWriter Create(Stream stream, ExportFormat format, ExportOptions? options = null)
    {
        options ??= new ExportOptions();
        return format switch
        {
            ExportFormat.Csv => new CsvTableWriter(stream, options),
            ExportFormat.Xlsx => new XlsxTableWriter(stream, options),
            _ => new JsonTableWriter(stream, options),
        };
    }

    /// <summary>A writer on a file that appears at <paramref name="path"/>, whole, when <see cref="Complete"/> succeeds, and not at all otherwise.</summary>
    public static TableWriter CreateFile(string path, ExportFormat format, ExportOptions? options = null)
    {
        var partial = $"{path}.{Guid.NewGuid():N}.part";
        var file = new FileStream(partial, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1);
        var writer = Create(file, format, options);
        writer._destination = (path, file);
        return writer;
    }


    /// <summary>Writes the header; once, before the first row.</summary>
    public void WriteHeader(IReadOnlyList<ExportColumn> columns)
    {
        if (Row != 0)
            throw new InvalidOperationException("The header was written already.");
        if (columns.Count == 0)
            throw new ArgumentException("A table needs columns.", nameof(columns));
        _given = columns;
        Columns = _era is null
            ? columns
            : [.. columns.SelectMany(c => c.Kind == ExportKind.Date ? new[] { c, new ExportColumn(c.Id + "_wareki", c.Label + "（和暦）") } : [c])];
        Row = 1;
        Column = 0;
        HeaderCore();
    }

    /// <summary>Begins a row.</summary>
    public void BeginRow()
    {
        if (_given.Count == 0 || _next >= 0)
            throw new InvalidOperationException(_next >= 0 ? "The row before wasn't ended." : "The header must come first.");
        Row++;
        Column = 0;
        _next = 0;
        BeginRowCore();
    }

    public void Text(string? value)
    {
        Step();
        TextCore(value);
        Column++;
    }

    public void Integer(long? value)
    {
        Step();
        IntegerCore(value);
        Column++;
    }

    public void Decimal(decimal? value)
    {
        Step();
        DecimalCore(value);
        Column++;
    }

    public void Boolean(bool? value)
    {
        Step();
        BooleanCore(value);
        Column++;
    }

    public void Date(DateOnly? value)
    {
        var hasEra = _era is not null && _next >= 0 && _next < _given.Count && _given[_next].Kind == ExportKind.Date;
        Step();
        DateCore(value);
        Column++;
        if (hasEra)
        {
            TextCore(value is { } date ? _era!(date) : null);
            Column++;
        }
    }

    /// <summary>Ends the row; every column must have had its call.</summary>
    public void EndRow()
    {
        if (_next != _given.Count)
            throw new InvalidOperationException($"Row {Row} has {_next} of {_given.Count} cells.");
        _next = -1;
        EndRowCore();
    }

    /// <summary>Ends the file. Throws <see cref="UnencodableException"/> or <see cref="OversizedCellException"/> when cells could not be written as they are.</summary>
    public void Complete()
    {
        if (_given.Count == 0 || _next >= 0 || _completed)
            throw new InvalidOperationException("Nothing to complete.");
        _completed = true;
        CompleteCore();
        if (_destination is { } destination)
        {
            destination.File.Flush(flushToDisk: true);
            destination.File.Dispose();
            File.Move(destination.File.Name, destination.Path, overwrite: true);
            _destination = null;
        }
    }

    /// <summary>Gives up what isn't completed: a file begun by <see cref="CreateFile"/> is removed.</summary>
    public void Dispose()
    {
        Close();
        if (_destination is { } destination)
        {
            destination.File.Dispose();
            File.Delete(destination.File.Name);
            _destination = null;
        }
        GC.SuppressFinalize(this);
    }

    private protected virtual void Close() { }

    private protected abstract void HeaderCore();
    private protected abstract void BeginRowCore();
    private protected abstract void TextCore(string? value);
    private protected abstract void IntegerCore(long? value);
    private protected abstract void DecimalCore(decimal? value);
    private protected abstract void BooleanCore(bool? value);
    private protected abstract void DateCore(DateOnly? value);
    private protected abstract void EndRowCore();
    private protected abstract void CompleteCore();

    private protected void AddUnencodable(int codepoint)
    {
        UnencodableTotal++;
        if (_unencodable.Count < Listed)
        {
            var character = codepoint is >= 0xD800 and <= 0xDFFF ? "\uFFFD" : char.ConvertFromUtf32(codepoint);
            _unencodable.Add(new UnencodableCell(Row, Columns[Column].Label, character, codepoint));
        }
    }

    void Step()
    {
        if (_next < 0 || _next >= _given.Count)
            throw new InvalidOperationException($"Row {Row} has no cell {_next + 1}.");
        _next++;
    }
}
