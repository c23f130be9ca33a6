using Daicho.History;
using Daicho.Inquiries;

namespace Daicho.Notices;

/// <summary>A reminder that somebody sends by hand (督促): told at once, in a mail of its own.</summary>
internal static class ReminderNotice
{
    /// <summary>The step of such a notice.</summary>
    public const string Step = "督促";

    public static Notice Of(ActionScope action, Inquiry inquiry, InquirySheet sheet, string text) => new()
    {
        On = action.Today,
        NoticeKey = FormattableString.Invariant($"{NoticeAbout.Sheet}|{sheet.Id}|{Step}@{action.Seq}"),
        About = NoticeAbout.Sheet,
        Step = Step,
        To = NoticeTo.Unit,
        UnitId = sheet.AtUnitId,
        Urgency = sheet.DueOn < action.Today ? NoticeUrgency.Late : NoticeUrgency.Due,
        DueOn = sheet.DueOn,
        Text = $"督促「{inquiry.Title}」：{text}",
        Href = FormattableString.Invariant($"/inquiries/sheets/{sheet.Id}"),
        Askers = inquiry.Askers & ~Access.Role.Administrator,
    };
}
