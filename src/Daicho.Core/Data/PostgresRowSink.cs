using System.Buffers.Binary;
using System.Text;
using Npgsql;

namespace Daicho.Data;

/// <summary>
/// A binary COPY, written straight in PostgreSQL's format (COPY, "Binary Format"): the driver's own importer looks up a
/// converter for each value, which a million rows of thirty values feel.
/// </summary>
internal sealed class PostgresRowSink : RowSink
{
    private const int Int4 = 23;
    private static ReadOnlySpan<byte> Signature => [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 0xFF, (byte)'\r', (byte)'\n', 0];

    private static readonly int PostgresEpoch = new DateOnly(2000, 1, 1).DayNumber;

    private readonly NpgsqlRawCopyStream stream;
    private readonly short columns;
    private byte[] buffer = new byte[128 << 10];
    private int used;
    private bool inRow;
    private bool completed;

    public PostgresRowSink(NpgsqlConnection connection, string table, IReadOnlyList<string> columns)
    {
        stream = connection.BeginRawBinaryCopy($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        this.columns = (short)columns.Count;
        Signature.CopyTo(Room(Signature.Length));
        used = Signature.Length;
        Int(0);
        Int(0);
    }

    public override void Text(string? value)
    {
        Start();
        if (value is null)
        {
            Int(-1);
            return;
        }

        var room = Room(4 + Encoding.UTF8.GetMaxByteCount(value.Length));
        var length = Encoding.UTF8.GetBytes(value, room[4..]);
        BinaryPrimitives.WriteInt32BigEndian(room, length);
        used += 4 + length;
    }

    public override void Date(DateOnly? value)
    {
        Start();
        if (value is { } date)
            Sized(date.DayNumber - PostgresEpoch);
        else
            Int(-1);
    }

    public override void Integer(long? value)
    {
        Start();
        if (value is not { } number)
        {
            Int(-1);
            return;
        }

        Int(8);
        BinaryPrimitives.WriteInt64BigEndian(Room(8), number);
        used += 8;
    }

    // A binary COPY converts nothing: the width must be the column's.
    public override void Integer32(int value)
    {
        Start();
        Sized(value);
    }

    public override void Boolean(bool? value)
    {
        Start();
        if (value is not { } known)
        {
            Int(-1);
            return;
        }

        Int(1);
        Room(1)[0] = known ? (byte)1 : (byte)0;
        used++;
    }

    public override void Bytes(ReadOnlySpan<byte> value)
    {
        Start();
        Int(value.Length);
        value.CopyTo(Room(value.Length));
        used += value.Length;
    }

    /// <summary>An array of integer.</summary>
    public void Numbers(ReadOnlySpan<int> values)
    {
        Start();
        Int(values.Length == 0 ? 12 : 20 + (values.Length * 8));
        Int(values.Length == 0 ? 0 : 1);
        Int(0);
        Int(Int4);
        if (values.Length == 0)
            return;
        Int(values.Length);
        Int(1);
        foreach (var value in values)
            Sized(value);
    }

    public override void EndRow() => inRow = false;

    public override void Complete()
    {
        BinaryPrimitives.WriteInt16BigEndian(Room(2), -1);
        used += 2;
        Flush();
        completed = true;
    }

    public override void Dispose()
    {
        if (!completed)
            stream.Cancel();
        stream.Dispose();
    }

    private void Start()
    {
        if (inRow)
            return;
        BinaryPrimitives.WriteInt16BigEndian(Room(2), columns);
        used += 2;
        inRow = true;
    }

    private void Sized(int value)
    {
        Int(4);
        Int(value);
    }

    private void Int(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(Room(4), value);
        used += 4;
    }

    private Span<byte> Room(int length)
    {
        if (buffer.Length - used < length)
            Flush();
        if (buffer.Length < length)
            buffer = new byte[length];
        return buffer.AsSpan(used, length);
    }

    private void Flush()
    {
        stream.Write(buffer, 0, used);
        used = 0;
    }
}
