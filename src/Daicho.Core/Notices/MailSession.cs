using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

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
/// A connection to the mail server for several mails. It is encrypted from the start, after STARTTLS, or not at all, as the setting
/// says; never silently less.
/// </summary>
internal sealed class MailSession : IDisposable
{
    private const int Patience = 20_000;
    private static readonly int[] AddressRefused = [550, 551, 553];

    private readonly MailServer server;
    private readonly NetworkCredential? credential;
    private readonly SmtpClient client = new() { Timeout = Patience, CheckCertificateRevocation = false };
    private string? fault;

    public MailSession(MailServer server, NetworkCredential? credential)
    {
        (this.server, this.credential) = (server, credential);
        client.ServerCertificateValidationCallback = (_, certificate, chain, errors) => (fault = FaultOf(certificate, chain, errors)) is null;
    }

    /// <summary>Sends a mail.</summary>
    public void Send(MimeMessage mail)
    {
        try
        {
            Connect();
            client.Send(mail);
        }
        catch (SmtpCommandException e)
        {
            throw Failed($"{(int)e.StatusCode} {e.Message}", e, AddressRefused.Contains((int)e.StatusCode));
        }
        catch (SslHandshakeException e)
        {
            throw Failed(fault ?? $"メールサーバ {server} と暗号化の方法が合いません：{e.Message}", e);
        }
        catch (AuthenticationException e)
        {
            throw Failed($"メールサーバ {server} が認証を受け付けませんでした：{e.Message}", e);
        }
        catch (Exception e) when (e is IOException or SocketException or TimeoutException or OperationCanceledException or ProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException)
        {
            throw Failed($"メールサーバ {server} につながりません：{e.Message}", e);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Disconnect();
        client.Dispose();
    }

    private void Connect()
    {
        if (client.IsConnected)
            return;
        fault = null;
        try
        {
            client.Connect(server.Host, server.Port, server.Encryption switch
            {
                MailEncryption.FromTheStart => SecureSocketOptions.SslOnConnect,
                MailEncryption.StartTls => SecureSocketOptions.StartTls,
                _ => SecureSocketOptions.None,
            });
        }
        catch (NotSupportedException e)
        {
            throw Failed($"メールサーバ {server} は暗号化（STARTTLS）に対応していないため、送りません。", e);
        }

        if (credential is null)
            return;
        try
        {
            client.Authenticate(credential);
        }
        catch (NotSupportedException e)
        {
            throw Failed($"メールサーバ {server} は、パスワードによる認証を受け付けていません。暗号化が必要なサーバでは、設定に tls=on を書いてください。", e);
        }
    }

    // What the server thinks of the mail begun is of no interest.
    private MailFailureException Failed(string sentence, Exception inner, bool isAboutAddress = false)
    {
        Disconnect();
        return new MailFailureException(sentence, isAboutAddress, inner);
    }

    private void Disconnect()
    {
        try
        {
            client.Disconnect(quit: true);
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or CommandException or OperationCanceledException)
        {
            // A server that hangs up first is as good.
        }
    }

    private string? FaultOf(X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors)
    {
        if (shown is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
            return $"メールサーバ {server} が証明書を示さないため、送りません。";
        using var certificate = X509CertificateLoader.LoadCertificate(shown.GetRawCertData());
        using var own = server.Trusted is { } trusted ? new X509Chain { ChainPolicy = trusted } : null;
        if (own is not null)
        {
            errors &= ~SslPolicyErrors.RemoteCertificateChainErrors;
            if (!own.Build(certificate))
                errors |= SslPolicyErrors.RemoteCertificateChainErrors;
        }

        return errors switch
        {
            SslPolicyErrors.None => null,
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => $"メールサーバの証明書（{shown.Subject}）の名前が「{server.Host}」ではないため、送りません。設定のサーバ名を証明書の名前に合わせてください。",
            _ when (own ?? chain)?.ChainStatus.Any(s => s.Status.HasFlag(X509ChainStatusFlags.NotTimeValid)) == true => $"メールサーバの証明書（{shown.Subject}）の有効期間外のため、送りません。サーバの管理者に更新を依頼してください。",
            _ => $"メールサーバの証明書（{shown.Subject}）を発行した認証局を信頼できないため、送りません。認証局の証明書（PEM）のファイルを、設定の ca= に書いてください。",
        };
    }
}
