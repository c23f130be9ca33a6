using Daicho.Access;
using Daicho.Data;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>Reads inquiries within what the actor may see.</summary>
public sealed class InquiryReader(DaichoDb db)
{
    /// <summary>True when the actor asks: sees every sheet and decides on answers.</summary>
    public static bool Asks(Actor actor, Inquiry inquiry) => actor.Is(inquiry.Askers) && !actor.ReadsOnly;

    /// <summary>Whoever asks, as the one for whom records are read that units are asked about.</summary>
    internal static Actor AskerOf(Inquiry inquiry) => AskerOf(inquiry.Askers);

    /// <summary>The same for a definition that is about to ask.</summary>
    internal static Actor AskerOf(Role askers) => new("inquiry", "照会", askers & ~Role.Administrator);

    /// <summary>
    /// The sheets the actor may see: all of inquiries their role asks or reads, for executives also all that the digital division asks
    /// (progress; the secretariat's titles may name what is not published), and those that their units answer or that pass them.
    /// </summary>
    public IQueryable<InquirySheet> Sheets(Actor actor)
    {
        var sheets = db.Set<InquirySheet>().AsNoTracking();
        var roles = (int)(actor.Is(Role.Executive) ? actor.Roles | Role.DigitalDivision : actor.Roles);
        var asked = db.Set<Inquiry>().Where(i => ((int)i.Askers & roles) != 0 || ((int)i.Readers & roles) != 0).Select(i => i.Id);
        if (!actor.Is(Role.Official))
            return sheets.Where(s => asked.Contains(s.InquiryId));
        var own = Own(actor);
        var passing = db.Set<InquiryStop>().Where(p => own.Contains(p.UnitId)).Select(p => p.SheetId);
        return sheets.Where(s => asked.Contains(s.InquiryId) || own.Contains(s.UnitId) || passing.Contains(s.Id));
    }

    /// <summary>The inquiries of which the actor sees a sheet, newest first.</summary>
    public IQueryable<Inquiry> Inquiries(Actor actor)
    {
        var seen = Sheets(actor).Select(s => s.InquiryId);
        return db.Set<Inquiry>().AsNoTracking().Where(i => seen.Contains(i.Id)).OrderByDescending(i => i.Id);
    }

    /// <summary>The sheets that wait for the actor's units, nearest deadline first.</summary>
    public IQueryable<InquirySheet> Waiting(Actor actor)
    {
        var own = Own(actor);
        return db.Set<InquirySheet>().AsNoTracking()
            .Where(s => (int)s.State < SheetStates.FirstClosed && s.State != SheetState.Received && own.Contains(s.AtUnitId))
            .OrderBy(s => s.DueOn).ThenBy(s => s.Id);
    }

    /// <summary>The steps the actor may take with a sheet.</summary>
    public IReadOnlyList<SheetStep> Steps(Actor actor, Inquiry inquiry, InquirySheet sheet) =>
        [.. SheetStep.All.Where(step => step.From.Contains(sheet.State) && (sheet.UnitId is not null || step.By == Party.Asker) && Takes(actor, inquiry, sheet, step))];

    /// <summary>True when the actor may write answers on the sheet now.</summary>
    public bool MayWrite(Actor actor, Inquiry inquiry, InquirySheet sheet) =>
        sheet is { State: SheetState.Answering, UnitId: not null } && Takes(actor, inquiry, sheet, SheetStep.Submit);

    /// <summary>True when the asker or a unit on the way up acts in the stead of the unit (代理): then the reason is required.</summary>
    public bool IsInstead(Actor actor, InquirySheet sheet, SheetStep step) => step.By != Party.Asker && !Owns(actor, UnitOf(sheet, step));

    // A unit that the sheet passes may write in the section's stead: a lead section takes back the forms of its sections together.
    private bool Takes(Actor actor, Inquiry inquiry, InquirySheet sheet, SheetStep step) =>
        !actor.ReadsOnly && (Asks(actor, inquiry) || (step.By != Party.Asker && Owns(actor, UnitOf(sheet, step))) || (step.By == Party.Section && OwnsStop(actor, sheet)));

    private bool OwnsStop(Actor actor, InquirySheet sheet)
    {
        if (!actor.Is(Role.Official) || sheet.State is not (SheetState.Answering or SheetState.Checking))
            return false;
        var own = Own(actor);
        return db.Set<InquiryStop>().Any(p => p.SheetId == sheet.Id && own.Contains(p.UnitId));
    }

    private static long? UnitOf(InquirySheet sheet, SheetStep step) => step.By == Party.Stop ? sheet.AtUnitId : sheet.UnitId;

    private bool Owns(Actor actor, long? unit) => unit is not null && actor.Is(Role.Official) && Own(actor).Contains(unit);

    private IQueryable<long?> Own(Actor actor)
    {
        var person = actor.Id;
        return db.UnitClosure.Where(c => db.UserUnits.Any(u => u.UserId == person && u.UnitId == c.AncestorId)).Select(c => (long?)c.DescendantId);
    }
}
