using Daicho.Ledgers.Query;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>Says that a record, or all that a list matches, is up to date.</summary>
public sealed class ConfirmModel(LedgerDesk desk) : PageModel
{
    /// <summary>The list.</summary>
    public ListRequest Asked { get; private set; } = null!;

    /// <summary>How many records it matches.</summary>
    public CappedCount Count { get; private set; }

    /// <summary>Its conditions in words.</summary>
    public IReadOnlyList<string> Words => [.. ListChips.Of(Asked, f => f.Describe(desk.NameOf)).Select(c => c.Words)];

    public IActionResult OnGet(string ledger)
    {
        if (Find(ledger) is { } refusal) return refusal;
        Count = desk.CountOf(Asked);
        return Page();
    }

    public IActionResult OnPost(string ledger, long? id, int? version)
    {
        if (Find(ledger) is { } refusal) return refusal;
        if (id is { } one)
        {
            TempData["Receipt"] = Number(desk.Confirmations.One(desk.Actor, Asked.Ledger, one, version ?? 0));
            TempData["Notice"] = "最新であることを確認しました。";
            return LocalRedirect(Url.Content(LedgerAddress.Record(Asked.Ledger, one)));
        }
        var (seq, count) = desk.Confirmations.All(desk.Actor, Asked);
        TempData["Receipt"] = Number(seq);
        TempData["Notice"] = $"{count:#,0}件が最新であることを確認しました。";
        return LocalRedirect(Url.Content(LedgerAddress.List(Asked)));
    }

    IActionResult? Find(string ledger)
    {
        if (desk.Find(ledger) is not { } found) return NotFound();
        Asked = LedgerAddress.Read(found, Request.Query) with { Page = 1, AsOf = null, WithClosed = false };
        return !desk.MayAdd(found) ? StatusCode(403)
            : Asked.Problems.Count > 0 ? throw new UserErrorException(Asked.Problems[0].Sentence)
            : null;
    }

    static string Number(long seq) => seq.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
