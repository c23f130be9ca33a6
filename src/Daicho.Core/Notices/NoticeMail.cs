namespace Daicho.Notices;

/// <summary>Where a mail stands.</summary>
public enum MailState
{
    /// <summary>送信待ち.</summary>
    Waiting = 0,

    /// <summary>送信済み: the mail server took it.</summary>
    Sent = 1,

    /// <summary>失敗: given up; it can be sent again by hand.</summary>
    Failed = 2,

    /// <summary>画面のみ: no address or no mail server; it is read in the product.</summary>
    ScreenOnly = 3,
}

/// <summary>The notices of one recipient and day in one mail (まとめ通知): a person's, or a section's shared address.</summary>
public sealed class NoticeMail
{
    /// <summary>Number.</summary>
    public long Id { get; set; }

    /// <summary>Business date.</summary>
    public DateOnly On { get; set; }

    /// <summary>The action that made it.</summary>
    public long MadeSeq { get; set; }

    /// <summary>One digest per recipient, day and occasion; the daily digest's occasion is empty.</summary>
    public string Occasion { get; set; } = "";

    /// <summary>The recipient: the account's or the unit's id with its kind.</summary>
    public string Recipient { get; set; } = "";

    /// <summary>The person, or null.</summary>
    public string? AccountId { get; set; }

    /// <summary>The unit, or null.</summary>
    public long? UnitId { get; set; }

    /// <summary>Name of the recipient as it was then.</summary>
    public string Name { get; set; } = "";

    /// <summary>The address, or null when there is none.</summary>
    public string? Address { get; set; }

    /// <summary>Subject.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Where it stands.</summary>
    public MailState State { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; set; }

    /// <summary>Before when it is not tried again (UTC), or null.</summary>
    public DateTime? NextTryAt { get; set; }

    /// <summary>Since when somebody is sending it (UTC), or null.</summary>
    public DateTime? ClaimedAt { get; set; }

    /// <summary>When the mail server took it (UTC).</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>Why it was not sent, or null.</summary>
    public string? Error { get; set; }

    /// <summary>When the recipient opened it in the product (UTC), or null.</summary>
    public DateTime? ReadAt { get; set; }
}

/// <summary>A notice in a mail.</summary>
public sealed class NoticeMailLine
{
    /// <summary>The mail.</summary>
    public long MailId { get; set; }

    /// <summary>The notice.</summary>
    public long NoticeId { get; set; }
}

/// <summary>Words of the states.</summary>
public static class MailStates
{
    /// <summary>The word for a state.</summary>
    public static string Label(MailState state) => state switch
    {
        MailState.Waiting => "送信待ち",
        MailState.Sent => "送信済み",
        MailState.Failed => "失敗",
        MailState.ScreenOnly => "画面のみ",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
