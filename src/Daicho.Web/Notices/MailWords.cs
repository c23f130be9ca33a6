using Daicho.Calendar;
using Daicho.Notices;

namespace Daicho.Web.Notices;

/// <summary>What is said about a mail.</summary>
public static class MailWords
{
    /// <summary>Where it stands, in a phrase.</summary>
    public static string Of(NoticeMail mail) => mail.State switch
    {
        MailState.Sent => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"メール送信済み {BusinessClock.JstTime(DateTime.SpecifyKind(mail.SentAt!.Value, DateTimeKind.Utc)):H:mm}"),
        MailState.Waiting => "メール送信待ち",
        MailState.Failed => "メールは送れませんでした",
        _ => "画面のみ",
    };
}
