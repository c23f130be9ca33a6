namespace Daicho.Web;

/// <summary>An entry of the global navigation (グローバルナビゲーション).</summary>
/// <param name="Path">Path below the application's root; the entry is current for everything under it.</param>
/// <param name="Label">What is shown.</param>
public sealed record NavigationItem(string Path, string Label)
{
    /// <summary>Whether a request path lies under this entry.</summary>
    public bool Covers(string? path) => Path == "/"
        ? path is null or "" or "/"
        : path is not null && path.StartsWith(Path, StringComparison.OrdinalIgnoreCase)
            && (path.Length == Path.Length || path[Path.Length] == '/');
}

/// <summary>The navigation, in the order of the flow.</summary>
public static class Navigation
{
    /// <summary>All entries.</summary>
    public static IReadOnlyList<NavigationItem> Items { get; } =
    [
        new("/", "ホーム"),
        new("/imports", "取込"),
        new("/ledgers", "台帳"),
        new("/checks", "自動チェック"),
        new("/discrepancies", "要確認・不備"),
        new("/audits", "監査と措置"),
        new("/units", "組織"),
    ];
}
