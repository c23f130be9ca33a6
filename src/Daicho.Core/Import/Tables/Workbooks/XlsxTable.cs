using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Daicho.Import.Tables.Workbooks;

/// <summary>One sheet of an xlsx as a stream of rows.</summary>
sealed class XlsxTable : TableSource
{
    readonly FileStream _file;
    readonly string _name;
    readonly ZipArchive _zip;
    readonly TableOptions _options;
    readonly XlsxBook _book;
    readonly XlsxSheet _sheet;
    XlsxSheetReader? _reader;

    XlsxTable(string path, TableOptions options)
    {
        _name = options.NameOf(path);
        _options = options;
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            _zip = new ZipArchive(_file, ZipArchiveMode.Read);
            ZipGuard.Check(_zip, _name, options);
            _book = new XlsxBook(_zip, _name);
            _sheet = options.Sheet is { } named ? Named(named) : FirstWithData();
        }
        catch (Exception e)
        {
            _zip?.Dispose();
            _file.Dispose();
            if (IsDamage(e))
                throw Damaged(e, 0);
            throw;
        }
    }

    public static XlsxTable Open(string path, TableOptions options) => new(path, options);

    public override string Format => "xlsx";
    public override string Sheet => _sheet.Name;
    public override IReadOnlyList<string> SheetNames => [.. _book.Sheets.Select(s => s.Name)];
    public override bool Date1904 => _book.Date1904;
    public override long BytesRead => _file.Position;
    public override long TotalBytes => _file.Length;

    public override IReadOnlyList<string> Notes => SheetNotes.Of(
        _sheet.Name, _sheet.IsHidden, _book.Sheets.Where(s => s != _sheet).Select(s => s.Name),
        _reader?.HiddenRows ?? 0, _reader?.FirstHiddenRow ?? 0, _reader?.MergedCells ?? 0);

    public override IEnumerable<SourceRow> Rows()
    {
        _reader?.Dispose();
        _reader = new XlsxSheetReader(_book, _sheet, _options.MaxColumns);
        while (Next(_reader) is { } row)
            yield return row;
    }

    public override void Dispose()
    {
        _reader?.Dispose();
        _zip.Dispose();
        _file.Dispose();
    }

    SourceRow? Next(XlsxSheetReader reader)
    {
        try
        {
            return reader.Next();
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(e, reader.Number);
        }
    }

    XlsxSheet Named(string name) => _book.Sheets.FirstOrDefault(s => s.Name == name)
        ?? _book.Sheets.FirstOrDefault(s => s.Name.Trim().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw SheetNotes.Unknown(_name, name, SheetNames);

    XlsxSheet FirstWithData()
    {
        foreach (var sheet in _book.Sheets)
        {
            using var reader = new XlsxSheetReader(_book, sheet, _options.MaxColumns);
            if (Next(reader) is not null)
                return sheet;
        }
        throw SheetNotes.NoData(_name, SheetNames);
    }

    /// <summary>True for what the zip and XML readers and our own parsing throw on a damaged file.</summary>
    static bool IsDamage(Exception e) => e is XmlException or InvalidDataException or EndOfStreamException or FormatException
        or OverflowException or ArgumentOutOfRangeException or NotSupportedException;

    TableFileException Damaged(Exception e, int row) => new(
        row == 0
            ? $"「{_name}」は途中で切れているか壊れていて、Excelファイルとして読めません。元のExcelで開いて保存し直してください。"
            : string.Create(CultureInfo.InvariantCulture, $"「{_name}」のシート「{_sheet?.Name}」は{row}行目の辺りで壊れています。元のExcelで開いて保存し直してください。"),
        e);
}
