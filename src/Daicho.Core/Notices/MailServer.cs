using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Daicho.Notices;

/// <summary>How the connection to a mail server is encrypted.</summary>
public enum MailEncryption
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>After STARTTLS, or not used.</summary>
    StartTls,

    /// <summary>From the first byte (implicit TLS).</summary>
    FromTheStart,
}

/// <summary>
/// The government's mail server (SMTP), as written in the setting <c>DAICHO_MAIL</c>:
/// <c>smtp://user:password@host:587?from=daicho@example.lg.jp&amp;tls=on</c>. With <c>tls=on</c> (STARTTLS) and with <c>smtps://</c> the
/// connection is encrypted or not used; <c>ca=FILE</c> names the authority that is trusted instead of those of the operating system.
/// </summary>
public sealed class MailServer
{
    private const string Example = "smtp://mail.example.lg.jp:25?from=daicho@example.lg.jp";

    private readonly NetworkCredential? credential;
    private readonly X509Certificate2Collection? authorities;

    private MailServer(string host, int port, MailAddress from, MailEncryption encryption, NetworkCredential? credential, X509Certificate2Collection? authorities) =>
        (Host, Port, From, Encryption, this.credential, this.authorities) = (host, port, from, encryption, credential, authorities);

    /// <summary>Name of the setting.</summary>
    public const string Setting = "DAICHO_MAIL";

    /// <summary>Host name or address.</summary>
    public string Host { get; }

    /// <summary>Port; 25 when none is given, 465 where the connection is encrypted from the start.</summary>
    public int Port { get; }

    /// <summary>Sender.</summary>
    public MailAddress From { get; }

    /// <summary>How the connection is encrypted.</summary>
    public MailEncryption Encryption { get; }

    /// <summary>What a certificate must chain up to; null for the authorities of the operating system.</summary>
    internal X509ChainPolicy? Trusted
    {
        get
        {
            if (authorities is null)
                return null;
            var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            policy.CustomTrustStore.AddRange(authorities);
            return policy;
        }
    }

    /// <summary>Reads the setting; null when there is none. Says in one sentence what is wrong, never showing the password.</summary>
    public static MailServer? Parse(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
            return null;
        if (!Uri.TryCreate(setting.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("smtp" or "smtps") || address.Host.Length == 0)
            throw new UserErrorException($"メールサーバの設定（{Setting}）を読めません。{Example} の形で書いてください。");
        var options = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(o => o.Split('=', 2)).ToDictionary(o => o[0], o => Uri.UnescapeDataString(o.ElementAtOrDefault(1) ?? ""), StringComparer.Ordinal);
        if (!MailAddress.TryCreate(options.GetValueOrDefault("from"), "Daicho（台帳）", out var from))
            throw new UserErrorException($"メールサーバの設定（{Setting}）に差出人がありません。?from=daicho@example.lg.jp のように書いてください。");
        if (options.GetValueOrDefault("tls") is { } tls && tls is not ("on" or "off"))
            throw new UserErrorException($"メールサーバの設定（{Setting}）の tls は on か off にしてください。");
        var encryption = address.Scheme == "smtps" ? MailEncryption.FromTheStart : options.GetValueOrDefault("tls") == "on" ? MailEncryption.StartTls : MailEncryption.None;
        if (encryption == MailEncryption.FromTheStart && options.GetValueOrDefault("tls") == "off")
            throw new UserErrorException($"メールサーバの設定（{Setting}）の smtps:// は必ず暗号化します。tls=off を消すか、smtp:// にしてください。");
        var user = address.UserInfo.Split(':', 2);
        var signIn = address.UserInfo.Length == 0 ? null : new NetworkCredential(Uri.UnescapeDataString(user[0]), Uri.UnescapeDataString(user.ElementAtOrDefault(1) ?? ""));
        var port = address.Port > 0 ? address.Port : encryption == MailEncryption.FromTheStart ? 465 : 25;
        return new(address.Host, port, from, encryption, signIn, Authorities(options.GetValueOrDefault("ca"), encryption));
    }

    /// <summary>A connection for several mails.</summary>
    internal MailSession Connect() => new(this, credential);

    /// <summary>Host and port, nothing secret.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");

    private static X509Certificate2Collection? Authorities(string? file, MailEncryption encryption)
    {
        if (file is null)
            return null;
        if (encryption == MailEncryption.None)
            throw new UserErrorException($"メールサーバの設定（{Setting}）の ca は、暗号化するときだけ使います。tls=on を書くか、smtps:// にしてください。");
        var found = new X509Certificate2Collection();
        try
        {
            found.ImportFromPemFile(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new UserErrorException($"メールサーバの設定（{Setting}）の ca のファイル「{file}」を読めません：{e.Message}", e);
        }

        return found.Count > 0 ? found : throw new UserErrorException($"メールサーバの設定（{Setting}）の ca のファイル「{file}」に、PEM 形式の証明書がありません。");
    }
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
