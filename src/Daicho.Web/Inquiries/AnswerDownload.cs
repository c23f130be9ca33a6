using Daicho.Data;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Ledgers.Export;
using Daicho.Web.Accounts;
using Daicho.Web.Desk;
using Microsoft.AspNetCore.Http;

namespace Daicho.Web.Inquiries;

/// <summary>Hands out the answers of an inquiry as CSV, a row per record, as far as the person sees the sheets.</summary>
public sealed class AnswerDownload(DaichoDb db, InquiryReader reader, LedgerReader records, UnitNames units, CurrentActor current)
{
    const int Batch = 500;

    /// <summary>The file.</summary>
    public IResult Of(Inquiry inquiry)
    {
        var definition = InquiryDefinition.Find(db, inquiry.DefinitionId, inquiry.DefinitionVersion)!;
        var ledger = db.Catalog.Get(inquiry.Ledger);
        var rows = (from sheet in reader.Sheets(current.Actor)
                    join row in db.Set<InquiryRow>() on sheet.Id equals row.SheetId
                    where sheet.InquiryId == inquiry.Id && sheet.State != SheetState.Withdrawn && row.Outcome != RowOutcome.Misdirected
                    orderby sheet.Id, row.Id
                    select new { sheet.UnitId, sheet.State, row.RecordId, row.Sent }).ToList();
        var content = new MemoryStream();
        using (var writer = TableWriter.Create(content, ExportFormat.Csv, new ExportOptions { Encoding = ExportEncoding.Utf8Bom, NeutraliseFormulas = true }))
        {
            writer.WriteHeader([new("unit", "所属"), new("state", "状態"), new("record_id", "記録番号", ExportKind.Integer), new("record", ledger.Label), .. definition.Questions.Select(q => new ExportColumn(q.Id, q.Label))]);
            foreach (var batch in rows.Chunk(Batch))
            {
                var named = records.FindMany(ledger, current.Actor, [.. batch.Select(r => r.RecordId).Distinct()]);
                foreach (var row in batch)
                {
                    var answers = Answers.Read(row.Sent);
                    writer.BeginRow();
                    writer.Text(units.Of(row.UnitId));
                    writer.Text(SheetStates.Label(row.State));
                    writer.Integer(row.RecordId);
                    writer.Text(named.GetValueOrDefault(row.RecordId) is { } record ? ledger.TitleOf(record) : "");
                    foreach (var question in definition.Questions) writer.Text(answers.GetValueOrDefault(question.Id) ?? "");
                    writer.EndRow();
                }
            }

            writer.Complete();
        }

        return Results.File(content.ToArray(), "text/csv", $"照会{inquiry.Id}-回答-{inquiry.SentOn:yyyyMMdd}.csv");
    }
}
