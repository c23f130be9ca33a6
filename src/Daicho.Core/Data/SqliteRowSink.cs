using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Daicho.Data;

/// <summary>
/// A prepared insert bound value by value. The row's texts and bytes are gathered in one pinned buffer that SQLite reads
/// while it steps, so that no value is copied, boxed or given to a parameter object.
/// </summary>
internal sealed unsafe partial class SqliteRowSink : RowSink
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private readonly IntPtr handle;
    private byte[] row = GC.AllocateUninitializedArray<byte>(16 << 10, pinned: true);
    private readonly List<byte[]> outgrown = [];
    private int used;
    private int index;

    public SqliteRowSink(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        this.connection = connection.Handle!;
        var sql = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";
        Check(raw.sqlite3_prepare_v2(this.connection, sql, out statement));
        handle = statement.DangerousGetHandle();
    }

    public override void Text(string? value)
    {
        index++;
        if (value is null)
            return;
        var room = Room(Encoding.UTF8.GetMaxByteCount(value.Length));
        Gathered(Encoding.UTF8.GetBytes(value, room), isText: true);
    }

    public override void Date(DateOnly? value)
    {
        index++;
        if (value is not { } date)
            return;
        date.TryFormat(Room(10), out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Gathered(length, isText: true);
    }

    public override void Integer(long? value)
    {
        index++;
        if (value is { } number)
            Check(BindInteger(handle, index, number));
    }

    public override void Integer32(int value) => Integer(value);

    public override void Boolean(bool? value) => Integer(value is { } known ? (known ? 1 : 0) : null);

    public override void Bytes(ReadOnlySpan<byte> value)
    {
        index++;
        value.CopyTo(Room(value.Length));
        Gathered(value.Length, isText: false);
    }

    public override void EndRow()
    {
        var done = Step(handle);
        var reset = Reset(handle);
        ClearBindings(handle);
        index = 0;
        used = 0;
        outgrown.Clear();
        if (done != raw.SQLITE_DONE)
            Check(reset);
    }

    public override void Complete()
    {
    }

    public override void Dispose() => statement.Dispose();

    // A larger buffer does not replace the one that values of this row are in: it takes the rest of the row.
    private Span<byte> Room(int length)
    {
        if (used + length > row.Length)
        {
            outgrown.Add(row);
            row = GC.AllocateUninitializedArray<byte>(Math.Max(row.Length, length), pinned: true);
            used = 0;
        }

        return row.AsSpan(used, length);
    }

    private void Gathered(int length, bool isText)
    {
        var start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(row)) + used;
        Check(isText ? BindText(handle, index, start, length, 0) : BindBlob(handle, index, start, length, 0));
        used += length;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(connection).utf8_to_string(), code, raw.sqlite3_extended_errcode(connection));
    }

    // The wrapper's own functions guard the handle and copy each value; 34 values a row make that felt at a million rows.
    // A destructor of 0 (SQLITE_STATIC) says that the memory stays as it is until the bindings are cleared.
    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_bind_text"), SuppressGCTransition]
    private static partial int BindText(IntPtr statement, int index, byte* text, int length, IntPtr destructor);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_bind_blob"), SuppressGCTransition]
    private static partial int BindBlob(IntPtr statement, int index, byte* bytes, int length, IntPtr destructor);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_bind_int64"), SuppressGCTransition]
    private static partial int BindInteger(IntPtr statement, int index, long value);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_clear_bindings"), SuppressGCTransition]
    private static partial int ClearBindings(IntPtr statement);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_step")]
    private static partial int Step(IntPtr statement);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_reset")]
    private static partial int Reset(IntPtr statement);
}
