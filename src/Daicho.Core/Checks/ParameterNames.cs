namespace Daicho.Checks;

/// <summary>What a parameter of a check is called to people; its own name is for who sets it.</summary>
public static class ParameterNames
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["years"] = "年数",
        ["words"] = "探す語",
        ["negations"] = "打消しの語",
        ["exceptions"] = "除外句",
        ["settled"] = "済んだことを表す語",
        ["marks"] = "不明を表す印",
        ["closed_states"] = "もう持っていないことを表す状態",
        ["earliest_year"] = "最も古い年",
        ["lease_years"] = "リース年数の上限",
        ["kinds"] = "庁外とみる種別",
        ["percent"] = "割合（％）",
        ["minimum"] = "見る差の下限",
        ["slip_from"] = "単位違いとみる倍率の下限",
        ["slip_to"] = "単位違いとみる倍率の上限",
        ["closed"] = "完了を表す区分",
        ["days"] = "日数",
        ["event_days"] = "出来事から期限までの開庁日数",
        ["high"] = "重要度「高」の日数",
        ["medium"] = "重要度「中」の日数",
        ["low"] = "重要度「低」の日数",
    };

    /// <summary>The word for a parameter, or its name when it has none.</summary>
    public static string Label(string name) => Known.GetValueOrDefault(name, name);
}
