using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Pages.Accounts;

/// <summary>One account: its rights, what can be done with it, and what was done.</summary>
[StepUp]
public sealed class ItemModel(
    AccountDesk desk, AccountLinks links, AccountReader reader, DaichoDb db, CurrentActor current, BusinessClock clock, IOptions<DaichoWebOptions> options)
    : PageModel
{
    /// <summary>The fields.</summary>
    [BindProperty]
    public AccountForm Input { get; set; } = new();

    /// <summary>Why rights change.</summary>
    [BindProperty, Display(Name = "変更の理由")]
    public string? Reason { get; set; }

    /// <summary>Why something is done.</summary>
    [BindProperty, Display(Name = "操作の理由")]
    public string? StepReason { get; set; }

    /// <summary>The account.</summary>
    public UserAccount Account { get; private set; } = null!;

    /// <summary>Its state.</summary>
    public AccountState State => AccountReader.StateOf(Account, DateTime.UtcNow);

    /// <summary>A link just made, shown once.</summary>
    public string? Link { get; private set; }

    /// <summary>What was done.</summary>
    public IReadOnlyList<AccountStep> History { get; private set; } = [];

    /// <summary>Units that the person's posts give today.</summary>
    public IReadOnlyList<string> PostUnits { get; private set; } = [];

    /// <summary>What can be done, in the order of the buttons.</summary>
    public IEnumerable<(string Step, string Label)> Steps
    {
        get
        {
            if (State == AccountState.Disabled) return [("enable", "利用を再開する")];
            IEnumerable<(string, string)> steps = Account.Source is null ? [("link", "1回限りのリンクを発行する")] : [];
            if (Account.TwoFactorEnabled) steps = steps.Append(("reset", "二要素認証をリセットする"));
            if (State == AccountState.Locked) steps = steps.Append(("unlock", "ロックを解除する"));
            return Account.Id == current.Actor.Id ? steps : steps.Append(("disable", "利用を停止する"));
        }
    }

    /// <summary>Shows the account.</summary>
    public IActionResult OnGet(string id) => Load(id, fill: true) ? Page() : NotFound();

    /// <summary>Changes name and rights.</summary>
    public IActionResult OnPost(string id)
    {
        if (!Load(id, fill: false)) return NotFound();
        if (Input.Read(db, clock.Today, ModelState, nameof(Input)) is not { } input) return Page();
        return Try(nameof(Reason), () => desk.Change(current.Actor, clock.Today, id, input, Reason ?? "")
            ? "変更しました。本人の次の操作から効きます。"
            : "変わったところがないため、何も書き込みませんでした。");
    }

    /// <summary>Takes one of <see cref="Steps"/>.</summary>
    public IActionResult OnPostStep(string id, string? step)
    {
        ModelState.Clear();
        if (!Load(id, fill: true)) return NotFound();
        var (actor, today, reason) = (current.Actor, clock.Today, StepReason ?? "");
        switch (step)
        {
            case "link":
                return MakeLink(id);
            case "unlock":
                return Try(nameof(StepReason), () => { desk.Unlock(actor, today, id, reason); return "ロックを解除しました。"; });
            case "reset":
                return Try(nameof(StepReason), () => { desk.ResetSecondFactor(actor, today, id, reason); return "二要素認証をリセットしました。本人は次のサインインで設定し直せます。"; });
            case "disable":
                return Try(nameof(StepReason), () => { desk.Disable(actor, today, id, reason); return "利用を停止しました。次の操作から使えません。"; });
            case "enable":
                return Try(nameof(StepReason), () => { desk.Enable(actor, today, id, reason); return "利用を再開しました。"; });
            default:
                return BadRequest();
        }
    }

    IActionResult MakeLink(string id)
    {
        try
        {
            var token = links.Make(current.Actor, clock.Today, id, StepReason ?? "");
            Link = LinkAddress.Of(options.Value.PublicAddress, $"{Request.Scheme}://{Request.Host}", token);
            StepReason = null;
            Load(id, fill: true);
        }
        catch (UserErrorException e)
        {
            ModelState.AddModelError(nameof(StepReason), e.Message);
        }
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    IActionResult Try(string field, Func<string> change)
    {
        try
        {
            TempData["Notice"] = change();
            return LocalRedirect($"/accounts/{Account.Id}");
        }
        catch (UserErrorException e) when (e is not AccessDeniedException)
        {
            ModelState.AddModelError(e.Message.StartsWith("理由", StringComparison.Ordinal) ? field : "", e.Message);
            return Page();
        }
    }

    bool Load(string id, bool fill)
    {
        if (reader.Find(current.Actor, id) is not { } account) return false;
        Account = account;
        History = reader.History(current.Actor, id);
        PostUnits = [.. reader.Units([account], fromPosts: true)[account.Id]];
        if (fill) Input = AccountForm.Of(account, reader.Units([account])[account.Id]);
        return true;
    }
}
