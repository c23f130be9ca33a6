using System.Globalization;
using Daicho.Access;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Daicho.Ledgers.Views;
using Daicho.Web.Access;
using Daicho.Web.Inquiries;
using Daicho.Web.Ledgers;
using Daicho.Web.Pages.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>The list of a ledger; its address is its whole state.</summary>
public sealed class ListModel(LedgerDesk desk) : PageModel
{
    /// <summary>The page of the list.</summary>
    public ListPage List { get; private set; } = null!;

    /// <summary>What is asked for.</summary>
    public ListRequest Asked => List.Request;

    /// <summary>The ledger.</summary>
    public Ledger Ledger => List.Request.Ledger;

    /// <summary>True when the person may add records.</summary>
    public bool MayAdd { get; private set; }

    /// <summary>The day the list is of.</summary>
    public DateOnly Day => Asked.AsOf ?? desk.Today;

    /// <summary>True when rows can be chosen to be changed together.</summary>
    public bool MayBulk => MayAdd && Asked.AsOf is null;

    /// <summary>True when the person may ask units about the records of the list.</summary>
    public bool MayAsk => Asked.AsOf is null && Ledger.ResponsibleColumn is not null && !Ledger.HasOwnPages && AskingChoices.MayAsk(desk.Actor, InquiryOver.Records, Ledger.Id);

    /// <summary>The address to ask about them.</summary>
    public string AskAddress => Url.Content("~/inquiries/new") + QueryString.Create([new("ledger", Ledger.Id), .. AskingChoices.Records(Ledger, Request.Query).ToPairs().Select(p => new KeyValuePair<string, string?>(p.Key, p.Value))]);

    /// <summary>True when the person may take a file into it.</summary>
    public bool MayImport => Ledger.Policy.Writes(desk.Actor, desk.Today) == Reach.All && desk.Actor.Is(RouteMatrix.Find("imports/new")!.Who);

    /// <summary>Page sizes to choose from.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [20, 50, 100, 200, 500];

    /// <summary>Views the person finds here.</summary>
    public IReadOnlyList<ListedView> Views { get; private set; } = [];

    /// <summary>The view whose state the list has, or null.</summary>
    public ListedView? View => Views.FirstOrDefault(v => v.View.Query == (Asked with { Page = 1 }).ToQueryString());

    /// <summary>True when the list is as it is without any view.</summary>
    public bool IsPlain => (Asked with { Page = 1 }).ToQueryString().Length == 0;

    /// <summary>Who looks, for the printed page.</summary>
    public string Reader => desk.Actor.Name;

    /// <summary>The business date, for the printed page.</summary>
    public DateOnly Today => desk.Today;

    /// <summary>Conditions in force.</summary>
    public IReadOnlyList<ListChip> Chips => ListChips.Of(Asked, Describe);

    /// <summary>The fiscal years to switch to.</summary>
    public IReadOnlyList<YearChoice> Years => ListChips.Years(Asked, desk.Today);

    /// <summary>Units to filter by.</summary>
    public IReadOnlyList<(long Id, string Name)> Units { get; private set; } = [];

    /// <summary>Page links.</summary>
    public PageOfList Pages => new(Asked.Page, Asked.Size, List.Total.Value, page => Address(Asked with { Page = page }));

    public IActionResult OnGet(string ledger)
    {
        if (desk.Find(ledger) is not { } found) return NotFound();
        Views = desk.Views(found);
        if (Opening() is { } view) return LocalRedirect(Url.Content("~/ledgers/" + found.Id) + view.View.Query);
        List = desk.Run(LedgerAddress.Read(found, Request.Query));
        MayAdd = desk.MayAdd(found);
        if (found.Columns.Any(c => c.LinkLedger == "units")) Units = desk.Units();
        return Page();
    }

    /// <summary>The address of a list. One without any state would open the person's own view: it then says that it is none.</summary>
    public string Address(ListRequest request)
    {
        var address = Url.Content(LedgerAddress.List(request));
        return address.Contains('?', StringComparison.Ordinal) || !Views.Any(v => v.IsDefault) ? address : address + "?view=none";
    }

    /// <summary>The columns in their order, for moving one of them by one place; null where it can't go further.</summary>
    public string? Moved(Column column, int by)
    {
        var columns = Asked.Columns.ToList();
        var at = columns.IndexOf(column);
        if (at < 0 || at + by < 0 || at + by >= columns.Count) return null;
        columns.RemoveAt(at);
        columns.Insert(at + by, column);
        return Address(Asked with { Chosen = columns }) + "#columns";
    }

    // The address of the ledger alone opens with the view the person has chosen for it; a view may also be named by its number.
    ListedView? Opening()
    {
        var named = (string?)Request.Query["view"];
        var other = Request.Query.Keys.Any(key => key != "view");
        return other ? null
            : named is null ? Views.FirstOrDefault(v => v is { IsDefault: true, View.Query.Length: > 0 })
            : Views.FirstOrDefault(v => v.View.Query.Length > 0 && v.View.Id.ToString(CultureInfo.InvariantCulture) == named);
    }

    /// <summary>A condition in words.</summary>
    public string Describe(ColumnFilter filter) => filter.Describe(desk.NameOf);

    /// <summary>What was typed for a filter, also when it could not be read.</summary>
    public string? Typed(Column column, FilterKind kind)
    {
        var name = ColumnFilter.NameOf(column, kind);
        return Asked.Filters.FirstOrDefault(f => f.Name == name)?.Typed ?? List.Problems.FirstOrDefault(p => p.Name == name)?.Typed;
    }

    /// <summary>Whether a value of a choice is among those filtered by.</summary>
    public bool IsChosen(Column column, string value) =>
        Asked.Filters.Any(f => f.Column == column && f.Kind == FilterKind.Equal && f.Typed == value);

    /// <summary>Names and values of the address that a form beside keeps: all but those it has fields for.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept(Func<string, bool> without) =>
        (Asked with { Page = 1 }).ToPairs().Where(p => !without(p.Key));

    /// <summary>The value of aria-sort of a column.</summary>
    public string? AriaSort(Column column) => Asked.Order is { } order && order.Column == column ? (order.Descending ? "descending" : "ascending") : null;

    /// <summary>CSS class of a column's cells.</summary>
    public static string CellClass(Column column) => column.Kind switch
    {
        ColumnKind.Integer or ColumnKind.Yen => "num",
        ColumnKind.Date or ColumnKind.FiscalYear or ColumnKind.Boolean or ColumnKind.Choice => "short",
        ColumnKind.LongText => "wide",
        ColumnKind.Unit => "mid",
        _ => "",
    };

    // A word of a few letters (措置済み) stays on one line; of longer texts the width of the column decides.
    const int FewLetters = 8;

    /// <summary>Class of one cell of a column.</summary>
    public static string CellClass(Column column, LedgerRecord row) =>
        CellClass(column) is { Length: > 0 } ofColumn ? ofColumn : column.Format(row) is { Length: <= FewLetters } ? "short" : "";
}
