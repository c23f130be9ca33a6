namespace Daicho.History;

/// <summary>
/// An action: one act of a person or job that changed records. Actions form a gap-free chain in which each hash
/// covers the one before.
/// </summary>
public sealed class ActionEntry
{
    /// <summary>Gap-free number, from 1.</summary>
    public long Seq { get; set; }

    /// <summary>When it was recorded (UTC, the real clock).</summary>
    public DateTime At { get; set; }

    /// <summary>What was done: see <see cref="ActionKind"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Account of who did it.</summary>
    public string ActorId { get; set; } = "";

    /// <summary>Name of who did it, as it was then.</summary>
    public string ActorName { get; set; } = "";

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The hash of the action before; 32 zero bytes for the first.</summary>
    public byte[] Previous { get; set; } = [];

    /// <summary>The hash of this action.</summary>
    public byte[] Hash { get; set; } = [];
}

/// <summary>What an action wrote into one table: how many rows, and the Merkle root of their leaves.</summary>
public sealed class ActionContent
{
    /// <summary>The action.</summary>
    public long Seq { get; set; }

    /// <summary>Ledger id or name of another proved table.</summary>
    public string Source { get; set; } = "";

    /// <summary>Number of rows.</summary>
    public long Count { get; set; }

    /// <summary>Merkle root over the leaves in the order of the rows' ids.</summary>
    public byte[] Root { get; set; } = [];
}

/// <summary>Kinds of actions, with the words shown for them.</summary>
public static class ActionKind
{
    /// <summary>A record was added, changed or closed by hand.</summary>
    public const string Edit = "edit";

    /// <summary>Many records were changed at once by hand.</summary>
    public const string Bulk = "bulk";

    /// <summary>A change of many records was undone.</summary>
    public const string BulkUndo = "bulk-undo";

    /// <summary>A file was imported.</summary>
    public const string Import = "import";

    /// <summary>An import was undone.</summary>
    public const string Undo = "undo";

    /// <summary>Checks were run.</summary>
    public const string Check = "check";

    /// <summary>Discrepancies were answered or decided.</summary>
    public const string Answer = "answer";

    /// <summary>Evidence was attached or a comment written.</summary>
    public const string Comment = "comment";

    /// <summary>Records were confirmed to be up to date.</summary>
    public const string Confirm = "confirm";

    /// <summary>Content was erased by retention rule; the proofs stay.</summary>
    public const string Erase = "erase";

    /// <summary>Evidence is kept longer than its rule says.</summary>
    public const string Retention = "retention";

    /// <summary>A personal token was made or revoked.</summary>
    public const string Token = "token";

    /// <summary>An account or its rights were changed.</summary>
    public const string Account = "account";

    /// <summary>An inquiry was sent, answered, passed on or decided.</summary>
    public const string Inquiry = "inquiry";

    /// <summary>Remarks for a successor were kept, or a post was taken over.</summary>
    public const string Handover = "handover";

    /// <summary>Units were reorganised.</summary>
    public const string Reorganisation = "reorganisation";

    /// <summary>A measure took a step, or the product followed measures up.</summary>
    public const string Measure = "measure";

    /// <summary>A notice of measures took a step.</summary>
    public const string MeasureNotice = "measure-notice";

    /// <summary>Auditors asked, drafted, sampled or noted something, or were answered. Its reason never says what.</summary>
    public const string Fieldwork = "fieldwork";

    /// <summary>A publication was prepared or took a step.</summary>
    public const string Publication = "publication";

    /// <summary>People were told what they have to do, or a mail was sent.</summary>
    public const string Notice = "notice";

    /// <summary>The words for a kind.</summary>
    public static string Label(string kind) => kind switch
    {
        Edit => "編集",
        Bulk => "一括変更",
        BulkUndo => "一括変更の取消し",
        Measure => "措置の手順",
        MeasureNotice => "措置通知",
        Publication => "公表",
        Fieldwork => "監査の実施",
        Import => "取込",
        Undo => "取込の取消し",
        Check => "自動チェック",
        Answer => "回答・判断",
        Comment => "コメント・証拠",
        Confirm => "台帳の確認",
        Erase => "保存期間満了による消去",
        Retention => "保存期間の延長",
        Token => "個人用トークン",
        Account => "アカウントの管理",
        Inquiry => "照会・回答",
        Handover => "引継ぎ",
        Reorganisation => "機構改革",
        Notice => "通知",
        _ => kind,
    };
}
