namespace Daicho.Data;

/// <summary>Takes rows value by value into a table, as fast as the database can (prepared insert or binary COPY).</summary>
internal abstract class RowSink : IDisposable
{
    public abstract void Text(string? value);
    public abstract void Date(DateOnly? value);
    public abstract void Integer(long? value);
    public abstract void Integer32(int value);
    public abstract void Boolean(bool? value);
    public abstract void Bytes(ReadOnlySpan<byte> value);
    public abstract void EndRow();

    /// <summary>Brings everything to the table; without it nothing of the last rows need arrive.</summary>
    public abstract void Complete();

    public abstract void Dispose();
}
