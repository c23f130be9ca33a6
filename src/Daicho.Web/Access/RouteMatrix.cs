using Daicho.Access;

namespace Daicho.Web.Access;

/// <summary>A row of the matrix.</summary>
/// <param name="Pattern">Route pattern as the endpoint declares it.</param>
/// <param name="Who">Roles that reach it.</param>
/// <param name="Anyone">True when nobody needs to sign in for it.</param>
/// <param name="Pending">True when it is reached while the second factor is still missing.</param>
public sealed record RouteRow(string Pattern, Role Who, bool Anyone = false, bool Pending = false);

/// <summary>
/// Which kind of user reaches which route. A route without a row is refused to everyone. What a person sees on a page
/// they reach is decided by <see cref="LedgerPolicy"/> alone.
/// </summary>
public static class RouteMatrix
{
    const Role Everyone = Role.Official | Role.DigitalDivision | Role.AuditSecretariat | Role.ExternalAuditor | Role.Executive | Role.Administrator | Role.Personnel | Role.AuditAssistant;
    const Role Auditors = Role.AuditSecretariat | Role.ExternalAuditor | Role.AuditAssistant;
    const Role Keepers = Role.DigitalDivision | Role.Administrator;
    const Role Secretariat = Role.AuditSecretariat | Role.Administrator;
    const Role Importers = Keepers | Role.AuditSecretariat;
    const Role Transferrers = Role.Administrator | Role.Personnel;

