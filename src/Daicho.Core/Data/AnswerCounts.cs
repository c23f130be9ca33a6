using Daicho.Inquiries;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>How often an answer was given on some sheets.</summary>
/// <param name="Value">The answer; null for rows without one.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Units">Units that gave it.</param>
internal sealed record AnswerCount(string? Value, int Rows, int Units);

/// <summary>Counts the sent answers to a question in one statement: answers are kept as JSON, and only the counts are read.</summary>
internal static class AnswerCounts
{
    public static IReadOnlyList<AnswerCount> Of(DaichoDb db, IQueryable<InquirySheet> sheets, string question)
    {
        using var command = sheets.Select(s => new { s.Id, s.UnitId }).CreateDbCommand();
        if (command.Connection!.State != System.Data.ConnectionState.Open)
            db.Database.OpenConnection();
        command.Transaction = Dialect.TransactionOf(db);
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@asked_question", question);
        command.Parameters.Add(parameter);
        command.CommandText =
            $"""
             WITH a(id, unit_id) AS ({command.CommandText})
             SELECT {Dialect.Of(db).JsonText("r.sent", "@asked_question")}, count(*), count(DISTINCT a.unit_id) + max(CASE WHEN a.unit_id IS NULL THEN 1 ELSE 0 END)
             FROM inquiry_rows r JOIN a ON a.id = r.sheet_id
             WHERE r.outcome <> {(int)RowOutcome.Misdirected} GROUP BY 1
             """;
        using var reader = command.ExecuteReader();
        var counts = new List<AnswerCount>();
        while (reader.Read())
            counts.Add(new(reader.IsDBNull(0) ? null : reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2)));
        return counts;
    }
}
