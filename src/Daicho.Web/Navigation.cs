using Daicho.Access;
using Daicho.Web.Access;

namespace Daicho.Web;

/// <summary>An entry of the global navigation (グローバルナビゲーション).</summary>
/// <param name="Path">Path below the application's root; the entry is current for everything under it that no longer path covers.</param>
/// <param name="Label">What is shown.</param>
/// <param name="Route">The row of the access matrix that says who sees it.</param>
public sealed record NavigationItem(string Path, string Label, string Route)
{
    /// <summary>Other paths whose pages belong to the entry.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Whether a request path lies under this entry.</summary>
    public bool Covers(string? path) => Path == "/"
        ? path is null or "" or "/"
        : path is not null && Also.Prepend(Path).Any(p => path.StartsWith(p, StringComparison.OrdinalIgnoreCase) && (path.Length == p.Length || path[p.Length] == '/'));
}

/// <summary>The navigation, in the order of the flow.</summary>
public static class Navigation
{
    /// <summary>All entries.</summary>
    public static IReadOnlyList<NavigationItem> Items { get; } =
    [
        new("/", "ホーム", ""),
        new("/imports", "取込", "imports"),
        new("/ledgers", "台帳", "ledgers"),
        new("/checks", "自動チェック", "checks"),
        new("/discrepancies", "要確認・不備", "discrepancies"),
        new("/inquiries", "照会", "inquiries"),
        new("/notices", "通知", "notices"),
        new("/follow-up", "指摘と措置", "follow-up") { Also = ["/items", "/audits", "/audit-requests", "/audit-drafts", "/fact-checks", "/audit-samples", "/measure-notices", "/ledgers/audit-items", "/ledgers/measures"] },
        new("/publications", "公表", "publications"),
        new("/units", "組織", "units"),
        new("/accounts", "アカウント", "accounts"),
    ];

    /// <summary>The entries a person may open; nobody signed in sees none.</summary>
    public static IEnumerable<NavigationItem> For(Actor? actor) =>
        actor is null ? [] : Items.Where(item => RouteMatrix.Find(item.Route) is { } row && actor.Is(row.Who));

    /// <summary>The entry a page belongs to: of those that cover it, the one with the longest path.</summary>
    public static NavigationItem? Current(string? path) =>
        Items.Where(item => item.Covers(path)).MaxBy(item => item.Also.Count > 0 ? int.MaxValue : item.Path.Length);
}
