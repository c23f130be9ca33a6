using Daicho.Access;
using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Data;
using Daicho.History;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Inquiries;

/// <summary>A thing that happened to a sheet, with when and by whom.</summary>
/// <param name="Entries">What happened in one action: one entry, or one for each row.</param>
/// <param name="Action">The action.</param>
public sealed record SheetHappening(IReadOnlyList<InquiryEvent> Entries, ActionEntry Action);

/// <summary>A sheet (回答票) as the person who opens it may see and change it.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Inquiry">Its inquiry.</param>
/// <param name="Definition">What is asked.</param>
/// <param name="Ledger">The ledger asked about.</param>
/// <param name="Stops">Units it passes on its way up.</param>
/// <param name="MayWrite">True when the person may write answers now.</param>
/// <param name="Steps">Steps the person may take.</param>
public sealed record OpenSheet(
    InquirySheet Sheet, Inquiry Inquiry, InquiryDefinition Definition, Ledger Ledger, IReadOnlyList<InquiryStop> Stops, bool MayWrite, IReadOnlyList<SheetStep> Steps)
{
    /// <summary>The choice that says that a record is right as it stands, with its question; null when there is none.</summary>
    public (Question Question, Choice Choice)? Unchanged => Definition.Questions
        .SelectMany(q => q.Choices.Where(c => c.Confirms).Select(c => ((Question, Choice)?)(q, c))).FirstOrDefault();
}

/// <summary>Reads sheets for the person who makes the request.</summary>
public sealed class SheetDesk(DaichoDb db, InquiryReader reader, RowViews views, CurrentActor current, BusinessClock clock)
{
    /// <summary>The person.</summary>
    public Actor Actor => current.Actor;

    /// <summary>The sheet, or null when there is none or the person may not see it.</summary>
    public OpenSheet? Find(long id)
    {
        if (reader.Sheets(Actor).FirstOrDefault(s => s.Id == id) is not { } sheet) return null;
        var inquiry = db.Set<Inquiry>().AsNoTracking().Single(i => i.Id == sheet.InquiryId);
        var stops = db.Set<InquiryStop>().AsNoTracking().Where(p => p.SheetId == id).OrderBy(p => p.Position).ToList();
        return new(
            sheet, inquiry, InquiryDefinition.Find(db, inquiry.DefinitionId, inquiry.DefinitionVersion)!, db.Catalog.Get(inquiry.Ledger), stops,
            reader.MayWrite(Actor, inquiry, sheet), reader.Steps(Actor, inquiry, sheet));
    }

    /// <summary>True when the person would take the step in the stead (代理) of the unit.</summary>
    public bool IsInstead(OpenSheet open, SheetStep step) => reader.IsInstead(Actor, open.Sheet, step);

    /// <summary>Every row of the sheet.</summary>
    public IReadOnlyList<InquiryRow> Rows(long sheetId) => [.. db.Set<InquiryRow>().AsNoTracking().Where(r => r.SheetId == sheetId).OrderBy(r => r.Id)];

    /// <summary>Rows with their records.</summary>
    public IReadOnlyList<RowView> Views(OpenSheet open, IReadOnlyList<InquiryRow> rows) =>
        [.. rows.Chunk(500).SelectMany(some => views.Of(Actor, open.Inquiry, open.Definition, some))];

    /// <summary>What was answered about the records of these rows last time, by record.</summary>
    public IReadOnlyDictionary<long, IReadOnlyDictionary<string, string>> Previous(OpenSheet open, IEnumerable<InquiryRow> rows) =>
        new PreviousAnswers(db).Of(Actor, open.Inquiry, [.. rows.Select(r => r.RecordId)]);

    /// <summary>Looks over answers before they are sent.</summary>
    public AnswerReview Review(OpenSheet open) => new(
        open.Definition, open.Ledger, [.. open.Inquiry.CheckIds.Select(CheckCatalog.Find).OfType<Check>()], ParameterSet.Load(new LedgerReader(db, clock.Today), Actor.Checks), clock.Today);

    /// <summary>What happened to the sheet, the latest first; entries about rows stand together by action and kind.</summary>
    public IReadOnlyList<SheetHappening> Course(long sheetId)
    {
        var events = db.Set<InquiryEvent>().AsNoTracking().Where(e => e.SheetId == sheetId).OrderBy(e => e.Id).ToList();
        var seqs = events.Select(e => e.Seq).Distinct().ToArray();
        var actions = db.Actions.AsNoTracking().Where(a => seqs.Contains(a.Seq)).ToDictionary(a => a.Seq);
        return [.. events.GroupBy(e => (e.Seq, e.Step)).Select(g => new SheetHappening([.. g], actions[g.Key.Seq])).Reverse()];
    }

    /// <summary>Number of the person's last action with the sheet: the receipt (控え) of what was just done.</summary>
    public long? LastReceipt(long sheetId) =>
        (from e in db.Set<InquiryEvent>() join a in db.Actions on e.Seq equals a.Seq where e.SheetId == sheetId && a.ActorId == Actor.Id select (long?)e.Seq).Max();
}
