using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Organization;
using Daicho.Transfers;
using Daicho.Web.Accounts;
using Daicho.Web.Ledgers;
using Daicho.Web.Transfers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Handovers;

/// <summary>Posts of units with their handovers, and who has not yet taken over.</summary>
public sealed class IndexModel(TakeoverBoard board, HandoverReader reader, UnitChoices choices, LedgerReader ledgers, DaichoDb db, CurrentActor current) : PageModel
{
    /// <summary>Posts that passed to another holder lately.</summary>
    public IReadOnlyList<Takeover> Takeovers => board.All;

    /// <summary>The unit chosen.</summary>
    public long? Unit { get; private set; }

    /// <summary>Its posts.</summary>
    public IReadOnlyList<Post> Posts { get; private set; } = [];

    /// <summary>Units to choose from.</summary>
    public IReadOnlyList<(long Id, string Name)> Units => choices.For(db, ledgers, current.Actor);

    /// <summary>True for who takes lists of transfers in.</summary>
    public bool MayImport => current.Actor.SeesSecrets;

    public void OnGet(long? unit)
    {
        Unit = unit;
        if (unit is { } id) Posts = reader.PostsOf(current.Actor, id);
    }
}
