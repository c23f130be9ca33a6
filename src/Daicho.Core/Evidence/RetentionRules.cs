using System.Globalization;
using Daicho.Access;
using Daicho.Ledgers;
using Daicho.Text;

namespace Daicho.Evidence;

/// <summary>How long a kind of evidence is kept, from a day on (保存年限).</summary>
/// <param name="Kind">Kind of evidence.</param>
/// <param name="Years">Years from the 1 April after it was recorded; null is without end.</param>
/// <param name="From">First day on which evidence is recorded under it.</param>
/// <param name="Source">Where it is said.</param>
/// <param name="IsLocal">True when this government set it, false when it shipped.</param>
public sealed record RetentionRule(string Kind, int? Years, DateOnly From, string Source, bool IsLocal);

/// <summary>The years for which a kind of evidence is kept when it was recorded in a span of days.</summary>
/// <param name="Kind">The kind; null for all kinds that no rule names.</param>
/// <param name="Except">The kinds that rules name, where <paramref name="Kind"/> is null.</param>
/// <param name="From">First day.</param>
/// <param name="To">The day after the last.</param>
/// <param name="Years">Years; null is without end.</param>
internal sealed record RetentionSpan(string? Kind, IReadOnlyList<string> Except, DateOnly From, DateOnly To, int? Years);

/// <summary>Shipped and local retention periods; of those in force when evidence was recorded the latest counts, local before shipped.</summary>
public sealed class RetentionRules
{
    /// <summary>The kind of evidence of which nobody said what it is.</summary>
    public const string Other = "その他";

    private readonly List<RetentionRule> rules;

    private RetentionRules(IEnumerable<RetentionRule> all) => rules = [.. all.OrderByDescending(r => r.IsLocal).ThenByDescending(r => r.From)];

    /// <summary>Kinds of evidence to choose from on a day, in the order of the rules' files.</summary>
    public IReadOnlyList<RetentionRule> Offered(DateOnly on) =>
        [.. rules.Where(r => r.From <= on).DistinctBy(r => r.Kind, StringComparer.Ordinal).OrderBy(r => r.Kind == Other).ThenBy(r => r.Years ?? int.MaxValue).ThenBy(r => r.Kind, StringComparer.Ordinal)];

    /// <summary>Shipped and local rules.</summary>
    public static RetentionRules Load(LedgerReader reader) => new(Shipped().Concat(
        reader.Visible<RetentionPeriod>(Actor.Job("証拠の保存期間")).LiveOn(reader.Today).AsEnumerable()
            .Select(p => new RetentionRule(p.Kind ?? "", RetentionPeriodsLedger.YearsIn(p.Years), p.ValidFrom ?? DateOnly.MinValue, p.Source ?? "", IsLocal: true))));

    /// <summary>The rule for evidence of that kind recorded on a day.</summary>
    public RetentionRule Of(string? kind, DateOnly on) =>
        rules.FirstOrDefault(r => r.Kind == (kind ?? Other) && r.From <= on) ?? rules.First(r => r.Kind == Other && r.From <= on);

    /// <summary>What <see cref="Of"/> says, as spans of days that leave nothing out and never overlap.</summary>
    internal IEnumerable<RetentionSpan> Spans()
    {
        var others = rules.Where(r => r.Kind == Other).ToList();
        var kinds = rules.Select(r => r.Kind).Where(k => k != Other).Distinct(StringComparer.Ordinal).ToList();
        foreach (var kind in kinds)
        {
            foreach (var span in Spans(kind, [], [.. rules.Where(r => r.Kind == kind), .. others]))
                yield return span;
        }

        foreach (var span in Spans(null, kinds, others))
            yield return span;
    }

    // The first rule of the list that is in force counts: a later one only for the days before.
    private static IEnumerable<RetentionSpan> Spans(string? kind, IReadOnlyList<string> except, IReadOnlyList<RetentionRule> inOrder)
    {
        var to = DateOnly.MaxValue;
        foreach (var rule in inOrder)
        {
            if (rule.From >= to)
                continue;
            yield return new RetentionSpan(kind, except, rule.From, to, rule.Years);
            to = rule.From;
        }
    }

    /// <summary>True for a kind that can be chosen on a day.</summary>
    public bool Knows(string kind, DateOnly on) => rules.Any(r => r.Kind == kind && r.From <= on);

    private static IEnumerable<RetentionRule> Shipped() => EmbeddedTable.Rows("Evidence", "retention.tsv").Select(cells => new RetentionRule(
        cells[0], cells[1].Length == 0 ? null : int.Parse(cells[1], CultureInfo.InvariantCulture), DateOnly.ParseExact(cells[2], "yyyy-MM-dd", CultureInfo.InvariantCulture), cells[3], IsLocal: false));
}

/// <summary>A retention period as this government sets it (証拠の保存期間).</summary>
public sealed class RetentionPeriod : LedgerRecord
{
    /// <summary>Kind of evidence.</summary>
    public string? Kind { get; set; }

    /// <summary>Years, as one of the choices.</summary>
    public string? Years { get; set; }

    /// <summary>First day on which evidence is recorded under it.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Where it is said.</summary>
    public string? Source { get; set; }
}

/// <summary>The ledger of local retention periods.</summary>
public sealed class RetentionPeriodsLedger : Ledger<RetentionPeriod>
{
    private static readonly Dictionary<string, int?> Terms = new(StringComparer.Ordinal)
    {
        ["1年"] = 1, ["2年"] = 2, ["3年"] = 3, ["5年"] = 5, ["7年"] = 7, ["10年"] = 10, ["15年"] = 15, ["20年"] = 20, ["30年"] = 30, ["永年・常用"] = null,
    };

    /// <summary>Declares the columns.</summary>
    public RetentionPeriodsLedger()
        : base("retention-periods", "証拠の保存期間の基準", "Retention periods of evidence")
    {
        Description = "証拠の種類ごとの保存年限を、文書管理規程などの根拠と適用開始日を付けて団体ごとに定めます。ここに無い種類は出荷時の値を使います。";
        Group = "設定";
        ReasonRequired = true;
        Policy = LedgerPolicy.Common;
        Text(x => x.Kind, "証拠の種類", "Kind of evidence").Required().Key().Listed();
        Choice(x => x.Years, "保存年限", "Years kept", [.. Terms.Keys]).Required().Listed().Help("記録した年度の翌年度の4月1日から数えます。");
        Date(x => x.ValidFrom, "適用開始日", "Valid from").Required().Key().Listed();
        Text(x => x.Source, "根拠", "Source").Required().Listed();
        Titled(x => x.Kind);
        SortedBy(x => x.Kind);
    }

    /// <summary>The years that a choice means; null is without end.</summary>
    internal static int? YearsIn(string? choice) => Terms.GetValueOrDefault(choice ?? "");
}
