using System.Globalization;
using Daicho.Calendar;

namespace Daicho.History;

/// <summary>Words about actions and versions that the sentences of a verification share.</summary>
internal static class ActionText
{
    public static string Time(DateTime utc) =>
        BusinessClock.JstTime(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Of(ActionEntry action) => $"処理番号 {action.Seq}（{Time(action.At)} {action.ActorName}）";

    public static string Range(long from, long to) => from == to ? $"{from}" : $"{from}～{to}";
}
