using Daicho.Evidence;
using Daicho.Inquiries;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Daicho.Web.Desk;

/// <summary>Hands out evidence as a download: what somebody uploaded is never shown as a page of ours.</summary>
static class EvidenceDownload
{
    public static WebApplication MapEvidence(this WebApplication app)
    {
        app.MapGet("/discrepancies/{id:long}/evidence/{file:long}", Get).ExcludeFromDescription();
        app.MapGet("/inquiries/sheets/{id:long}/evidence/{file:long}", OfAnswer).ExcludeFromDescription();
        return app;
    }

    // Evidence of answers: pictures and PDF may be looked at while the answers are.
    static IResult OfAnswer(long id, long file, string? show, AnswerEvidence reader, FileStore files, CurrentActor current, HttpContext context)
    {
        if (reader.File(current.Actor, id, file) is not { } evidence || files.Open(evidence.Sha256) is not { } content) return Results.NotFound();
        return InlineFile.Send(context, content, evidence.FileName, inline: show == "1");
    }

    static IResult Get(long id, long file, EvidenceReader reader, FileStore files, CurrentActor current, HttpContext context)
    {
        if (reader.File(current.Actor, id, file) is not { } evidence || files.Open(evidence.Sha256) is not { } content) return Results.NotFound();
        return InlineFile.Send(context, content, evidence.FileName, inline: false);
    }
}
