using System.Globalization;
using System.Text;
using Daicho.Calendar;

namespace Daicho.Notices;

/// <summary>The text of a digest (まとめ通知): what is late first, then what is due, then what came.</summary>
public static class NoticeDigest
{
    /// <summary>Subject of a digest.</summary>
    public static string SubjectOf(DateOnly on, IReadOnlyCollection<Notice> notices)
    {
        var late = notices.Count(n => n.Urgency == NoticeUrgency.Late);
        var more = late > 0 ? string.Create(CultureInfo.InvariantCulture, $"（期限超過 {late}件）") : "";
        return string.Create(CultureInfo.InvariantCulture, $"【台帳】対応が必要なもの {notices.Count}件{more} {on.Month}月{on.Day}日");
    }

    /// <summary>Heading of the notices of an urgency.</summary>
    public static string Heading(NoticeUrgency urgency) => urgency switch
    {
        NoticeUrgency.Late => "期限を過ぎたもの",
        NoticeUrgency.Due => "期限が近いもの",
        _ => "新しく届いたもの",
    };

    /// <summary>Body of a digest.</summary>
    public static string Body(NoticeMail mail, IReadOnlyCollection<Notice> notices, MailSettings settings)
    {
        var text = new StringBuilder();
        text.Append(mail.Name).Append(mail.UnitId is null ? " 様" : " 御中").Append("\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{JapaneseDate.ToEra(mail.On)}現在、対応が必要なものは次の{notices.Count}件です。\n");
        foreach (var group in notices.GroupBy(n => n.Urgency).OrderBy(g => g.Key))
        {
            text.Append("\n■ ").Append(Heading(group.Key)).Append('\n');
            foreach (var notice in group.OrderBy(n => n.DueOn).ThenBy(n => n.Id))
            {
                text.Append("・").Append(notice.Text).Append('\n');
                if (settings.PublicAddress.Length > 0)
                    text.Append("　").Append(settings.PublicAddress.TrimEnd('/')).Append(notice.Href).Append('\n');
            }
        }

        text.Append("\n-- \n").Append(settings.Government).Append(settings.Government.Length > 0 ? " " : "").Append("台帳（Daicho）から自動で送っています。\n");
        text.Append(settings.PublicAddress.Length > 0 ? "すべての通知：" + settings.PublicAddress.TrimEnd('/') + "/notices\n" : "詳しくは、台帳の画面のホームと「通知」をご覧ください。\n");
        return text.ToString();
    }
}
