using System.Globalization;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Daicho.Web.Api;

/// <summary>Adds, changes, closes and reopens records through the API: the same editor as the forms, with the version read named by If-Match.</summary>
static class RecordWriteApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("ledgers/{ledger}", Add).Writes().WithName("addRecord").WithTags("台帳");
        api.MapPatch("ledgers/{ledger}/{id:long}", Change).Writes().WithName("changeRecord").WithTags("台帳");
        api.MapPost("ledgers/{ledger}/{id:long}/close", Close).Writes().WithName("closeRecord").WithTags("台帳");
        api.MapPost("ledgers/{ledger}/{id:long}/reopen", Reopen).Writes().WithName("reopenRecord").WithTags("台帳");
    }

    static async Task<IResult> Add(string ledger, LedgerDesk desk, DaichoDb db, HttpContext context)
    {
        if (desk.Find(ledger) is not { } found) return ApiProblem.NotFound();
        if (!desk.MayAdd(found)) return Refused(found);
        var body = await JsonBody.Read(context.Request, "values", "reason");
        return Answer(desk, db, found, 0, desk.Editor.Add(desk.Actor, found, RecordJson.Read(found, body.Object("values")), body.Reason), context.Response);
    }

    static async Task<IResult> Change(string ledger, long id, LedgerDesk desk, DaichoDb db, HttpContext context)
    {
        if (Find(ledger, id, desk, context.Request, out var version, out var refusal) is not { } found) return refusal!;
        var body = await JsonBody.Read(context.Request, "values", "reason");
        var typed = RecordJson.Read(found, body.Object("values"));
        var read = RecordHistory.Of(db, desk.Actor, desk.Today, found, id).FirstOrDefault(v => v.Version == version)?.Seq;
        return Answer(desk, db, found, version, desk.Editor.Change(desk.Actor, found, id, version, read, typed, body.Reason), context.Response);
    }

    static async Task<IResult> Close(string ledger, long id, LedgerDesk desk, DaichoDb db, HttpContext context)
    {
        if (Find(ledger, id, desk, context.Request, out var version, out var refusal) is not { } found) return refusal!;
        var body = await JsonBody.Read(context.Request, "on", "reason");
        return Answer(desk, db, found, version, desk.Editor.Close(desk.Actor, found, id, version, body.Date("on") ?? desk.Today, body.Reason), context.Response);
    }

    static async Task<IResult> Reopen(string ledger, long id, LedgerDesk desk, DaichoDb db, HttpContext context)
    {
        if (Find(ledger, id, desk, context.Request, out var version, out var refusal) is not { } found) return refusal!;
        var body = await JsonBody.Read(context.Request, "reason");
        return Answer(desk, db, found, version, desk.Editor.Reopen(desk.Actor, found, id, version, body.Reason), context.Response);
    }

    static Ledger? Find(string ledger, long id, LedgerDesk desk, HttpRequest request, out int version, out ProblemHttpResult? refusal)
    {
        version = 0;
        if (desk.Find(ledger) is not { } found || desk.Record(found, id) is not { } record) refusal = ApiProblem.NotFound();
        else if (!desk.MayChange(found, record)) refusal = Refused(found);
        else
        {
            version = RecordVersionTag.Read(request, out refusal);
            if (refusal is null) return found;
        }
        return null;
    }

    static IResult Answer(LedgerDesk desk, DaichoDb db, Ledger ledger, int read, EditResult result, HttpResponse response)
    {
        switch (result.Outcome)
        {
            case EditOutcome.NotFound:
                return ApiProblem.NotFound();
            case EditOutcome.Refused:
                return ApiProblem.Fields(ApiProblem.Invalid, result.Problems.Select(ApiProblem.Of));
            case EditOutcome.Conflict:
                return Stale(desk, db, ledger, read, result.Conflict!, response);
            default:
                var body = desk.Record(ledger, result.Id) is { } record ? RecordJson.Of(ledger, record) : null;
                RecordVersionTag.Set(response, result.Version);
                return read == 0
                    ? TypedResults.Created($"{ApiEndpoints.Root}/ledgers/{ledger.Id}/{result.Id.ToString(CultureInfo.InvariantCulture)}", body)
                    : TypedResults.Ok(body);
        }
    }

    // Everything the caller needs to decide: the record as it is, who made it so since, and where it differs from what was sent.
    static ProblemHttpResult Stale(LedgerDesk desk, DaichoDb db, Ledger ledger, int read, EditConflict conflict, HttpResponse response)
    {
        RecordVersionTag.Set(response, conflict.Current.Version);
        var since = RecordHistory.Of(db, desk.Actor, desk.Today, ledger, conflict.Current.Id).Where(v => v.Version > read && v.Version <= conflict.Current.Version);
        return ApiProblem.Say(ApiProblem.Stale, null, new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["current"] = RecordJson.Of(ledger, conflict.Current),
            ["since"] = since.Select(LedgerApi.Model).ToList(),
            ["differences"] = conflict.Differences.Select(d => new DifferenceModel(d.Column.Id, d.Column.Label, d.Before, d.Now, d.Mine, d.IsClash)).ToList(),
        });
    }

    static ProblemHttpResult Refused(Ledger ledger) => ApiProblem.Say(
        ApiProblem.Forbidden, $"「{ledger.Label}」のこの記録を変更する権限がありません。責任所属または台帳の管理者に依頼してください。");
}
