namespace Daicho.Web;

/// <summary>How the web host of a database runs.</summary>
public sealed record DaichoHostOptions
{
    /// <summary>Port on this machine; 0 takes a free one. Not used when <see cref="Urls"/> is given.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Addresses to listen on, apart by ;.</summary>
    public string? Urls { get; init; }

    /// <summary>The government's name (団体名); null leaves what the configuration says.</summary>
    public string? GovernmentName { get; init; }

    /// <summary>The shared password of the demonstration accounts: with it the sign-in page offers them. Null: no demonstration.</summary>
    public string? DemonstrationPassword { get; init; }

    /// <summary>Time of day at which notices are made, as H:mm; null leaves what the configuration says.</summary>
    public string? NoticesAt { get; init; }

    /// <summary>Arguments for the host's own configuration.</summary>
    public string[] Args { get; init; } = [];
}
