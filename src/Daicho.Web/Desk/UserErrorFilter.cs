using Daicho.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Daicho.Web.Desk;

/// <summary>Ends a mistake of the user that no page has shown beside its form in an error page with the sentence.</summary>
sealed class UserErrorFilter : IExceptionFilter
{
    const string Key = "daicho-sentence";

    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not UserErrorException mistake) return;
        Say(context.HttpContext, mistake.Message);
        context.Result = new StatusCodeResult(mistake is AccessDeniedException ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest);
        context.ExceptionHandled = true;
    }

    /// <summary>Leaves a sentence for the error page of this request.</summary>
    public static void Say(HttpContext context, string sentence) => context.Items[Key] = sentence;

    /// <summary>The sentence for the error page of this request, or null.</summary>
    public static string? Sentence(HttpContext context) => context.Items[Key] as string;
}
