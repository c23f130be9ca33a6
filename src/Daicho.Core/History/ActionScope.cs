using Daicho.Access;
using Daicho.Data;
using Daicho.Data.Search;
using Daicho.Ledgers;
using Daicho.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Daicho.History;

/// <summary>
/// One action: everything written through it becomes part of the history in one transaction with one entry in
/// the chain, or nothing does. One writer at a time holds the next number.
/// </summary>
public sealed class ActionScope : IDisposable
{
    /// <summary>Entries kept in memory before they go to the database, still within the transaction.</summary>
    private const int EntriesHeld = 1000;

    private readonly Dictionary<Ledger, LedgerWriter> writers = [];
    private readonly HashSet<Type> entries = [];
    private readonly List<string> temporary = [];
    private readonly IDbContextTransaction transaction;
    private readonly string kind;
    private readonly string? reason;
    private readonly byte[] previous;
    private int pending;

    private readonly bool fills;

    private ActionScope(DaichoDb db, Actor actor, DateOnly today, string kind, string? reason, bool fills)
    {
        this.fills = fills;
        Actor = actor;
        Today = today;
        this.kind = kind;
        this.reason = string.IsNullOrWhiteSpace(reason) ? null : reason;
        Db = db;
        Db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        if (fills)
        {
            Db.Database.OpenConnection();
            Dialect.Of(Db).BeginFilling(Db);
        }

        transaction = Db.Database.BeginTransaction();
        Dialect.Of(Db.Database.GetDbConnection()).LockWriters(Db);
        var last = Db.Actions.AsNoTracking().OrderByDescending(a => a.Seq).Select(a => new { a.Seq, a.Hash }).FirstOrDefault();
        Seq = (last?.Seq ?? 0) + 1;
        previous = last?.Hash ?? new byte[LeafBuilder.Length];
        Links = new LinkResolver(Db, today, actor);
    }

    /// <summary>Number of this action.</summary>
    public long Seq { get; }

    /// <summary>Who acts.</summary>
    public Actor Actor { get; }

    /// <summary>The business date.</summary>
    public DateOnly Today { get; }

    /// <summary>The database inside the action's transaction.</summary>
    public DaichoDb Db { get; }

    internal LinkResolver Links { get; }

    /// <summary>Starts an action and waits for its turn.</summary>
    public static ActionScope Begin(Data.Database database, Actor actor, DateOnly today, string kind, string? reason) =>
        Begin(database, actor, today, kind, reason, fills: false);

    /// <summary>The same, saying whether it fills an empty ledger.</summary>
    internal static ActionScope Begin(Data.Database database, Actor actor, DateOnly today, string kind, string? reason, bool fills)
    {
        var db = database.Open();
        try
        {
            return new ActionScope(db, actor, today, kind, reason, fills);
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    /// <summary>The writer of a ledger.</summary>
    public LedgerWriter Write(Ledger ledger)
    {
        if (!writers.TryGetValue(ledger, out var writer))
            writers.Add(ledger, writer = new LedgerWriter(this, ledger));
        return writer;
    }

    /// <summary>
    /// The writer of a desk that moves records by a state table and has asked itself who may take the step. Of a ledger an
    /// action writes either so or by the actor's own right.
    /// </summary>
    internal LedgerWriter Step<T>()
        where T : LedgerRecord, new() => Step(Db.Catalog.Of<T>());

    /// <inheritdoc cref="Step{T}"/>
    internal LedgerWriter Step(Ledger ledger)
    {
        if (!writers.TryGetValue(ledger, out var writer))
            writers.Add(ledger, writer = new LedgerWriter(this, ledger, bySteps: true));
        return writer;
    }

    /// <summary>The writer of the ledger of <typeparamref name="T"/>.</summary>
    public LedgerWriter Write<T>()
        where T : LedgerRecord, new() => Write(Db.Catalog.Of<T>());

    /// <summary>Appends an entry, proved with the action.</summary>
    public void Append<T>(T entry)
        where T : ProvedEntry
    {
        entry.Seq = Seq;
        Db.Add(entry);
        entries.Add(typeof(T));
        if (++pending < EntriesHeld)
            return;
        Db.SaveChanges();
        Db.ChangeTracker.Clear();
        pending = 0;
    }

    /// <summary>Says that a statement has appended entries of this kind under <see cref="Seq"/>.</summary>
    public void HasAppended<T>()
        where T : ProvedEntry => entries.Add(typeof(T));

    /// <summary>Proves and commits everything; returns the action's number.</summary>
    public long Complete()
    {
        foreach (var writer in writers.Values)
            writer.Flush();
        foreach (var target in writers.Keys.Where(IsLinkedTo))
            LinkRefresh.To(Db, target, Today);
        if (writers.Keys.Any(l => l.RecordType == typeof(Unit)))
            DayTurn.FollowHeirs(Db, Today);
        if (writers.Keys.Any(l => l.RecordType == typeof(Unit) || l.RecordType == typeof(Post)) || entries.Contains(typeof(AccountEvent)))
            PostUnits.Refresh(Db, Today);
        foreach (var writer in writers.Values)
            SearchIndexing.Follow(Db, writer.Ledger, writer.Store, Seq, writer.Written);
        Db.SaveChanges();

        var contents = new List<ActionContent>();
        foreach (var writer in writers.Values)
            contents.Add(Content(writer.Ledger.Id, writer.ProofOfWritten()));
        foreach (var type in entries)
        {
            var table = ProvedTable.Of(type);
            contents.Add(Content(table.Name, table.Proof(Db, Seq)));
        }

        contents.RemoveAll(c => c.Count == 0);
        contents.Sort((a, b) => string.CompareOrdinal(a.Source, b.Source));
        var now = DateTime.UtcNow;
        var entry = new ActionEntry
        {
            Seq = Seq,
            At = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
            Kind = kind,
            ActorId = Actor.Id,
            ActorName = Actor.Name,
            Reason = reason,
            Previous = previous,
        };
        entry.Hash = ActionHash.Of(entry, contents);
        Db.Actions.Add(entry);
        Db.ActionContents.AddRange(contents);
        Db.SaveChanges();
        foreach (var table in temporary)
            Dialect.Run(Db, $"DROP TABLE IF EXISTS {table}");
        transaction.Commit();
        return Seq;
    }

    /// <summary>Undoes everything unless <see cref="Complete"/> was reached.</summary>
    public void Dispose()
    {
        foreach (var writer in writers.Values)
            writer.Dispose();
        transaction.Dispose();
        if (fills)
            Dialect.Of(Db).EndFilling(Db);
        Db.Dispose();
    }

    /// <summary>Names a temporary table that lasts as long as the action: completing drops it, undoing takes it back.</summary>
    internal void DropAtEnd(string table) => temporary.Add(table);

    private bool IsLinkedTo(Ledger ledger) =>
        Db.Catalog.All.Any(l => l.Columns.Any(c => c.LinkLedger == ledger.Id));

    private ActionContent Content(string source, MerkleTree proof) =>
        new() { Seq = Seq, Source = source, Count = proof.Count, Root = proof.Root() };
}
