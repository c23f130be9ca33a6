namespace Daicho.Import.Reports;

/// <summary>An item while it is being read: what is printed, not yet split into its parts.</summary>
sealed class ItemDraft
{
    /// <summary>Indexes into the source's lines.</summary>
    public SortedSet<int> Lines { get; } = [];

    public int Audit { get; set; }
    public string? Number { get; set; }
    public string? Kind { get; set; }
    public string? Section { get; set; }
    public string? Subject { get; set; }
    public string? Unit { get; set; }
    public string? Finding { get; set; }
    public string? Response { get; set; }
    public string? Class { get; set; }
    public string? Page { get; set; }
    public List<string> Units { get; } = [];
    public List<KeyValuePair<string, string>> Other { get; } = [];
    public List<string> Review { get; } = [];

    public bool HasText => Finding is not null || Response is not null;

    /// <summary>Puts a part of a broken text behind what there is: a sentence that goes on is joined without a break.</summary>
    public static string? Join(string? before, string? after)
    {
        if (string.IsNullOrWhiteSpace(after)) return before;
        if (string.IsNullOrWhiteSpace(before)) return after.Trim();
        var ends = after[0] == '\n' || before[^1] is '。' or '］' or ']' or '」' or '）' or ')' or '】' or '件' or '.' or '：' or ':';
        return before + (ends || after.StartsWith('・') || after.StartsWith('※') ? "\n" : "") + after.Trim();
    }
}
