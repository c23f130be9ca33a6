using Daicho.Calendar;
using Daicho.Data;
using Daicho.FollowUp;
using Daicho.FollowUp.Fieldwork;
using Daicho.Ledgers;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.FollowUp;

/// <summary>Services of the follow-up (追跡).</summary>
static class FollowUpServices
{
    public static IServiceCollection AddFollowUp(this IServiceCollection services, BusinessClock clock)
    {
        services.AddScoped(s => new FollowUpReader(s.GetRequiredService<DaichoDb>(), new LedgerReader(s.GetRequiredService<DaichoDb>(), clock.Today)));
        services.AddScoped(s => new MeasureDesk(s.GetRequiredService<Database>(), clock.Today));
        services.AddScoped(s => new NoticePages(s.GetRequiredService<DaichoDb>(), clock));
        services.AddScoped(s => new FieldworkReader(s.GetRequiredService<DaichoDb>(), new LedgerReader(s.GetRequiredService<DaichoDb>(), clock.Today)));
        services.AddScoped(s => new EngagementDesk(s.GetRequiredService<Database>(), clock.Today));
        services.AddScoped(s => new RequestDesk(s.GetRequiredService<Database>(), clock.Today));
        services.AddScoped(s => new DraftFindingDesk(s.GetRequiredService<Database>(), clock.Today));
        services.AddScoped(s => new FactCheckDesk(s.GetRequiredService<Database>(), clock.Today));
        services.AddScoped(s => new SampleDesk(s.GetRequiredService<Database>(), clock.Today));
        services.AddScoped(s => new NoteDesk(s.GetRequiredService<Database>(), clock.Today));
        return services.AddScoped(s => new MeasureNoticeDesk(s.GetRequiredService<Database>(), clock.Today));
    }
}
