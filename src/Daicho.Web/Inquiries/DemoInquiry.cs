using Daicho.Access;
using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Inquiries;

namespace Daicho.Web.Inquiries;

/// <summary>The inquiry of the demonstration: every unit is asked about its computers in which a check has found something.</summary>
public static class DemoInquiry
{
    const string Ledger = "computers";

    /// <summary>Sends it, once.</summary>
    public static void Send(Database database, DateOnly today, Actor actor)
    {
        using (var db = database.Open())
        {
            if (db.Set<Inquiry>().Any()) return;
        }

        var definition = InquiryDefinition.Shipped.First(d => d.Id == "answer-computers");
        new InquiryDesk(database, today).Send(actor, new InquiryRequest
        {
            Definition = definition,
            Ledger = database.Catalog.Get(Ledger),
            Checks = [.. CheckCatalog.All.Where(c => c.LedgerId == Ledger)],
            LetterNumber = "情政第123号",
            DueOn = OfficeCalendar.Shipped.Deadline(today, definition.Days),
        });
    }
}
