using Daicho.Access;
using Daicho.Data;
using Daicho.History;

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
    private readonly LeafBuilder leafOfAdded = new();
    private readonly RecordDeriver deriver;
    private List<LedgerRecord> added = [];
    private List<LedgerRecord> beingProved = [];
    private Task proving = Task.CompletedTask;
    private readonly List<LedgerRecord> changed = [];
    private readonly Reach reach;
    private readonly bool bySteps;
    private readonly MerkleTree addedProof = new();
    private bool hasChanges;
    private long nextId;

    /// <summary>A writer for what the actor may write; one <paramref name="bySteps"/> is a desk's, which has asked who may take the step.</summary>
    internal LedgerWriter(ActionScope scope, Ledger ledger, bool bySteps = false)
    {
        this.scope = scope;
        this.bySteps = bySteps;
        Ledger = ledger;
        store = new LedgerStore(scope.Db, ledger);
        deriver = new RecordDeriver(ledger);
        reach = bySteps ? Reach.All : ledger.Policy.Writes(scope.Actor, scope.Today);
        if (reach == Reach.None)
            throw new AccessDeniedException($"「{ledger.Label}」を変更する権限がありません。台帳の管理者に依頼してください。");
    }

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; }

    /// <summary>Number of the action.</summary>
    public long Seq => scope.Seq;

    internal LedgerStore Store => store;

    /// <summary>How many versions the action wrote.</summary>
    internal long Written { get; private set; }

    internal DateOnly Today => scope.Today;

    /// <summary>Adds a record; returns its number.</summary>
    public long Add(LedgerRecord record)
    {
        deriver.Fold(record);
        return AddFolded(record);
    }

    /// <summary>Adds a record whose folded texts and key are filled already.</summary>
    internal long AddFolded(LedgerRecord record)
    {
        if (nextId == 0)
            nextId = store.NextId();
        record.Id = nextId++;
        record.Version = 1;
        Link(record);
        added.Add(record);
        if (added.Count >= Batch)
            StoreAdded();
        return record.Id;
    }

    /// <summary>Writes the next version of a record that was read as <paramref name="current"/>.</summary>
    public void Change(LedgerRecord current, LedgerRecord next) => Change(current, next, bySteps);

    /// <summary>Writes the next version that the answer of its unit proposes; where a value changes by steps it takes the step.</summary>
    internal void Answer(LedgerRecord current, LedgerRecord next) => Change(current, next, takesSteps: true);

    private void Change(LedgerRecord current, LedgerRecord next, bool takesSteps)
    {
        if (current.FromSeq == scope.Seq)
            throw new InvalidOperationException($"{Ledger.Id} {current.Id}: one action writes one version of a record.");
        if (reach == Reach.OwnUnits)
            scope.Links.RequireOwn(scope.Actor, current.UnitId, Ledger);
        if (Ledger.HasSteps && Ledger.SteppedSentence(current, next) is { } refused && (takesSteps ? Ledger.StepProblem(current, next, scope.Today) : refused) is { } problem)
            throw new UserErrorException(problem);
        next.Id = current.Id;
        next.Version = current.Version + 1;
        deriver.Fold(next);
        Link(next, current);
        next.Leaf = leaf.Of(Ledger, next);
        hasChanges = true;
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
    public static bool Same(Ledger ledger, LedgerRecord one, LedgerRecord other)
    {
        foreach (var column in ledger.Columns)
        {
            if (!column.SameValue(one, other))
                return false;
        }

        return one.ClosedOn == other.ClosedOn && one.Extra == other.Extra;
    }

    internal void Flush()
    {
        StoreAdded();
        StoreAdded();
        store.Replace(changed, scope.Seq);
        changed.Clear();
    }

    internal MerkleTree ProofOfWritten()
    {
        store.Finish();

        // Records are added in the order of their numbers; where others were changed too, the leaves are read back in order.
        return hasChanges ? LedgerProof.OfAction(scope.Db, Ledger, scope.Seq) : addedProof;
    }

    /// <inheritdoc />
    public void Dispose() => store.Dispose();

    // While one batch is proved on another core, the batch before it goes into the database.
    private void StoreAdded()
    {
        proving.GetAwaiter().GetResult();
        var proved = beingProved;
        var next = beingProved = added;
        added = new List<LedgerRecord>(Batch);
        proving = next.Count == 0 ? Task.CompletedTask : Task.Run(() => Prove(next));
        store.Insert(proved);
    }

    private void Prove(List<LedgerRecord> records)
    {
        foreach (var record in records)
        {
            record.Leaf = leafOfAdded.Of(Ledger, record);
            addedProof.Add(record.Leaf);
        }
    }

    private void Link(LedgerRecord record, LedgerRecord? before = null)
    {
        deriver.Link(record, scope.Links, before);
        if (reach == Reach.OwnUnits)
            scope.Links.RequireOwn(scope.Actor, record.UnitId, Ledger);
        record.FromSeq = scope.Seq;
        Written++;
    }
}
