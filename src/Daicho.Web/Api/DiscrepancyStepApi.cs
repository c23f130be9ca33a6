using Daicho.Calendar;
using Daicho.Discrepancies;
using Daicho.Web.Accounts;
using Daicho.Web.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Daicho.Web.Api;

/// <summary>Answers and decides discrepancies through the API, one or a whole group, by the same state table as the pages.</summary>
static class DiscrepancyStepApi
{
    static readonly string[] Names = ["step", "text", "until"];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("discrepancies/{id:long}/steps", One).Writes().WithName("answerDiscrepancy").WithTags("要確認・不備").WithSummary("1件に回答する・判断する")
            .Produces<DiscrepancyModel>();
        api.MapPost("discrepancies/steps", Group).Writes().WithName("answerGroup").WithTags("要確認・不備").WithSummary("1つの組（自動チェック × 所属）にまとめて回答する・判断する")
            .Produces<MovedModel>();
    }

    static async Task<IResult> One(
        long id, DiscrepancyDesk desk, DiscrepancyReader reader, UnitNames units, BusinessClock clock, CurrentActor current, HttpContext context)
    {
        if (!reader.Visible(current.Actor).Any(d => d.Id == id)) return ApiProblem.NotFound();
        var body = await JsonBody.Read(context.Request, Names);
        desk.Apply(current.Actor, clock.Today, Step(body), all => all.Where(d => d.Id == id), body.Text("text"), body.Date("until"));
        return DiscrepancyApi.Find(id, reader, units, clock, current) is { } model ? TypedResults.Ok(model) : ApiProblem.NotFound();
    }

    // A group is named whole, so that no slip in a filter answers for the entire government.
    static async Task<IResult> Group(
        [System.ComponentModel.Description("自動チェックの id（必須）")] string? check,
        [System.ComponentModel.Description("所属の番号、または none（必須）")] string? unit,
        [System.ComponentModel.Description("この状態のものだけ。省略すると、まだ終わっていないもの")] string? state,
        DiscrepancyDesk desk, BusinessClock clock, CurrentActor current, HttpContext context)
    {
        if (string.IsNullOrEmpty(check) || string.IsNullOrEmpty(unit))
            throw new UserErrorException("check（自動チェックの id）と unit（所属の番号、または none）の両方を指定してください。");
        var filter = DiscrepancyQuery.Read(check, unit, state, severity: null, overdue: false);
        var body = await JsonBody.Read(context.Request, Names);
        var moved = desk.Apply(
            current.Actor, clock.Today, Step(body),
            all => all.Where(d => d.CheckId == check && d.UnitId == filter.UnitId)
                .Where(filter.State is { } inState ? d => d.State == inState : DiscrepancyStates.Open),
            body.Text("text"), body.Date("until"));
        return TypedResults.Ok(new MovedModel(moved));
    }

    static DiscrepancyTransition Step(JsonBody body) => body.Text("step") is { Length: > 0 } step
        ? DiscrepancyTransition.Get(step)
        : throw new UserErrorException($"step（操作）を指定してください：{string.Join("、", DiscrepancyTransition.All.Select(t => $"{t.Id}（{t.Label}）"))}");
}
