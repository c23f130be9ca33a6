using Daicho.Access;
using Daicho.Checks;
using Daicho.Ledgers;
using Daicho.Web.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Daicho.Web.Api;

/// <summary>Checks in the API.</summary>
static class CheckApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("checks", List).WithName("listChecks").WithTags("自動チェック").WithSummary("自動チェックの一覧");
        api.MapGet("checks/{id}", One).WithName("getCheck").WithTags("自動チェック").WithSummary("自動チェックの1件（根拠・境界・直し方・基準値・前回の実行）");
    }

    static Ok<List<CheckModel>> List(CheckRows rows) => TypedResults.Ok(rows.Load().Select(r => Model(r, null)).ToList());

    static Results<Ok<CheckModel>, ProblemHttpResult> One(string id, CheckRows rows, LedgerReader ledgers)
    {
        if (rows.Find(id) is not { } row) return ApiProblem.NotFound();
        var parameters = ParameterSet.Load(ledgers, Actor.Checks).InForce(id);
        return TypedResults.Ok(Model(row, [.. parameters.Select(p => new ParameterModel(p.Name, p.Value, p.From, p.Source, p.IsLocal))]));
    }

    static CheckModel Model(CheckRow row, IReadOnlyList<ParameterModel>? parameters) => new(
        row.Check.Id, row.Check.Title, CheckRunner.Name(row.Check.Severity), row.Check.LedgerId, row.Check.Basis, row.Check.Boundary, row.Check.Remedy,
        row.Check.Cases, row.Open, parameters, row.LastRun is { } run ? Run(run.At, run.Entry, row.SeesAll) : null);

    static CheckRunModel Run(DateTime at, CheckRun run, bool all) => new(
        DateTime.SpecifyKind(at, DateTimeKind.Utc), run.BusinessDate, all ? run.Hits : null, all ? run.Opened : null, all ? run.Recurred : null, all ? run.Closed : null);
}
