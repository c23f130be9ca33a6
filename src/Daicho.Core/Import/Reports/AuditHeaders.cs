using System.Text.RegularExpressions;
using Daicho.Calendar;

namespace Daicho.Import.Reports;

/// <summary>Finds the audits a report is about: fiscal year, kind, theme and auditor, from its title, contents and headings.</summary>
sealed partial class AuditHeaders
{
    readonly List<AuditEntry> entries = [];
    readonly HashSet<int> lines = [];

    AuditHeaders(IReadOnlyList<Block> blocks)
    {
        Read([.. blocks.Where(b => !b.IsRow && !b.IsBlank)]);
        var kind = entries.Select(e => e.Kind).FirstOrDefault(k => k is not null) ?? KindInTitles(blocks);
        foreach (var entry in entries) entry.Kind ??= kind;
        if (entries.Count == 0 && kind is not null) entries.Add(new AuditEntry { Kind = kind, Auditor = pendingAuditor });
    }

    string? pendingAuditor;

    public IReadOnlyList<AuditEntry> Entries => entries;

    /// <summary>Rows or sheets print their own audit, so that one which only the title names has no items of its own.</summary>
    public bool ToldByRows { get; private set; }

    /// <summary>First lines of blocks that told something about an audit.</summary>
    public IReadOnlySet<int> HeadingLines => lines;

    public static AuditHeaders Find(IReadOnlyList<Block> blocks) => new(blocks);

    /// <summary>The audit that a heading turns to: by its theme, or by fiscal year and kind; -1 where it names none.</summary>
    public int Named(string heading)
    {
        var title = Furniture.WithoutLeader(heading);
        var key = Fold.Key(title);
        for (var i = 0; i < entries.Count; i++)
            if (entries[i].HasTheme(key) || (ThemeMark().Match(title) is { Success: true } mark && entries[i].HasTheme(Fold.Key(title[mark.Length..])))) return i;
        if (!Furniture.IsTitleLike(title) || AuditYear(title) is not { } year) return -1;
        var kind = KindIn(title);
        var byBoth = entries.FindIndex(e => e.Year == year && (kind is null || e.Kind == kind));
        return byBoth;
    }

    /// <summary>The line is the theme of an audit in full, however long: a theme may fill three lines.</summary>
    public bool IsTheme(string line) =>
        line.Length <= 300 && entries.Exists(e => e.Theme is { Length: >= 6 } theme && line.Length < theme.Length + 20 && Fold.Key(line).StartsWith(Fold.Key(theme), StringComparison.Ordinal));

    /// <summary>The audit of a row that prints its own fiscal year, theme or kind; a new one where none fits.</summary>
    public int ForRow(FiscalYear? year, string? theme, string? kind, int current)
    {
        var here = current >= 0 && current < entries.Count ? entries[current] : null;
        ToldByRows = true;
        year ??= here?.Year;
        kind ??= here?.Kind;
        var at = entries.FindIndex(e => (year is null || e.Year == year) && (kind is null || e.Kind == kind) && (theme is null || e.Theme is null || e.HasTheme(Fold.Key(theme))));
        if (at < 0 && entries is [{ Year: null, Theme: null } untold]) (at, untold.Year, untold.Kind) = (0, year, kind ?? untold.Kind);
        if (at < 0)
        {
            entries.Add(new AuditEntry { Year = year, Theme = theme, Kind = kind });
            at = entries.Count - 1;
        }
        entries[at].Theme ??= theme;
        return at;
    }

    /// <summary>There must be an audit for an item to belong to.</summary>
    public int Ensure(int current)
    {
        if (entries.Count == 0) entries.Add(new AuditEntry());
        return Math.Clamp(current, 0, entries.Count - 1);
    }

