using System.Text;
using Daicho.Data;
using Daicho.Text;

namespace Daicho.Ledgers;

/// <summary>Makes what is derived from the declared columns: folded texts, key, search key, and the links of names.</summary>
internal sealed class RecordDeriver
{
    private readonly Ledger ledger;
    private readonly Column[] folded;
    private readonly Column[] linked;
    private readonly Column[] inheriting;
    private readonly Column[] searchable;
    private readonly Dictionary<string, string> searchKeys = new(StringComparer.Ordinal);
    private readonly StringBuilder text = new();

    public RecordDeriver(Ledger ledger)
    {
        this.ledger = ledger;
        folded = [.. ledger.Columns.Where(c => c.FoldedProperty is not null)];
        linked = [.. ledger.Columns.Where(c => c.LinkLedger is not null)];
        inheriting = [.. linked.Where(c => c.InheritsFrom is not null)];
        searchable = [.. ledger.Columns.Where(c => c.IsSearchable)];
    }

    /// <summary>What needs the record alone.</summary>
    public void Fold(LedgerRecord record)
    {
        foreach (var column in folded)
            column.Fold(record);
        record.RecordKey = RecordKey.Bounded(ledger.KeyOf(record));
    }

    /// <summary>What needs the units and the ledgers referred to.</summary>
    public void Link(LedgerRecord record, LinkResolver links, LedgerRecord? before = null)
    {
        foreach (var column in linked)
            column.SetLink(record, links.Resolve(column, record, before));
        foreach (var column in inheriting)
        {
            if (column.Format(record) is null)
                column.SetLink(record, links.UnitOf(column.InheritsFrom!.LinkLedger!, column.InheritsFrom.Link(record)));
        }
    }

    /// <summary>Folded text of all searchable columns, each on a line (see <see cref="TextKey.Search"/>); null when they are empty.</summary>
    public string? SearchKeyOf(LedgerRecord record)
    {
        text.Clear();
        foreach (var column in searchable)
        {
            if (column.Format(record) is not { } value)
                continue;
            if (text.Length > 0)
                text.Append('\n');
            text.Append(SearchKey(value));
        }

        return text.Length == 0 ? null : text.ToString();
    }

    // Ledgers repeat units, products and places: most cells need folding once only.
    private string SearchKey(string value)
    {
        if (searchKeys.TryGetValue(value, out var known))
            return known;
        var key = TextKey.Search(value);
        if (searchKeys.Count < 10_000 && value.Length < 200)
            searchKeys.Add(value, key);
        return key;
    }
}
