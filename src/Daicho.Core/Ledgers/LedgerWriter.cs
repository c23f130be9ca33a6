using System.Text;
using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Text;

namespace Daicho.Ledgers;

/// <summary>
/// The one way into a ledger: gives numbers and versions, keeps folded keys and links, proves each version and
/// copies the one before into the history. Works for one record and for a stream of a million.
/// </summary>
public sealed class LedgerWriter : IDisposable
{
    private const int Batch = 2000;

    private readonly ActionScope scope;
    private readonly LedgerStore store;
    private readonly LeafBuilder leaf = new();
    private readonly SearchKeyBuilder searchKey;
    private readonly List<LedgerRecord> added = [];
    private readonly List<LedgerRecord> changed = [];
    private readonly Reach reach;
    private long nextId;

    internal LedgerWriter(ActionScope scope, Ledger ledger)
    {
        this.scope = scope;
        Ledger = ledger;
        store = new LedgerStore(scope, ledger);
        searchKey = new SearchKeyBuilder(ledger);
        reach = ledger.Policy.Writes(scope.Actor, scope.Today);
        if (reach == Reach.None)
            throw new AccessDeniedException($"「{ledger.Label}」を変更する権限がありません。台帳の管理者に依頼してください。");
    }

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; }

    /// <summary>Live records with these keys, closed ones included.</summary>
    public Dictionary<string, LedgerRecord> FindByKeys(IReadOnlyCollection<string> keys)
    {
        Flush();
        return store.FindByKeys(keys);
    }

    /// <summary>Fills what is derived from the declared columns: folded texts, links, key and search key.</summary>
    public void Derive(LedgerRecord record)
    {
        foreach (var column in Ledger.Columns)
        {
            if (column.FoldedProperty is not null)
                column.Fold(record);
            if (column.LinkLedger is { } target)
                column.SetLink(record, scope.Links.Resolve(target, column.Format(record)));
        }

        record.RecordKey = Ledger.KeyOf(record);
        record.SearchKey = searchKey.Of(record);
    }

    /// <summary>Adds a record; returns its number.</summary>
    public long Add(LedgerRecord record)
    {
        if (nextId == 0)
            nextId = store.NextId();
        record.Id = nextId++;
        record.Version = 1;
        Prove(record);
        added.Add(record);
        if (added.Count >= Batch)
            Flush();
        return record.Id;
    }

    /// <summary>Writes the next version of a record that was read as <paramref name="current"/>.</summary>
    public void Change(LedgerRecord current, LedgerRecord next)
    {
        if (current.FromSeq == scope.Seq)
            throw new InvalidOperationException($"{Ledger.Id} {current.Id}: one action writes one version of a record.");
        if (reach == Reach.OwnUnits)
            scope.Links.RequireOwn(scope.Actor, current.UnitId, Ledger);
        next.Id = current.Id;
        next.Version = current.Version + 1;
        Prove(next);
        changed.Add(next);
        if (changed.Count >= Batch)
            Flush();
    }

    /// <summary>Closes a record from a date on; it stays, and can be opened again.</summary>
    public void Close(LedgerRecord current, DateOnly on)
    {
        var next = CopyOf(current);
        next.ClosedOn = on;
        Change(current, next);
    }

    /// <summary>A copy of the record's declared values, to be changed and written as its next version.</summary>
    public LedgerRecord CopyOf(LedgerRecord record)
    {
        var copy = Ledger.NewRecord();
        foreach (var column in Ledger.Columns)
            column.Copy(record, copy);
        copy.Extra = record.Extra;
        copy.ClosedOn = record.ClosedOn;
        return copy;
    }

    /// <summary>True when both hold the same in every declared column.</summary>
    public bool Same(LedgerRecord one, LedgerRecord other)
    {
        foreach (var column in Ledger.Columns)
        {
            if (!column.SameValue(one, other))
                return false;
        }

        return one.ClosedOn == other.ClosedOn && one.Extra == other.Extra;
    }

    internal void Flush()
    {
        store.Insert(added);
        added.Clear();
        store.Replace(changed, scope.Seq);
        changed.Clear();
    }

    internal MerkleTree ProofOfWritten() => LedgerProof.OfAction(scope.Db, Ledger, scope.Seq);

    /// <inheritdoc />
    public void Dispose() => store.Dispose();

    private void Prove(LedgerRecord record)
    {
        Derive(record);
        if (reach == Reach.OwnUnits)
            scope.Links.RequireOwn(scope.Actor, record.UnitId, Ledger);
        record.FromSeq = scope.Seq;
        record.Leaf = leaf.Of(Ledger, record);
    }

    private sealed class SearchKeyBuilder(Ledger ledger)
    {
        private readonly Column[] columns = [.. ledger.Columns.Where(c => c.IsSearchable)];
        private readonly Dictionary<string, string> folded = new(StringComparer.Ordinal);
        private readonly StringBuilder text = new();

        public string? Of(LedgerRecord record)
        {
            text.Clear();
            foreach (var column in columns)
            {
                if (column.Format(record) is not { } value)
                    continue;
                if (text.Length > 0)
                    text.Append('\n');
                text.Append(Fold(value));
            }

            return text.Length == 0 ? null : text.ToString();
        }

        // Ledgers repeat units, products and places; most cells are folded once.
        private string Fold(string value)
        {
            if (folded.TryGetValue(value, out var known))
                return known;
            var key = TextKey.Search(value);
            if (folded.Count < 10_000 && value.Length < 200)
                folded.Add(value, key);
            return key;
        }
    }
}
