using Daicho.Calendar;
using Daicho.Data;
using Daicho.Web.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using System.Globalization;

namespace Daicho.Web;

/// <summary>The web host of one database: what <c>daicho serve</c> runs and tests start.</summary>
public static class DaichoHost
{
    /// <summary>Builds the host; the caller runs or starts it. The database must be migrated.</summary>
    public static WebApplication Build(Database database, BusinessClock clock, DaichoHostOptions options)
    {
        var builder = DaichoWeb.CreateBuilder(options.Args);
        builder.WebHost.UseUrls(options.Urls ?? string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{options.Port}"));
        builder.AddOperations().Services.AddDaichoWeb(database, clock);
        builder.Services.Configure<DaichoWebOptions>(web =>
        {
            if (options.GovernmentName is not null) web.GovernmentName = options.GovernmentName;
            if (options.NoticesAt is not null) web.NoticesAt = options.NoticesAt;
            if (options.DemonstrationPassword is null) return;
            web.Demonstration = true;
            web.DemonstrationPassword = options.DemonstrationPassword;
        });
        return builder.Build().MapDaicho();
    }
}
