using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Microsoft.AspNetCore.Http;

namespace Daicho.Web.Ledgers;

/// <summary>Addresses of the ledgers' pages.</summary>
public static class LedgerAddress
{
    /// <summary>The list, with its whole state.</summary>
    public static string List(ListRequest request) => $"~/ledgers/{request.Ledger.Id}{request.ToQueryString()}";

    /// <summary>One record.</summary>
    public static string Record(Ledger ledger, long id) => Record(ledger.Id, id);

    /// <summary>One record.</summary>
    public static string Record(string ledger, long id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"~/ledgers/{ledger}/{id}");

    /// <summary>An export of exactly what a list shows.</summary>
    public static string Export(ListRequest request, string format, string? encoding = null, string? more = null)
    {
        var all = (request with { Page = 1, Size = ListRequest.DefaultSize }).ToQueryString();
        return $"~/ledgers/{request.Ledger.Id}/export{all}{(all.Length == 0 ? "?" : "&")}format={format}{(encoding is null ? "" : "&encoding=" + encoding)}{more}";
    }

    /// <summary>Reads the state of a list from an address; a name that is there twice has two values.</summary>
    public static ListRequest Read(Ledger ledger, IQueryCollection query) => ListRequest.Read(
        ledger, query.SelectMany(q => q.Value.Select(value => KeyValuePair.Create(q.Key, value ?? ""))));
}
