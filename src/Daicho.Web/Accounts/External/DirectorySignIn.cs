using System.DirectoryServices.Protocols;
using System.Net;
using Daicho.Access;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Accounts.External;

/// <summary>The directory does not answer, or not as it should.</summary>
sealed class DirectoryUnreachableException(string message, Exception inner) : Exception(message, inner);

/// <summary>
/// Asks a directory whether a password is somebody's: it searches for the one person of that name and binds as them.
/// An empty password is never sent, because directories take it for an anonymous bind and say yes.
/// </summary>
public sealed class DirectorySignIn(IOptions<DirectoryOptions> options, ILogger<DirectorySignIn> logger)
{
    const int InvalidCredentials = 49;
    const int TlsTries = 6;
    static readonly TimeSpan TlsPause = TimeSpan.FromMilliseconds(10);
    readonly DirectoryOptions settings = options.Value;

    /// <summary>Whether a directory is configured.</summary>
    public bool IsOn => settings.Url.Length > 0;

    /// <summary>The person, when name and password are theirs; null when not.</summary>
    /// <exception cref="DirectoryUnreachableException">Nothing can be said of it.</exception>
    public Task<ExternalPerson?> Check(string userName, string password) =>
        userName.Length is 0 or > 256 || password.Length == 0 ? Task.FromResult<ExternalPerson?>(null) : Task.Run(() => Ask(userName, password));

    ExternalPerson? Ask(string userName, string password)
    {
        try
        {
            using var search = Connect();
            if (settings.BindName.Length > 0) search.Bind(new NetworkCredential(settings.BindName, settings.BindPassword));
            else search.Bind();
            var request = new SearchRequest(
                settings.Base, LdapFilter.Of(settings.Filter, userName), SearchScope.Subtree,
                [.. new[] { settings.KeyAttribute, settings.NameAttribute, settings.UnitAttribute }.Where(a => a.Length > 0)]) { SizeLimit = 2 };
            var entries = ((SearchResponse)search.SendRequest(request)).Entries;
            // Of two people of one name neither is meant.
            if (entries.Count != 1) return null;
            var entry = entries[0];
            return entry.DistinguishedName.Length > 0 && BindsAs(entry.DistinguishedName, password) ? Person(entry, userName) : null;
        }
        catch (Exception e) when (e is LdapException or DirectoryOperationException or TlsOperationException or PlatformNotSupportedException or IOException)
        {
            logger.LogWarning("The directory {Url} can't be asked: {Problem}", settings.Url, DirectoryProblem.Of(e, settings));
            throw new DirectoryUnreachableException("The directory can't be asked.", e);
        }
    }

    bool BindsAs(string distinguishedName, string password)
    {
        using var own = Connect();
        try
        {
            own.Bind(new NetworkCredential(distinguishedName, password));
            return true;
        }
        catch (LdapException e) when (e.ErrorCode == InvalidCredentials)
        {
            return false;
        }
    }

    LdapConnection Connect()
    {
        var address = settings.Address();
        if (!address.IsEncrypted && !address.IsLoopback) throw new LdapException(DirectoryProblem.Unencrypted);
        var connection = new LdapConnection(new LdapDirectoryIdentifier(address.Host, address.Port, fullyQualifiedDnsHostName: true, connectionless: false))
        {
            AuthType = AuthType.Basic, AutoBind = false, Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds),
        };
        try
        {
            Prepare(connection, address);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    void Prepare(LdapConnection connection, DirectoryAddress address)
    {
        var session = connection.SessionOptions;
        session.ProtocolVersion = 3;
        session.ReferralChasing = ReferralChasingOptions.None;
        if (address.IsEncrypted && settings.TrustedCertificates.Length > 0 && !OperatingSystem.IsWindows())
        {
            session.TrustedCertificatesDirectory = settings.TrustedCertificates;
            session.StartNewTlsSessionContext();
        }
        if (address.IsTls) session.SecureSocketLayer = true;
        else if (address.IsEncrypted)
        {
            // Before the first request the session has no server and StartTLS would go to port 389 of this machine. This one tells nothing.
            connection.SendRequest(new SearchRequest("", "(objectClass=*)", SearchScope.Base, "1.1"));
            StartTls(session);
        }
    }

    // A server may count the request it has just answered as still open, and then refuses StartTLS for the moment (RFC 4511, 4.14.2).
    static void StartTls(LdapSessionOptions session)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                session.StartTransportLayerSecurity(null);
                return;
            }
            catch (TlsOperationException e) when (tries < TlsTries && e.Response is { ResultCode: ResultCode.OperationsError })
            {
                Thread.Sleep(TlsPause * tries);
            }
        }
    }

    ExternalPerson Person(SearchResultEntry entry, string userName) =>
        new(AccountSource.Directory, Values(entry, settings.KeyAttribute).FirstOrDefault() ?? entry.DistinguishedName, userName)
        {
            DisplayName = Values(entry, settings.NameAttribute).FirstOrDefault(),
            Units = [.. Values(entry, settings.UnitAttribute)],
        };

    static IEnumerable<string> Values(SearchResultEntry entry, string attribute)
    {
        if (attribute.Length == 0 || entry.Attributes[attribute] is not { } values) return [];
        return attribute.Equals("objectGUID", StringComparison.OrdinalIgnoreCase)
            ? values.GetValues(typeof(byte[])).Cast<byte[]>().Where(b => b.Length == 16).Select(b => new Guid(b).ToString())
            : values.GetValues(typeof(string)).Cast<string>();
    }
}
