using Daicho.Calendar;
using Daicho.Data;
using Daicho.Notices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Notices;

/// <summary>Services of notices (通知).</summary>
static class NoticeServices
{
    public static IServiceCollection AddNotices(this IServiceCollection services, BusinessClock clock)
    {
        services.AddSingleton(s =>
        {
            var web = s.GetRequiredService<IOptions<DaichoWebOptions>>().Value;
            return new MailSettings(MailServer.Parse(s.GetRequiredService<IConfiguration>()[MailServer.Setting]), web.PublicAddress, web.GovernmentName);
        });
        services.AddSingleton<DailyNotices>();
        services.AddScoped(s => new NoticeReader(s.GetRequiredService<DaichoDb>()));
        services.AddScoped(s => new NoticeDesk(s.GetRequiredService<Database>(), clock.Today, s.GetRequiredService<MailSettings>()));
        return services.AddScoped(s => new NoticeSender(s.GetRequiredService<Database>(), clock.Today, s.GetRequiredService<MailSettings>()));
    }
}
