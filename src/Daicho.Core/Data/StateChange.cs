using Daicho.Discrepancies;
using Daicho.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Daicho.Data;

/// <summary>Moves the chosen discrepancies to a state in two statements, however many they are.</summary>
internal static class StateChange
{
    public static int Apply(ActionScope action, IQueryable<Discrepancy> chosen, DiscrepancyState to, string? text, DateOnly? until)
    {
        var db = action.Db;
        Dialect.Run(db, "CREATE TEMP TABLE chosen_discrepancies (id bigint PRIMARY KEY)");
        using (var command = chosen.Select(d => d.Id).CreateDbCommand())
        {
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            command.CommandText = "INSERT INTO chosen_discrepancies (id) " + command.CommandText;
            command.ExecuteNonQuery();
        }

        var newUntil = until is null ? "CAST(NULL AS date)" : "@until";
        var moved = Dialect.Run(
            db,
            $"""
             INSERT INTO discrepancy_events (seq, discrepancy_id, from_state, to_state, text, has_terms, due_on, excepted_until, baseline)
             SELECT @seq, d.id, d.state, {(int)to}, nullif(@text, ''), true, d.due_on, {newUntil}, d.baseline FROM discrepancies d JOIN chosen_discrepancies c ON c.id = d.id ORDER BY d.id
             """,
            ("@seq", action.Seq), ("@text", text ?? ""), ("@until", until ?? action.Today));
        Dialect.Run(
            db,
            $"""
             UPDATE discrepancies SET state = {(int)to}, state_seq = @seq, excepted_until = {newUntil}
             WHERE id IN (SELECT id FROM chosen_discrepancies)
             """,
            ("@seq", action.Seq), ("@until", until ?? action.Today));
        Dialect.Run(db, "DROP TABLE chosen_discrepancies");
        if (moved > 0)
        {
            action.HasAppended<DiscrepancyEvent>();
            FlowCounts.Record(action);
        }

        return moved;
    }
}
