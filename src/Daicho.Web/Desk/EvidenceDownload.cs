using Daicho.Evidence;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Daicho.Web.Desk;

/// <summary>Hands out evidence, always as a download: what somebody uploaded is never shown as a page of ours.</summary>
static class EvidenceDownload
{
    public static WebApplication MapEvidence(this WebApplication app)
    {
        app.MapGet("/discrepancies/{id:long}/evidence/{file:long}", Get).ExcludeFromDescription();
        return app;
    }

    static IResult Get(long id, long file, EvidenceReader reader, FileStore files, CurrentActor current, HttpContext context)
    {
        if (reader.File(current.Actor, id, file) is not { } evidence || files.Open(evidence.Sha256) is not { } content) return Results.NotFound();
        return InlineFile.Send(context, content, evidence.FileName, inline: false);
    }
}
