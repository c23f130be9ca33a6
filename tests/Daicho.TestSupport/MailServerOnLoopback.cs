using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Daicho.TestSupport;

/// <summary>A mail as a server received it.</summary>
/// <param name="To">Address of the envelope.</param>
/// <param name="Subject">Subject, decoded.</param>
/// <param name="Body">Body, decoded.</param>
/// <param name="Raw">The whole as it came.</param>
public sealed record ReceivedMail(string To, string Subject, string Body, string Raw)
{
    /// <summary>A header as it came.</summary>
    public string? Header(string name) => HeaderOf(Raw, name);

    // A header goes on in the lines that begin with a blank.
    internal static string? HeaderOf(string raw, string name)
    {
        var lines = raw.Split("\r\n").TakeWhile(l => l.Length > 0).ToList();
        var at = lines.FindIndex(l => l.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : string.Concat(lines.Skip(at + 1).TakeWhile(l => l[0] is ' ' or '\t').Prepend(lines[at][(name.Length + 2)..]));
    }
}

/// <summary>
/// A real SMTP server on loopback. It refuses the addresses it is told to for good (550) or for now (451), and with a password
/// takes mail only from who gives it.
/// </summary>
public sealed class MailServerOnLoopback : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<ReceivedMail> received = new();
    private readonly Task running;

    /// <summary>Starts it.</summary>
    /// <param name="password">The password it asks for; null for none.</param>
    /// <param name="certificate">Its certificate, with which it offers STARTTLS; null where it can't encrypt.</param>
    /// <param name="isSecure">True when it encrypts from the first byte.</param>
    public MailServerOnLoopback(string? password = null, X509Certificate2? certificate = null, bool isSecure = false)
    {
        Port = FreePort();
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint =>
        {
            endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port));
            if (password is not null)
                endpoint.AllowUnsecureAuthentication(certificate is null).AuthenticationRequired();
            if (certificate is not null)
                endpoint.Certificate(certificate).IsSecure(isSecure);
        }).Build();
        var services = new ServiceProvider();
        services.Add(new Store(received));
        services.Add(new Filter(this));
        services.Add(new Passwords(password));
        running = new SmtpServer.SmtpServer(options, services).StartAsync(stop.Token);
    }

    /// <summary>Port on loopback.</summary>
    public int Port { get; }

    /// <summary>Addresses refused for good.</summary>
    public ISet<string> Unknown { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Addresses refused for now.</summary>
    public ISet<string> Busy { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What came, in order.</summary>
    public IReadOnlyList<ReceivedMail> Received => [.. received];

    /// <summary>The setting of a product that uses it.</summary>
    public string Setting(string user = "", string more = "", string scheme = "smtp", string host = "127.0.0.1") => string.Create(CultureInfo.InvariantCulture, $"{scheme}://{user}{host}:{Port}?from=daicho@pref.example.lg.jp{more}");

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        stop.Cancel();
        running.ContinueWith(_ => { }, TaskScheduler.Default).Wait(TimeSpan.FromSeconds(5));
        stop.Dispose();
    }

    private sealed class Store(ConcurrentQueue<ReceivedMail> received) : MessageStore
    {
        public override Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var stream = new MemoryStream(buffer.ToArray());
            var mail = MimeMessage.Load(stream, cancellationToken);
            received.Enqueue(new(transaction.To.Single().AsAddress(), mail.Subject ?? "", (mail.TextBody ?? "").ReplaceLineEndings("\n"), Encoding.ASCII.GetString(stream.ToArray())));
            return Task.FromResult(SmtpResponse.Ok);
        }
    }

    private sealed class Filter(MailServerOnLoopback server) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken)
        {
            if (server.Unknown.Contains(to.AsAddress()))
                throw new SmtpResponseException(new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no such mailbox here"));
            return server.Busy.Contains(to.AsAddress())
                ? throw new SmtpResponseException(new SmtpResponse((SmtpReplyCode)451, "try again later"))
                : Task.FromResult(true);
        }
    }

    private sealed class Passwords(string? password) : IUserAuthenticator
    {
        public Task<bool> AuthenticateAsync(ISessionContext context, string user, string given, CancellationToken token) => Task.FromResult(given == password);
    }
}
