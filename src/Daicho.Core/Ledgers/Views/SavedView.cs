namespace Daicho.Ledgers.Views;

/// <summary>Who else finds a view.</summary>
public enum ViewSharing
{
    /// <summary>Only the person who saved it.</summary>
    Own = 0,

    /// <summary>The people of a unit and of those below it.</summary>
    Unit = 1,

    /// <summary>Everyone who sees the ledger.</summary>
    Everyone = 2,
}

/// <summary>
/// The state of a list under a name (保存した表示): conditions, columns, order. It gives no right: who opens it sees of the
/// records what they may see.
/// </summary>
public sealed class SavedView
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 60;

    /// <summary>Number.</summary>
    public long Id { get; set; }

    /// <summary>Ledger id.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>Name as typed.</summary>
    public string Name { get; set; } = "";

    /// <summary>The list's address behind its path, with the question mark; empty for the list as it is at first.</summary>
    public string Query { get; set; } = "";

    /// <summary>Account of who saved it.</summary>
    public string OwnerId { get; set; } = "";

    /// <summary>Name of who saved it, as it was then.</summary>
    public string OwnerName { get; set; } = "";

    /// <summary>Who else finds it.</summary>
    public ViewSharing Sharing { get; set; }

    /// <summary>The unit it is shared with.</summary>
    public long? UnitId { get; set; }
}

/// <summary>The view with which a ledger opens for a person.</summary>
public sealed class DefaultView
{
    /// <summary>Account id.</summary>
    public string UserId { get; set; } = "";

    /// <summary>Ledger id.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>The view.</summary>
    public long ViewId { get; set; }
}
