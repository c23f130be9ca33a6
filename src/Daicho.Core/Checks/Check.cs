using System.Linq.Expressions;
using Daicho.Ledgers;

namespace Daicho.Checks;

/// <summary>
/// A rule over a ledger (自動チェック). A predicate check is one expression over the record's own columns, used both in
/// the database over everything and row by row over a file; a query check looks at other records too.
/// </summary>
public abstract class Check
{
    /// <summary>Stable id, <c>ledger.rule</c>: part of the interface.</summary>
    public required string Id { get; init; }

    /// <summary>What it looks for, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The law, rule or finding behind it.</summary>
    public required string Basis { get; init; }

    /// <summary>Case ids it serves.</summary>
    public required IReadOnlyList<string> Cases { get; init; }

    /// <summary>How grave a hit is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Exactly which records it hits: boundary, columns read, what is left out.</summary>
    public required string Boundary { get; init; }

    /// <summary>What to do about a hit.</summary>
    public required string Remedy { get; init; }

    /// <summary>Id of the ledger.</summary>
    public string LedgerId => Id[..Id.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>True when the rule is an expression over one record and so can run over a file.</summary>
    public abstract bool IsPredicate { get; }

    /// <summary>True when the rule reads what was found for a name (a unit, a record), which a file alone can't tell.</summary>
    public bool NeedsLinks { get; init; }

    /// <summary>True when its hits go to another unit than that of the record.</summary>
    public virtual bool IsAnsweredElsewhere => false;

    /// <summary>The hits, and the values they need later, as a query to run in the database.</summary>
    internal abstract IQueryable<Hit> Hits(CheckContext context);

    /// <summary>The sentence about a record that was hit.</summary>
    public abstract string MessageFor(LedgerRecord record, CheckParameters parameters);

    /// <summary>The rule as a function over one record (a closed one is never hit), or null for a query check.</summary>
    public abstract Func<LedgerRecord, bool>? Compile(CheckParameters parameters);
}

/// <summary>A hit: a record that a check matches now.</summary>
internal sealed class Hit
{
    public long RecordId { get; init; }
    public long? UnitId { get; init; }
    public long FromSeq { get; init; }
}

/// <summary>A check over the ledger of <typeparamref name="T"/>.</summary>
public sealed class Check<T> : Check
    where T : LedgerRecord, new()
{
    /// <summary>The rule over one record.</summary>
    public Func<CheckParameters, Expression<Func<T, bool>>>? Predicate { get; init; }

    /// <summary>The rule over many records: the records it hits.</summary>
    public Func<CheckContext, IQueryable<T>>? Query { get; init; }

    /// <summary>The unit that answers for a hit, where that is not the record's own.</summary>
    public Func<CheckContext, Expression<Func<T, long?>>>? AnsweredBy { get; init; }

    /// <inheritdoc />
    public override bool IsAnsweredElsewhere => AnsweredBy is not null;

    /// <summary>The sentence about a record, with its values.</summary>
    public required Func<T, CheckParameters, string> Message { get; init; }

    /// <inheritdoc />
    public override bool IsPredicate => Predicate is not null;

    /// <inheritdoc />
    public override string MessageFor(LedgerRecord record, CheckParameters parameters) => Message((T)record, parameters);

    /// <inheritdoc />
    public override Func<LedgerRecord, bool>? Compile(CheckParameters parameters)
    {
        var rule = Predicate?.Invoke(parameters).Compile();
        return rule is null ? null : record => record.IsLiveOn(parameters.Today) && rule((T)record);
    }

    internal override IQueryable<Hit> Hits(CheckContext context)
    {
        var records = Predicate is { } predicate
            ? context.Records<T>().Where(predicate(context.Parameters))
            : Query!(context);
        if (AnsweredBy is null)
            return records.Select(r => new Hit { RecordId = r.Id, UnitId = r.UnitId, FromSeq = r.FromSeq });
        var unit = AnsweredBy(context);
        var record = unit.Parameters[0];
        return records.Select(Expression.Lambda<Func<T, Hit>>(
            Expression.MemberInit(
                Expression.New(typeof(Hit)),
                Expression.Bind(typeof(Hit).GetProperty(nameof(Hit.RecordId))!, Expression.Property(record, nameof(LedgerRecord.Id))),
                Expression.Bind(typeof(Hit).GetProperty(nameof(Hit.UnitId))!, unit.Body),
                Expression.Bind(typeof(Hit).GetProperty(nameof(Hit.FromSeq))!, Expression.Property(record, nameof(LedgerRecord.FromSeq)))),
            record));
    }
}

/// <summary>What a check may look at: live records of any ledger, its parameters, the business date.</summary>
public sealed class CheckContext
{
    private readonly LedgerReader reader;
    private readonly Access.Actor actor;

    internal CheckContext(LedgerReader reader, Access.Actor actor, CheckParameters parameters)
    {
        this.reader = reader;
        this.actor = actor;
        Parameters = parameters;
    }

    /// <summary>Parameters in force, and the business date.</summary>
    public CheckParameters Parameters { get; }

    /// <summary>Every account.</summary>
    internal IQueryable<Access.UserAccount> Accounts => reader.Accounts;

    /// <summary>Live records; closed ones are left out.</summary>
    public IQueryable<T> Records<T>()
        where T : LedgerRecord, new() => reader.Visible<T>(actor).LiveOn(Parameters.Today);

    /// <summary>All records, closed ones too.</summary>
    public IQueryable<T> AllRecords<T>()
        where T : LedgerRecord, new() => reader.Visible<T>(actor);
}
