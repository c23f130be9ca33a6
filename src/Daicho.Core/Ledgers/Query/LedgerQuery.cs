using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Data;
using Daicho.Data.Search;

namespace Daicho.Ledgers.Query;

/// <summary>Lists of any ledger, from its declaration, within what the actor may see.</summary>
public sealed class LedgerQuery(DaichoDb db, DateOnly today)
{
    /// <summary>Records are counted, and pages turned, up to this number.</summary>
    public const int CountLimit = 10_000;

    /// <summary>A ledger with more live records than this is sorted by indexed columns only.</summary>
    private const int SortLimit = 20_000;

    private readonly LedgerReader reader = new(db, today);

    private DaichoDb Db => db;

    /// <summary>A page of the records asked for.</summary>
    public ListPage Run(Actor actor, ListRequest request) => request.Ledger.Accept(new PageVisitor(this, actor, request));

    /// <summary>The matching records after a number, in the order of numbers: walks through any ledger, however large, at the same price per page.</summary>
    public IReadOnlyList<LedgerRecord> After(Actor actor, ListRequest request, long id) => request.Ledger.Accept(new AfterVisitor(this, actor, request, id));

    /// <summary>How many records match.</summary>
    public CappedCount Count(Actor actor, ListRequest request) => request.Ledger.Accept(new CountVisitor(this, actor, request));

    /// <summary>Queries that give these properties of all matching records in order, one query after the other; to be read row by row.</summary>
    internal IReadOnlyList<IQueryable> Selections(Actor actor, ListRequest request, IReadOnlyCollection<string> properties) =>
        request.Ledger.Accept(new SelectionVisitor(this, actor, request, properties));

    /// <summary>Numbers of all matching records, in order.</summary>
    public IReadOnlyList<long> Ids(Actor actor, ListRequest request) => request.Ledger.Accept(new IdsVisitor(this, actor, request));

    /// <summary>Numbers and versions of all matching records, by number.</summary>
    internal IEnumerable<(long Id, int Version)> Versions(Actor actor, ListRequest request) => request.Ledger.Accept(new VersionVisitor(this, actor, request));

    /// <summary>Matching records that were added by an action after <paramref name="seq"/> and not changed since, oldest first.</summary>
    internal IReadOnlyList<LedgerRecord> AddedSince(Actor actor, ListRequest request, long seq, int most) =>
        request.Ledger.Accept(new AddedVisitor(this, actor, request, seq, most));

    /// <summary>True when a matching record has columns of an imported file that nothing declares.</summary>
    internal bool AnyExtra(Actor actor, ListRequest request) => request.Ledger.Accept(new ExtraVisitor(this, actor, request));

    private IQueryable<T> Matching<T>(Actor actor, ListRequest request, bool unitsLead = true)
        where T : LedgerRecord, new()
    {
        long? seq = request.AsOf is { } day ? reader.SeqAt(day) : null;
        return new FilterExpression(db, actor, request.AsOf ?? reader.Today, unitsLead).Apply(db.Catalog.Of<T>(), reader.Visible<T>(actor, seq, unitsLead), request);
    }

    private static CappedCount Count<T>(IQueryable<T> records)
        where T : LedgerRecord
    {
        var count = records.Select(r => r.Id).Take(CountLimit + 1).Count();
        return new CappedCount(Math.Min(count, CountLimit), count > CountLimit);
    }

    private static string SortProperty(ListRequest request) => request.Order is not { } order
        ? nameof(LedgerRecord.Id)
        : request.Ledger.IndexedSortOf(order.Column) ?? order.Column.FoldedProperty ?? order.Column.Property;

    // A large ledger can't be sorted by a column without an index within a page's time.
    private ListRequest Sortable<T>(ListRequest request, List<RequestProblem> problems)
        where T : LedgerRecord
    {
        if (request.Sort is not { } sort || request.Ledger.IndexedSortOf(sort.Column) is not null
            || db.Set<T>().Select(r => r.Id).Take(SortLimit + 1).Count() <= SortLimit)
            return request;
        var offered = request.Ledger.Columns.Where(c => request.Ledger.IndexedSortOf(c) is not null).Select(c => $"「{c.Label}」");
        problems.Add(new RequestProblem(
            "sort", sort.Column.Id, $"件数が多いため「{sort.Column.Label}」では並べ替えられません。{string.Join("", offered)}のいずれかで並べ替えてください。"));
        return request with { Sort = null };
    }

    private sealed class AddedVisitor(LedgerQuery query, Actor actor, ListRequest request, long seq, int most) : ILedgerVisitor<IReadOnlyList<LedgerRecord>>
    {
        public IReadOnlyList<LedgerRecord> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() =>
            [.. query.Matching<T>(actor, request).Where(r => r.FromSeq > seq && r.Version == 1).OrderBy(r => r.Id).Take(most)];
    }

    private sealed class PageVisitor(LedgerQuery query, Actor actor, ListRequest request) : ILedgerVisitor<ListPage>
    {
        public ListPage Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            var problems = new List<RequestProblem>(request.Problems);
            var asked = query.Sortable<T>(request, problems);
            var last = CountLimit / asked.Size;
            if (asked.Page > last)
            {
                problems.Add(new RequestProblem(
                    "page", $"{asked.Page}", $"{CountLimit:#,0}件より後ろのページは表示できません。条件で絞り込むか、全件を出力してください。"));
                asked = asked with { Page = last };
            }

