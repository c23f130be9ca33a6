using System.Text.Json;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;

namespace Daicho.Checks;

/// <summary>What a run of a check found and what became of it.</summary>
/// <param name="Id">The check.</param>
/// <param name="Severity">high, medium or low.</param>
/// <param name="Hits">Records it matches now.</param>
/// <param name="Opened">Discrepancies opened or reopened by this run.</param>
/// <param name="Closed">Discrepancies closed because the hit is gone.</param>
/// <param name="StillOpen">Discrepancies open after the run.</param>
/// <param name="Milliseconds">Time of the evaluation.</param>
/// <param name="OpeningMilliseconds">Time to open, reopen and close.</param>
public sealed record CheckResult(string Id, string Severity, long Hits, long Opened, long Closed, long StillOpen, long Milliseconds, long OpeningMilliseconds);

/// <summary>Runs checks set-based in the database and keeps the discrepancies in step with their hits, in one action.</summary>
public sealed class CheckRunner(Database database)
{
    /// <summary>Runs the given checks as of the business date.</summary>
    public IReadOnlyList<CheckResult> Run(Actor actor, DateOnly today, IReadOnlyCollection<Check> checks, Action<Check>? progress = null)
    {
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Check, reason: null);
        var reader = new LedgerReader(action.Db, today);
        var judge = Actor.Checks;
        var parameters = ParameterSet.Load(reader, judge);
        var deadlines = parameters.Of("deadline");
        var calendar = OfficeCalendar.Read(action.Db, today);
        var landing = new HitLanding(action);
        var results = new List<CheckResult>();
        foreach (var check in checks)
        {
            progress?.Invoke(check);
            var inForce = parameters.Of(check.Id);
            var name = Name(check.Severity);
            var due = calendar.Deadline(today, deadlines.Number(name, 1000));
            var landed = landing.Land(check, check.Hits(new CheckContext(reader, judge, inForce)), due);
            action.Append(new CheckRun
            {
                CheckId = check.Id,
                BusinessDate = today,
                Parameters = JsonSerializer.Serialize(inForce.Values),
                Hits = landed.Hits,
                Opened = landed.Opened,
                Recurred = landed.Recurred,
                Closed = landed.Closed,
                Milliseconds = landed.Evaluation,
            });
            results.Add(new CheckResult(
                check.Id, name, landed.Hits, landed.Opened + landed.Recurred, landed.Closed, landed.StillOpen, landed.Evaluation, landed.Opening));
        }

        FlowCounts.Record(action);
        SummaryCounts.Refresh(action, checks.Select(c => c.LedgerId).ToHashSet(StringComparer.Ordinal));
        action.Complete();
        return results;
    }

    /// <summary>Name of a severity in files and the API.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.High => "high",
        Severity.Medium => "medium",
        _ => "low",
    };
}
