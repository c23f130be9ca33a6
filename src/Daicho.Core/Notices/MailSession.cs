using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Daicho.Notices;

/// <summary>A mail did not go out; the sentence says why and never holds the password.</summary>
/// <param name="message">Why.</param>
/// <param name="isAboutAddress">True when the server refused the address for good.</param>
/// <param name="inner">What happened.</param>
internal sealed class MailFailureException(string message, bool isAboutAddress = false, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True when trying again is of no use.</summary>
    public bool IsAboutAddress { get; } = isAboutAddress;
}

/// <summary>
/// A connection to the mail server for several mails (SMTP, RFC 5321). It is encrypted from the start, after STARTTLS, or not at all,
/// as the setting says; never silently less.
/// </summary>
internal sealed class MailSession(MailServer server, NetworkCredential? credential) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly int[] AddressRefused = [550, 551, 553];

    private TcpClient? client;
    private Stream stream = Stream.Null;
    private StreamReader reader = StreamReader.Null;

    /// <summary>Sends a mail.</summary>
    public void Send(MailAddress to, string text)
    {
        try
        {
            if (client is null)
                Connect();
            Ask($"MAIL FROM:<{server.From.Address}>", 250);
            Ask($"RCPT TO:<{to.Address}>", 250, 251);
            Ask("DATA", 354);
            Ask(text + ".", 250); // no line of the text begins with a dot: headers have names, the body is base64
        }
        catch (Exception e) when (e is IOException or SocketException or TimeoutException or ObjectDisposedException)
        {
            Close();
            throw new MailFailureException($"メールサーバ {server} につながりません：{e.Message}", inner: e);
        }
        catch
        {
            Close(); // what the server thinks of the mail begun is of no interest
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (client is not null)
        {
            try
            {
                Ask("QUIT", 221);
            }
            catch (Exception e) when (e is IOException or SocketException or MailFailureException)
            {
                // The mails are sent; a server that hangs up first is as good.
            }
        }

        Close();
    }

    private void Close()
    {
        stream.Dispose();
        client?.Dispose();
        client = null;
    }

    private void Connect()
    {
        client = new TcpClient { SendTimeout = (int)Patience.TotalMilliseconds, ReceiveTimeout = (int)Patience.TotalMilliseconds };
        client.ConnectAsync(server.Host, server.Port).WaitAsync(Patience).GetAwaiter().GetResult();
        Use(client.GetStream());
        if (server.Encryption == MailEncryption.FromTheStart)
            Encrypt();
        Expect(Read(), 220);
        var offered = Greet();
        if (server.Encryption == MailEncryption.StartTls)
        {
            if (!offered.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase))
                throw new MailFailureException($"メールサーバ {server} は暗号化（STARTTLS）に対応していないため、送りません。");
            Ask("STARTTLS", 220);
            Encrypt();
            offered = Greet();
        }

        if (credential is not null)
            SignIn(offered, credential);
    }

    private List<string> Greet() => [.. Ask($"EHLO {Name()}", 250).Skip(1).Select(l => l[4..].Trim())];

    private void SignIn(IReadOnlyList<string> offered, NetworkCredential with)
    {
        var ways = offered.Where(o => o.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase)).SelectMany(o => o.Split(' ', '=')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        if (ways.Contains("PLAIN"))
        {
            Ask($"AUTH PLAIN {Encoded($"\0{with.UserName}\0{with.Password}")}", 235);
        }
        else if (ways.Contains("LOGIN"))
        {
            Ask("AUTH LOGIN", 334);
            Ask(Encoded(with.UserName), 334);
            Ask(Encoded(with.Password), 235);
        }
        else
        {
            throw new MailFailureException($"メールサーバ {server} は、パスワードによる認証（PLAIN か LOGIN）を受け付けていません。暗号化が必要なサーバでは、設定に tls=on を書いてください。");
        }
    }

    private void Encrypt()
    {
        string? fault = null;
        var encrypted = new SslStream(stream, leaveInnerStreamOpen: false, (_, certificate, chain, errors) => (fault = FaultOf(certificate, chain, errors)) is null);
        try
        {
            encrypted.AuthenticateAsClient(new SslClientAuthenticationOptions { TargetHost = server.Host, CertificateChainPolicy = server.Trusted });
        }
        catch (AuthenticationException e)
        {
            throw new MailFailureException(fault ?? $"メールサーバ {server} と暗号化の方法が合いません：{e.Message}", inner: e);
        }

        Use(encrypted);
    }

    private string? FaultOf(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => errors switch
    {
        SslPolicyErrors.None => null,
        _ when certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) => $"メールサーバ {server} が証明書を示さないため、送りません。",
        _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => $"メールサーバの証明書（{certificate.Subject}）の名前が「{server.Host}」ではないため、送りません。設定のサーバ名を証明書の名前に合わせてください。",
        _ when chain?.ChainStatus.Any(s => s.Status.HasFlag(X509ChainStatusFlags.NotTimeValid)) == true => $"メールサーバの証明書（{certificate.Subject}）の有効期間外のため、送りません。サーバの管理者に更新を依頼してください。",
        _ => $"メールサーバの証明書（{certificate.Subject}）を発行した認証局を信頼できないため、送りません。認証局の証明書（PEM）のファイルを、設定の ca= に書いてください。",
    };

    private void Use(Stream with)
    {
        stream = with;
        reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1024, leaveOpen: true);
    }

    private List<string> Ask(string command, params int[] expected)
    {
        stream.Write(Encoding.UTF8.GetBytes(command + "\r\n"));
        stream.Flush();
        return Expect(Read(), expected);
    }

    // An answer has as many lines as have a hyphen behind the code, and one more.
    private List<string> Read()
    {
        var lines = new List<string>();
        do
        {
            lines.Add(reader.ReadLine() is { Length: >= 3 } line ? line : throw new IOException("応答の途中で切れました。"));
        }
        while (lines[^1].Length > 3 && lines[^1][3] == '-');
        return lines;
    }

    private static List<string> Expect(List<string> answer, params int[] expected)
    {
        var code = int.TryParse(answer[^1].AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return expected.Contains(code) ? answer : throw new MailFailureException(string.Join(' ', answer), AddressRefused.Contains(code));
    }

    private static string Name() => Dns.GetHostName() is { Length: > 0 } name && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') ? name : "localhost";
}