            var matching = query.Matching<T>(actor, asked);
            CappedCount? counted = ledger.Policy.Sees(actor, query.reader.Today) == Reach.OwnUnits || asked.Filters.Any(f => f.Kind == FilterKind.Unit)
                || FilterExpression.Words(asked.Search).Length > 0
                ? Count(matching)
                : null;
            if (counted is { IsCapped: true })
                matching = query.Matching<T>(actor, asked, unitsLead: false);
            else if (counted is { Value: var known })
                asked = asked with { Page = Math.Min(asked.Page, LastPage(known, asked.Size)) };
            var rows = Rows(matching, asked);
            var total = counted ?? (rows.Count < asked.Size && (rows.Count > 0 || asked.Page == 1)
                ? new CappedCount(((asked.Page - 1) * asked.Size) + rows.Count, false)
                : Count(matching));
            if (rows.Count == 0 && asked.Page > 1 && total.Value > 0)
            {
                asked = asked with { Page = LastPage(total.Value, asked.Size) };
                rows = Rows(matching, asked);
            }

            return new ListPage(asked, rows, total, problems)
            {
                IndexLags = FilterExpression.Words(asked.Search).Length > 0 && asked.AsOf is null && SearchIndexing.Lags(query.Db, ledger),
            };
        }

        private static int LastPage(long total, int size) => (int)Math.Max(1, (total + size - 1) / size);

        private static List<T> Rows<T>(IQueryable<T> matching, ListRequest asked)
            where T : LedgerRecord, new()
        {
            var property = SortProperty(asked);
            var skip = (asked.Page - 1) * asked.Size;
            var known = property == nameof(LedgerRecord.Id) ? matching.OrderBy(r => r.Id) : Sorting.Known(matching, property, asked.Order!.Value.Descending);
            var rows = known.Skip(skip).Take(asked.Size).ToList();
            if (rows.Count == asked.Size || property == nameof(LedgerRecord.Id))
                return rows;
            var before = rows.Count > 0 ? skip : known.Take(skip).Count();
            rows.AddRange(Sorting.Unknown(matching, property).Skip(Math.Max(0, skip - before)).Take(asked.Size - rows.Count));
            return rows;
        }
    }

    private sealed class AfterVisitor(LedgerQuery query, Actor actor, ListRequest request, long id) : ILedgerVisitor<IReadOnlyList<LedgerRecord>>
    {
        public IReadOnlyList<LedgerRecord> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() =>
            query.Matching<T>(actor, request, unitsLead: false).Where(r => r.Id > id).OrderBy(r => r.Id).Take(request.Size).ToList();
    }

    private sealed class CountVisitor(LedgerQuery query, Actor actor, ListRequest request) : ILedgerVisitor<CappedCount>
    {
        public CappedCount Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => Count(query.Matching<T>(actor, request));
    }

    private sealed class SelectionVisitor(LedgerQuery query, Actor actor, ListRequest request, IReadOnlyCollection<string> properties)
        : ILedgerVisitor<IReadOnlyList<IQueryable>>
    {
        public IReadOnlyList<IQueryable> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            var matching = query.Matching<T>(actor, request);
            var property = SortProperty(request);
            return property == nameof(LedgerRecord.Id)
                ? [matching.OrderBy(r => r.Id).Select(Only<T>())]
                : [Sorting.Known(matching, property, request.Order!.Value.Descending).Select(Only<T>()), Sorting.Unknown(matching, property).Select(Only<T>())];
        }

        private Expression<Func<T, T>> Only<T>()
            where T : LedgerRecord, new()
        {
            var record = Expression.Parameter(typeof(T), "record");
            var bindings = properties.Distinct(StringComparer.Ordinal)
                .Select(name => Expression.Bind(typeof(T).GetProperty(name)!, Expression.Property(record, name)));
            return Expression.Lambda<Func<T, T>>(Expression.MemberInit(Expression.New(typeof(T)), bindings), record);
        }
    }

    private sealed class IdsVisitor(LedgerQuery query, Actor actor, ListRequest request) : ILedgerVisitor<IReadOnlyList<long>>
    {
        public IReadOnlyList<long> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => query.Matching<T>(actor, request).OrderBy(r => r.Id).Select(r => r.Id).ToList();
    }

    private sealed class VersionVisitor(LedgerQuery query, Actor actor, ListRequest request) : ILedgerVisitor<IEnumerable<(long Id, int Version)>>
    {
        public IEnumerable<(long Id, int Version)> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() =>
            query.Matching<T>(actor, request).OrderBy(r => r.Id).Select(r => new { r.Id, r.Version }).AsEnumerable().Select(r => (r.Id, r.Version));
    }

    private sealed class ExtraVisitor(LedgerQuery query, Actor actor, ListRequest request) : ILedgerVisitor<bool>
    {
        public bool Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => query.Matching<T>(actor, request).Any(r => r.Extra != null);
    }
}
