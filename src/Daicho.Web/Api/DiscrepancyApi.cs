using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.Web.Accounts;
using Daicho.Web.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Daicho.Web.Api;

/// <summary>Discrepancies in the API.</summary>
static class DiscrepancyApi
{
    const int PageSize = 50;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("discrepancies", Groups).WithName("listGroups").WithTags("要確認・不備").WithSummary("要確認・不備の組（自動チェック × 所属）");
        api.MapGet("discrepancies/rows", Rows).WithName("listDiscrepancies").WithTags("要確認・不備").WithSummary("要確認・不備の一覧（50件ずつ）");
        api.MapGet("discrepancies/{id:long}", One).WithName("getDiscrepancy").WithTags("要確認・不備").WithSummary("要確認・不備の1件");
        DiscrepancyStepApi.Map(api);
    }

    static Ok<List<GroupModel>> Groups(GroupRows rows, [AsParameters] DiscrepancyAddress address) =>
        TypedResults.Ok(rows.Load(address.Read()).Select(Model).ToList());

    static Ok<DiscrepancyPage> Rows(
        DiscrepancyReader reader, UnitNames units, BusinessClock clock, CurrentActor current, [AsParameters] DiscrepancyAddress address,
        [System.ComponentModel.Description("ページ番号（1から）")] int page = 1)
    {
        var chosen = reader.Chosen(current.Actor, address.Read());
        var number = Math.Clamp(page, 1, 1_000_000);
        var rows = chosen.OrderBy(d => d.Id).Skip((number - 1) * PageSize).Take(PageSize).ToList();
        var texts = reader.Describe(current.Actor, rows);
        return TypedResults.Ok(new DiscrepancyPage(chosen.LongCount(), number, PageSize, [.. rows.Select(d => Model(d, texts[d.Id], units, clock.Today))]));
    }

    static Results<Ok<DiscrepancyModel>, ProblemHttpResult> One(long id, DiscrepancyReader reader, UnitNames units, BusinessClock clock, CurrentActor current) =>
        Find(id, reader, units, clock, current) is { } model ? TypedResults.Ok(model) : ApiProblem.NotFound();

    /// <summary>One discrepancy as the person may see it, or null.</summary>
    public static DiscrepancyModel? Find(long id, DiscrepancyReader reader, UnitNames units, BusinessClock clock, CurrentActor current) =>
        reader.Visible(current.Actor).FirstOrDefault(d => d.Id == id) is { } row
            ? Model(row, reader.Describe(current.Actor, [row])[id], units, clock.Today)
            : null;

    static GroupModel Model(GroupRow row) => new(
        row.Group.CheckId, row.CheckTitle, row.Severity is { } s ? CheckRunner.Name(s) : null, row.Group.UnitId, row.Unit, row.Group.Count,
        row.Group.ToConfirm, row.Group.Answered, row.Group.Confirmed, row.Group.Recurred, row.Group.Overdue, row.Group.DueOn, row.Group.OldestOn);

    static DiscrepancyModel Model(Discrepancy d, DiscrepancyText text, UnitNames units, DateOnly today) => new(
        d.Id, d.CheckId, d.Ledger, d.RecordId, text.Title, text.Message, DiscrepancyStates.Name(d.State), d.UnitId, units.PathOf(d.UnitId),
        d.OpenedOn, today.DayNumber - d.OpenedOn.DayNumber, d.DueOn, d.ExceptedUntil, d.Baseline);
}
