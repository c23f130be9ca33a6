using Daicho.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Daicho.Web.Operations;

/// <summary>
/// What a load balancer asks: does the program run, and can it work. The answers say nothing that a stranger could use, since
/// nobody signs in for them.
/// </summary>
static class Health
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", Live).ExcludeFromDescription();
        app.MapGet("/health/ready", Ready).ExcludeFromDescription();
        return app;
    }

    static IResult Live(HttpContext context) => Answer(context, StatusCodes.Status200OK, "ok");

    // A database that hangs must not hang the question.
    static async Task<IResult> Ready(HttpContext context, Database database)
    {
        DatabaseState state;
        try
        {
            state = await Task.Run(database.Check).WaitAsync(Patience, context.RequestAborted);
        }
        catch (TimeoutException)
        {
            state = DatabaseState.Unreachable;
        }
        return state switch
        {
            DatabaseState.Ready => Answer(context, StatusCodes.Status200OK, "ready"),
            DatabaseState.Behind => Answer(context, StatusCodes.Status503ServiceUnavailable, "migrations"),
            _ => Answer(context, StatusCodes.Status503ServiceUnavailable, "database"),
        };
    }

    static IResult Answer(HttpContext context, int status, string word)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { status = word }, statusCode: status);
    }
}
