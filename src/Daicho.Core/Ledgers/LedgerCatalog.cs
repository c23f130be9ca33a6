namespace Daicho.Ledgers;

/// <summary>All ledgers of the product: every class derived from <see cref="Ledger{T}"/> is one, nothing registers them.</summary>
public sealed class LedgerCatalog
{
    private readonly Dictionary<string, Ledger> byId;
    private readonly Dictionary<Type, Ledger> byType;

    /// <summary>The catalogue of the given declarations.</summary>
    public LedgerCatalog(IEnumerable<Ledger> ledgers)
    {
        All = [.. ledgers.OrderBy(l => l.Id, StringComparer.Ordinal)];
        byId = All.ToDictionary(l => l.Id, StringComparer.Ordinal);
        byType = All.ToDictionary(l => l.RecordType);
    }

    /// <summary>The ledgers that ship.</summary>
    public static LedgerCatalog Shipped { get; } = new(
        typeof(LedgerCatalog).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsGenericType: false } && type.IsSubclassOf(typeof(Ledger)))
            .Select(type => (Ledger)Activator.CreateInstance(type)!));

    /// <summary>Every ledger, by id.</summary>
    public IReadOnlyList<Ledger> All { get; }

    /// <summary>The ledger of that id, or null.</summary>
    public Ledger? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The ledger of that record type.</summary>
    public Ledger<T> Of<T>()
        where T : LedgerRecord, new() => (Ledger<T>)byType[typeof(T)];

    /// <summary>The ledger of that id. Says in one sentence which ones exist when there is none.</summary>
    public Ledger Get(string id) => Find(id)
        ?? throw new UserErrorException($"台帳「{id}」はありません。次のいずれかを指定してください：{string.Join("、", All.Select(l => l.Id))}。");
}
