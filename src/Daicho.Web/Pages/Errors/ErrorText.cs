namespace Daicho.Web.Pages.Errors;

/// <summary>What an error page says: what happened, and what the person can do now.</summary>
public sealed record ErrorText(string Title, string What, string[] Remedies)
{
    /// <summary>The text for a status code; codes without one of their own share the general text of their class.</summary>
    public static ErrorText For(int status) => status switch
    {
        403 => new("このページを見る権限がありません", "あなたの所属または役割では、このページや記録を見ることができません。",
            ["業務で必要な場合は、所属の管理者または情報政策担当課に権限を申請してください。", "別の職員としてサインインしている場合は、サインアウトしてから入り直してください。"]),
        404 => new("ページが見つかりません", "お探しのページは、移動したか、削除されたか、アドレスが間違っている可能性があります。",
            ["アドレスを手で入力した場合は、間違いがないか確かめてください。", "ホームまたは台帳の一覧から探してください。"]),
        413 => new("送信されたファイルが大きすぎます", "ファイルの大きさが、この台帳で受け付けられる上限を超えています。",
            ["ファイルを分割して、もう一度取り込んでください。", "分割できない場合は、情報政策担当課に連絡してください。"]),
        >= 400 and < 500 => new("送信内容を受け付けられませんでした", "画面を開いてから時間がたったか、送信内容が途中で欠けた可能性があります。内容は保存されていません。",
            ["ブラウザーの「戻る」で入力画面に戻り、画面を読み込み直してから、もう一度送信してください。"]),
        _ => new("システムに問題が起きました", "処理の途中で問題が起きたため、操作は完了していません。原因は記録されています。",
            ["少し時間をおいて、もう一度お試しください。", "繰り返し起きる場合は、下の受付番号と時刻を情報政策担当課に伝えてください。"]),
    };
}
