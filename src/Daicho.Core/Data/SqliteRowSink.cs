using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Daicho.Data;

/// <summary>A prepared insert bound value by value, without a parameter object or a boxed value per cell.</summary>
internal sealed class SqliteRowSink : RowSink
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private byte[] text = ArrayPool<byte>.Shared.Rent(4096);
    private int index;

    public SqliteRowSink(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        this.connection = connection.Handle!;
        var sql = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";
        Check(raw.sqlite3_prepare_v2(this.connection, sql, out statement));
    }

    public override void Text(string? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most > text.Length)
        {
            ArrayPool<byte>.Shared.Return(text);
            text = ArrayPool<byte>.Shared.Rent(most);
        }

        var length = Encoding.UTF8.GetBytes(value, text);
        Check(raw.sqlite3_bind_text(statement, ++index, text.AsSpan(0, length)));
    }

    public override void Date(DateOnly? value)
    {
        if (value is not { } date)
        {
            Null();
            return;
        }

        Span<byte> iso = stackalloc byte[10];
        date.TryFormat(iso, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Check(raw.sqlite3_bind_text(statement, ++index, iso));
    }

    public override void Integer(long? value)
    {
        if (value is { } number)
            Check(raw.sqlite3_bind_int64(statement, ++index, number));
        else
            Null();
    }

    public override void Integer32(int value) => Integer(value);

    public override void Boolean(bool? value) => Integer(value is { } known ? (known ? 1 : 0) : null);

    public override void Bytes(ReadOnlySpan<byte> value) => Check(raw.sqlite3_bind_blob(statement, ++index, value));

    public override void EndRow()
    {
        index = 0;
        var done = raw.sqlite3_step(statement);
        var reset = raw.sqlite3_reset(statement);
        if (done != raw.SQLITE_DONE)
            Check(reset);
    }

    public override void Complete()
    {
    }

    public override void Dispose()
    {
        statement.Dispose();
        ArrayPool<byte>.Shared.Return(text);
    }

    private void Null() => Check(raw.sqlite3_bind_null(statement, ++index));

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(connection).utf8_to_string(), code, raw.sqlite3_extended_errcode(connection));
    }
}
