using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Data;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Ledgers;

/// <summary>
/// The one way to read ledgers: every query starts from what the actor may see. Lists, counts, search, exports,
/// history and checks' messages all do.
/// </summary>
public sealed class LedgerReader(DaichoDb db, DateOnly today)
{
    private readonly DaichoDb db = db;

    /// <summary>The business date.</summary>
    public DateOnly Today { get; } = today;

    /// <summary>
    /// The records the actor may see: the latest versions, or those in force after the action
    /// <paramref name="asOfSeq"/> (see <see cref="SeqAt"/>) with today's rights: of a record that is open to all, only
    /// versions that were open themselves. Values secret until a day are blank before it, so that neither filter nor sort
    /// nor search can tell them; a value that is secret today is so in every version that holds it.
    /// </summary>
    public IQueryable<T> Visible<T>(Actor actor, long? asOfSeq = null)
        where T : LedgerRecord, new() => Visible<T>(actor, asOfSeq, unitsLead: true);

    /// <summary>
    /// The same, saying whether the index on units may lead. A list of many records in an order is found faster by the index
    /// of the order, which no database knows beforehand.
    /// </summary>
    internal IQueryable<T> Visible<T>(Actor actor, long? asOfSeq, bool unitsLead)
        where T : LedgerRecord, new()
    {
        var ledger = db.Catalog.Of<T>();
        var records = asOfSeq is { } seq ? AsOf.Action<T>(db, ledger, seq) : db.Set<T>().AsNoTracking();
        records = Narrowed(ledger, records, actor, unitsLead, isPast: asOfSeq is not null);
        var secrets = ledger.Policy.SeesSecrets(actor) ? [] : ledger.Columns.Where(c => c.SecretUntilColumn is not null).ToList();
        var links = ledger.Columns.Where(c => c.Kind == ColumnKind.Reference && db.Catalog.Get(c.LinkLedger!).Policy.Sees(actor, Today) != Reach.All).ToList();
        return secrets.Count + links.Count == 0 ? records : records.Select(Masked(ledger, secrets, links, actor, isPast: asOfSeq is not null));
    }

    /// <summary>
    /// Numbers of the records of a ledger that the actor may see now: what names another record stays text to whoever may not know
    /// of that one.
    /// </summary>
    internal IQueryable<long> Seen(Ledger ledger, Actor actor) => ledger.Accept(new SeenVisitor(this, actor));

    private IQueryable<T> Seen<T>(Actor actor)
        where T : LedgerRecord, new() => Narrowed(db.Catalog.Of<T>(), db.Set<T>().AsNoTracking(), actor, unitsLead: true, isPast: false);

    private IQueryable<T> Narrowed<T>(Ledger<T> ledger, IQueryable<T> records, Actor actor, bool unitsLead, bool isPast)
        where T : LedgerRecord, new() => ledger.Policy.Sees(actor, Today) switch
        {
            Reach.All => records,
            Reach.OwnUnits => records.Where(OwnOrOpen(ledger, actor, unitsLead, isPast)),
            _ => records.Where(_ => false),
        };

    /// <summary>Every account, for checks.</summary>
    internal IQueryable<UserAccount> Accounts => db.Set<UserAccount>();

    /// <summary>One record, or null when there is none or the actor may not see it.</summary>
    public LedgerRecord? Find(Ledger ledger, Actor actor, long id, long? asOfSeq = null) =>
        ledger.Accept(new FindVisitor(this, actor, id, asOfSeq));

    /// <summary>Several records, by number; those the actor may not see are missing.</summary>
    public Dictionary<long, LedgerRecord> FindMany(Ledger ledger, Actor actor, IReadOnlyCollection<long> ids, long? asOfSeq = null) =>
        ledger.Accept(new FindManyVisitor(this, actor, ids, asOfSeq));

    /// <summary>Number of the last action that wrote a record the actor sees, or null.</summary>
    public long? LastWritten(Ledger ledger, Actor actor) => ledger.Accept(new LastVisitor(this, actor));

    /// <summary>Number of the last action recorded up to the end of that day in Japan; 0 when there was none.</summary>
    public long SeqAt(DateOnly day)
    {
        var end = DateTime.SpecifyKind(day.AddDays(1).ToDateTime(TimeOnly.MinValue).AddHours(-9), DateTimeKind.Utc);
        return db.Actions.Where(a => a.At < end).Max(a => (long?)a.Seq) ?? 0;
    }

    /// <summary>
    /// The condition on versions of a record that the actor sees only because it is open to all; null when every version of it
    /// is the actor's to see.
    /// </summary>
    internal Func<LedgerRecord, bool>? LimitOfVersions(Ledger ledger, Actor actor, long id) => ledger.Accept(new LimitVisitor(this, actor, id));

    private Expression<Func<T, bool>> OwnOrOpen<T>(Ledger<T> ledger, Actor actor, bool unitsLead, bool isPast)
        where T : LedgerRecord, new()
    {
        var own = Own<T>(actor, unitsLead);
        if (ledger.OpenTo(db, actor, Today) is not { } open)
            return own;
        if (!isPast)
            return own.Or(open);
        var openToday = db.Set<T>().Where(open).Select(r => r.Id);
        return own.Or(open.And(version => openToday.Contains(version.Id)));
    }

