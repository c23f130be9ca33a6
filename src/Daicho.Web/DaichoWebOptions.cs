namespace Daicho.Web;

/// <summary>What the web side needs to know about the place it runs in; bound from the configuration section <c>Daicho:Web</c>.</summary>
public sealed class DaichoWebOptions
{
    /// <summary>Configuration section of these options.</summary>
    public const string Section = "Daicho:Web";

    /// <summary>The government's name (団体名) as shown in the header and in page titles, e.g. 千葉県.</summary>
    public string GovernmentName { get; set; } = "";

    /// <summary>Addresses of the reverse proxies whose X-Forwarded-* headers are believed. Empty: none is believed.</summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>
    /// Address under which people reach the product, e.g. <c>https://daicho.example.lg.jp</c>; one-time links begin with it.
    /// Empty: the address on which it listens.
    /// </summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>Least number of characters of a password (パスワードの最小の長さ).</summary>
    public int PasswordLength { get; set; } = 12;

    /// <summary>Largest file taken in by an import, in bytes.</summary>
    public long MaxImportBytes { get; set; } = 512L << 20;

    /// <summary>True when logs are written as one JSON object per line.</summary>
    public bool JsonLogs { get; set; }

    /// <summary>True when every request is written to the log: method, route, status, duration, account id; no address with its query.</summary>
    public bool AccessLog { get; set; }

    /// <summary>Address of a collector for traces and metrics (OTLP over HTTP), such as http://127.0.0.1:4318; empty sends nothing.</summary>
    public string OtlpEndpoint { get; set; } = "";

    /// <summary>Days a personal token holds at most; never more than a year.</summary>
    public int TokenDays { get; set; } = 365;

    /// <summary>
    /// Attempts to sign in from one address in a minute. A whole government may come from behind one address in the morning; a guesser
    /// needs far more than this.
    /// </summary>
    public int SignInsPerMinute { get; set; } = 120;

    /// <summary>Calls of the API that one person or token may make in a minute.</summary>
    public int ApiRequestsPerMinute { get; set; } = 600;

    /// <summary>
    /// Time of day from which the notices of a working day are made and sent (通知の時刻), as H:mm in Japan; empty leaves it to
    /// <c>daicho notices</c>.
    /// </summary>
    public string NoticesAt { get; set; } = "";

    /// <summary>True when the host shows invented data: the sign-in page then offers the demonstration accounts.</summary>
    public bool Demonstration { get; set; }

    /// <summary>The shared password of the demonstration accounts.</summary>
    public string DemonstrationPassword { get; set; } = "";
}
