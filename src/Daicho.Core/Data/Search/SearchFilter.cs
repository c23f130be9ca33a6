using System.Linq.Expressions;
using Daicho.Ledgers;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data.Search;

/// <summary>
/// Narrows records to those that hold all the words: by the index as far as it has come, and by the columns themselves for
/// what was written since and for what is past, so that a search is slower while the index lags but never misses a record.
/// </summary>
internal static class SearchFilter
{
    /// <summary>The records among these that hold all the words.</summary>
    /// <param name="db">The database.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="records">The records.</param>
    /// <param name="words">Words as they are in search keys.</param>
    /// <param name="isPast">True when the records are those of an earlier day, which the index does not hold.</param>
    /// <param name="indexLeads">False when the order of the list shall lead instead.</param>
    public static IQueryable<T> Apply<T>(DaichoDb db, Ledger<T> ledger, IQueryable<T> records, IReadOnlyList<string> words, bool isPast, bool indexLeads)
        where T : LedgerRecord, new()
    {
        if (isPast || !SearchIndex.Serves(ledger) || SearchState.Of(db, ledger) is not { } known)
            return records.Where(Hold(db, ledger, words));
        var index = SearchIndex.Of(db, ledger);
        Expression<Func<T, bool>> found;
        if (indexLeads && index.IsSelective(words))
        {
            var ids = index.Found(words);
            found = r => ids.Contains(r.Id);
        }
        else
        {
            var holding = index.Holding(words);
            found = r => holding.Any(id => id == r.Id);
        }

        if (known >= SearchState.LastOf(db, ledger))
            return records.Where(found);
        Expression<Func<T, bool>> isIndexed = r => r.FromSeq <= known;
        return records.Where(isIndexed.And(found).Or(isIndexed.Not().And(Hold(db, ledger, words))));
    }

    // Each word stands in one of the columns.
    private static Expression<Func<T, bool>> Hold<T>(DaichoDb db, Ledger<T> ledger, IReadOnlyList<string> words)
        where T : LedgerRecord, new()
    {
        Expression<Func<T, bool>>? all = null;
        foreach (var word in words)
        {
            Expression<Func<T, bool>> any = _ => false;
            foreach (var column in ledger.Columns.Where(c => c.IsSearchable))
                any = any.Or(Holds<T>(db, column, word));
            all = all is null ? any : all.And(any);
        }

        return all ?? (_ => true);
    }

    private static Expression<Func<T, bool>> Holds<T>(DaichoDb db, Column column, string word)
        where T : LedgerRecord
    {
        var record = Expression.Parameter(typeof(T), "record");
        var key = TextKey.Name(word);
        Expression<Func<string?, bool>> holds;
        if (column.FoldedProperty is { } folded && key.Length > 0)
        {
            holds = text => text != null && text.Contains(key);
            return Expression.Lambda<Func<T, bool>>(holds.On(Expression.Property(record, folded)), record);
        }

        var pattern = $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        // SQLite's LIKE knows no case in ASCII; PostgreSQL's has a name of its own for that.
        holds = db.Database.IsNpgsql()
            ? text => EF.Functions.ILike(text!, pattern, "\\")
            : text => EF.Functions.Like(text!, pattern, "\\");
        return Expression.Lambda<Func<T, bool>>(holds.On(column.Access(record)), record);
    }
}
