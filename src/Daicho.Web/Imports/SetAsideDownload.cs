using System.Globalization;
using Daicho.Data;
using Daicho.Import;
using Daicho.Ledgers.Export;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Daicho.Web.Imports;

/// <summary>Hands out the rows an import set aside as a CSV that can be corrected and taken in again.</summary>
static class SetAsideDownload
{
    public static WebApplication MapSetAside(this WebApplication app)
    {
        app.MapGet("/imports/{seq:long}/set-aside", Get).ExcludeFromDescription();
        return app;
    }

    static IResult Get(long seq, ImportDesk desk, DaichoDb db)
    {
        if (desk.Find(seq) is not { IsReport: false } entry) return Results.NotFound();
        var path = Path.Combine(Path.GetTempPath(), $"daicho-set-aside-{Guid.NewGuid():N}");
        using (var writer = TableWriter.CreateFile(path, ExportFormat.Csv, new ExportOptions { Encoding = ExportEncoding.Utf8Bom }))
        {
            SetAsideFile.Write(db, seq, writer);
            writer.Complete();
        }

        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.SequentialScan);
        var name = string.Create(CultureInfo.InvariantCulture, $"保留-{seq}-{Path.GetFileNameWithoutExtension(entry.Run.FileName)}.csv");
        return Results.Stream(file, "text/csv", name);
    }
}
