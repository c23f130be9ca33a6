using Npgsql;
using NpgsqlTypes;

namespace Daicho.Data;

/// <summary>A binary COPY.</summary>
internal sealed class PostgresRowSink : RowSink
{
    private readonly NpgsqlBinaryImporter importer;
    private bool inRow;
    private bool completed;

    public PostgresRowSink(NpgsqlConnection connection, string table, IReadOnlyList<string> columns)
    {
        importer = connection.BeginBinaryImport($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
    }

    public override void Text(string? value)
    {
        Start();
        if (value is null)
            importer.WriteNull();
        else
            importer.Write(value, NpgsqlDbType.Text);
    }

    public override void Date(DateOnly? value)
    {
        Start();
        if (value is { } date)
            importer.Write(date, NpgsqlDbType.Date);
        else
            importer.WriteNull();
    }

    public override void Integer(long? value)
    {
        Start();
        if (value is { } number)
            importer.Write(number, NpgsqlDbType.Bigint);
        else
            importer.WriteNull();
    }

    // A binary COPY converts nothing: the width must be the column's.
    public override void Integer32(int value)
    {
        Start();
        importer.Write(value, NpgsqlDbType.Integer);
    }

    public override void Boolean(bool? value)
    {
        Start();
        if (value is { } known)
            importer.Write(known, NpgsqlDbType.Boolean);
        else
            importer.WriteNull();
    }

    public override void Bytes(ReadOnlySpan<byte> value)
    {
        Start();
        importer.Write(value.ToArray(), NpgsqlDbType.Bytea);
    }

    public override void EndRow() => inRow = false;

    public override void Complete()
    {
        importer.Complete();
        completed = true;
    }

    public override void Dispose()
    {
        if (!completed)
            importer.Close();
        importer.Dispose();
    }

    private void Start()
    {
        if (inRow)
            return;
        importer.StartRow();
        inRow = true;
    }
}
