using System.Text.Json.Nodes;

namespace Daicho.Web.Api;

/// <summary>A ledger: what it is for, and its columns.</summary>
public sealed record LedgerModel(
    string Id, string Label, string LabelEnglish, string Group, string Description, bool ReasonRequired, bool MayAdd, IReadOnlyList<ColumnModel> Columns);

/// <summary>A column of a ledger.</summary>
public sealed record ColumnModel(
    string Id, string Label, string LabelEnglish, string Kind, bool Required, bool Key, bool Indexed, string? Unit, string? Link, IReadOnlyList<string> Choices);

/// <summary>A page of records. <c>Total</c> is counted up to 10,000; beyond, <c>TotalIsCapped</c> is true.</summary>
public sealed record RecordPage(string Ledger, long Total, bool TotalIsCapped, int Page, int Size, DateOnly? AsOf, IReadOnlyList<RecordModel> Items);

/// <summary>A record: values by column id, ids of the units and records that its texts name, and columns of an imported file that nothing declares.</summary>
public sealed record RecordModel(long Id, int Version, string Title, DateOnly? ClosedOn, JsonObject Values, JsonObject Links, JsonNode? Extra);

/// <summary>A version of a record and what it changed.</summary>
public sealed record VersionModel(int Version, long Seq, DateTimeOffset At, string Actor, string Kind, string? Reason, string? Erasure, IReadOnlyList<ChangeModel> Changes);

/// <summary>A value before and after.</summary>
public sealed record ChangeModel(string? Column, string Label, string? Before, string? After);
