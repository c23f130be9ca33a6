namespace Daicho.Inquiries;

/// <summary>Where a sheet is. Numbers below 10 are open.</summary>
public enum SheetState
{
    /// <summary>担当入力: the section writes.</summary>
    Answering = 1,

    /// <summary>課内確認: the section looks at what was written.</summary>
    Checking = 2,

    /// <summary>上位課確認: at a unit on the way up.</summary>
    Passing = 3,

    /// <summary>受付: at the asking section.</summary>
    Received = 4,

    /// <summary>受理: done.</summary>
    Accepted = 11,

    /// <summary>取下げ: no longer asked.</summary>
    Withdrawn = 12,
}

/// <summary>Words of the states.</summary>
public static class SheetStates
{
    /// <summary>States below this number are open.</summary>
    public const int FirstClosed = 10;

    /// <summary>The word for a state.</summary>
    public static string Label(SheetState state) => state switch
    {
        SheetState.Answering => "担当入力",
        SheetState.Checking => "課内確認",
        SheetState.Passing => "上位課確認",
        SheetState.Received => "受付済",
        SheetState.Accepted => "受理",
        SheetState.Withdrawn => "取下げ",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>True while somebody must still act.</summary>
    public static bool IsOpen(SheetState state) => (int)state < FirstClosed;
}

/// <summary>Who takes a step.</summary>
public enum Party
{
    /// <summary>The section that answers.</summary>
    Section,

    /// <summary>The unit at which the sheet is.</summary>
    Stop,

    /// <summary>Whoever asks (取りまとめ課).</summary>
    Asker,
}

/// <summary>A step of a sheet on its way.</summary>
/// <param name="Id">Name in addresses and the history.</param>
/// <param name="Label">What the button says.</param>
/// <param name="From">States it starts from.</param>
/// <param name="To">State it leads to; null is the next stop of the way up, and behind the last the asker.</param>
/// <param name="By">Who takes it. The asker may take it in their stead (代理), with the reason.</param>
/// <param name="TextLabel">What the text field is called.</param>
/// <param name="TextRequired">True when the step needs a text.</param>
public sealed record SheetStep(string Id, string Label, IReadOnlyList<SheetState> From, SheetState? To, Party By, string TextLabel, bool TextRequired)
{
    private static readonly SheetState[] Open = [SheetState.Answering, SheetState.Checking, SheetState.Passing, SheetState.Received];

    /// <summary>Sends what was written to be checked within the section.</summary>
    public static SheetStep Submit { get; } = new("submit", "課内確認へ回す", [SheetState.Answering], SheetState.Checking, Party.Section, "申し送り", TextRequired: false);

    /// <summary>The section's answer after 課内確認.</summary>
    public static SheetStep Confirm { get; } = new("confirm", "確認して提出する", [SheetState.Checking], null, Party.Section, "申し送り", TextRequired: false);

    /// <summary>The state table: the only steps there are.</summary>
    public static IReadOnlyList<SheetStep> All { get; } =
    [
        Submit,
        Confirm,
        new("rewrite", "担当へ差し戻す", [SheetState.Checking], SheetState.Answering, Party.Section, "差戻しの理由", TextRequired: true),
        new("forward", "取りまとめて提出する", [SheetState.Passing], null, Party.Stop, "申し送り", TextRequired: false),
        new("return", "所管課へ差し戻す", [SheetState.Passing], SheetState.Answering, Party.Stop, "差戻しの理由", TextRequired: true),
        new("send-back", "所管課へ差し戻す", [SheetState.Received], SheetState.Answering, Party.Asker, "差戻しの理由", TextRequired: true),
        new("recall", "提出を取り戻す", [SheetState.Passing, SheetState.Received], SheetState.Answering, Party.Section, "取り戻す理由", TextRequired: true),
        new("accept", "受理する", [SheetState.Received], SheetState.Accepted, Party.Asker, "申し送り", TextRequired: false),
        new("withdraw", "照会を取り下げる", Open, SheetState.Withdrawn, Party.Asker, "取り下げる理由", TextRequired: true),
        new("ask-again", "もう一度照会する", [SheetState.Accepted, SheetState.Withdrawn], SheetState.Answering, Party.Asker, "もう一度照会する理由", TextRequired: true),
    ];

    /// <summary>The step of that name. Names those that exist when there is none.</summary>
    public static SheetStep Get(string id) => All.FirstOrDefault(s => s.Id == id)
        ?? throw new UserErrorException($"操作「{id}」はありません。次のいずれかを指定してください：{string.Join("、", All.Select(s => s.Id))}");
}
