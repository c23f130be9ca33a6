using System.Text;
using Daicho.Ledgers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Daicho.Data.Search;

/// <summary>
/// The full-text index of a ledger: the search key of each record and an index over its pairs of characters. It is derived
/// from the records and can be made anew at any time; how far it has come is kept as the number of the last action in it.
/// </summary>
internal abstract class SearchIndex(DaichoDb db, Ledger ledger)
{
    /// <summary>More candidates than this, and a list is found faster by walking along its order.</summary>
    private const int Common = 20_000;

    protected DaichoDb Db { get; } = db;

    protected string Keys { get; } = KeysOf(ledger);

    /// <summary>Table of the search keys of a ledger.</summary>
    public static string KeysOf(Ledger ledger) => ledger.TableName + "_search";

    public static SearchIndex Of(DaichoDb db, Ledger ledger) =>
        db.Database.IsNpgsql() ? new PostgresSearchIndex(db, ledger) : new SqliteSearchIndex(db, ledger);

    /// <summary>True when a ledger has anything to search in.</summary>
    public static bool Serves(Ledger ledger) => ledger.Columns.Any(c => c.IsSearchable);

    /// <summary>Makes the tables.</summary>
    public abstract void Create();

    /// <summary>Empties the index.</summary>
    public abstract void Clear();

    /// <summary>Before many records are put into an empty index.</summary>
    public virtual void BeginFilling()
    {
    }

    /// <summary>After <see cref="BeginFilling"/>, however the filling went.</summary>
    public virtual void EndFilling()
    {
    }

    /// <summary>Puts the records in; those that may be in already are replaced.</summary>
    public void Put(IReadOnlyList<(long Id, string? Key)> records, bool areNew)
    {
        if (!areNew)
            Remove([.. records.Select(r => r.Id)]);
        Insert([.. records.Where(r => r.Key is not null).Select(r => (r.Id, r.Key!))]);
    }

    /// <summary>Takes records out.</summary>
    public abstract void Remove(IReadOnlyCollection<long> ids);

    /// <summary>Leaves nothing of what was taken out in the files of the database, as far as it can.</summary>
    public virtual void Forget()
    {
    }

    /// <summary>True when an index of pairs finds few enough records for all these words.</summary>
    public bool IsSelective(IReadOnlyList<string> words)
    {
        var pairs = Pairs(words);
        if (pairs.Count == 0)
            return false;
        using var command = Dialect.Command(Db, $"SELECT count(*) FROM (SELECT 1 FROM {Candidates("@pairs")} LIMIT {Common + 1}) AS candidates");
        AddPairs(command, pairs);
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) <= Common;
    }

    /// <summary>Numbers of the records whose key holds all the words, found by their pairs.</summary>
    public IQueryable<long> Found(IReadOnlyList<string> words) => Query(
        $"SELECT k.id AS \"Value\" FROM {Keys} k WHERE k.id IN (SELECT {CandidateId} FROM {Candidates("{0}")}) AND {Holds(words.Count, 1)}",
        [PairsParameter(Pairs(words)), .. words.Select(Pattern)]);

    /// <summary>The same without the index of pairs: to be asked about one record after another.</summary>
    public IQueryable<long> Holding(IReadOnlyList<string> words) => Query(
        $"SELECT k.id AS \"Value\" FROM {Keys} k WHERE {Holds(words.Count, 0)}", [.. words.Select(Pattern)]);

    protected abstract void Insert(IReadOnlyList<(long Id, string Key)> records);

    /// <summary>FROM and WHERE of the rows that have all pairs.</summary>
    protected abstract string Candidates(string parameter);

    protected abstract string CandidateId { get; }

    protected abstract object PairsParameter(IReadOnlyCollection<long> pairs);

    private void AddPairs(System.Data.Common.DbCommand command, IReadOnlyCollection<long> pairs)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@pairs";
        parameter.Value = PairsParameter(pairs);
        command.Parameters.Add(parameter);
    }

    private IQueryable<long> Query(string sql, object[] parameters) => Db.Database.SqlQueryRaw<long>(sql, parameters);

    private static HashSet<long> Pairs(IEnumerable<string> words)
    {
        var pairs = new HashSet<long>();
        foreach (var word in words)
            SearchGrams.Add(word, pairs);
        return pairs;
    }

    private static string Holds(int count, int first) =>
        string.Join(" AND ", Enumerable.Range(first, count).Select(i => $"k.search_key LIKE {{{i}}} ESCAPE '\\'"));

    private static string Pattern(string word)
    {
        var pattern = new StringBuilder(word).Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
        return $"%{pattern}%";
    }
}

/// <summary>On SQLite: a table of keys, and FTS5 over their pairs without keeping them a second time.</summary>
internal sealed class SqliteSearchIndex(DaichoDb db, Ledger ledger) : SearchIndex(db, ledger)
{
    private readonly string pairs = ledger.TableName + "_pairs";

