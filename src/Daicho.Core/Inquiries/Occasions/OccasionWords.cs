using Daicho.Checks;
using Daicho.Ledgers;

namespace Daicho.Inquiries;

/// <summary>The event of a definition in words.</summary>
public static class OccasionWords
{
    /// <summary>What an event is called.</summary>
    public static string Label(OccasionEvent kind) => kind switch
    {
        OccasionEvent.Added => "記録が追加されたとき",
        OccasionEvent.State => "項目がある値になったとき",
        OccasionEvent.Changed => "項目の値が変わったとき（所管や担当の交代など）",
        OccasionEvent.Date => "日付が近づいたとき・過ぎたとき",
        OccasionEvent.Discrepancy => "要確認・不備が見つかったとき",
        _ => "送った照会の対象に記録が加わったとき",
    };

    /// <summary>The event of a definition: 「情報システム台帳」に記録が追加されたとき.</summary>
    public static string Of(InquiryDefinition definition, LedgerCatalog catalog)
    {
        var when = definition.When!;
        var ledger = catalog.Find(when.Ledger ?? definition.Ledger ?? "");
        var column = ledger?.Find(when.Column ?? "")?.Label ?? when.Column;
        return when.Event switch
        {
            OccasionEvent.Joined => "照会の対象に加わったとき",
            OccasionEvent.Added => $"「{ledger?.Label}」に追加されたとき",
            OccasionEvent.State => $"「{column}」が{string.Join("・", when.In)}になったとき",
            OccasionEvent.Changed => $"「{column}」が変わったとき",
            OccasionEvent.Date => $"「{column}」の{when.Timing}",
            _ => $"「{string.Join("」「", when.Checks.Select(c => CheckCatalog.Find(c)?.Title ?? c))}」が見つかったとき",
        };
    }
}
