using Daicho.Import;

namespace Daicho.Transfers;

/// <summary>A row of a list of transfers (異動者名簿), as printed.</summary>
public sealed record TransferRow
{
    /// <summary>Row of the file as a person counts it.</summary>
    public required int Number { get; init; }

    /// <summary>The cells as read.</summary>
    public required IReadOnlyList<string?> Cells { get; init; }

    /// <summary>Staff number.</summary>
    public string? StaffNumber { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>The unit the person leaves.</summary>
    public string? OldUnit { get; init; }

    /// <summary>The post the person leaves.</summary>
    public string? OldPost { get; init; }

    /// <summary>The unit the person comes to; null for who retires.</summary>
    public string? NewUnit { get; init; }

    /// <summary>The post the person comes to.</summary>
    public string? NewPost { get; init; }

    /// <summary>The day it takes effect (発令日).</summary>
    public DateOnly Effective { get; init; }

    /// <summary>The day it becomes known (内示日); null when it is known.</summary>
    public DateOnly? Announced { get; init; }

    /// <summary>兼務, 併任, 兼務解除…; null for the main post.</summary>
    public string? Kind { get; init; }

    /// <summary>What can't be read, or null.</summary>
    public RowProblem? Problem { get; init; }

    /// <summary>True when the person keeps the old post (兼務・併任).</summary>
    public bool KeepsOld => Kind is not null && !Releases && (Kind.Contains('兼', StringComparison.Ordinal) || Kind.Contains("併任", StringComparison.Ordinal) || Kind.Contains("事務取扱", StringComparison.Ordinal));

    /// <summary>True when a concurrent post ends and nothing begins.</summary>
    public bool Releases => Kind is not null && (Kind.Contains("解除", StringComparison.Ordinal) || Kind.Contains("免", StringComparison.Ordinal));
}