    public override void Create()
    {
        Dialect.Run(Db, $"CREATE TABLE IF NOT EXISTS {Keys} (id INTEGER PRIMARY KEY, search_key TEXT NOT NULL)");
        Dialect.Run(Db, $"CREATE VIRTUAL TABLE IF NOT EXISTS {pairs} USING fts5(pairs, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')");
    }

    public override void Clear()
    {
        Dialect.Run(Db, $"DELETE FROM {Keys}");
        Dialect.Run(Db, $"INSERT INTO {pairs} ({pairs}) VALUES ('delete-all')");
    }

    public override void Remove(IReadOnlyCollection<long> ids)
    {
        Delete($"DELETE FROM {pairs} WHERE rowid IN (SELECT id FROM {Keys} WHERE id IN (SELECT value FROM json_each(@ids)))", ids);
        Delete($"DELETE FROM {Keys} WHERE id IN (SELECT value FROM json_each(@ids))", ids);
    }

    // Merging all segments into one drops what was deleted.
    public override void Forget() => Dialect.Run(Db, $"INSERT INTO {pairs} ({pairs}) VALUES ('optimize')");

    protected override string CandidateId => "rowid";

    protected override string Candidates(string parameter) => $"{pairs} WHERE {pairs} MATCH {parameter}";

    protected override object PairsParameter(IReadOnlyCollection<long> pairs)
    {
        var query = new StringBuilder();
        foreach (var pair in pairs)
        {
            query.Append(query.Length == 0 ? "\"" : " \"");
            SearchGrams.AppendToken(query, pair);
            query.Append('"');
        }

        return query.ToString();
    }

    protected override void Insert(IReadOnlyList<(long Id, string Key)> records)
    {
        var connection = (SqliteConnection)Db.Database.GetDbConnection();
        var text = new StringBuilder();
        var distinct = new HashSet<long>();
        using var keys = new SqliteRowSink(connection, Keys, ["id", "search_key"]);
        using var tokens = new SqliteRowSink(connection, pairs, ["rowid", "pairs"]);
        foreach (var (id, key) in records)
        {
            keys.Integer(id);
            keys.Text(key);
            keys.EndRow();
            distinct.Clear();
            text.Clear();
            SearchGrams.Add(key, distinct);
            foreach (var pair in distinct)
            {
                SearchGrams.AppendToken(text, pair);
                text.Append(' ');
            }

            tokens.Integer(id);
            tokens.Text(text.ToString());
            tokens.EndRow();
        }
    }

    private void Delete(string sql, IReadOnlyCollection<long> ids)
    {
        using var command = Dialect.Command(Db, sql);
        SqliteDialect.Instance.AddMany(command, "@ids", ids);
        command.ExecuteNonQuery();
    }
}

/// <summary>On PostgreSQL: a table of keys with their pairs as numbers in an inverted index (GIN).</summary>
internal sealed class PostgresSearchIndex(DaichoDb db, Ledger ledger) : SearchIndex(db, ledger)
{
    private string Index => $"gin_{Keys}";

    public override void Create()
    {
        Dialect.Run(Db, $"CREATE TABLE IF NOT EXISTS {Keys} (id bigint PRIMARY KEY, search_key text COLLATE \"C\" NOT NULL, pairs integer[] NOT NULL)");
        EndFilling();
    }

    public override void Clear() => Dialect.Run(Db, $"TRUNCATE {Keys}");

    public override void BeginFilling() => Dialect.Run(Db, $"DROP INDEX IF EXISTS {Index}");

    public override void EndFilling() => Dialect.Run(Db, $"CREATE INDEX IF NOT EXISTS {Index} ON {Keys} USING gin (pairs)");

    public override void Remove(IReadOnlyCollection<long> ids)
    {
        using var command = Dialect.Command(Db, $"DELETE FROM {Keys} WHERE id = ANY(@ids)");
        PostgresDialect.Instance.AddMany(command, "@ids", ids);
        command.ExecuteNonQuery();
    }

    protected override string CandidateId => "id";

    protected override string Candidates(string parameter) => $"{Keys} WHERE pairs @> {parameter}";

    protected override object PairsParameter(IReadOnlyCollection<long> pairs) => pairs.Select(SearchGrams.Number).Distinct().ToArray();

    protected override void Insert(IReadOnlyList<(long Id, string Key)> records)
    {
        if (records.Count == 0)
            return;
        using var sink = new PostgresRowSink((NpgsqlConnection)Db.Database.GetDbConnection(), Keys, ["id", "search_key", "pairs"]);
        var distinct = new HashSet<long>();
        var numbers = new List<int>();
        foreach (var (id, key) in records)
        {
            distinct.Clear();
            numbers.Clear();
            SearchGrams.Add(key, distinct);
            foreach (var pair in distinct)
                numbers.Add(SearchGrams.Number(pair));
            sink.Integer(id);
            sink.Text(key);
            sink.Numbers(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(numbers));
            sink.EndRow();
        }

        sink.Complete();
    }
}
