using Daicho.Ledgers;

namespace Daicho.Checks;

/// <summary>The checks of a module: one entry each in the constructor.</summary>
public abstract class CheckList
{
    private readonly List<Check> checks = [];

    /// <summary>The checks.</summary>
    public IReadOnlyList<Check> Checks => checks;

    /// <summary>Adds a check.</summary>
    protected void Add<T>(Check<T> check)
        where T : LedgerRecord, new()
    {
        if ((check.Predicate is null) == (check.Query is null))
            throw new InvalidOperationException($"{check.Id}: a check has either a predicate or a query.");
        checks.Add(check);
    }
}

/// <summary>All checks of the product: every entry of every <see cref="CheckList"/>.</summary>
public static class CheckCatalog
{
    /// <summary>Every check, by id.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        .. typeof(CheckCatalog).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(CheckList)))
            .SelectMany(type => ((CheckList)Activator.CreateInstance(type)!).Checks)
            .OrderBy(check => check.Id, StringComparer.Ordinal),
    ];

    /// <summary>The check of that id, or null.</summary>
    public static Check? Find(string id) => All.FirstOrDefault(c => c.Id == id);

    /// <summary>The check of that id. Says in one sentence how to list them when there is none.</summary>
    public static Check Get(string id) =>
        Find(id) ?? throw new UserErrorException($"自動チェック「{id}」はありません。「daicho check」の結果にある id を指定してください。");
}
