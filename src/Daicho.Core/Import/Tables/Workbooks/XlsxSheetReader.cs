using System.Globalization;
using System.Xml;

namespace Daicho.Import.Tables.Workbooks;

/// <summary>
/// Streams the rows of one sheet. ExcelDataReader isn't used for xlsx: it gives blanks for error cells (#N/A) and plain numbers for 和暦
/// dates, keeps no date base for the latter, and reads every sheet twice.
/// </summary>
sealed class XlsxSheetReader : IDisposable
{
    readonly XlsxBook _book;
    readonly XmlReader _xml;
    readonly int _maxColumns;
    readonly List<string?> _cells = [];
    readonly string _row;
    readonly string _c;
    readonly string _v;
    readonly string _is;

    public XlsxSheetReader(XlsxBook book, XlsxSheet sheet, int maxColumns)
    {
        _book = book;
        _maxColumns = maxColumns;
        _xml = book.Open(sheet.Part);
        _row = _xml.NameTable.Add("row");
        _c = _xml.NameTable.Add("c");
        _v = _xml.NameTable.Add("v");
        _is = _xml.NameTable.Add("is");
    }

    /// <summary>Row reached.</summary>
    public int Number { get; private set; }

    public int HiddenRows { get; private set; }
    public int FirstHiddenRow { get; private set; }
    public int MergedCells { get; private set; }

    /// <summary>The next row that holds anything, null at the end.</summary>
    public SourceRow? Next()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element)
                continue;
            if (ReferenceEquals(_xml.LocalName, _row))
            {
                if (ReadRow() is { } row)
                    return row;
            }
            else if (_xml.LocalName == "mergeCell")
            {
                MergedCells++;
            }
        }
        return null;
    }

    SourceRow? ReadRow()
    {
        Number = int.TryParse(_xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Number + 1;
        var isHidden = XlsxBook.IsTrue(_xml.GetAttribute("hidden"));
        if (_xml.IsEmptyElement)
            return null;
        _cells.Clear();
        var depth = _xml.Depth;
        var column = 0;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element && ReferenceEquals(_xml.LocalName, _c))
                column = ReadCell(column);
        }
        if (_cells.Count == 0)
            return null;
        if (isHidden)
        {
            HiddenRows++;
            FirstHiddenRow = FirstHiddenRow == 0 ? Number : FirstHiddenRow;
        }
        return new SourceRow(Number, [.. _cells]);
    }

    /// <summary>Reads a cell; returns the 0-based column that follows it.</summary>
    int ReadCell(int column)
    {
        var type = "n";
        var form = NumberForm.Number;
        while (_xml.MoveToNextAttribute())
        {
            switch (_xml.LocalName)
            {
                case "r":
                    column = ColumnOf(_xml.Value, column);
                    break;
                case "t":
                    type = _xml.Value;
                    break;
                case "s" when int.TryParse(_xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var style) && style < _book.Forms.Length:
                    form = _book.Forms[style];
                    break;
            }
        }
        _xml.MoveToElement();
        var text = _xml.IsEmptyElement ? null : ReadValue(type, form);
        if (!string.IsNullOrEmpty(text))
        {
            if (column >= _maxColumns)
                throw new TableFileException(string.Create(CultureInfo.InvariantCulture, $"{Number}行目は{_maxColumns:N0}列を超えています。表の右側の不要なセルを消してください。"));
            while (_cells.Count < column)
                _cells.Add(null);
            if (_cells.Count == column)
                _cells.Add(text);
            else
                _cells[column] = text;
        }
        return column + 1;
    }

    string? ReadValue(string type, NumberForm form)
    {
        string? text = null;
        var depth = _xml.Depth;
        var open = _xml.Read();
        while (open && _xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element && ReferenceEquals(_xml.LocalName, _v))
                text = Of(type, form, _xml.ReadElementContentAsString());
            else if (_xml.NodeType == XmlNodeType.Element && ReferenceEquals(_xml.LocalName, _is))
                text = XlsxString.Read(_xml);
            else
                open = _xml.Read();
        }
        return text;
    }

    string? Of(string type, NumberForm form, string value)
    {
        switch (type)
        {
            case "s":
                return _book.Strings[int.Parse(value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture)];
            case "str":
                return XlsxString.Unescape(value);
            case "b":
                return CellText.Of(XlsxBook.IsTrue(value));
            case "d":
                return DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) ? CellText.Of(date) : value;
            case "n":
                if (value.Length == 0)
                    return null;
                // The usual case, codes and amounts, needs no arithmetic.
                if (form == NumberForm.Number && value.Length <= 15 && value[0] != '0' && value.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
                    return value;
                return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? CellText.Of(number, form, _book.Date1904) : value;
            default:
                return value;
        }
    }

    static int ColumnOf(string reference, int otherwise)
    {
        var column = 0;
        foreach (var c in reference)
        {
            var letter = c | 0x20;
            if (letter is < 'a' or > 'z')
                break;
            column = column * 26 + letter - 'a' + 1;
            if (column > 1 << 20)
                break;
        }
        return column == 0 ? otherwise : column - 1;
    }

    public void Dispose() => _xml.Dispose();
}
