using System.Text;
using Daicho.Access;
using Daicho.Checks;

namespace Daicho.Ledgers;

/// <summary>The page about a ledger, in words and as Markdown, from its declaration alone.</summary>
public static class LedgerDoc
{
    private static readonly DateOnly AnyDay = new(2026, 4, 1);

    private static readonly (Role Role, string Name)[] Roles =
    [
        (Role.Official, "所管課の職員"), (Role.DigitalDivision, "情報政策担当課"), (Role.AuditSecretariat, "監査委員事務局・監査委員"),
        (Role.ExternalAuditor, "外部監査人（契約期間中）"), (Role.Executive, "CIO・CISO"), (Role.Administrator, "システム管理者"),
        (Role.Personnel, "人事担当課"), (Role.AuditAssistant, "監査補助者（従事期間中）"),
    ];

    /// <summary>Who may see records.</summary>
    public static string Readers(Ledger ledger) => People(role => ledger.Policy.Sees(new Actor("", "", role), AnyDay));

    /// <summary>Who may change records.</summary>
    public static string Writers(Ledger ledger) => People(role => ledger.Policy.Writes(new Actor("", "", role), AnyDay));

    /// <summary>What a column holds, in a word.</summary>
    public static string Kind(Column column) => column.Kind switch
    {
        ColumnKind.Text => "文字列",
        ColumnKind.Date => "日付",
        ColumnKind.Integer => "整数",
        ColumnKind.Yen => "金額（円）",
        ColumnKind.FiscalYear => "年度",
        ColumnKind.Boolean => "はい・いいえ",
        ColumnKind.Choice => "選択肢",
        ColumnKind.Unit => "所属",
        ColumnKind.Reference => $"参照（{column.LinkLedger}）",
        _ => "長文",
    };

    /// <summary>What there is to know about a column.</summary>
    public static string Notes(Column column)
    {
        var notes = new StringBuilder();
        if (column.IsRequired)
            notes.Append("必須。");
        notes.Append(column.Description);
        if (column.Choices.Count > 0)
            notes.Append("選択肢：").AppendJoin("、", column.Choices).Append("（ほかの言葉もそのまま記録されます）。");
        if (column.UnitLabel is not null)
            notes.Append("単位：").Append(column.UnitLabel).Append('。');
        if (column.SecretUntilColumn is { } until)
            notes.Append('「').Append(until.Label).Append("」までは権限のある人にだけ表示します。");
        if (column.SteppedBecause is not null)
            notes.Append("新しい記録のほかは、手順だけで変わります。");
        if (column.FillsDown)
            notes.Append("取込では、空欄や「〃」は上の行と同じとみなします。");
        if (column.IsSearchable)
            notes.Append("全文検索の対象。");
        return notes.ToString();
    }

    /// <summary>What finds a record again.</summary>
    public static string Key(Ledger ledger)
    {
        var key = string.Join("・", ledger.KeyColumns.Select(c => c.Label));
        return key.Length > 0 ? key : "コード、なければ名称と所属";
    }

    /// <summary>The page as Markdown.</summary>
    public static string Markdown(Ledger ledger)
    {
        var page = new StringBuilder();
        page.Append("# ").Append(ledger.Label).Append("（").Append(ledger.Id).Append("）\n\n").Append(ledger.Description).Append("\n\n");
        page.Append("- 英語名：").Append(ledger.LabelEnglish).Append('\n');
        page.Append("- 同じ記録を見分ける項目：").Append(Key(ledger)).Append('\n');
        page.Append("- 見ることができる人：").Append(Readers(ledger)).Append('\n');
        page.Append("- 変更できる人：").Append(Writers(ledger)).Append('\n');
        page.Append("- 変更の理由：").Append(ledger.ReasonRequired ? "必須" : "任意").Append("\n\n");
        page.Append("## 項目\n\n| 項目 | 名前（id） | 種類 | 内容 | 取込のときに読み替える見出し |\n|---|---|---|---|---|\n");
        foreach (var column in ledger.Columns)
        {
            page.Append("| ").Append(Cell(column.Label)).Append(" | `").Append(column.Id).Append("` | ").Append(Kind(column)).Append(" | ")
                .Append(Cell(Notes(column))).Append(" | ").Append(Cell(string.Join("、", column.AliasNames))).Append(" |\n");
        }

        var checks = CheckCatalog.All.Where(c => c.LedgerId == ledger.Id).ToList();
        if (checks.Count > 0)
            page.Append("\n## 自動チェック\n\n");
        foreach (var check in checks)
            page.Append("- `").Append(check.Id).Append("` ").Append(check.Title).Append('：').Append(check.Boundary).Append('\n');
        return page.ToString();
    }

    private static string People(Func<Role, Reach> reach) =>
        string.Join("、", from r in Roles let far = reach(r.Role) where far != Reach.None select far == Reach.OwnUnits ? r.Name + "（自所属の記録）" : r.Name);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
