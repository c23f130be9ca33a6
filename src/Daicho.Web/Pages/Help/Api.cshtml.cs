using Daicho.Web.Api.Document;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.OpenApi;

namespace Daicho.Web.Pages.Help;

/// <summary>An operation of the API in words.</summary>
public sealed record ApiOperationRow(string Method, string Path, string Summary, string? Description);

/// <summary>The operations of a ledger, or of what is beside the ledgers.</summary>
public sealed record ApiGroup(string Id, string Title, IReadOnlyList<ApiOperationRow> Operations);

/// <summary>The operations of the API for people, from the same document that programs read.</summary>
public sealed class ApiModel(ApiDocument document, LedgerDesk desk) : PageModel
{
    /// <summary>Operations in groups: what is common first, then each ledger the person sees.</summary>
    public IReadOnlyList<ApiGroup> Groups { get; private set; } = [];

    /// <summary>Shows the operations.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var operations = Rows(await document.Read(cancel)).ToLookup(row => LedgerOf(row.Path), StringComparer.Ordinal);
        Groups =
        [
            new ApiGroup("common", "台帳の一覧・要確認・自動チェック", [.. operations[""]]),
            .. desk.All.Select(ledger => new ApiGroup("ledger-" + ledger.Id, ledger.Label, [.. operations[ledger.Id]])),
        ];
    }

    static IEnumerable<ApiOperationRow> Rows(OpenApiDocument document) =>
        from path in document.Paths
        from operation in path.Value.Operations ?? []
        select new ApiOperationRow(operation.Key.Method, path.Key, operation.Value.Summary ?? "", operation.Value.Description);

    static string LedgerOf(string path) => path.Split('/') is ["", "api", "ledgers", var ledger, ..] ? ledger : "";
}
