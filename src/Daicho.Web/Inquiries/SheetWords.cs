using Daicho.Inquiries;

namespace Daicho.Web.Inquiries;

/// <summary>What happened to a sheet and where it is, as sentences.</summary>
public static class SheetWords
{
    /// <summary>Where it is: 担当入力（税務課）.</summary>
    public static string Place(SheetState state, string unit) =>
        state is SheetState.Received or SheetState.Accepted or SheetState.Withdrawn ? SheetStates.Label(state) : $"{SheetStates.Label(state)}（{unit}）";

    /// <summary>What happened, without when and by whom.</summary>
    public static string Of(SheetHappening happening, Func<long?, string> unit)
    {
        var first = happening.Entries[0];
        var rows = happening.Entries.Count;
        return first.Step switch
        {
            InquiryAct.Ask => $"{unit(first.UnitId)}に照会しました。",
            InquiryAct.Answer => $"{rows:#,0} 行の回答を送りました。",
            InquiryAct.Misdirect => first.UnitId is null ? $"{rows:#,0} 行を所管違いとしました。" : $"{rows:#,0} 行を所管違いとしました（所管と思われる所属：{unit(first.UnitId)}）。",
            InquiryAct.Assign when first.RowId is null => "ほかの所属に割り当てました。",
            InquiryAct.Assign => $"{rows:#,0} 行を{unit(first.UnitId)}に割り当てました。",
            InquiryAct.Remind => "督促しました。",
            InquiryAct.ApplyByRule => $"{rows:#,0} 行の回答を、規則により台帳に反映しました。",
            InquiryAct.Apply => $"{rows:#,0} 行の回答を台帳に反映しました。",
            InquiryAct.Refuse => $"{rows:#,0} 行の変更案を採用しませんでした。",
            _ when first.ToState is { } to => $"{InquiryAct.Label(first.Step)}：{Place(to, unit(first.UnitId))}になりました。",
            _ => InquiryAct.Label(first.Step),
        };
    }

    /// <summary>The reason or remark behind it; null where the text is data.</summary>
    public static string? TextOf(SheetHappening happening) =>
        happening.Entries[0] is { Step: not (InquiryAct.Ask or InquiryAct.Answer), Text: { } text } ? text : null;
}
