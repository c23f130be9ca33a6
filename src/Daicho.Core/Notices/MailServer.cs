using System.Globalization;
using System.Net;
using System.Net.Mail;

namespace Daicho.Notices;

/// <summary>
/// The government's mail server (SMTP), as written in the setting <c>DAICHO_MAIL</c>:
/// <c>smtp://user:password@host:587?from=daicho@example.lg.jp&amp;tls=on</c>. With <c>tls=on</c> (STARTTLS) the connection is encrypted or not used.
/// </summary>
public sealed class MailServer
{
    private const string Example = "smtp://mail.example.lg.jp:25?from=daicho@example.lg.jp";

    private readonly NetworkCredential? credential;

    private MailServer(string host, int port, MailAddress from, bool encrypts, NetworkCredential? credential) =>
        (Host, Port, From, Encrypts, this.credential) = (host, port, from, encrypts, credential);

    /// <summary>Name of the setting.</summary>
    public const string Setting = "DAICHO_MAIL";

    /// <summary>Host name or address.</summary>
    public string Host { get; }

    /// <summary>Port; 25 when none is given.</summary>
    public int Port { get; }

    /// <summary>Sender.</summary>
    public MailAddress From { get; }

    /// <summary>True when the connection must be encrypted.</summary>
    public bool Encrypts { get; }

    /// <summary>Reads the setting; null when there is none. Says in one sentence what is wrong, never showing the password.</summary>
    public static MailServer? Parse(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
            return null;
        if (!Uri.TryCreate(setting.Trim(), UriKind.Absolute, out var address) || address.Scheme != "smtp" || address.Host.Length == 0)
            throw new UserErrorException($"メールサーバの設定（{Setting}）を読めません。{Example} の形で書いてください。");
        var options = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(o => o.Split('=', 2)).ToDictionary(o => o[0], o => Uri.UnescapeDataString(o.ElementAtOrDefault(1) ?? ""), StringComparer.Ordinal);
        if (!MailAddress.TryCreate(options.GetValueOrDefault("from"), "Daicho（台帳）", out var from))
            throw new UserErrorException($"メールサーバの設定（{Setting}）に差出人がありません。?from=daicho@example.lg.jp のように書いてください。");
        if (options.GetValueOrDefault("tls") is { } tls && tls is not ("on" or "off"))
            throw new UserErrorException($"メールサーバの設定（{Setting}）の tls は on か off にしてください。");
        var user = address.UserInfo.Split(':', 2);
        var signIn = address.UserInfo.Length == 0 ? null : new NetworkCredential(Uri.UnescapeDataString(user[0]), Uri.UnescapeDataString(user.ElementAtOrDefault(1) ?? ""));
        return new(address.Host, address.IsDefaultPort || address.Port < 0 ? 25 : address.Port, from, options.GetValueOrDefault("tls") == "on", signIn);
    }

    /// <summary>A connection for several mails.</summary>
    internal SmtpClient Connect() => new(Host, Port) { EnableSsl = Encrypts, UseDefaultCredentials = false, Credentials = credential, Timeout = 20_000 };

    /// <summary>Host and port, nothing secret.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");
}

/// <summary>How notices leave the product.</summary>
/// <param name="Server">The mail server; null when notices are shown in the product only.</param>
/// <param name="PublicAddress">Address under which people reach the product, for links; empty when it is not known.</param>
/// <param name="Government">Name of the government, for the signature.</param>
public sealed record MailSettings(MailServer? Server, string PublicAddress, string Government)
{
    /// <summary>No mail.</summary>
    public static MailSettings None { get; } = new(null, "", "");
}
