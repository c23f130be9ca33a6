using System.Globalization;
using System.Text;
using Daicho.Ledgers;

namespace Daicho.Checks;

/// <summary>The page about all checks as Markdown, from their entries and the shipped parameters alone (docs/checks.md).</summary>
public static class CheckDoc
{
    private const string Deadlines = "deadline";

    private static readonly Severity[] BySeverity = [Severity.High, Severity.Medium, Severity.Low];

    /// <summary>The page.</summary>
    public static string Markdown()
    {
        // The last day there is: of parameters with several dates the latest shipped one is told.
        var parameters = ParameterSet.ShippedOn(DateOnly.MaxValue);
        var page = new StringBuilder();
        page.Append("# 自動チェック\n\n");
        page.Append("どの記録が該当するか、なぜ見るのか、どう直すかを、チェックの定義と出荷時のパラメータから書き出したものです。");
        page.Append("しきい値や語句は、台帳「[").Append(LedgerCatalog.Shipped.Get("check-parameters").Label).Append("](ledgers/check-parameters.md)」で団体ごとに、適用開始日と根拠を付けて変えられます。\n\n");
        AddDeadlines(page, parameters);
        AddOverview(page);
        foreach (var check in CheckCatalog.All)
            Add(page, check, parameters.InForce(check.Id));
        return page.ToString();
    }

    /// <summary>The word for a severity.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.High => "高",
        Severity.Medium => "中",
        _ => "低",
    };

    private static void AddDeadlines(StringBuilder page, ParameterSet parameters)
    {
        var days = parameters.InForce(Deadlines).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        page.Append("## 重要度と期限\n\n| 重要度 | 回答の期限（見つかった日から） |\n|---|---|\n");
        foreach (var severity in BySeverity)
            page.Append("| ").Append(Word(severity)).Append(" | ").Append(days[CheckRunner.Name(severity)]).Append("開庁日 |\n");
        page.Append("\n移行データとして取り込んだ記録（`--baseline`）から見つかったものには期限を付けず、整理計画で扱います。\n\n");
    }

    private static void AddOverview(StringBuilder page)
    {
        page.Append("## 一覧\n\n| id | 見つけるもの | 台帳 | 重要度 | ファイルだけで確かめられる |\n|---|---|---|---|---|\n");
        foreach (var check in CheckCatalog.All)
        {
            page.Append("| [`").Append(check.Id).Append("`](#").Append(Anchor(check)).Append(") | ").Append(check.Title).Append(" | [")
                .Append(LedgerCatalog.Shipped.Get(check.LedgerId).Label).Append("](ledgers/").Append(check.LedgerId).Append(".md) | ")
                .Append(Word(check.Severity)).Append(" | ").Append(check.IsPredicate && !check.NeedsLinks ? "はい" : "いいえ").Append(" |\n");
        }
    }

    private static void Add(StringBuilder page, Check check, IReadOnlyList<ParameterInForce> parameters)
    {
        page.Append("\n## ").Append(check.Id).Append("\n\n**").Append(check.Title).Append("**（重要度 ").Append(Word(check.Severity)).Append("）\n\n");
        page.Append("- 根拠：").Append(check.Basis).Append('\n');
        page.Append("- 事例：").AppendJoin("、", check.Cases).Append('\n');
        page.Append("- 該当するもの：").Append(check.Boundary).Append('\n');
        page.Append("- 直し方：").Append(check.Remedy).Append('\n');
        if (parameters.Count == 0)
            return;
        page.Append("\n| パラメータ | 出荷時の値 | 適用開始日 | 根拠 |\n|---|---|---|---|\n");
        foreach (var p in parameters)
        {
            page.Append("| ").Append(ParameterNames.Label(p.Name)).Append(" `").Append(p.Name).Append("` | ").Append(Value(p.Value)).Append(" | ")
                .Append(p.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append(" | ").Append(p.Source).Append(" |\n");
        }
    }

    private static string Value(string value) => value.Length == 0 ? "（なし）" : value.Replace("|", "、", StringComparison.Ordinal);

    private static string Anchor(Check check) => check.Id.Replace(".", "", StringComparison.Ordinal);
}