    void Read(List<Block> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i].Text.Trim(' ', '　');
            if (ThemeMark().Match(text) is { Success: true } mark)
            {
                var rest = Furniture.WithoutLeader(text[mark.Length..].Trim(' ', '　', '「', '」'));
                lines.Add(texts[i].First);
                if (rest.Length == 0 && i + 1 < texts.Count && !ColumnMap.IsLabel(texts[i + 1].Text)) { i++; rest = Theme(texts, ref i); }
                if (rest.Length > 0) AddTheme(rest);
                continue;
            }
            if (Auditor(texts, i) is { } auditor)
            {
                lines.Add(texts[i].First);
                if (entries.Count > 0) entries[^1].Auditor ??= auditor;
                pendingAuditor ??= auditor;
            }
            if (Furniture.IsTitleLike(text) && ThemeInside().Match(text) is { Success: true } inside)
            {
                AddYears(text.Replace(inside.Groups["theme"].Value, "", StringComparison.Ordinal), "", texts[i].First, told: true);
                AddTheme(inside.Groups["theme"].Value);
                lines.Add(texts[i].First);
                continue;
            }
            if (Furniture.IsTitleLike(text)) AddYears(text, i + 1 < texts.Count ? texts[i + 1].Text : "", texts[i].First);
        }
    }

    /// <summary>A theme may be broken over lines; it goes on while brackets are open or no leader has ended it.</summary>
    string Theme(List<Block> texts, ref int i)
    {
        lines.Add(texts[i].First);
        var text = texts[i].Text.Trim(' ', '　', '-');
        while (Open(text) && i + 1 < texts.Count && texts[i + 1].First == texts[i].First + 1 && text.Length < 300)
        {
            i++;
            lines.Add(texts[i].First);
            text += texts[i].Text.Trim(' ', '　');
        }
        return Furniture.WithoutLeader(text);
    }

    static bool Open(string text) => text.Count(c => c is '（' or '(') > text.Count(c => c is '）' or ')');

    void AddTheme(string theme)
    {
        if (entries.Exists(e => e.HasTheme(Fold.Key(theme)))) return;
        if (entries.Count == 0) entries.Add(new AuditEntry { Auditor = pendingAuditor });
        if (entries[^1].Theme is null) entries[^1].Theme = theme;
        else entries.Add(new AuditEntry { Year = entries[^1].Year, Kind = entries[^1].Kind, Theme = theme });
    }

    void AddYears(string text, string next, int line, bool told = false)
    {
        var title = Furniture.WithoutLeader(text);
        var kind = KindIn(title);
        var alone = PrintedDates.FiscalYears(title).Any(y => y.Index <= 2 && y.End >= title.TrimEnd('分').Length);
        if (kind is null && alone) kind = Furniture.IsTitleLike(next) ? KindIn(next) : null;
        if (AuditYears(title) is not { Count: > 0 } years) return;
        if (!told && kind is null && !YearEntry().IsMatch(title) && !AboutAudit().IsMatch(alone ? next : title)) return;
        lines.Add(line);
        foreach (var year in years)
        {
            var same = entries.Find(e => e.Year == year && (kind is null || e.Kind is null || e.Kind == kind));
            if (same is not null) { same.Kind ??= kind; continue; }
            if (entries.Count == 1 && entries[0].Year is null && entries[0].Theme is null) { entries[0].Year = year; entries[0].Kind ??= kind; }
            else if (entries is [{ Year: null }]) { entries[0].Year = year; entries[0].Kind ??= kind; }
            else entries.Add(new AuditEntry { Year = year, Kind = kind, Auditor = entries.Count == 0 ? pendingAuditor : null });
        }
    }

    static FiscalYear? AuditYear(string title) => AuditYears(title) is [var first, ..] ? first : null;

    /// <summary>The audited years of a title: those right before the audit's kind outrank years of publication or of measures.</summary>
    static List<FiscalYear> AuditYears(string title)
    {
        var all = PrintedDates.FiscalYears(title).ToList();
        if (all.Count <= 1) return all.Where(y => !OtherUse().IsMatch(title[y.End..])).Select(y => y.Year).ToList();
        var audited = new List<FiscalYear>();
        for (var i = all.Count - 1; i >= 0; i--)
        {
            var after = title[all[i].End..];
            var lists = i + 1 < all.Count && audited.Contains(all[i + 1].Year) && Joint().IsMatch(title[all[i].End..all[i + 1].Index]);
            if (lists || BeforeAudit().IsMatch(Fold.Key(after))) audited.Insert(0, all[i].Year);
        }
        return audited.Count > 0 ? audited : all.Where(y => !OtherUse().IsMatch(title[y.End..])).Select(y => y.Year).Take(1).ToList();
    }

    static string? KindInTitles(IReadOnlyList<Block> blocks) =>
        blocks.Where(b => !b.IsBlank).Take(60).Where(b => Furniture.IsTitleLike(b.Text)).Select(b => KindIn(b.Text)).FirstOrDefault(k => k is not null);

    /// <summary>The kind of audit that a title names first; null where none.</summary>
    public static string? KindIn(string title)
    {
        var key = Fold.Key(title).Replace("の監査", "監査", StringComparison.Ordinal);
        return Vocabulary.AuditKinds.Select((kind, order) => (kind, order, at: key.IndexOf(kind, StringComparison.Ordinal)))
            .Where(k => k.at >= 0).OrderBy(k => k.at).ThenBy(k => k.order).Select(k => k.kind).FirstOrDefault();
    }

    string? Auditor(List<Block> texts, int i)
    {
        var text = texts[i].Text.Trim(' ', '　');
        var same = AuditorLine().Match(text);
        if (!same.Success) return null;
        var name = same.Groups["name"].Value.Trim(' ', '　', '：', ':');
        if (name.Length == 0 && i + 1 < texts.Count && PersonName().IsMatch(Profession().Replace(texts[i + 1].Text.Trim(' ', '　'), "").Trim(' ', '　')))
        {
            lines.Add(texts[i + 1].First);
            name = Profession().Replace(texts[i + 1].Text.Trim(' ', '　'), "").Trim(' ', '　');
        }
        return PersonName().IsMatch(name) ? name : null;
    }

    [GeneratedRegex(@"^(?:[-・○◎●■][ 　]*)?(?:[（(]?[0-9０-９]+[)）]?[.．、 　]*)?(?:[（(【〔\[＜<「](?:選定した)?(?:監査の?テーマ|特定の事件(?:[（(]監査テーマ[)）])?|テーマ)[）)】〕\]＞>」][ 　]*[:：]?[ 　]*|(?:選定した)?(?:監査の?テーマ|特定の事件(?:[（(]監査テーマ[)）])?|テーマ)(?:[:：][ 　]*|[ 　]+|$|(?=「)))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ThemeMark();

    [GeneratedRegex(@"(?:[（(「『 　](?:監査の?)?テーマ[ 　]*[:：]?|外部監査(?:の?結果)?(?:[（(]|[ 　])?)[ 　]*(?:[「『](?<theme>[^」』]{4,})[」』]|(?<=[:：])(?<theme>[^）)]{4,})[）)])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ThemeInside();

    [GeneratedRegex(@"^(?:[-・○◎●■][ 　]*)?(?:[（(]?[0-9０-９]+[)）]?[.．、 　]+)?(?:明治|大正|昭和|平成|令和)[ 　]*(?:[0-9０-９]{1,2}|元)年度[ 　]*分?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearEntry();

    [GeneratedRegex(@"監査|措置", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AboutAudit();

    [GeneratedRegex(@"^\s*(?:に?公表|に?公告|末|中に|に講じ|における措置|までに|当初予算|予算|決算|情報システム)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OtherUse();

    [GeneratedRegex(@"^(?:の|分|実施|における|\(.{1,12}\))*(?:第?[0-9]*回?)?(?:包括|個別|外部監査|財政|定期|定例|行政|随時|工事|財務|出資|指定管理|監査)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BeforeAudit();

    [GeneratedRegex(@"^[ 　]*(?:、|，|・|及び|並びに|と|分|から|～|〜)*[ 　]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^[^。はがを]{0,20}外部監査人[ 　:：]*(?:公認会計士|弁護士|税理士)?[ 　:：]*(?<name>[^。はがをのに]{0,20})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AuditorLine();

    [GeneratedRegex(@"^(?:公認会計士|弁護士|税理士|氏名|資格)[ 　:：]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Profession();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}々ヶ\p{IsHiragana}\p{IsKatakana}\uD800-\uDFFF]{1,8}(?:[ 　]+[\p{IsCJKUnifiedIdeographs}々\p{IsHiragana}\p{IsKatakana}\uD800-\uDFFF]{1,8})?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PersonName();
}