    private Expression<Func<T, bool>> Own<T>(Actor actor, bool unitsLead)
        where T : LedgerRecord, new()
    {
        var own = Expression.Lambda<Func<T, bool>>(UnitScope.OwnOf(db, actor, unitsLead).On(UnitOf<T>(out var record)), record);
        return db.Catalog.Of<T>().EntitledTo(db, actor, Today) is { } entitled ? own.Or(entitled) : own;
    }

    private static MemberExpression UnitOf<T>(out ParameterExpression record) =>
        Expression.Property(record = Expression.Parameter(typeof(T), "record"), nameof(LedgerRecord.UnitId));

    private Expression<Func<T, T>> Masked<T>(Ledger<T> ledger, IEnumerable<Column> secretColumns, IEnumerable<Column> linkColumns, Actor actor, bool isPast)
        where T : LedgerRecord, new()
    {
        var record = Expression.Parameter(typeof(T), "record");
        var secrets = secretColumns.ToDictionary(c => c.Property, StringComparer.Ordinal);
        var links = linkColumns.ToDictionary(c => c.LinkProperty!, StringComparer.Ordinal);
        foreach (var column in secrets.Values.ToList())
        {
            if (column.FoldedProperty is { } folded)
                secrets.Add(folded, column);
        }

        var day = Expression.Constant(Today, typeof(DateOnly?));
        var bindings = typeof(T).GetProperties().Where(p => p is { CanRead: true, CanWrite: true }).Select(property =>
        {
            Expression value = Expression.Property(record, property);
            if (secrets.TryGetValue(property.Name, out var column))
            {
                var secret = Secret(column, record, day);
                if (isPast)
                    secret = Expression.OrElse(secret, SecretElsewhere<T>(ledger, column, record, day));
                value = Expression.Condition(secret, Expression.Constant(null, property.PropertyType), value);
            }

            if (links.TryGetValue(property.Name, out var reference))
                value = Expression.Condition(IsSeen(reference, actor, value), value, Expression.Constant(null, property.PropertyType));
            return Expression.Bind(property, value);
        });
        return Expression.Lambda<Func<T, T>>(Expression.MemberInit(Expression.New(typeof(T)), bindings), record);
    }

    private MethodCallExpression IsSeen(Column reference, Actor actor, Expression link)
    {
        var id = Expression.Parameter(typeof(long), "id");
        var same = Expression.Lambda<Func<long, bool>>(Expression.Equal(Expression.Convert(id, typeof(long?)), link), id);
        return Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(long)], Seen(db.Catalog.Get(reference.LinkLedger!), actor).Expression, Expression.Quote(same));
    }

    private static BinaryExpression Secret(Column column, Expression record, Expression day) =>
        Expression.GreaterThan(column.SecretUntilColumn!.Access(record), day);

    // As SecretMask has it: what is still secret in one version is so in every version that holds the same.
    private MethodCallExpression SecretElsewhere<T>(Ledger ledger, Column column, Expression record, Expression day)
        where T : LedgerRecord
    {
        var other = Expression.Parameter(typeof(T), "other");
        var same = Expression.AndAlso(
            Expression.Equal(Expression.Property(other, nameof(LedgerRecord.Id)), Expression.Property(record, nameof(LedgerRecord.Id))),
            Expression.Equal(column.Access(other), column.Access(record)));
        var secret = Expression.Lambda<Func<T, bool>>(Expression.AndAlso(same, Secret(column, other, day)), other);
        return Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(T)], AsOf.Ever<T>(db, ledger).Expression, Expression.Quote(secret));
    }

    private sealed class LimitVisitor(LedgerReader reader, Actor actor, long id) : ILedgerVisitor<Func<LedgerRecord, bool>?>
    {
        public Func<LedgerRecord, bool>? Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            if (ledger.Policy.Sees(actor, reader.Today) != Reach.OwnUnits || ledger.OpenTo(reader.db, actor, reader.Today)?.Compile() is not { } open)
                return null;
            return reader.db.Set<T>().Where(r => r.Id == id).Any(reader.Own<T>(actor, unitsLead: true)) ? null : version => open((T)version);
        }
    }

    private sealed class SeenVisitor(LedgerReader reader, Actor actor) : ILedgerVisitor<IQueryable<long>>
    {
        public IQueryable<long> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => reader.Seen<T>(actor).Select(r => r.Id);
    }

    private sealed class LastVisitor(LedgerReader reader, Actor actor) : ILedgerVisitor<long?>
    {
        public long? Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => reader.Visible<T>(actor).Max(r => (long?)r.FromSeq);
    }

    private sealed class FindVisitor(LedgerReader reader, Actor actor, long id, long? asOfSeq) : ILedgerVisitor<LedgerRecord?>
    {
        public LedgerRecord? Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => reader.Visible<T>(actor, asOfSeq).FirstOrDefault(r => r.Id == id);
    }

    private sealed class FindManyVisitor(LedgerReader reader, Actor actor, IReadOnlyCollection<long> ids, long? asOfSeq)
        : ILedgerVisitor<Dictionary<long, LedgerRecord>>
    {
        public Dictionary<long, LedgerRecord> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() =>
            reader.Visible<T>(actor, asOfSeq).Where(r => ids.Contains(r.Id)).ToDictionary(r => r.Id, LedgerRecord (r) => r);
    }
}
