using Daicho.TestSupport;

[assembly: AssemblyFixture(typeof(Daicho.Cases.Kumamoto))]

namespace Daicho.Cases;

/// <summary>
/// A prefecture with the units of samples/kumamoto-units.csv, made once per database through the command line; a
/// scenario goes on with a copy.
/// </summary>
public sealed class Kumamoto : IDisposable
{
    private readonly Dictionary<DatabaseKind, Lazy<Government>> founded;

    public Kumamoto() => founded = Enum.GetValues<DatabaseKind>().ToDictionary(k => k, k => new Lazy<Government>(() => Found(k)));

    /// <summary>A path among the samples.</summary>
    public static string Sample(string name) => Path.Combine(Repository.Folder, "samples", name);

    /// <summary>A prefecture of its own for one scenario.</summary>
    public Government New(DatabaseKind kind)
    {
        var like = founded[kind].Value;
        lock (like) // a database that is being copied can't be copied by another at the same time
            return like.Copy();
    }

    public void Dispose()
    {
        foreach (var government in founded.Values.Where(f => f.IsValueCreated))
            government.Value.Dispose();
    }

    private static Government Found(DatabaseKind kind)
    {
        var government = Government.Empty(kind);
        government.Do("import", "units", Sample("kumamoto-units.csv"));
        return government;
    }
}
