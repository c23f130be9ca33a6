using System.Globalization;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Ledgers.Query;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Daicho.Web.Api;

/// <summary>Ledgers in the API, from their declarations: the same filters, rights and history as the pages.</summary>
static class LedgerApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("ledgers", All).WithSummary("台帳の一覧と項目");
        api.MapGet("ledgers/{ledger}", Rows).WithSummary("記録の一覧（画面と同じ条件。f.項目、q、closed、asof、sort、page、size）").ProducesProblem(404);
        api.MapGet("ledgers/{ledger}/{id:long}", One).WithSummary("記録の1件").ProducesProblem(404);
        api.MapGet("ledgers/{ledger}/{id:long}/history", Versions).WithSummary("記録の履歴").ProducesProblem(404);
        api.MapPost("ledgers/{ledger}", Add).WithSummary("記録の追加").Produces<RecordModel>(201).ProducesProblem(403).ProducesProblem(422);
        api.MapPut("ledgers/{ledger}/{id:long}", Change).WithSummary("記録の変更（If-Match に版の番号）")
            .Produces<RecordModel>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
    }

    static Ok<List<LedgerModel>> All(LedgerDesk desk) => TypedResults.Ok(desk.All.Select(l => new LedgerModel(
        l.Id, l.Label, l.LabelEnglish, l.Group, l.Description, l.ReasonRequired, desk.MayAdd(l),
        [.. l.Columns.Select(c => new ColumnModel(c.Id, c.Label, c.LabelEnglish, c.Kind.ToString(), c.IsRequired, c.IsKey, l.IndexedSortOf(c) is not null, c.UnitLabel, c.LinkLedger, c.Choices))])).ToList());

    static Results<Ok<RecordPage>, ProblemHttpResult> Rows(string ledger, LedgerDesk desk, HttpRequest request)
    {
        if (desk.Find(ledger) is not { } found) return ApiEndpoints.Missing();
        var asked = LedgerAddress.Read(found, request.Query);
        if (asked.Problems.Count > 0) return Unreadable(asked.Problems);
        var list = desk.Run(asked);
        if (list.Problems.Count > 0) return Unreadable(list.Problems);
        return TypedResults.Ok(new RecordPage(
            found.Id, list.Total.Value, list.Total.IsCapped, list.Request.Page, list.Request.Size, asked.AsOf, [.. list.Rows.Select(r => RecordJson.Of(found, r))]));
    }

    static Results<Ok<RecordModel>, ProblemHttpResult> One(string ledger, long id, string? asof, LedgerDesk desk, HttpResponse response)
    {
        DateOnly? day = null;
        if (asof is not null)
            day = JapaneseDate.TryParse(asof, out var read) ? read : throw new UserErrorException("時点の" + JapaneseDate.Problem(asof));
        if (desk.Find(ledger) is not { } found || desk.Record(found, id, day) is not { } record) return ApiEndpoints.Missing();
        response.Headers.ETag = Tag(record.Version);
        return TypedResults.Ok(RecordJson.Of(found, record));
    }

    static Results<Ok<List<VersionModel>>, ProblemHttpResult> Versions(string ledger, long id, LedgerDesk desk, DaichoDb db)
    {
        if (desk.Find(ledger) is not { } found || desk.Record(found, id) is null) return ApiEndpoints.Missing();
        return TypedResults.Ok(RecordHistory.Of(db, desk.Actor, desk.Today, found, id).Select(v => new VersionModel(
            v.Version, v.Seq, new DateTimeOffset(v.At, TimeSpan.FromHours(9)), v.ActorName, v.Kind, v.Reason, v.Erasure,
            [.. v.Changes.Select(c => new ChangeModel(c.ColumnId, c.Label, c.Before, c.After))])).ToList());
    }

    static async Task<IResult> Add(string ledger, LedgerDesk desk, HttpContext context)
    {
        if (desk.Find(ledger) is not { } found) return ApiEndpoints.Missing();
        if (!desk.MayAdd(found)) return Refused(found);
        var (typed, reason) = await RecordJson.Read(found, context.Request);
        return Answer(desk, found, typed, desk.Editor.Add(desk.Actor, found, typed, reason), context.Response);
    }

    static async Task<IResult> Change(string ledger, long id, LedgerDesk desk, HttpContext context)
    {
        if (desk.Find(ledger) is not { } found || desk.Record(found, id) is not { } record) return ApiEndpoints.Missing();
        if (!desk.MayChange(found, record)) return Refused(found);
        if (!int.TryParse(context.Request.Headers.IfMatch.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return TypedResults.Problem(title: "If-Match に、読み込んだ記録の版の番号（ETag）を付けてください。", statusCode: StatusCodes.Status428PreconditionRequired);
        var (typed, reason) = await RecordJson.Read(found, context.Request);
        return Answer(desk, found, typed, desk.Editor.Change(desk.Actor, found, id, version, null, typed, reason), context.Response);
    }

    static IResult Answer(LedgerDesk desk, Ledger ledger, TypedRecord typed, EditResult result, HttpResponse response)
    {
        switch (result.Outcome)
        {
            case EditOutcome.NotFound:
                return ApiEndpoints.Missing();
            case EditOutcome.Refused:
                return TypedResults.Problem(
                    title: "記録していません。次の点を直してください。", statusCode: StatusCodes.Status422UnprocessableEntity,
                    extensions: Errors(result.Problems.Select(p => (p.Field, p.Sentence))));
            case EditOutcome.Conflict:
                return TypedResults.Problem(
                    title: "読み込んだ後に、ほかの人がこの記録を変更しました。違いを確かめて、現在の版の番号でもう一度送ってください。",
                    statusCode: StatusCodes.Status412PreconditionFailed,
                    extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        ["version"] = result.Conflict!.Current.Version,
                        ["differences"] = result.Conflict.Differences.Select(d => new { column = d.Column.Id, label = d.Column.Label, now = d.Now, sent = d.Mine }).ToList(),
                    });
            default:
                var body = desk.Record(ledger, result.Id) is { } record ? RecordJson.Of(ledger, record) : null;
                response.Headers.ETag = Tag(result.Version);
                return result.Version == 1 && result.Outcome == EditOutcome.Saved
                    ? TypedResults.Created($"/api/ledgers/{ledger.Id}/{result.Id.ToString(CultureInfo.InvariantCulture)}", body)
                    : TypedResults.Ok(body);
        }
    }

    static ProblemHttpResult Refused(Ledger ledger) => TypedResults.Problem(
        title: $"「{ledger.Label}」のこの記録を変更する権限がありません。責任所属または台帳の管理者に依頼してください。", statusCode: StatusCodes.Status403Forbidden);

    static ProblemHttpResult Unreadable(IReadOnlyList<RequestProblem> problems) => TypedResults.Problem(
        title: "読み取れない条件があります。", statusCode: StatusCodes.Status400BadRequest, extensions: Errors(problems.Select(p => (p.Name, p.Sentence))));

    static Dictionary<string, object?> Errors(IEnumerable<(string Field, string Sentence)> problems) => new(StringComparer.Ordinal)
    {
        ["errors"] = problems.Select(p => new { field = p.Field, message = p.Sentence }).ToList(),
    };

    static string Tag(int version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";
}
