using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Ledgers;
using Daicho.Transfers;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Handovers;

/// <summary>What a post hands over, its remarks, and that it was taken over.</summary>
public sealed class ItemModel(HandoverReader reader, HandoverDesk desk, LedgerReader ledgers, CurrentActor current) : PageModel
{
    /// <summary>The handover.</summary>
    public Handover Handover { get; private set; } = null!;

    /// <summary>Remarks for whoever follows.</summary>
    [BindProperty, Display(Name = "申し送り")]
    public string? Text { get; set; }

    /// <summary>True for the holder of today, or who stands in, after somebody else.</summary>
    public bool MayAcknowledge => Handover.Predecessor is not null && Handover.Acknowledged is null && !(Handover.Post.ValidFrom > ledgers.Today) && !(Handover.Post.ValidTo < ledgers.Today)
        && reader.NumberOf(current.Actor) is { } number && (Handover.Post.HolderNumberKey == number || Handover.Post.SubstituteNumberKey == number);

    public IActionResult OnGet(long id)
    {
        if (!Load(id)) return NotFound();
        Text = Handover.Remarks?.Entry.Text;
        return Page();
    }

    public IActionResult OnPostRemark(long id) => Try(id, () =>
    {
        desk.Remark(current.Actor, id, Text);
        return "申し送りを保存しました。";
    });

    public IActionResult OnPostAcknowledge(long id) => Try(id, () =>
    {
        desk.Acknowledge(current.Actor, id);
        return "引継ぎを確認しました。";
    });

    IActionResult Try(long id, Func<string> act)
    {
        if (!Load(id)) return NotFound();
        try
        {
            TempData["Notice"] = act();
            return LocalRedirect($"/handovers/{id}");
        }
        catch (UserErrorException e) when (e is not AccessDeniedException)
        {
            ModelState.AddModelError(e.Message.StartsWith("申し送り", StringComparison.Ordinal) ? nameof(Text) : "", e.Message);
            return Page();
        }
    }

    bool Load(long id)
    {
        if (reader.Of(current.Actor, id) is not { } handover) return false;
        Handover = handover;
        return true;
    }
}
