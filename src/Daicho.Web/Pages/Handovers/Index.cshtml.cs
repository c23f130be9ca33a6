using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Organization;
using Daicho.Transfers;
using Daicho.Web.Accounts;
using Daicho.Web.Ledgers;
using Daicho.Web.Transfers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Handovers;

/// <summary>Posts of units with their handovers, and who has not yet taken over.</summary>
public sealed class IndexModel(TakeoverBoard board, HandoverReader reader, UndecidedPosts undecided, UnitChoices choices, LedgerReader ledgers, DaichoDb db, CurrentActor current) : PageModel
{
    /// <summary>Posts that passed to another holder lately.</summary>
    public IReadOnlyList<Takeover> Takeovers => board.All;

    /// <summary>Posts of split units that wait for a decision.</summary>
    public IReadOnlyList<UndecidedPost> Undecided => field ??= undecided.For(current.Actor);

    /// <summary>Why posts go where they go.</summary>
    [BindProperty, Display(Name = "理由")]
    public string? Reason { get; set; }

    /// <summary>Where posts go, by number.</summary>
    public IReadOnlyDictionary<long, string> Chosen { get; private set; } = new Dictionary<long, string>();

    /// <summary>The unit chosen.</summary>
    public long? Unit { get; private set; }

    /// <summary>Its posts.</summary>
    public IReadOnlyList<Post> Posts { get; private set; } = [];

    /// <summary>Units to choose from.</summary>
    public IReadOnlyList<(long Id, string Name)> Units => choices.For(db, ledgers, current.Actor);

    /// <summary>True for who takes lists of transfers in.</summary>
    public bool MayImport => TransferDesk.MayImport(current.Actor);

    /// <summary>True for who reorganises.</summary>
    public bool MayReorganise => current.Actor.Is(Role.Administrator);

    public void OnGet(long? unit)
    {
        Unit = unit;
        if (unit is { } id) Posts = reader.PostsOf(current.Actor, id);
    }

    public IActionResult OnPostDecide()
    {
        Chosen = PostChoices.Read(Request.Form);
        try
        {
            var moved = undecided.Decide(current.Actor, Chosen, Reason);
            TempData["Notice"] = $"{moved:#,0}件の職の行き先を決めました。";
            return LocalRedirect("/handovers");
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            ModelState.AddModelError(mistake.Message.StartsWith("理由", StringComparison.Ordinal) ? nameof(Reason) : "", mistake.Message);
            return Page();
        }
    }
}
