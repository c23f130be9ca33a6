using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Daicho.Ledgers;

namespace Daicho.History;

/// <summary>
/// Builds the leaf of a version: SHA-256 over ledger, id, version and the sorted (column id, type, value) of every
/// column that has a value. Nulls are left out, so that a column added later leaves old proofs valid.
/// </summary>
public sealed class LeafBuilder
{
    /// <summary>Length of a leaf in bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    private byte[] buffer = new byte[1024];
    private int used;
    private string tableName = "";
    private byte[] tableUtf8 = [];

    /// <summary>The leaf of a record as it stands.</summary>
    public byte[] Of(Ledger ledger, LedgerRecord record)
    {
        Start(ledger.Id, record.Id, record.Version);
        foreach (var column in ledger.ProofOrder)
            column.AddTo(this, record);
        Date("closed_on"u8, record.ClosedOn);
        Text("extra"u8, record.Extra);
        return Finish();
    }

    /// <summary>Starts the leaf of a row of a table. Content begins with 0, so that no node of a Merkle tree can pass for it.</summary>
    public void Start(string table, long id, int version)
    {
        used = 0;
        buffer[used++] = 0;
        if (!ReferenceEquals(table, tableName))
        {
            tableName = table;
            tableUtf8 = Encoding.UTF8.GetBytes(table);
        }

        Bytes(tableUtf8);
        Number(id);
        Number(version);
    }

    internal void Text(Column column, string? value) => Text(column.IdUtf8, value);

    internal void Date(Column column, DateOnly? value) => Date(column.IdUtf8, value);

    internal void Integer(Column column, long? value) => Integer(column.IdUtf8, value);

    internal void Boolean(Column column, bool? value)
    {
        if (value is not { } known)
            return;
        Head(column.IdUtf8, 4);
        Number(known ? 1 : 0);
    }

    /// <summary>Adds a text.</summary>
    public void Text(ReadOnlySpan<byte> id, string? value)
    {
        if (value is null)
            return;
        Head(id, 1);
        Need(4 + Encoding.UTF8.GetMaxByteCount(value.Length));
        var length = Encoding.UTF8.GetBytes(value, buffer.AsSpan(used + 4));
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(used), length);
        used += 4 + length;
    }

    /// <summary>Adds a date.</summary>
    public void Date(ReadOnlySpan<byte> id, DateOnly? value)
    {
        if (value is not { } date)
            return;
        Head(id, 2);
        Number(date.DayNumber);
    }

    /// <summary>Adds a whole number.</summary>
    public void Integer(ReadOnlySpan<byte> id, long? value)
    {
        if (value is not { } number)
            return;
        Head(id, 3);
        Number(number);
    }

    /// <summary>Adds bytes.</summary>
    public void Blob(ReadOnlySpan<byte> id, ReadOnlySpan<byte> value)
    {
        Head(id, 5);
        Bytes(value);
    }

    /// <summary>The finished leaf.</summary>
    public byte[] Finish() => SHA256.HashData(buffer.AsSpan(0, used));

    private void Head(ReadOnlySpan<byte> id, byte type)
    {
        Bytes(id);
        Need(1);
        buffer[used++] = type;
    }

    private void Bytes(ReadOnlySpan<byte> value)
    {
        Need(4 + value.Length);
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(used), value.Length);
        value.CopyTo(buffer.AsSpan(used + 4));
        used += 4 + value.Length;
    }

    private void Number(long value)
    {
        Need(8);
        BinaryPrimitives.WriteInt64BigEndian(buffer.AsSpan(used), value);
        used += 8;
    }

    private void Need(int more)
    {
        if (used + more > buffer.Length)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, used + more));
    }
}
