using Daicho.Checks;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Daicho.Notices;

namespace Daicho.Inquiries;

/// <summary>What does not hold together in the event of a definition, a sentence each.</summary>
internal static class OccasionFaults
{
    private const int MostMonths = 120;

    public static IEnumerable<string> Of(InquiryDefinition definition, LedgerCatalog catalog)
    {
        if (definition.When is not { } when)
            return [];
        if (when.Event == OccasionEvent.Joined)
            return Joined(definition, when);
        var id = when.Ledger ?? definition.Ledger;
        if (id is null || catalog.Find(id) is not { } ledger)
            return [id is null ? "出来事の起きる台帳を選んでください。" : $"台帳「{id}」はありません。"];
        return Where(definition, when, catalog).Concat(What(when, ledger)).Concat(Unreadable(ledger, when.Filter));
    }

    private static IEnumerable<string> Joined(InquiryDefinition definition, InquiryOccasion when)
    {
        if (definition.Over != InquiryOver.Records)
            yield return "「照会の対象に加わったとき」は、台帳の記録を対象とする様式だけで使えます。";
        if (when.Months is < 1 or > MostMonths)
            yield return $"追う月数は1から{MostMonths}までにしてください。";
    }

    private static IEnumerable<string> Where(InquiryDefinition definition, InquiryOccasion when, LedgerCatalog catalog)
    {
        var elsewhere = OccasionFinder.IsElsewhere(definition);
        if (elsewhere && (definition.Ledger is null || definition.Over != InquiryOver.Records))
            yield return "ほかの台帳の出来事で照会するときは、照会する台帳を決め、台帳の記録を対象にしてください。";
        else if (elsewhere)
        {
            foreach (var problem in Unreadable(catalog.Get(definition.Ledger!), when.Asks))
                yield return problem;
        }
        else if (definition.Around)
        {
            yield return "もとになった記録について照会する様式では、ほかの台帳の出来事か「照会の対象に加わったとき」を使ってください。";
        }

        if (definition.Over == InquiryOver.Discrepancies && when.Event != OccasionEvent.Discrepancy)
            yield return "要確認・不備を対象とする様式では、「要確認・不備が見つかったとき」を使ってください。";
    }

    private static IEnumerable<string> What(InquiryOccasion when, Ledger ledger)
    {
        if (when.Event == OccasionEvent.Discrepancy)
        {
            if (when.Checks.Count == 0)
                yield return "自動チェックを選んでください。";
            foreach (var check in when.Checks.Where(c => CheckCatalog.Find(c)?.LedgerId != ledger.Id))
                yield return $"「{ledger.Label}」に自動チェック「{check}」はありません。";
            yield break;
        }

        if (when.Event == OccasionEvent.Added)
            yield break;
        if (when.Column is null || ledger.Find(when.Column) is not { } column)
        {
            yield return $"「{ledger.Label}」に項目「{when.Column}」はありません。";
            yield break;
        }

        if (column.SecretUntilColumn is not null)
            yield return $"「{column.Label}」はその日まで見せてはならない値のため、照会の出来事にできません。";
        if (when.Event == OccasionEvent.State && when.In.Count == 0)
            yield return "どの値になったときかを書いてください。";
        if (when.Event == OccasionEvent.Date && column.Kind != ColumnKind.Date)
            yield return $"「{column.Label}」は日付の項目ではありません。";
        if (when.Event == OccasionEvent.Date && NoticeTiming.Parse(when.Timing) is not { Unit: not TimingUnit.Arrival })
            yield return $"時期「{when.Timing}」を読めません。30日前、6か月前、当日、1開庁日後 のように書いてください。";
    }

    private static IEnumerable<string> Unreadable(Ledger ledger, string? filter) =>
        ListRequest.Read(ledger, filter).Problems.Select(p => $"「{ledger.Label}」の条件：{p.Sentence}");
}
