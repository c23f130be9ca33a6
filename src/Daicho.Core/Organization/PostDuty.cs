namespace Daicho.Organization;

/// <summary>What posts are for (職務). The words stand in the ledger; other parts ask for them by these names.</summary>
public static class PostDuty
{
    /// <summary>Heads the unit: what stays undone comes to this post.</summary>
    public const string Head = "所属長";

    /// <summary>Confirms the section's answers (課内確認).</summary>
    public const string Confirmer = "確認者";

    /// <summary>Does the daily work.</summary>
    public const string Clerk = "担当";

    /// <summary>Looks after a ledger and gets what has no owner.</summary>
    public const string Steward = "台帳管理者";

    /// <summary>Answers for the security of the unit's information.</summary>
    public const string Security = "情報セキュリティ管理者";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Head, Confirmer, Clerk, Steward, Security];

    internal const string Help = "所属長：所属で滞ったものを受け取ります。確認者：課内確認をします。担当：日々の入力と回答をします。台帳管理者：受け持つ台帳を見守り、責任所属のないものを受け取ります。";
}
