using System.Buffers.Binary;
using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Daicho.Import.Tables.Workbooks;

/// <summary>One sheet of an xls (BIFF2–BIFF8) as a stream of rows, by ExcelDataReader.</summary>
sealed class XlsTable : TableSource
{
    readonly FileStream _file;
    readonly string _name;
    readonly TableOptions _options;
    readonly IExcelDataReader _reader = null!;
    readonly List<(string Name, bool IsHidden)> _sheets = [];
    readonly int _sheet;
    int _hiddenRows;
    int _firstHiddenRow;
    int _mergedCells;

    XlsTable(string path, TableOptions options)
    {
        _name = options.NameOf(path);
        _options = options;
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            var head = new byte[Math.Min(_file.Length, 1 << 20)];
            _file.ReadExactly(head);
            if (IsEncryptedPackage(head))
                throw Encrypted(null);
            // DATEMODE (22) with 1, followed by PRECISION (0E) as in every globals stream.
            Date1904 = head.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x22, 0, 2, 0, 1, 0, 0x0E, 0, 2, 0]) >= 0;
            _file.Position = 0;
            System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
            _reader = Guarded(() => ExcelReaderFactory.CreateBinaryReader(
                _file, new ExcelReaderConfiguration { FallbackEncoding = System.Text.Encoding.GetEncoding(932), LeaveOpen = true }));
            _sheet = Guarded(FindSheet);
        }
        catch
        {
            _reader?.Dispose();
            _file.Dispose();
            throw;
        }
    }

    /// <summary>An encrypted xlsx is a compound file too; its directory (first sector number at offset 48, MS-CFB 2.2) tells.</summary>
    bool IsEncryptedPackage(ReadOnlySpan<byte> head)
    {
        var mark = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");
        if (head.IndexOf(mark) >= 0)
            return true;
        if (head.Length < 52)
            return false;
        var sectorSize = 1L << (head[30] & 0x0F);
        _file.Position = Math.Clamp((BinaryPrimitives.ReadUInt32LittleEndian(head[48..]) + 1L) * sectorSize, 0, _file.Length);
        var directory = new byte[4096];
        var length = _file.ReadAtLeast(directory, directory.Length, throwOnEndOfStream: false);
        return directory.AsSpan(0, length).IndexOf(mark) >= 0;
    }

    public static XlsTable Open(string path, TableOptions options) => new(path, options);

    public override string Format => "xls";
    public override string Sheet => _sheets[_sheet].Name;
    public override IReadOnlyList<string> SheetNames => [.. _sheets.Select(s => s.Name)];
    public override bool Date1904 { get; }
    public override long BytesRead => _reader.RowCount == 0 ? 0 : TotalBytes * Math.Min(_reader.Depth + 1, _reader.RowCount) / _reader.RowCount;
    public override long TotalBytes => _file.Length;

    public override IReadOnlyList<string> Notes => SheetNotes.Of(
        Sheet, _sheets[_sheet].IsHidden, _sheets.Where((_, i) => i != _sheet).Select(s => s.Name), _hiddenRows, _firstHiddenRow, _mergedCells);

    public override IEnumerable<SourceRow> Rows()
    {
        Guarded(() => MoveTo(_sheet));
        _hiddenRows = _firstHiddenRow = 0;
        while (Guarded(Next) is { } row)
            yield return row;
    }

    public override void Dispose()
    {
        _reader.Dispose();
        _file.Dispose();
    }

    int FindSheet()
    {
        var withData = -1;
        do
        {
            _sheets.Add((_reader.Name, _reader.VisibleState != "visible"));
            if (withData < 0 && _options.Sheet is null && Next() is not null)
                withData = _sheets.Count - 1;
        }
        while (_reader.NextResult());
        if (_options.Sheet is not { } named)
            return withData >= 0 ? withData : throw SheetNotes.NoData(_name, SheetNames);
        var index = _sheets.FindIndex(s => s.Name.Trim().Equals(named.Trim(), StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index : throw SheetNotes.Unknown(_name, named, SheetNames);
    }

    bool MoveTo(int sheet)
    {
        _reader.Reset();
        for (var i = 0; i < sheet; i++)
            _reader.NextResult();
        _mergedCells = _reader.MergeCells?.Length ?? 0;
        return true;
    }

    SourceRow? Next()
    {
        while (_reader.Read())
        {
            var last = _reader.FieldCount - 1;
            while (last >= 0 && _reader.GetValue(last) is null or "")
                last--;
            if (last < 0)
                continue;
            if (last >= _options.MaxColumns)
                throw new TableFileException(string.Create(CultureInfo.InvariantCulture, $"「{_name}」の{_reader.Depth + 1}行目は{_options.MaxColumns:N0}列を超えています。表の右側の不要なセルを消してください。"));
            var cells = new string?[last + 1];
            for (var i = 0; i <= last; i++)
                cells[i] = Text(i);
            if (_reader.RowHeight == 0)
            {
                _hiddenRows++;
                _firstHiddenRow = _firstHiddenRow == 0 ? _reader.Depth + 1 : _firstHiddenRow;
            }
            return new SourceRow(_reader.Depth + 1, cells);
        }
        return null;
    }

    string? Text(int column) => _reader.GetValue(column) switch
    {
        null or "" => null,
        string text => text,
        bool flag => CellText.Of(flag),
        DateTime date => CellText.Of(date),
        TimeSpan time => CellText.Elapsed(time.TotalDays),
        double number => CellText.Of(number, NumberForms.Of(_reader.GetNumberFormatIndex(column), _reader.GetNumberFormatString(column)), Date1904),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString(),
    };

    /// <summary>What the library throws on a damaged file is of any kind: all of it becomes one sentence.</summary>
    T Guarded<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (InvalidPasswordException e)
        {
            throw Encrypted(e);
        }
        catch (Exception e) when (e is not (TableFileException or OutOfMemoryException))
        {
            throw new TableFileException($"「{_name}」は途中で切れているか壊れていて、Excelファイル（xls）として読めません。元のExcelで開いてxlsx形式で保存し直してください。", e);
        }
    }

    TableFileException Encrypted(Exception? inner) =>
        new($"「{_name}」はパスワードで暗号化されています。パスワードを外して保存し直してください。", inner);
}
