using Daicho.Calendar;
using Daicho.Data;
using Daicho.Inquiries;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Inquiries;

/// <summary>What the pages of whoever asks are made with.</summary>
static class AskingServices
{
    public static IServiceCollection AddAsking(this IServiceCollection services, BusinessClock clock) => services
        .AddScoped(s => new ArrivedAnswers(s.GetRequiredService<DaichoDb>(), clock.Today))
        .AddScoped<UnitTree>().AddScoped<AskingChoices>().AddScoped<ProgressBoard>();
}
