
namespace Daicho.Data;

/// <summary>The random id a database gets when it is made: a checkpoint of one proves nothing about another.</summary>
internal static class DatabaseIdentity
{
    private const string Setting = "database-id";

    public static string Of(DaichoDb db) =>
        db.Set<StoredSetting>().Where(s => s.Name == Setting).Select(s => s.Value).FirstOrDefault() ?? "";

    public static void Ensure(DaichoDb db) => Dialect.Run(
        db,
        "INSERT INTO settings (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING",
        ("@name", Setting),
        ("@value", Guid.NewGuid().ToString("D")));
}
