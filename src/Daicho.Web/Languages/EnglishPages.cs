using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Languages;

/// <summary>Sends English pages to who chose English. For everyone else it costs a look at one cookie.</summary>
public static class EnglishPages
{
    /// <summary>Name of the cookie that keeps the choice.</summary>
    public const string Cookie = "daicho-language";

    /// <summary>True when the person chose English.</summary>
    public static bool IsChosen(HttpRequest request) => request.Cookies[Cookie] == "en";

    public static IApplicationBuilder UseEnglishPages(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        // What was published is read as it was published.
        if (!IsChosen(context.Request) || context.Request.Path.StartsWithSegments("/public", StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        var sent = context.Response.Body;
        var held = new HeldPage(context.Response, sent);
        context.Response.Body = held;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = sent;
        }

        if (held.Page is not { Length: > 0 } page) return;
        var encoder = context.RequestServices.GetRequiredService<HtmlEncoder>();
        var english = new EnglishPage(Encoding.UTF8.GetString(page.GetBuffer(), 0, (int)page.Length), encoder).Translate();
        context.Response.ContentLength = null;
        context.Response.Headers.ContentLanguage = "en";
        await sent.WriteAsync(Encoding.UTF8.GetBytes(english));
    });
}
