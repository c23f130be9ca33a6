using Daicho.Access;
using Daicho.Evidence;
using Daicho.FollowUp;
using Daicho.FollowUp.Fieldwork;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Daicho.Notices;
using Daicho.Web.Access;
using Daicho.Web.Accounts;
using Daicho.Web.Boards;
using Daicho.Web.Desk;
using Daicho.Web.Inquiries;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages;

/// <summary>A number of home with what it counts, and where it leads.</summary>
public sealed record Figure(string Label, long Value, string Unit = "件", string? Href = null);

/// <summary>Work with deadlines of one kind.</summary>
/// <param name="Id">Name on the page.</param>
/// <param name="Title">期限超過, 今週中, ….</param>
/// <param name="Groups">Groups of discrepancies, the most pressing first.</param>
/// <param name="Sheets">Sheets of inquiries (照会の回答票), nearest deadline first.</param>
public sealed record TodoGroup(string Id, string Title, IReadOnlyList<GroupRow> Groups, IReadOnlyList<WaitingSheet> Sheets);

/// <summary>Home: what each kind of user has to do, or comes to read.</summary>
public sealed class IndexModel(CurrentActor current, DiscrepancyBoard discrepancies, LedgerDesk ledgers, WaitingSheets sheets, NoticeReader notices, RetentionList retention, FollowUpReader followUp, FieldworkReader fieldwork) : PageModel
{
    /// <summary>Most cards of one kind of deadline that are shown; the rest is one click away.</summary>
    public const int MostCards = 12;

    /// <summary>Open groups, the most pressing first.</summary>
    public IReadOnlyList<GroupRow> Groups => discrepancies.Groups;

    /// <summary>Groups that wait for the person's unit.</summary>
    public IReadOnlyList<GroupRow> Waiting => [.. Groups.Where(g => g.Group.Waiting > 0)];

    /// <summary>Sheets of inquiries that wait for the person's units.</summary>
    public IReadOnlyList<WaitingSheet> Sheets => sheets.All;

    /// <summary>Digests of notices that the person has not read.</summary>
    public int UnreadNotices { get; } = notices.Unread(current.Actor);

    /// <summary>Evidence the person keeps whose retention period is over.</summary>
    public int EvidenceOver { get; } = Disposes(current.Actor) ? retention.Count(current.Actor, RetentionState.Over) : 0;

    /// <summary>Evidence the person keeps whose retention period ends within a year.</summary>
    public int EvidenceSoon { get; } = Disposes(current.Actor) ? retention.Count(current.Actor, RetentionState.Soon) : 0;

    /// <summary>True for the personnel section.</summary>
    public bool TakesTransfers => current.Actor.Is(Role.Personnel);

    static bool Disposes(Actor actor) => actor.Is(RouteMatrix.Find("evidence")!.Who);

    /// <summary>Measures that wait for the person.</summary>
    public FollowUpWaits Measures { get; } = followUp.Waits(current.Actor);

    /// <summary>Requests of auditors that wait for the person's units.</summary>
    public IReadOnlyList<AuditRequest> Asked { get; } = fieldwork.Asked(current.Actor);

    /// <summary>Fact checks that wait for the person's units.</summary>
    public IReadOnlyList<FactCheck> ToCheck { get; } = fieldwork.ToCheck(current.Actor);

    /// <summary>Audits the person works on.</summary>
    public IReadOnlyList<EngagedAudit> Engaged { get; } = fieldwork.Audits(current.Actor);

    /// <summary>What waits, by deadline.</summary>
    public IEnumerable<TodoGroup> Todo
    {
        get
        {
            var today = ledgers.Today;
            var sunday = today.AddDays(6 - (((int)today.DayOfWeek + 6) % 7));
            var month = new DateOnly(today.Year, today.Month, 1).AddMonths(1).AddDays(-1);
            TodoGroup[] all =
            [
                Between("over", "期限を過ぎたもの", null, today.AddDays(-1)),
                Between("week", "今週中", today, sunday),
                Between("month", "今月中", sunday.AddDays(1), month),
                Between("later", "来月以降", month < sunday ? sunday.AddDays(1) : month.AddDays(1), null),
                new("plan", "整理計画で直すもの（期限なし）", [.. Waiting.Where(g => g.Group.DueOn is null)], []),
            ];
            return all.Where(g => g.Groups.Count + g.Sheets.Count > 0);
        }
    }

    /// <summary>True for an official.</summary>
    public bool IsOfficial => current.Actor.Is(Role.Official);

    /// <summary>True for who keeps every ledger.</summary>
    public bool Keeps => current.Actor.Is(Role.DigitalDivision | Role.Administrator);

    /// <summary>True for who audits.</summary>
    public bool Audits => current.Actor.Is(Role.AuditSecretariat | Role.ExternalAuditor | Role.AuditAssistant);

    /// <summary>True for who leads.</summary>
    public bool Leads => current.Actor.Is(Role.Executive);

    /// <summary>True for an external auditor outside the engagement.</summary>
    public bool OutOfEngagement => current.Actor.Is(Role.ExternalAuditor | Role.AuditAssistant) && (current.Actor.EngagedFrom > ledgers.Today || current.Actor.EngagedTo < ledgers.Today);

    /// <summary>The person, with the engagement.</summary>
    public Actor Actor => current.Actor;

    /// <summary>The ledgers that are open to the person, with how many live records they see.</summary>
    public IEnumerable<(Ledger Ledger, CappedCount Count)> Scope() => ledgers.All.Select(l => (l, ledgers.Count(l)));

    TodoGroup Between(string id, string title, DateOnly? from, DateOnly? to) => new(
        id, title,
        [.. Waiting.Where(g => g.Group.DueOn is { } due && !(due < from) && !(due > to))],
        [.. Sheets.Where(s => !(s.DueOn < from) && !(s.DueOn > to))]);
}
