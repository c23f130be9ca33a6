using Daicho.History;

namespace Daicho.Inquiries;

/// <summary>Sends an inquiry within an action: itself, what it was sent with as proof, and a sheet for each unit with its rows.</summary>
internal static class InquirySending
{
    public static void Send(ActionScope action, Inquiry inquiry, InquiryDefinition definition, IReadOnlyList<PopulationRow> rows, DateOnly today)
    {
        (inquiry.DefinitionId, inquiry.DefinitionVersion, inquiry.Askers, inquiry.Readers) = (definition.Id, definition.Version, definition.Askers, definition.Readers);
        (inquiry.SentOn, inquiry.SentSeq) = (today, action.Seq);
        action.Db.Add(inquiry);
        action.Db.SaveChanges();
        action.Append(new InquiryEvent { InquiryId = inquiry.Id, On = today, Step = InquiryAct.Ask, Text = InquiryTerms.Of(inquiry, definition) });
        new SheetMaker(action, inquiry, definition, today).Make(rows);
    }
}
