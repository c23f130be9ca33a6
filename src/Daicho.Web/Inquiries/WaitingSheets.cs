using Daicho.Data;
using Daicho.Inquiries;
using Daicho.Web.Accounts;

namespace Daicho.Web.Inquiries;

/// <summary>A sheet (回答票) that waits for somebody.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">Title of the inquiry.</param>
/// <param name="UnitId">The unit that answers.</param>
/// <param name="AtUnitId">The unit at which it is.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DueOn">Date by which the unit that has it must pass it on.</param>
/// <param name="DueAt">Time of that day.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Answered">Those with an answer.</param>
public sealed record WaitingSheet(long Id, string Title, long? UnitId, long? AtUnitId, SheetState State, DateOnly DueOn, TimeOnly DueAt, int Rows, int Answered)
{
    /// <summary>Its address.</summary>
    public string Href => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"~/inquiries/sheets/{Id}");

    /// <summary>What is to be done with it now.</summary>
    public string ToDo => State switch
    {
        SheetState.Answering => "行ごとに回答し、課内確認へ回してください。",
        SheetState.Checking => "回答を確認し、提出してください。",
        _ => "所管課の回答を取りまとめ、提出してください。",
    };
}

/// <summary>What waits for the units of the person who asks, in one statement.</summary>
public sealed class WaitingSheets(DaichoDb db, InquiryReader reader, CurrentActor current)
{
    IReadOnlyList<WaitingSheet>? all;

    /// <summary>All of them, nearest deadline first.</summary>
    public IReadOnlyList<WaitingSheet> All => all ??=
    [
        .. from sheet in reader.Waiting(current.Actor)
           join inquiry in db.Set<Inquiry>() on sheet.InquiryId equals inquiry.Id
           orderby sheet.DueOn, sheet.Id
           select new WaitingSheet(
               sheet.Id, inquiry.Title, sheet.UnitId, sheet.AtUnitId, sheet.State, sheet.DueOn, inquiry.DueAt,
               db.Set<InquiryRow>().Count(r => r.SheetId == sheet.Id && r.Outcome != RowOutcome.Misdirected),
               db.Set<InquiryRow>().Count(r => r.SheetId == sheet.Id && r.Outcome != RowOutcome.Misdirected && r.Answers != null)),
    ];
}
