using Daicho.Ledgers.Editing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Daicho.Web.Api;

/// <summary>A kind of error of the API: its name in addresses, its status, and what it means and what to do.</summary>
/// <param name="Name">Name, part of the problem's <c>type</c>.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What it is, in a short sentence.</param>
/// <param name="Remedy">What the caller does about it.</param>
sealed record ApiProblemKind(string Name, int Status, string Title, string Remedy)
{
    /// <summary>Page that explains the kinds of errors.</summary>
    public const string Page = "/help/api";

    /// <summary>The <c>type</c> of RFC 9457: an address that explains it, served by this very installation.</summary>
    public string Type => $"{Page}#problem-{Name}";
}

/// <summary>Every answer of the API that is no success (RFC 9457 problem details), in Japanese sentences.</summary>
static class ApiProblem
{
    public static readonly ApiProblemKind BadRequest = new("bad-request", 400, "依頼を読み取れません。", "detail と errors の文に従って、条件や本文を直してください。");
    public static readonly ApiProblemKind Unauthorized = new("unauthorized", 401, "サインインしていないか、トークンが無効です。", "有効なトークンを Authorization: Bearer に付けてください。期限切れ・取消しのときは作り直してください。");
    public static readonly ApiProblemKind Forbidden = new("forbidden", 403, "この操作をする権限がありません。", "detail に示す人に依頼するか、必要な範囲のトークンを作ってください。");
    public static readonly ApiProblemKind Missing = new("not-found", 404, "ありません。", "番号と名前を確かめてください。見る権限がないものも「ありません」と答えます。");
    public static readonly ApiProblemKind Method = new("method-not-allowed", 405, "このアドレスでは使えないメソッドです。", "使えるメソッドは Allow ヘッダーにあります。");
    public static readonly ApiProblemKind Stale = new("stale", 412, "読み込んだ後に、ほかの人がこの記録を変更しました。", "current（今の記録）と since（その間の変更）を確かめ、今の版の番号を If-Match に付けてやり直してください。");
    public static readonly ApiProblemKind TooLarge = new("too-large", 413, "本文が大きすぎます。", "記録を1件ずつ送ってください。まとめて入れるときは画面かコマンドの取込を使います。");
    public static readonly ApiProblemKind MediaType = new("unsupported-media-type", 415, "本文の形式が違います。", "Content-Type: application/json（PATCH では application/merge-patch+json も可）で送ってください。");
    public static readonly ApiProblemKind Invalid = new("invalid", 422, "記録していません。次の点を直してください。", "errors の項目ごとの文に従って値を直してください。");
    public static readonly ApiProblemKind NeedsVersion = new("version-required", 428, "If-Match に、読み込んだ記録の版の番号（ETag）を付けてください。", "記録を読み込み、その ETag をそのまま If-Match に付けてください。知らないうちに他の人の変更を消さないためです。");
    public static readonly ApiProblemKind TooMany = new("too-many-requests", 429, "短い時間に依頼が多すぎます。", "Retry-After の秒数だけ待ってからやり直してください。");
    public static readonly ApiProblemKind Fault = new("fault", 500, "システムに問題が起きました。", "時間をおいてやり直し、続くときは traceId を添えて管理者に知らせてください。");

    /// <summary>Every kind, by status.</summary>
    public static IReadOnlyList<ApiProblemKind> All { get; } =
        [BadRequest, Unauthorized, Forbidden, Missing, Method, Stale, TooLarge, MediaType, Invalid, NeedsVersion, TooMany, Fault];

    /// <summary>The kind of that status; the one for a request that can't be read where there is none.</summary>
    public static ApiProblemKind Of(int status) => All.FirstOrDefault(k => k.Status == status) ?? (status >= 500 ? Fault : BadRequest);

    /// <summary>What isn't there, or isn't the caller's to see: the same answer.</summary>
    public static ProblemHttpResult NotFound() => Say(Missing, "番号が違うか、見る権限がありません。");

    /// <summary>The answer of a kind, with the sentence that says what is wrong here.</summary>
    public static ProblemHttpResult Say(ApiProblemKind kind, string? detail = null, params IEnumerable<KeyValuePair<string, object?>> more) =>
        TypedResults.Problem(Details(kind, detail, more));

    /// <summary>Sentences per field, each with where it stands in what was sent.</summary>
    public static ProblemHttpResult Fields(ApiProblemKind kind, IEnumerable<FieldError> errors) =>
        Say(kind, null, [KeyValuePair.Create<string, object?>("errors", errors.ToList())]);

    /// <summary>What a form's field problem is in the API.</summary>
    public static FieldError Of(FieldProblem problem) => new(
        problem.Field, problem.Field switch { "" => "#", FieldProblem.Reason => "#/reason", var column => $"#/values/{column}" }, problem.Sentence);

    public static ProblemDetails Details(ApiProblemKind kind, string? detail, IEnumerable<KeyValuePair<string, object?>> more)
    {
        var details = new ProblemDetails { Type = kind.Type, Title = kind.Title, Status = kind.Status, Detail = detail };
        foreach (var (name, value) in more) details.Extensions[name] = value;
        return details;
    }
}
