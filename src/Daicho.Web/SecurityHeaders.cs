using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Daicho.Web;

/// <summary>Headers every response carries. Pages have no inline style or script, so the policy allows none.</summary>
static class SecurityHeaders
{
    const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; " +
        "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    const string PermissionsPolicy =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // On starting, because the error handler clears what was set before it.
        context.Response.OnStarting(static state => Write((HttpContext)state), context);
        return next(context);
    });

    static Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = InlineFile.Policy(context) ?? ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Who has come by TLS once comes by TLS from then on. Behind a proxy the scheme is known from the trusted one's header alone.
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        // Terminals are shared: what a signed-in person saw must not come back with the back button.
        if (context.User.Identity is { IsAuthenticated: true } && headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