    /// <summary>Every row.</summary>
    public static IReadOnlyList<RouteRow> Rows { get; } =
    [
        new("sign-in", Role.None, Anyone: true),
        new("link", Role.None, Anyone: true),
        new("language", Role.None, Anyone: true),
        new("errors/{code:int}", Role.None, Anyone: true),
        new("health/live", Role.None, Anyone: true),
        new("health/ready", Role.None, Anyone: true),
        new("public/{**path}", Role.None, Anyone: true),

        new("", Everyone),
        new("sign-in/second", Role.None, Pending: true),
        new("sign-out", Everyone, Pending: true),
        new("confirm", Everyone, Pending: true),
        new("account", Everyone),
        new("account/tokens", Everyone),
        new("account/tokens/all", Role.Administrator),
        new("account/second-factor", Everyone, Pending: true),
        new("account/recovery-codes", Everyone),
        new("accounts", Role.Administrator),
        new("accounts/new", Role.Administrator),
        new("accounts/second-factor", Role.Administrator),
        new("accounts/{id}", Role.Administrator),
        new("charts/{id}", Everyone),
        new("search", Everyone),
        new("help", Everyone),
        new("help/words", Everyone),
        new("help/keyboard", Everyone),
        new("help/cases", Everyone),
        new("units", Everyone),
        new("units/{id:long}", Everyone),
        new("handovers", Everyone),
        new("handovers/{id:long}", Everyone),
        new("handovers/{id:long}/file", Everyone),
        new("handovers/units/{id:long}", Everyone),
        new("transfers", Transferrers),
        new("transfers/preview", Transferrers),
        new("reorganisation", Role.Administrator),
        new("discrepancies", Everyone),
        new("discrepancies/group", Everyone),
        new("discrepancies/{id:long}", Everyone),
        new("discrepancies/{id:long}/evidence/{file:long}", Everyone),
        new("evidence", Importers),
        new("inquiries", Everyone),
        new("inquiries/new", Importers),
        new("inquiries/definitions", Importers),
        new("inquiries/definitions/edit", Importers),
        new("inquiries/{id:long}", Everyone),
        new("inquiries/{id:long}/assign", Importers),
        new("inquiries/{id:long}/answers", Importers),
        new("inquiries/{id:long}/export", Everyone),
        new("inquiries/{id:long}/forms", Everyone),
        new("inquiries/{id:long}/forms/file", Everyone),
        new("inquiries/sheets/{id:long}", Everyone),
        new("inquiries/sheets/{id:long}/form", Everyone),
        new("inquiries/sheets/{id:long}/evidence/{file:long}", Everyone),
        new("notices", Everyone),
        new("notices/sent", Importers),
        new("notices/steps", Keepers),
        new("publications", Secretariat),
        new("publications/new", Secretariat),
        new("publications/{number:long}/{version:int}", Secretariat),
        new("publications/{number:long}/{version:int}/file", Secretariat),
        new("calendar", Everyone),
        new("follow-up", Everyone),
        new("items/{id:long}", Everyone),
        new("items/{id:long}/brief", Everyone),
        new("measure-notices", Everyone),
        new("measure-notices/new", Everyone),
        new("measure-notices/{id:long}", Everyone),
        new("audits/{id:long}/fieldwork", Auditors),
        new("audit-requests/{id:long}", Everyone),
        new("audit-drafts/{id:long}", Auditors),
        new("fact-checks/{id:long}", Everyone),
        new("audit-samples/{id:long}", Auditors),
        new("checks", Everyone),
        new("checks/{id}", Everyone),
        new("checks/run", Keepers),

        new("imports", Importers | Transferrers),
        new("imports/new", Importers),
        new("imports/preview", Importers),
        new("imports/preview-report", Importers),
        new("imports/jobs/{id:long}", Importers),
        new("imports/jobs/{id:long}/state", Importers),
        new("imports/{seq:long}", Importers | Transferrers),
        new("imports/{seq:long}/set-aside", Importers | Transferrers),
        new("imports/{seq:long}/report", Importers),
        new("imports/{seq:long}/report/arrange", Secretariat),

        new("ledgers", Everyone),
        new("ledgers/{ledger}", Everyone),
        new("ledgers/{ledger}/about", Everyone),
        new("ledgers/{ledger}/export", Everyone),
        new("ledgers/{ledger}/views", Everyone),
        new("ledgers/{ledger}/paste", Importers),
        new("ledgers/{ledger}/confirm", Everyone),
        new("ledgers/{ledger}/echo", Everyone),
        new("ledgers/{ledger}/{id:long}/evidence/{file:long}", Everyone),
        new("receipts/{seq:long}", Everyone),
        new("inbox/{id:long}", Everyone),
        new("ledgers/{ledger}/bulk", Everyone),
        new("ledgers/{ledger}/bulk/{seq:long}", Everyone),
        new("ledgers/{ledger}/sample", Everyone),
        new("ledgers/{ledger}/new", Everyone),
        new("ledgers/{ledger}/{id:long}", Everyone),
        new("ledgers/{ledger}/{id:long}/edit", Everyone),
        new("ledgers/{ledger}/{id:long}/close", Everyone),

        new("help/api", Everyone),
        new("api/ledgers", Everyone),
        new("api/ledgers/{ledger}", Everyone),
        new("api/ledgers/{ledger}/{id:long}", Everyone),
        new("api/ledgers/{ledger}/{id:long}/history", Everyone),
        new("api/ledgers/{ledger}/{id:long}/close", Everyone),
        new("api/ledgers/{ledger}/{id:long}/reopen", Everyone),
        new("api/discrepancies", Everyone),
        new("api/discrepancies/rows", Everyone),
        new("api/discrepancies/{id:long}", Everyone),
        new("api/discrepancies/steps", Everyone),
        new("api/discrepancies/{id:long}/steps", Everyone),
        new("api/checks", Everyone),
        new("api/checks/{id}", Everyone),
        new("api/openapi.json", Everyone),
    ];

    static readonly Dictionary<string, RouteRow> ByPattern = Rows.ToDictionary(r => r.Pattern, StringComparer.OrdinalIgnoreCase);

    /// <summary>The row of a route, or null.</summary>
    public static RouteRow? Find(string? pattern) => ByPattern.GetValueOrDefault((pattern ?? "").TrimStart('/'));
}
