using System.Diagnostics;
using System.Globalization;
using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.History;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>
/// Brings the hits of a check into the discrepancies, set-based whatever their number: opens what is new once,
/// reopens what came back, closes what is gone, and writes each step as an event.
/// </summary>
internal sealed class HitLanding
{
    private const int ToConfirm = (int)DiscrepancyState.ToConfirm;
    private const int Recurred = (int)DiscrepancyState.Recurred;
    private const int Corrected = (int)DiscrepancyState.Corrected;
    private const int Excepted = (int)DiscrepancyState.Excepted;

    private readonly ActionScope action;
    private readonly DaichoDb db;

    public HitLanding(ActionScope action)
    {
        this.action = action;
        db = action.Db;
        action.DropAtEnd("check_hits");
    }

    public Landed Land(Check check, IQueryable<Hit> hits, DateOnly due)
    {
        var clock = Stopwatch.StartNew();
        var count = Collect(hits);
        var evaluation = clock.ElapsedMilliseconds;
        Dialect.Run(db, "CREATE UNIQUE INDEX check_hits_by_record ON check_hits (record_id)");

        (string, object?) id = ("@check", check.Id);
        (string, object?) today = ("@today", action.Today);
        (string, object?) seq = ("@seq", action.Seq);
        var opened = Dialect.Run(
            db,
            $"""
             INSERT INTO discrepancies (check_id, ledger, record_id, unit_id, state, opened_on, due_on, baseline, state_seq)
             SELECT @check, @ledger, h.record_id, h.unit_id, {ToConfirm}, @today,
                    CASE WHEN h.from_seq IN (SELECT seq FROM import_runs WHERE baseline) THEN NULL ELSE @due END,
                    h.from_seq IN (SELECT seq FROM import_runs WHERE baseline), @seq
             FROM check_hits h
             WHERE NOT EXISTS (SELECT 1 FROM discrepancies d WHERE d.check_id = @check AND d.record_id = h.record_id)
             ORDER BY h.record_id
             """,
            id, ("@ledger", check.LedgerId), today, ("@due", due), seq);
        if (opened > 0)
        {
            Dialect.Run(
                db,
                $"""
                 INSERT INTO discrepancy_events (seq, discrepancy_id, check_id, record_id, to_state, has_terms, opened_on, due_on, baseline)
                 SELECT @seq, d.id, d.check_id, d.record_id, {ToConfirm}, true, d.opened_on, d.due_on, d.baseline FROM discrepancies d WHERE d.check_id = @check AND d.state_seq = @seq ORDER BY d.id
                 """,
                id, seq);
        }

        const string IsHit = "EXISTS (SELECT 1 FROM check_hits h WHERE h.record_id = d.record_id)";
        var expired = Move($"d.state = {Excepted} AND d.excepted_until < @today AND {IsHit}", ToConfirm, "例外承認の期限が切れ、まだ該当しています。", due, check);
        var recurred = Move($"d.state = {Corrected} AND {IsHit}", Recurred, null, due, check);
        var closed = Move($"({DiscrepancyStates.OpenSql("d")} OR d.state = {Excepted}) AND NOT {IsHit}", Corrected, null, null, check);
        if (opened + expired + recurred + closed > 0)
            action.HasAppended<DiscrepancyEvent>();

        Dialect.Run(
            db,
            """
            UPDATE discrepancies SET unit_id = h.unit_id FROM check_hits h
            WHERE discrepancies.check_id = @check AND discrepancies.record_id = h.record_id AND discrepancies.unit_id IS DISTINCT FROM h.unit_id
            """,
            id);
        using var open = Dialect.Command(db, $"SELECT count(*) FROM discrepancies d WHERE d.check_id = @check AND {DiscrepancyStates.OpenSql("d")}", id);
        var stillOpen = Convert.ToInt64(open.ExecuteScalar(), CultureInfo.InvariantCulture);
        return new Landed(count, opened, recurred + expired, closed, stillOpen, evaluation, clock.ElapsedMilliseconds - evaluation);
    }

    private long Collect(IQueryable<Hit> hits)
    {
        // A table made of a query may be filled by several processes of PostgreSQL at once, and needs no index while it is.
        Dialect.Run(db, "DROP TABLE IF EXISTS check_hits");
        using var command = hits.CreateDbCommand();
        command.Transaction = Dialect.TransactionOf(db);
        command.CommandTimeout = 0;
        command.CommandText = $"CREATE TEMP TABLE check_hits AS WITH hits (record_id, unit_id, from_seq) AS ({command.CommandText}) SELECT record_id, unit_id, from_seq FROM hits";
        command.ExecuteNonQuery();
        using var number = Dialect.Command(db, "SELECT count(*) FROM check_hits");
        return Convert.ToInt64(number.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    // The events are written from the state before, so they come first.
    private int Move(string condition, int to, string? text, DateOnly? due, Check check)
    {
        var (newDue, newBaseline) = due is null ? ("d.due_on", "d.baseline") : ("@due", "false");
        (string, object?)[] parameters = [("@check", check.Id), ("@today", action.Today), ("@seq", action.Seq), ("@text", text ?? ""), ("@due", due ?? action.Today)];
        var moved = Dialect.Run(
            db,
            $"""
             INSERT INTO discrepancy_events (seq, discrepancy_id, from_state, to_state, text, has_terms, due_on, baseline)
             SELECT @seq, d.id, d.state, {to}, nullif(@text, ''), true, {newDue}, {newBaseline} FROM discrepancies d
             WHERE d.check_id = @check AND {condition} ORDER BY d.id
             """,
            parameters);
        if (moved == 0)
            return 0;
        Dialect.Run(
            db,
            $"""
             UPDATE discrepancies AS d SET state = {to}, state_seq = @seq, excepted_until = NULL, due_on = {newDue}, baseline = {newBaseline}
             WHERE d.check_id = @check AND {condition}
             """,
            parameters);
        return moved;
    }

    internal readonly record struct Landed(long Hits, long Opened, long Recurred, long Closed, long StillOpen, long Evaluation, long Opening);
}
