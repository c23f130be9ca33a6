namespace Daicho.Data;

/// <summary>Reads numbers that a proof looks for.</summary>
internal static class ProofQuery
{
    public static void Ids(DaichoDb db, string query, Action<long> found)
    {
        using var command = Dialect.Command(db, query);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            found(reader.GetInt64(0));
    }
}
