using System.Diagnostics;
using Daicho.Web.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Errors;

/// <summary>The error page. It reads nothing from the database, because that may be what failed.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel : PageModel
{
    /// <summary>The HTTP status code.</summary>
    public int Code { get; private set; }

    /// <summary>What is said about it.</summary>
    public ErrorText Text { get; private set; } = ErrorText.For(500);

    /// <summary>Number under which the log has the details.</summary>
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    /// <summary>Also called for a failed POST, which is executed again as what it was.</summary>
    public IActionResult OnGet(int code) => Show(code);

    /// <inheritdoc cref="OnGet"/>
    public IActionResult OnPost(int code) => Show(code);

    PageResult Show(int code)
    {
        // Typed into the address bar, this is a page that does not exist.
        var reached = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null
            || HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        Code = reached && code is >= 400 and < 600 ? code : 404;
        Text = ErrorText.For(Code);
        if (UserErrorFilter.Sentence(HttpContext) is { } sentence) Text = Text with { What = sentence };
        Response.StatusCode = Code;
        return Page();
    }
}
