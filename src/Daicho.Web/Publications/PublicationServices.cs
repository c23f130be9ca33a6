using Daicho.Calendar;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.Publication;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Publications;

/// <summary>Registers what publications need.</summary>
static class PublicationServices
{
    public static IServiceCollection AddPublications(this IServiceCollection services, BusinessClock clock) => services
        .AddSingleton<PublicSite>()
        .AddScoped(s => new PublicationReader(s.GetRequiredService<DaichoDb>(), s.GetRequiredService<FileStore>()))
        .AddScoped(s => new PublicationDraw(s.GetRequiredService<DaichoDb>(), s.GetRequiredService<PublicationReader>(), clock.Today))
        .AddTransient(s => new PublicationDesk(s.GetRequiredService<Database>(), s.GetRequiredService<FileStore>(), clock.Today));
}
