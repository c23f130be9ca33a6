using System.Buffers;

namespace Daicho.Import.Tables.Delimited;

/// <summary>CSV, TSV and the like as a stream of rows.</summary>
sealed class DelimitedTable : TableSource
{
    /// <summary>Unclosed quotation marks met before the search for a closing one is narrowed, so that a broken file isn't read to its end for each.</summary>
    const int PatienceWithUnclosed = 20;
    const int NarrowLookahead = 64 << 10;
    const byte EndOfFileMark = 0x1A;
    static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    readonly FileStream _file;
    readonly string _name;
    readonly TextForm _form;
    readonly byte _separator;
    readonly TableOptions _options;

    DelimitedTable(FileStream file, TextForm form, byte separator, TableOptions options)
    {
        _file = file;
        _name = options.NameOf(file.Name);
        _form = form;
        _separator = separator;
        _options = options;
    }

    public override string Format => _separator == '\t' ? "tsv" : "csv";
    public override string EncodingName => _form.Name;
    public override char? Separator => (char)_separator;
    public override long BytesRead => _file.Position;
    public override long TotalBytes => _file.Length;
    public override void Dispose() => _file.Dispose();

    public static DelimitedTable Open(string path, TableOptions options)
    {
        if (options.Separator is { } chosen && (chosen is '"' or '\r' or '\n' or '\0' || !char.IsAscii(chosen)))
            throw new TableFileException("区切り文字にはコンマ、タブ、セミコロンなどの半角1文字を指定してください。");
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        try
        {
            var form = options.Encoding is { } named ? TextForm.Named(named, Head(file)) : EncodingFinder.Find(file, options.NameOf(path));
            var separator = options.Separator is { } given ? (byte)given : FindSeparator(file, form, options);
            return new DelimitedTable(file, form, separator, options);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    static byte[] Head(FileStream file)
    {
        var head = new byte[4];
        return head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    static byte FindSeparator(FileStream file, TextForm form, TableOptions options)
    {
        var buffer = Start(file, form);
        while (buffer.Data.Length < 64 << 10 && buffer.Fill())
        {
            // Until there is enough to judge by.
        }
        return SeparatorFinder.Find(buffer.Data, buffer.IsFinal, form.Name == "cp932", options.NameOf(file.Name));
    }

    static RecordBuffer Start(FileStream file, TextForm form)
    {
        file.Position = form.BomLength;
        return new RecordBuffer(form.IsUtf16 ? new Utf16Stream(file, form.IsBigEndian) : file);
    }

    public override IEnumerable<SourceRow> Rows()
    {
        var buffer = Start(_file, _form);
        var scanner = new RecordScanner(_separator, _form.Name == "cp932", _options.MaxColumns);
        var cells = new CellReader(_form.Decoder);
        var faults = new FaultMaker(_form, _separator);
        var line = 1;
        var unclosed = 0;
        long units = 0;
        while (true)
        {
            if (buffer.Data.IsEmpty && !buffer.Fill())
                yield break;
            var result = scanner.Scan(buffer.Data, buffer.IsFinal);
            if (result == ScanResult.NeedMore)
            {
                result = More(buffer, scanner, line);
                if (result == ScanResult.NeedMore)
                    continue;
            }
            if (result == ScanResult.UnclosedQuote && ++unclosed == PatienceWithUnclosed)
                scanner.Lookahead = NarrowLookahead;
            var offset = _form.BomLength + (_form.IsUtf16 ? units * 2 : buffer.Offset);
            var row = result == ScanResult.Record
                ? Row(buffer.Data, scanner, cells, faults, line, offset)
                : faults.Unclosed(buffer.Data[..LineEnd(buffer.Data, scanner.UnclosedAt)], cells, line, offset, scanner.UnclosedAt);
            if (row is not null)
                yield return row;
            var consumed = result == ScanResult.Record ? scanner.Consumed : AfterLineEnd(buffer.Data, scanner.UnclosedAt);
            if (_form.IsUtf16)
                units += Utf16Stream.CountUnits(buffer.Data[..consumed]);
            line += result == ScanResult.Record && !scanner.HasQuotes ? 1 : CountLines(buffer.Data[..consumed]);
            buffer.Skip(consumed);
        }
    }

    /// <summary>Reads on; a record longer than any may be is an unclosed quotation mark or the end of the matter.</summary>
    ScanResult More(RecordBuffer buffer, RecordScanner scanner, int line)
    {
        if (buffer.Data.Length <= _options.MaxCellBytes)
        {
            buffer.Fill();
            return ScanResult.NeedMore;
        }
        var lookahead = scanner.Lookahead;
        scanner.Lookahead = Math.Min(lookahead, _options.MaxCellBytes - 1);
        var result = scanner.Scan(buffer.Data, final: false);
        scanner.Lookahead = lookahead;
        if (result == ScanResult.UnclosedQuote && buffer.Data[scanner.UnclosedAt..].IndexOfAny(LineEnds) >= 0)
            return result;
        throw new TableFileException($"「{_name}」の{line}行目に{_options.MaxCellBytes / (1 << 20)}MBを超えるセル又は行があります。その行を直してから取り込んでください。");
    }

    SourceRow? Row(ReadOnlySpan<byte> data, RecordScanner scanner, CellReader reader, FaultMaker faults, int line, long offset)
    {
        if (scanner.TooManyColumns)
            throw new TableFileException($"「{_name}」の{line}行目は{_options.MaxColumns:N0}列を超えています。区切り文字とファイルの内容を確かめてください。");
        var spans = scanner.Cells;
        var record = data[..scanner.Length];
        if (spans.Length == 1 && (record.IsEmpty || record is [EndOfFileMark]))
            return null;
        var cells = new string?[spans.Length];
        var isBlank = true;
        RowFault? fault = null;
        for (var i = 0; i < spans.Length; i++)
        {
            var bytes = data.Slice(spans[i].Start, spans[i].Length);
            cells[i] = reader.Read(bytes, spans[i].Doubled, i, out var badAt, out var badLength);
            isBlank &= cells[i] is null;
            if (badAt >= 0)
                fault ??= faults.Undecodable(record, spans[i].Start + badAt, badLength, line, offset, i + 1);
        }
        if (fault is null && record.IndexOf((byte)0) >= 0)
            fault = faults.Nul(record, spans, line, offset);
        return isBlank ? null : new SourceRow(line, cells, fault);
    }

    static int LineEnd(ReadOnlySpan<byte> data, int from)
    {
        var end = data[from..].IndexOfAny(LineEnds);
        return end < 0 ? data.Length : from + end;
    }

    static int AfterLineEnd(ReadOnlySpan<byte> data, int from)
    {
        var end = LineEnd(data, from);
        if (end < data.Length)
            end += data[end] == '\r' && end + 1 < data.Length && data[end + 1] == '\n' ? 2 : 1;
        return end;
    }

    static int CountLines(ReadOnlySpan<byte> data)
    {
        var count = data.Count((byte)'\n');
        for (var at = data.IndexOf((byte)'\r'); at >= 0;)
        {
            if (at + 1 == data.Length || data[at + 1] != '\n')
                count++;
            var next = data[(at + 1)..].IndexOf((byte)'\r');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return count;
    }
}
