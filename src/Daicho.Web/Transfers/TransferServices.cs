using Daicho.Calendar;
using Daicho.Data;
using Daicho.Ledgers.Editing;
using Daicho.Organization;
using Daicho.Transfers;
using Daicho.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Transfers;

/// <summary>Services of transfers, handovers and reorganisations (異動・引継ぎ・機構改革).</summary>
static class TransferServices
{
    public static IServiceCollection AddTransfers(this IServiceCollection services, BusinessClock clock)
    {
        services.AddScoped(s => new TransferDesk(s.GetRequiredService<Database>(), clock.Today));
        services.AddScoped(s => new HandoverDesk(s.GetRequiredService<Database>(), clock.Today));
        services.AddScoped(s => new ReorganisationDesk(s.GetRequiredService<Database>(), clock.Today));
        services.AddScoped(s => new DraftDesk(s.GetRequiredService<Database>()));
        services.AddScoped(s => new UndecidedPosts(s.GetRequiredService<Database>(), clock.Today));
        services.AddScoped(s => new HandoverReader(s.GetRequiredService<DaichoDb>(), clock.Today));
        services.AddScoped(s => new Stewards(s.GetRequiredService<DaichoDb>(), clock.Today));
        return services.AddScoped<TakeoverBoard>();
    }
}

/// <summary>What the person has taken over or must see taken over (前任者からの引継ぎ).</summary>
public sealed class TakeoverBoard(HandoverReader reader, CurrentActor current)
{
    /// <summary>Posts that passed to another holder lately, of the units the person answers for.</summary>
    public IReadOnlyList<Takeover> All => field ??= reader.Takeovers(current.Actor);

    /// <summary>Those the person holds and has not yet confirmed.</summary>
    public IReadOnlyList<Takeover> Own => field ??= All.Any(t => t.Acknowledged is null) && reader.NumberOf(current.Actor) is { } number
        ? [.. All.Where(t => t.Acknowledged is null && (t.Post.HolderNumberKey == number || t.Post.SubstituteNumberKey == number))] : [];

    /// <summary>Those of others that are not yet confirmed.</summary>
    public IReadOnlyList<Takeover> Others => [.. All.Where(t => t.Acknowledged is null).Except(Own)];
}
