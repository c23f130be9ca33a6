using Daicho.Calendar;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
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
    /// <summary>Names in the address of a list beside the filters of columns.</summary>
    public static IReadOnlyList<string> ListNames { get; } = ["q", "closed", "asof", "sort", "page", "size", "cols", "after"];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("ledgers", All).WithName("listLedgers").WithTags("台帳").WithSummary("台帳の一覧と項目");
        api.MapGet("ledgers/{ledger}", Rows).WithName("listRecords").WithTags("台帳");
        api.MapGet("ledgers/{ledger}/{id:long}", One).WithName("getRecord").WithTags("台帳");
        api.MapGet("ledgers/{ledger}/{id:long}/history", Versions).WithName("getHistory").WithTags("台帳");
        RecordWriteApi.Map(api);
    }

    static Ok<List<LedgerModel>> All(LedgerDesk desk) => TypedResults.Ok(desk.All.Select(l => new LedgerModel(
        l.Id, l.Label, l.LabelEnglish, l.Group, l.Description, l.ReasonRequired, desk.MayAdd(l), [.. l.Columns.Select(c => Model(l, c))])).ToList());

    static ColumnModel Model(Ledger ledger, Column c) => new(
        c.Id, c.Label, c.LabelEnglish, c.Kind.ToString(), c.IsRequired, c.IsKey, ledger.IndexedSortOf(c) is not null, c.UnitLabel, c.LinkLedger, c.Description, c.Choices);

    static Results<Ok<RecordPage>, ProblemHttpResult> Rows(string ledger, LedgerDesk desk, HttpRequest request)
    {
        if (desk.Find(ledger) is not { } found) return ApiProblem.NotFound();
        var asked = LedgerAddress.Read(found, request.Query);
        var problems = asked.Problems.Concat(Unknown(request.Query)).ToList();
        var after = After(request.Query, asked, problems);
        if (problems.Count > 0) return Unreadable(problems);
        if (after is { } id) return TypedResults.Ok(Walk(desk, asked, id));
        var list = desk.Run(asked);
        if (list.Problems.Count > 0) return Unreadable(list.Problems);
        var more = list.Total.IsCapped || (long)list.Request.Page * list.Request.Size < list.Total.Value;
        var next = more && list.Request.Page < LedgerQuery.CountLimit / list.Request.Size ? Address(asked with { Page = list.Request.Page + 1 }) : null;
        return TypedResults.Ok(new RecordPage(
            found.Id, list.Total.Value, list.Total.IsCapped, list.Request.Page, list.Request.Size, asked.AsOf, next, Items(asked, list.Rows)));
    }

    // Numbers never change and never come again, so a walk meets every record once, whatever is added meanwhile.
    static RecordPage Walk(LedgerDesk desk, ListRequest asked, long after)
    {
        var rows = desk.After(asked, after);
        var next = rows.Count < asked.Size ? null : Address(asked, rows[^1].Id);
        return new RecordPage(asked.Ledger.Id, null, false, null, asked.Size, asked.AsOf, next, Items(asked, rows));
    }

    static long? After(IQueryCollection query, ListRequest asked, List<RequestProblem> problems)
    {
        if (!query.TryGetValue("after", out var typed)) return null;
        if (asked.Sort is not null || asked.Page > 1)
            problems.Add(new RequestProblem("after", typed.ToString(), "after は番号の順に読むものです。sort や page と一緒には使えません。"));
        if (long.TryParse(typed, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id)) return id;
        problems.Add(new RequestProblem("after", typed.ToString(), "after には記録の番号（最初は0）を指定してください。"));
        return null;
    }

    static IEnumerable<RequestProblem> Unknown(IQueryCollection query) =>
        query.Keys.Where(name => !name.StartsWith("f.", StringComparison.Ordinal) && !ListNames.Contains(name, StringComparer.Ordinal))
            .Select(name => new RequestProblem(name, "", $"条件「{name}」は知らない名前です。使えるのは {string.Join("、", ListNames)} と f.項目 です。"));

    static string Address(ListRequest asked, long? after = null)
    {
        var query = asked.ToQueryString();
        var walk = after is { } id ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(query.Length == 0 ? "?" : "&")}after={id}") : "";
        return $"{ApiEndpoints.Root}/ledgers/{asked.Ledger.Id}{query}{walk}";
    }

    static List<RecordModel> Items(ListRequest asked, IEnumerable<LedgerRecord> rows) => [.. rows.Select(r => RecordJson.Of(asked.Ledger, r, asked.Chosen))];

    static Results<Ok<RecordModel>, ProblemHttpResult> One(string ledger, long id, string? asof, LedgerDesk desk, HttpResponse response)
    {
        DateOnly? day = null;
        if (asof is not null)
            day = JapaneseDate.TryParse(asof, out var read) ? read : throw new UserErrorException("時点の" + JapaneseDate.Problem(asof));
        if (desk.Find(ledger) is not { } found || desk.Record(found, id, day) is not { } record) return ApiProblem.NotFound();
        // An earlier state is nothing that could be changed.
        if (day is null) RecordVersionTag.Set(response, record.Version);
        return TypedResults.Ok(RecordJson.Of(found, record));
    }

    static Results<Ok<List<VersionModel>>, ProblemHttpResult> Versions(string ledger, long id, LedgerDesk desk, DaichoDb db)
    {
        if (desk.Find(ledger) is not { } found || desk.Record(found, id) is null) return ApiProblem.NotFound();
        return TypedResults.Ok(RecordHistory.Of(db, desk.Actor, desk.Today, found, id).Select(Model).ToList());
    }

    /// <summary>A version of a record.</summary>
    public static VersionModel Model(RecordVersion v) => new(
        v.Version, v.Seq, new DateTimeOffset(v.At, TimeSpan.FromHours(9)), v.ActorName, v.Kind, v.Reason, v.Erasure,
        [.. v.Changes.Select(c => new ChangeModel(c.ColumnId, c.Label, c.Before, c.After))]);

    static ProblemHttpResult Unreadable(IReadOnlyList<RequestProblem> problems) =>
        ApiProblem.Fields(ApiProblem.BadRequest, problems.Select(p => new FieldError(p.Name, null, p.Sentence)));
}
