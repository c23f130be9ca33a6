using Daicho.Inquiries;
using Daicho.Ledgers.Export;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Daicho.Web.Inquiries;

/// <summary>Hands out the progress of an inquiry as CSV, as far as the person sees it.</summary>
static class ProgressDownload
{
    public static WebApplication MapProgress(this WebApplication app)
    {
        app.MapGet("/inquiries/{id:long}/export", Get).ExcludeFromDescription();
        return app;
    }

    static IResult Get(long id, string? answers, InquiryReader reader, ProgressBoard board, AnswerDownload download, CurrentActor current)
    {
        if (reader.Inquiries(current.Actor).FirstOrDefault(i => i.Id == id) is not { } inquiry) return Results.NotFound();
        if (answers is not null) return download.Of(inquiry);
        var content = new MemoryStream();
        using (var writer = TableWriter.Create(content, ExportFormat.Csv, new ExportOptions { Encoding = ExportEncoding.Utf8Bom, NeutraliseFormulas = true }))
        {
            writer.WriteHeader(
            [
                new("department", "部局"), new("unit", "所属"), new("state", "状態"), new("at", "今どこにあるか"), new("since", "いつから", ExportKind.Date),
                new("working_days", "開庁日数", ExportKind.Integer), new("rows", "件数", ExportKind.Integer), new("answered", "記入済", ExportKind.Integer),
                new("due_on", "期限", ExportKind.Date), new("late", "期限超過"), new("reminders", "督促", ExportKind.Integer), new("returns", "差戻し", ExportKind.Integer),
            ]);
            foreach (var line in board.Of(id))
            {
                writer.BeginRow();
                writer.Text(line.Department);
                writer.Text(line.Section);
                writer.Text(line.IsUnassigned ? "割当て待ち" : SheetStates.Label(line.Sheet.State));
                writer.Text(line.At);
                writer.Date(line.Sheet.Since);
                writer.Integer(line.Progress.WorkingDays);
                writer.Integer(line.Progress.Rows);
                writer.Integer(line.Progress.Answered);
                writer.Date(line.Sheet.DueOn);
                writer.Text(line.IsLate ? "超過" : "");
                writer.Integer(line.Progress.Reminders);
                writer.Integer(line.Progress.Returns);
                writer.EndRow();
            }

            writer.Complete();
        }

        return Results.File(content.ToArray(), "text/csv", $"照会{id}-{inquiry.SentOn:yyyyMMdd}.csv");
    }
}
