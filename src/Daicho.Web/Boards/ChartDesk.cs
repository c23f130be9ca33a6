using Daicho.Ledgers.Export;
using Daicho.Web.Charts;
using Daicho.Web.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Daicho.Web.Boards;

/// <summary>Every chart by name, and its numbers as a file. A chart shows what the person may see, so whoever may open home may open each.</summary>
public sealed class ChartDesk(DiscrepancyBoard discrepancies, SystemBoard systems, FindingBoard findings)
{
    /// <summary>The chart of that name, or null.</summary>
    public Chart? Find(string id, long? unit) => id switch
    {
        "heat" => Heat(discrepancies.Heat(int.MaxValue)),
        "trend" => discrepancies.Trend(),
        "stages" => discrepancies.Stages(int.MaxValue),
        "system-age" => systems.AgeAndForm(),
        "costs" => systems.Costs(unit),
        "machine-age" => systems.MachineAge(unit),
        "lease-ends" => systems.LeaseEnds(unit),
        "open-findings" => findings.OpenByAge(),
        _ => null,
    };

    static Chart Heat(HeatMap map) => new("heat", "所属と自動チェックごとの件数", "", "所属", "件")
    {
        Categories = [.. map.Rows.Select(r => r.Unit)],
        Series = [.. map.Checks.Select((c, i) => new ChartSeries(c.Title, [.. map.Rows.Select(r => r.Counts[i])]))],
    };
}

/// <summary>Hands out the numbers of a chart as CSV.</summary>
static class ChartDownload
{
    public static WebApplication MapCharts(this WebApplication app)
    {
        app.MapGet("/charts/{id}", Get).ExcludeFromDescription();
        return app;
    }

    static IResult Get(string id, string? unit, ChartDesk desk)
    {
        if (!UnitChoice.TryParse(unit, out var chosen, out _) || desk.Find(id, chosen) is not { } chart) return Results.NotFound();
        var content = new MemoryStream();
        using (var writer = TableWriter.Create(content, ExportFormat.Csv, new ExportOptions { Encoding = ExportEncoding.Utf8Bom, NeutraliseFormulas = true }))
        {
            writer.WriteHeader([new ExportColumn("category", chart.Head), .. chart.Series.Select((s, i) => new ExportColumn($"series_{i + 1}", $"{s.Label}（{chart.Unit}）", ExportKind.Integer))]);
            for (var i = 0; i < chart.Categories.Count; i++)
            {
                writer.BeginRow();
                writer.Text(chart.Categories[i]);
                foreach (var series in chart.Series) writer.Integer(series.Values[i]);
                writer.EndRow();
            }

            writer.Complete();
        }

        return Results.File(content.ToArray(), "text/csv", $"{chart.Title}.csv");
    }
}
