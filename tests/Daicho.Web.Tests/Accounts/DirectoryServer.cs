using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Daicho.Web.Tests.Accounts;

[assembly: AssemblyFixture(typeof(DirectoryServer))]

namespace Daicho.Web.Tests.Accounts;

/// <summary>
/// A real OpenLDAP server on loopback with a few people, thrown away at the end; started when first asked for. Of s.ono it takes the
/// password only over an encrypted connection.
/// </summary>
public sealed class DirectoryServer : IDisposable
{
    public const string Base = "dc=pref,dc=example";
    public const string Reader = $"cn=reader,{Base}";
    public const string ReaderPassword = "reading-only";

    readonly Lazy<string> folder;
    Process? slapd;

    public DirectoryServer() => folder = new(Start);

    public int Port { get; } = FreePort();

    public int TlsPort { get; } = FreePort();

    /// <summary>Settings of a product that uses this server; without TLS, which only loopback may.</summary>
    public string[] Settings(string? url = null, bool startTls = false, string? trust = null)
    {
        Assert.True(Directory.Exists(folder.Value));
        return
        [
            $"--Daicho:Directory:Url={url ?? $"ldap://localhost:{Port}"}", $"--Daicho:Directory:StartTls={startTls}", $"--Daicho:Directory:BindName={Reader}",
            $"--Daicho:Directory:BindPassword={ReaderPassword}", $"--Daicho:Directory:Base={Base}", "--Daicho:Directory:UnitAttribute=ou",
            .. trust is null ? Array.Empty<string>() : [$"--Daicho:Directory:TrustedCertificates={Path.Combine(folder.Value, trust)}"],
        ];
    }

    /// <summary>Folder with the certificate of who issued the server's.</summary>
    public const string Issuer = "issuer";

    /// <summary>Folder with the certificate of somebody else.</summary>
    public const string Stranger = "stranger";

    public void Dispose()
    {
        if (slapd is null) return;
        slapd.Kill();
        slapd.WaitForExit();
        slapd.Dispose();
        Directory.Delete(folder.Value, recursive: true);
    }

    string Start()
    {
        var place = Directory.CreateTempSubdirectory("daicho-ldap-").FullName;
        Directory.CreateDirectory(Path.Combine(place, "db"));
        WriteCertificates(place);
        File.WriteAllText(Path.Combine(place, "slapd.conf"), Configuration(place));
        File.WriteAllText(Path.Combine(place, "people.ldif"), People);
        using (var add = Run("/usr/sbin/slapadd", "-f", Path.Combine(place, "slapd.conf"), "-l", Path.Combine(place, "people.ldif")))
        {
            add.WaitForExit();
            Assert.Equal(0, add.ExitCode);
        }
        slapd = Run("/usr/sbin/slapd", "-f", Path.Combine(place, "slapd.conf"), "-h", $"ldap://localhost:{Port}/ ldaps://localhost:{TlsPort}/", "-d", "0");
        for (var i = 0; i < 200 && !Answers(); i++) Thread.Sleep(50);
        Assert.True(Answers(), "slapd does not answer.");
        return place;
    }

    static Process Run(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = false, UseShellExecute = false })!;

    bool Answers()
    {
        try
        {
            using var client = new TcpClient("localhost", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Made out to the address alone: the name localhost is not in it.
    static void WriteCertificates(string place)
    {
        using var key = RSA.Create(2048);
        using var issuer = Authority(key, "見本認証局");
        using var other = RSA.Create(2048);
        using var stranger = Authority(other, "別の認証局");
        foreach (var (folder, certificate) in new[] { (Issuer, issuer), (Stranger, stranger) })
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(place, folder)).FullName, "ca.pem"), certificate.ExportCertificatePem());
        using var own = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", own, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var server = request.Create(issuer, new DateTimeOffset(issuer.NotBefore), new DateTimeOffset(issuer.NotAfter), [1]);
        File.WriteAllText(Path.Combine(place, "cert.pem"), server.ExportCertificatePem());
        File.WriteAllText(Path.Combine(place, "key.pem"), own.ExportPkcs8PrivateKeyPem());
    }

    static X509Certificate2 Authority(RSA key, string name)
    {
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
    }

    static string Configuration(string place) => $"""
        include /etc/ldap/schema/core.schema
        include /etc/ldap/schema/cosine.schema
        include /etc/ldap/schema/inetorgperson.schema
        modulepath /usr/lib/ldap
        moduleload back_mdb
        TLSCertificateFile {place}/cert.pem
        TLSCertificateKeyFile {place}/key.pem
        database mdb
        suffix "{Base}"
        directory {place}/db
        access to dn.base="uid=s.ono,{Base}" attrs=userPassword by ssf=128 anonymous auth by * none
        access to attrs=userPassword by anonymous auth by * none
        access to * by dn="{Reader}" read by * none

        """;

    static readonly string People = $"""
        dn: {Base}
        objectClass: dcObject
        objectClass: organization
        dc: pref
        o: 見本県

        dn: {Reader}
        objectClass: organizationalRole
        objectClass: simpleSecurityObject
        cn: reader
        userPassword: {ReaderPassword}

        dn: uid=t.mori,{Base}
        objectClass: inetOrgPerson
        uid: t.mori
        cn: Mori
        sn: Mori
        displayName:: {Convert.ToBase64String("森 太一"u8)}
        ou:: {Convert.ToBase64String("税務課"u8)}
        userPassword: mori-no-aikotoba

        dn: uid=k.ota,{Base}
        objectClass: inetOrgPerson
        uid: k.ota
        cn: Ota
        sn: Ota
        displayName:: {Convert.ToBase64String("太田 和子"u8)}
        ou:: {Convert.ToBase64String("高齢福祉課"u8)}
        userPassword: ota-no-aikotoba

        dn: uid=s.ono,{Base}
        objectClass: inetOrgPerson
        uid: s.ono
        cn: Ono
        sn: Ono
        displayName:: {Convert.ToBase64String("小野 沙織"u8)}
        ou:: {Convert.ToBase64String("税務課"u8)}
        userPassword: ono-no-aikotoba

        """;
}
