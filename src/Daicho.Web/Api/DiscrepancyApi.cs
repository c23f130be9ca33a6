using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.Web.Accounts;
using Daicho.Web.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Daicho.Web.Api;

/// <summary>Discrepancies in the API.</summary>
static class DiscrepancyApi
{
    const int PageSize = 50;

    public static Ok<List<GroupModel>> Groups(GroupRows rows, string? check, string? unit, string? state, string? severity, bool overdue = false) =>
        TypedResults.Ok(rows.Load(DiscrepancyQuery.Read(check, unit, state, severity, overdue)).Select(Model).ToList());

    public static Ok<DiscrepancyPage> Rows(
        DiscrepancyReader reader, UnitNames units, BusinessClock clock, CurrentActor current,
        string? check, string? unit, string? state, string? severity, bool overdue = false, int page = 1)
    {
        var chosen = reader.Chosen(current.Actor, DiscrepancyQuery.Read(check, unit, state, severity, overdue));
        var number = Math.Clamp(page, 1, 1_000_000);
        var rows = chosen.OrderBy(d => d.Id).Skip((number - 1) * PageSize).Take(PageSize).ToList();
        var texts = reader.Describe(current.Actor, rows);
        return TypedResults.Ok(new DiscrepancyPage(chosen.LongCount(), number, PageSize, [.. rows.Select(d => Model(d, texts[d.Id], units, clock.Today))]));
    }

    public static Results<Ok<DiscrepancyModel>, ProblemHttpResult> One(long id, DiscrepancyReader reader, UnitNames units, BusinessClock clock, CurrentActor current)
    {
        if (reader.Visible(current.Actor).FirstOrDefault(d => d.Id == id) is not { } row) return ApiEndpoints.Missing();
        return TypedResults.Ok(Model(row, reader.Describe(current.Actor, [row])[id], units, clock.Today));
    }

    static GroupModel Model(GroupRow row) => new(
        row.Group.CheckId, row.CheckTitle, row.Severity is { } s ? CheckRunner.Name(s) : null, row.Group.UnitId, row.Unit, row.Group.Count,
        row.Group.ToConfirm, row.Group.Answered, row.Group.Confirmed, row.Group.Recurred, row.Group.Overdue, row.Group.DueOn, row.Group.OldestOn);

    static DiscrepancyModel Model(Discrepancy d, DiscrepancyText text, UnitNames units, DateOnly today) => new(
        d.Id, d.CheckId, d.Ledger, d.RecordId, text.Title, text.Message, DiscrepancyStates.Name(d.State), d.UnitId, units.PathOf(d.UnitId),
        d.OpenedOn, today.DayNumber - d.OpenedOn.DayNumber, d.DueOn, d.ExceptedUntil, d.Baseline);
}
