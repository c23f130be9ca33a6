using System.Globalization;
using System.Text;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Http;

namespace Daicho.Web.Inquiries;

/// <summary>A check that can be asked about, with how many of its records wait for an answer.</summary>
public sealed record AskableCheck(Check Check, long Open);

/// <summary>What can be asked by a person: definitions, ledgers and checks.</summary>
public sealed class AskingChoices(DaichoDb db, LedgerDesk ledgers, DiscrepancyReader discrepancies)
{
    OfficeCalendar? calendar;

    static readonly string[] TimeForms = ["H:mm", "H時mm分", "H時m分", "H時"];

    /// <summary>The newest version of each definition that the person may send.</summary>
    public IReadOnlyList<InquiryDefinition> Definitions(Actor actor) =>
        [.. InquiryDefinition.All(db).DistinctBy(d => d.Id, StringComparer.Ordinal).Where(d => actor.Is(d.Askers))];

    /// <summary>The ledgers a definition can ask about.</summary>
    public IReadOnlyList<Ledger> Ledgers(Actor actor, InquiryDefinition definition)
    {
        if (definition.Ledger is { } only) return ledgers.Find(only) is { } found ? [found] : [];
        if (definition.Over == InquiryOver.Records) return [.. ledgers.All.Where(l => (l.ResponsibleColumn is not null || l.RecordType == typeof(Organization.Unit)) && !l.HasOwnPages)];
        var open = Open(actor).Select(o => CheckCatalog.Find(o.Key)?.LedgerId).ToHashSet(StringComparer.Ordinal);
        return [.. ledgers.All.Where(l => open.Contains(l.Id))];
    }

    /// <summary>Checks of a ledger of which something waits for an answer, those with most first.</summary>
    public IReadOnlyList<AskableCheck> Checks(Actor actor, Ledger ledger)
    {
        var open = Open(actor);
        return
        [
            .. CheckCatalog.All.Where(c => c.LedgerId == ledger.Id && open.ContainsKey(c.Id)).Select(c => new AskableCheck(c, open[c.Id]))
                .OrderByDescending(c => c.Open).ThenBy(c => c.Check.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// True when the person may ask about a ledger, so that a link leads there. A definition that a government added for one more
    /// role is found on the page itself.
    /// </summary>
    public static bool MayAsk(Actor actor, InquiryOver over, string ledger) =>
        !actor.ReadsOnly && InquiryDefinition.Shipped.Any(d => d.Over == over && !d.Around && (d.Ledger is null || d.Ledger == ledger) && actor.Is(d.Askers));

    /// <summary>The conditions of a list in an address, without what only orders it.</summary>
    public static ListRequest Records(Ledger ledger, IQueryCollection query) =>
        LedgerAddress.Read(ledger, query) with { Page = 1, Size = ListRequest.DefaultSize, Sort = null, Chosen = null, AsOf = null, WithClosed = false };

    /// <summary>A time of day as typed, or null: 17:15, 17時15分, also in wide digits.</summary>
    public static TimeOnly? TimeOf(string? typed) =>
        TimeOnly.TryParseExact((typed ?? "").Normalize(NormalizationForm.FormKC).Trim(), TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>The deadline that is offered.</summary>
    public DateOnly Offered(InquiryDefinition definition) => Calendar.Deadline(ledgers.Today, definition.Days);

    /// <summary>The government's calendar.</summary>
    public OfficeCalendar Calendar => calendar ??= OfficeCalendar.Read(db, ledgers.Today);

    Dictionary<string, long> Open(Actor actor) => discrepancies.Visible(actor).Where(DiscrepancyStates.Unanswered)
        .GroupBy(d => d.CheckId).Select(g => new { g.Key, Count = g.LongCount() }).ToDictionary(g => g.Key, g => g.Count, StringComparer.Ordinal);
}
