using Daicho.Access;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.Import.Reports;
using Daicho.Publication;
using Daicho.Publication.Content;
using Daicho.Publication.Layouts;

namespace Daicho.Web.Publications;

/// <summary>The publication of the demonstration: the measures that a prefecture published in 2024, as residents read them.</summary>
public static class DemoPublication
{
    /// <summary>Registers it, once.</summary>
    public static void Add(Database database, DateOnly today, Actor actor, string report)
    {
        using (var db = database.Open())
        {
            if (db.Set<PublicationSnapshot>().Any()) return;
        }

        var content = ContentOfReport.Make(ReportParser.Parse(ReportSource.Open(report)), "千葉県", "千葉県監査委員", "包括外部監査の結果に係る措置結果");
        if (content.Date > today) return;
        var desk = new PublicationDesk(database, new FileStore(database.FilesFolder), today) { KeepsPdf = false };
        desk.Register(actor, content, PublicationLayout.Get("chiba-table")).GetAwaiter().GetResult();
    }
}
