using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Web.Accounts;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Account;

/// <summary>A person's own tokens: makes and revokes them. The secret is in the answer that made it and nowhere else.</summary>
[StepUp]
public sealed class TokensModel(ApiTokenDesk desk, LedgerDesk ledgers, DaichoDb db, CurrentActor current, BusinessClock clock) : PageModel
{
    const int UsualDays = 90;

    /// <summary>What is asked.</summary>
    public sealed class Fields
    {
        /// <summary>Name.</summary>
        [Display(Name = "名前")]
        public string? Name { get; set; }

        /// <summary>read or write.</summary>
        public string? Scope { get; set; }

        /// <summary>Ids of ledgers.</summary>
        public string[] Ledgers { get; set; } = [];

        /// <summary>Last day.</summary>
        [Display(Name = "期限")]
        public string? ExpiresOn { get; set; }
    }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The secret just made; null otherwise.</summary>
    public string? Secret { get; private set; }

    /// <summary>The tokens.</summary>
    public IReadOnlyList<(ApiToken Token, string Owner)> Tokens { get; private set; } = [];

    /// <summary>Ledgers to limit a token to.</summary>
    public IEnumerable<Ledger> Ledgers => ledgers.All;

    /// <summary>The last day a token may hold.</summary>
    public DateOnly LastDay => desk.LastDay(clock.Today);

    /// <summary>Now.</summary>
    public DateTime Now { get; } = DateTime.UtcNow;

    /// <summary>True when the person may see everybody's.</summary>
    public bool IsAdministrator => current.Actor.Is(Role.Administrator);

    /// <summary>Shows the tokens and an empty form.</summary>
    public void OnGet()
    {
        var usual = clock.Today.AddDays(UsualDays);
        Input.ExpiresOn = (usual > LastDay ? LastDay : usual).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Load();
    }

    /// <summary>Makes a token and shows its secret.</summary>
    public IActionResult OnPost()
    {
        try
        {
            if (!JapaneseDate.TryParse(Input.ExpiresOn, out var on))
                ModelState.AddModelError("Input.ExpiresOn", "期限：" + JapaneseDate.Problem(Input.ExpiresOn));
            else
                Secret = desk.Make(current.Actor, clock.Today, new ApiTokenWish(Input.Name, Input.Scope == "write", Input.Ledgers, on)).Secret;
        }
        catch (UserErrorException mistake)
        {
            ModelState.AddModelError(mistake.Message.StartsWith("期限", StringComparison.Ordinal) ? "Input.ExpiresOn" : "Input.Name", mistake.Message);
        }
        Load();
        return Page();
    }

    /// <summary>Revokes a token.</summary>
    public IActionResult OnPostRevoke(long id)
    {
        desk.Revoke(current.Actor, clock.Today, id);
        TempData["Notice"] = "トークンを取り消しました。次の呼出しから使えません。";
        return LocalRedirect("/account/tokens");
    }

    void Load() => Tokens = ApiTokenDesk.List(db, current.Actor, everybody: false);
}
