using System.Text.Encodings.Web;
using System.Text.Unicode;
using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.Evidence;
using Daicho.Jobs;
using Daicho.Ledgers;
using Daicho.Summaries;
using Daicho.Web.FollowUp;
using Daicho.Web.Accounts;
using Daicho.Web.Accounts.Tokens;
using Daicho.Web.Accounts.External;
using Daicho.Web.Api;
using Daicho.Web.Boards;
using Daicho.Web.Desk;
using Daicho.Web.Inquiries;
using Daicho.Web.Imports;
using Daicho.Web.Operations;
using Daicho.Web.Ledgers;
using Daicho.Web.Notices;
using Daicho.Web.Publications;
using Daicho.Web.Languages;
using Daicho.Web.Transfers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
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
        var mvc = services.AddRazorPages().AddMvcOptions(o => o.Filters.Add<UserErrorFilter>());
        // A host that is not built with the web SDK does not list this library's pages.
        var pages = typeof(DaichoWeb).Assembly;
        if (!mvc.PartManager.ApplicationParts.Any(part => part.Name == pages.GetName().Name)) mvc.AddApplicationPart(pages);
        services.Configure<CookieTempDataProviderOptions>(o => o.Cookie.Name = "daicho-notice");
        services.AddProblemDetails();
        return services;
    }

    /// <summary>Registers the whole product over a database: what is in it, accounts and sign-in, rights, API.</summary>
    public static IServiceCollection AddDaichoWeb(this IServiceCollection services, Database database, BusinessClock clock)
    {
        services.AddDaichoWeb();
        services.AddSingleton(database).AddSingleton(clock);
        services.AddSingleton(new FileStore(database.FilesFolder));
        services.AddSingleton<DiscrepancyDesk>().AddSingleton<EvidenceDesk>().AddSingleton<CheckRunner>();
        services.AddSingleton<JobQueue>().AddSingleton<JobRunner>().AddHostedService<Jobs.JobService>();
        services.AddScoped(s => s.GetRequiredService<Database>().OpenConnected());
        services.AddScoped(s => new LedgerReader(s.GetRequiredService<DaichoDb>(), clock.Today));
        services.AddScoped(s => new DiscrepancyReader(s.GetRequiredService<DaichoDb>(), clock.Today));
        services.AddScoped(s => new EvidenceReader(s.GetRequiredService<DaichoDb>(), clock.Today));
        services.AddScoped(s => new SummaryReader(s.GetRequiredService<DaichoDb>(), clock.Today));
        services.AddScoped<CheckHistory>();
        services.AddInquiries(clock);
        services.AddTransfers(clock);
        services.AddNotices(clock);
        services.AddFollowUp(clock);
        services.AddPublications(clock);
        services.AddBoards();
        services.AddScoped<Help.HelpPages>().AddScoped<Search.SearchDesk>();
        services.AddSingleton(s => new DisposalDesk(s.GetRequiredService<Database>(), clock.Today));
        services.AddScoped(s => new RetentionList(s.GetRequiredService<DaichoDb>(), clock.Today));
        services.AddScoped<EvidenceItems>().AddScoped(s => new ApprovalReader(s.GetRequiredService<LedgerReader>()));
        services.AddScoped<UnitNames>().AddScoped<GroupRows>().AddScoped<CheckRows>();
        services.AddScoped(s => new RecordDesk(s.GetRequiredService<Database>(), s.GetRequiredService<FileStore>(), clock.Today));
        services.AddScoped<Inbox>().AddScoped<Ledgers.RecordSide>();
        services.AddSingleton<Ledgers.UnitChoices>().AddScoped<Ledgers.LedgerDesk>().AddScoped<Imports.KeptUploads>().AddScoped<Imports.ImportDesk>().AddScoped<Imports.ImportJobs>().AddScoped<Imports.ReportConfirmation>();
        return services.AddAccounts().AddTokens().AddRights().AddApi();
    }

    // No database stores a NUL. Ledgers and imports say so in a sentence; the addresses of discrepancies are made by links only.
    private static Task RefuseNul(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        var isMadeByLinks = path.StartsWithSegments("/discrepancies", StringComparison.OrdinalIgnoreCase)
            || path.StartsWithSegments("/api/discrepancies", StringComparison.OrdinalIgnoreCase);
        if (!isMadeByLinks || context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) != true)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    /// <summary>Sets up the request pipeline: proxy headers, error pages, security headers, assets, sign-in, pages.</summary>
    public static WebApplication MapDaicho(this WebApplication app)
    {
        if (app.Services.GetService<Database>() is not null) app.UseProxySignOn();
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.UseEnglishPages();
        app.UseExceptionHandler("/errors/500");
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.UseApiAnswers();
        if (!HasAssetManifest(app.Environment)) app.UseStaticFiles();
        app.Use(RefuseNul);
        app.UseRouting();
        var hasDatabase = app.Services.GetService<Database>() is not null;
        if (hasDatabase)
        {
            PostDay.Use(app);
            app.UseAuthentication();
            app.UseRequestNotes();
            app.UseRateLimiter(); // after it, because the limit of the API is per person
        }
        app.UseAuthorization();
        app.UseAntiforgery();

        var pages = app.MapRazorPages();
        if (HasAssetManifest(app.Environment))
        {
            app.MapStaticAssets().AllowAnonymous().WithMetadata(new StaticAssetMark());
            pages.WithStaticAssets();
        }
        if (hasDatabase) Imports.ImportJobs.Map(app.MapApi().MapHealth().MapEvidence().MapRecordFiles().MapEcho().MapSetAside().MapCharts().MapProgress().MapPublicPages());
        return app;
    }

    static bool HasAssetManifest(IHostEnvironment environment) =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, environment.ApplicationName + ".staticwebassets.endpoints.json"));
}
