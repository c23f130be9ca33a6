using Daicho.Web.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Imports;

/// <summary>
/// Lets files of <see cref="DaichoWebOptions.MaxImportBytes"/> through on the page it stands on, where everything else keeps
/// the host's own small limit. A longer request is refused with a sentence before it is read.
/// </summary>
sealed class UploadLimit(IOptions<DaichoWebOptions> options) : IAuthorizationFilter
{
    /// <summary>For the other fields of the form.</summary>
    const long Slack = 1L << 20;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method)) return;
        var limit = options.Value.MaxImportBytes + Slack;
        if (request.ContentLength > limit)
        {
            UserErrorFilter.Say(context.HttpContext, $"ファイルが大きすぎます。1つのファイルは {FileSize.Of(options.Value.MaxImportBytes)} までです。分けてから取り込んでください。");
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limit;
        if (context.HttpContext.Features.Get<IFormFeature>() is not { Form: not null })
            context.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = limit }));
    }
}

/// <summary>Puts <see cref="UploadLimit"/> on a page, before the form is read for its token.</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class LargeUploadAttribute : TypeFilterAttribute
{
    const int BeforeAntiforgery = 500;

    public LargeUploadAttribute()
        : base(typeof(UploadLimit)) => Order = BeforeAntiforgery;
}
