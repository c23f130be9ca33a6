namespace Daicho.Web.Api;

/// <summary>A group of discrepancies: one check, one unit.</summary>
public sealed record GroupModel(
    string Check, string Title, string? Severity, long? UnitId, string Unit, long Open, long ToConfirm, long Answered, long Confirmed, long Recurred,
    long Overdue, DateOnly? DueOn, DateOnly OldestOn);

/// <summary>A discrepancy on a record.</summary>
public sealed record DiscrepancyModel(
    long Id, string Check, string Ledger, long RecordId, string Record, string Message, string State, long? UnitId, string Unit,
    DateOnly OpenedOn, int AgeInDays, DateOnly? DueOn, DateOnly? ExceptedUntil, bool Baseline);

/// <summary>A page of discrepancies.</summary>
public sealed record DiscrepancyPage(long Total, int Page, int PageSize, IReadOnlyList<DiscrepancyModel> Items);

/// <summary>A check, how many discrepancies it holds open for the caller, and its last run.</summary>
public sealed record CheckModel(
    string Id, string Title, string Severity, string Ledger, string Basis, string Boundary, string Remedy, IReadOnlyList<string> Cases, long Open,
    IReadOnlyList<ParameterModel>? Parameters, CheckRunModel? LastRun);

/// <summary>A parameter in force.</summary>
public sealed record ParameterModel(string Name, string Value, DateOnly From, string Source, bool Local);

/// <summary>A run of a check; the counts are given to who sees the whole ledger.</summary>
public sealed record CheckRunModel(DateTime At, DateOnly BusinessDate, long? Hits, long? Opened, long? Recurred, long? Closed);
