using Daicho.Calendar;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.Inquiries;
using Daicho.Inquiries.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Inquiries;

/// <summary>Services of inquiries (照会・回答).</summary>
static class InquiryServices
{
    public static IServiceCollection AddInquiries(this IServiceCollection services, BusinessClock clock)
    {
        services.AddScoped(s => new InquiryDesk(s.GetRequiredService<Database>(), clock.Today));
        services.AddScoped(s => new AnswerDesk(s.GetRequiredService<Database>(), clock.Today));
        services.AddScoped(s => new AcceptanceDesk(s.GetRequiredService<Database>(), clock.Today));
        services.AddScoped(s => new AnswerEvidenceDesk(s.GetRequiredService<Database>(), s.GetRequiredService<FileStore>(), clock.Today));
        services.AddScoped(s => new AnswerEvidence(s.GetRequiredService<DaichoDb>()));
        services.AddScoped(s => new FormReturn(s.GetRequiredService<Database>(), clock.Today));
        services.AddScoped(s => new FormPackage(s.GetRequiredService<DaichoDb>(), clock.Today));
        services.AddScoped(s => new InquiryReader(s.GetRequiredService<DaichoDb>()));
        services.AddScoped(s => new RowViews(s.GetRequiredService<DaichoDb>(), clock.Today));
        services.AddScoped(s => new InquiryProgress(s.GetRequiredService<DaichoDb>(), clock.Today));
        services.AddScoped(s => new Assignment(s.GetRequiredService<DaichoDb>(), clock.Today));
        services.AddScoped(s => new ArrivedAnswers(s.GetRequiredService<DaichoDb>(), clock.Today));
        services.AddScoped(s => new AnswerTally(s.GetRequiredService<DaichoDb>()));
        services.AddScoped(s => new DefinitionDesk(s.GetRequiredService<Database>(), clock.Today));
        services.AddScoped<AskedAround>().AddScoped<AnswerDownload>();
        services.AddScoped<UnitTree>().AddScoped<AskingChoices>().AddScoped<ProgressBoard>();
        return services.AddScoped<WaitingSheets>().AddScoped<SheetDesk>().AddScoped<SheetSaving>();
    }
}
