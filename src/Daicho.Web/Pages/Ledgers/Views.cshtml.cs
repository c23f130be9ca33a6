using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Daicho.Ledgers.Views;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>Saves the state of a list under a name, and keeps the views there are. The list's state is this page's address.</summary>
public sealed class ViewsModel(LedgerDesk desk) : PageModel
{
    IReadOnlyList<(long Id, string Name)> units = [];
    ListRequest asked = null!;

    /// <summary>What is asked.</summary>
    public sealed class Fields
    {
        /// <summary>Name of the view.</summary>
        [Display(Name = "名前")]
        public string? Name { get; set; }

        /// <summary>Who else finds it.</summary>
        [Display(Name = "だれに見せますか")]
        public ViewSharing Sharing { get; set; }

        /// <summary>The unit it is shared with.</summary>
        [Display(Name = "共有する所属")]
        public long? Unit { get; set; }

        /// <summary>Whether the ledger opens with it.</summary>
        [Display(Name = "この台帳を開いたとき、最初にこの表示にする")]
        public bool OpensWith { get; set; }
    }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; private set; } = null!;

    /// <summary>The views the person finds.</summary>
    public IReadOnlyList<ListedView> Views { get; private set; } = [];

    /// <summary>The state of the list as in its address.</summary>
    public string Query => asked.ToQueryString();

    /// <summary>Where the list is.</summary>
    public string Back => Url.Content(LedgerAddress.List(asked));

    /// <summary>The conditions in words.</summary>
    public IReadOnlyList<string> Words => [.. ListChips.Of(asked, f => f.Describe(desk.NameOf)).Select(c => c.Words)];

    /// <summary>True when the person may share views.</summary>
    public bool MayShare => desk.ViewDesk.MayShare(desk.Actor, Ledger);

    /// <summary>Choices of who else finds it.</summary>
    public IEnumerable<SelectListItem> Sharings =>
    [
        new("自分だけ", nameof(ViewSharing.Own), Input.Sharing == ViewSharing.Own),
        new("所属と共有", nameof(ViewSharing.Unit), Input.Sharing == ViewSharing.Unit),
        new("この台帳を見る全員と共有", nameof(ViewSharing.Everyone), Input.Sharing == ViewSharing.Everyone),
    ];

    /// <summary>Units to share with.</summary>
    public IEnumerable<SelectListItem> UnitItems =>
        [new("", ""), .. units.Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture)))];

    /// <summary>True when the person may rename and remove it.</summary>
    public bool MayChange(ListedView view) => desk.ViewDesk.MayChange(desk.Actor, Ledger, view.View);

    /// <summary>Who finds a view, in words.</summary>
    public string Shared(ListedView view)
    {
        var with = view.View.Sharing switch
        {
            ViewSharing.Own => "自分だけ",
            ViewSharing.Unit => (units.FirstOrDefault(u => u.Id == view.View.UnitId).Name ?? "所属") + " と共有",
            _ => "全員と共有",
        };
        return view.IsOwn ? with : $"{with}（{view.View.OwnerName}）";
    }

    public IActionResult OnGet(string ledger) => Find(ledger) ? Page() : NotFound();

    public IActionResult OnPost(string ledger, string? act, long? id, string? name)
    {
        if (!Find(ledger)) return NotFound();
        try
        {
            TempData["Notice"] = Do(act, id, name);
        }
        catch (UserErrorException mistake) when (act == "save")
        {
            ModelState.AddModelError(mistake.Message.Contains("所属", StringComparison.Ordinal) ? "Input.Unit" : "Input.Name", mistake.Message);
            return Page();
        }
        return act == "save" ? LocalRedirect(Back) : LocalRedirect(Url.Content($"~/ledgers/{Ledger.Id}/views{Query}"));
    }

    string Do(string? act, long? id, string? name)
    {
        var views = desk.ViewDesk;
        switch (act)
        {
            case "save":
                var saved = views.Save(desk.Actor, asked, Input.Name, Input.Sharing, Input.Unit);
                if (Input.OpensWith) views.OpenWith(desk.Actor, Ledger, saved);
                return $"「{Input.Name?.Trim()}」を保存しました。";
            case "rename":
                views.Rename(desk.Actor, Ledger, id ?? 0, name);
                return "表示の名前を変えました。";
            case "remove":
                views.Remove(desk.Actor, Ledger, id ?? 0);
                return "表示を削除しました。";
            case "default":
                views.OpenWith(desk.Actor, Ledger, id);
                return id is null ? "最初に開く表示を標準に戻しました。" : "最初に開く表示にしました。";
            default:
                throw new UserErrorException("操作を読み取れませんでした。画面を開き直してください。");
        }
    }

    bool Find(string ledger)
    {
        if (desk.Find(ledger) is not { } found) return false;
        Ledger = found;
        asked = LedgerAddress.Read(found, Request.Query) with { Page = 1 };
        Views = desk.Views(found);
        if (MayShare || Views.Any(v => v.View.Sharing == ViewSharing.Unit)) units = desk.Units();
        return true;
    }
}
