using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.WebEncoders;

namespace Daicho.Web;

/// <summary>Puts the web side of Daicho into a host: services, middleware, assets and pages.</summary>
public static class DaichoWeb
{
    /// <summary>A builder whose content root is the program's folder, so that assets are found whatever the current directory is.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        // A build that is not published keeps its assets in the projects; the host reads that map in Development only.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        return builder;
    }

    /// <summary>Registers pages, encoders, antiforgery and the options of <see cref="DaichoWebOptions"/>.</summary>
    public static IServiceCollection AddDaichoWeb(this IServiceCollection services)
    {
        services.AddOptions<DaichoWebOptions>().BindConfiguration(DaichoWebOptions.Section);
        // Without this every kanji becomes an entity and a page grows by half.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "daicho-form";
            o.SuppressXFrameOptionsHeader = true; // frame-ancestors says it
        });
        var mvc = services.AddRazorPages();
        // A host that is not built with the web SDK does not list this library's pages.
        var pages = typeof(DaichoWeb).Assembly;
        if (!mvc.PartManager.ApplicationParts.Any(part => part.Name == pages.GetName().Name)) mvc.AddApplicationPart(pages);
        services.Configure<CookieTempDataProviderOptions>(o => o.Cookie.Name = "daicho-notice");
        services.AddProblemDetails();
        return services;
    }

    /// <summary>Sets up the request pipeline: proxy headers, error pages, security headers, assets, sign-in, pages.</summary>
    public static WebApplication MapDaicho(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/errors/500");
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        if (!HasAssetManifest(app.Environment)) app.UseStaticFiles();
        app.UseRouting();
        if (app.Services.GetService<IAuthenticationSchemeProvider>() is not null) app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();

        var pages = app.MapRazorPages();
        if (HasAssetManifest(app.Environment))
        {
            app.MapStaticAssets();
            pages.WithStaticAssets();
        }
        return app;
    }

    static bool HasAssetManifest(IHostEnvironment environment) =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, environment.ApplicationName + ".staticwebassets.endpoints.json"));
}
