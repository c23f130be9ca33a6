using Daicho.Calendar;

namespace Daicho.Import.Reports;

/// <summary>An audit while it is being read.</summary>
sealed class AuditEntry
{
    public FiscalYear? Year { get; set; }
    public string? Theme { get; set; }
    public string? Kind { get; set; }
    public string? Auditor { get; set; }

    /// <summary>The heading is this audit's theme, printed in full, shortened or with spaces between letters.</summary>
    public bool HasTheme(string key)
    {
        if (Theme is null || key.Length < 6) return false;
        var theme = Fold.Key(Theme);
        return theme.StartsWith(key, StringComparison.Ordinal) || key.StartsWith(theme, StringComparison.Ordinal)
            || (theme.Length >= 10 && key.EndsWith(theme, StringComparison.Ordinal));
    }
}
