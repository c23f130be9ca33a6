namespace Daicho.Publication;

/// <summary>The words that stand before the items unless a government has its own (前書きの例).</summary>
public static class PublicationWords
{
    /// <summary>Title of the words, as 千葉県報第13926号別冊 has it.</summary>
    public const string PrefaceTitle = "◎「区分」欄の記載について";

    /// <summary>The words: a paragraph a line.</summary>
    public const string Preface = """
        知事等（執行機関）は、地方自治法の規定により、監査の結果に基づき又は監査の結果を参考として「措置」を講じたときは、その旨を監査委員に通知することとされている。
        「区分」欄は、通知された措置・対応を次のとおり整理したものである。
        """;
}
