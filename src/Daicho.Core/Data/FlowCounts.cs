using Daicho.History;

namespace Daicho.Data;

/// <summary>Counts what an action opened and closed, once, when it happens.</summary>
internal static class FlowCounts
{
    /// <summary>Counts every event there is: for a database that had events before it had counts. A migration runs it, so it stays as it is.</summary>
    public const string Backfill =
        """
        INSERT INTO discrepancy_flows (seq, ledger, check_id, unit_id, opened, closed, corrected)
        SELECT e.seq, d.ledger, d.check_id, d.unit_id,
               sum(CASE WHEN e.to_state < 10 AND (e.from_state IS NULL OR e.from_state >= 10) THEN 1 ELSE 0 END),
               sum(CASE WHEN e.to_state >= 10 AND e.from_state < 10 THEN 1 ELSE 0 END),
               sum(CASE WHEN e.to_state = 12 AND e.from_state < 10 THEN 1 ELSE 0 END)
        FROM discrepancy_events e JOIN discrepancies d ON d.id = e.discrepancy_id
        WHERE (e.from_state IS NULL OR e.from_state >= 10) <> (e.to_state >= 10)
        """ + Grouping;

    private const string Grouping = " GROUP BY e.seq, d.ledger, d.check_id, d.unit_id";

    /// <summary>Counts the events of this action.</summary>
    public static void Record(ActionScope action) =>
        Dialect.Run(action.Db, Backfill[..^Grouping.Length] + " AND e.seq = @seq" + Grouping, ("@seq", action.Seq));
}
