using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Boards;

/// <summary>Registers what home and the units' pages show.</summary>
static class BoardServices
{
    public static IServiceCollection AddBoards(this IServiceCollection services) =>
        services.AddScoped<DiscrepancyBoard>().AddScoped<ChangeBoard>().AddScoped<SystemBoard>().AddScoped<FindingBoard>().AddScoped<UnitBoard>().AddScoped<ChartDesk>();
}
