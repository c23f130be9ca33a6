using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Inquiries;

/// <summary>Services of the pages on which sheets (回答票) are answered.</summary>
static class SheetServices
{
    public static IServiceCollection AddSheets(this IServiceCollection services) =>
        services.AddScoped<WaitingSheets>().AddScoped<SheetDesk>().AddScoped<SheetSaving>();
}
