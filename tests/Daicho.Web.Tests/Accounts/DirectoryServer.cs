using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Daicho.Web.Tests.Accounts;

[assembly: AssemblyFixture(typeof(DirectoryServer))]

namespace Daicho.Web.Tests.Accounts;

/// <summary>A real OpenLDAP server on loopback with a few people, thrown away at the end; started when first asked for.</summary>
public sealed class DirectoryServer : IDisposable
{
    public const string Base = "dc=pref,dc=example";
    public const string Reader = $"cn=reader,{Base}";
    public const string ReaderPassword = "reading-only";

    readonly Lazy<string> folder;
    Process? slapd;

    public DirectoryServer() => folder = new(Start);

    public int Port { get; } = FreePort();

    /// <summary>Settings of a product that uses this server; without TLS, which only loopback may.</summary>
    public string[] Settings(bool tls = false, string host = "localhost")
    {
        Assert.True(Directory.Exists(folder.Value));
        return
        [
            $"--Daicho:Directory:Url=ldap://{host}:{Port}", $"--Daicho:Directory:StartTls={tls}", $"--Daicho:Directory:BindName={Reader}",
            $"--Daicho:Directory:BindPassword={ReaderPassword}", $"--Daicho:Directory:Base={Base}", "--Daicho:Directory:UnitAttribute=ou",
        ];
    }

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
        WriteCertificate(place);
        // libldap reads its environment once, when it is first used; .NET's own setting does not reach it.
        Assert.Equal(0, SetEnvironment("LDAPTLS_CACERT", Path.Combine(place, "cert.pem"), 1));
        File.WriteAllText(Path.Combine(place, "slapd.conf"), Configuration(place));
        File.WriteAllText(Path.Combine(place, "people.ldif"), People);
        using (var add = Run("/usr/sbin/slapadd", "-f", Path.Combine(place, "slapd.conf"), "-l", Path.Combine(place, "people.ldif")))
        {
            add.WaitForExit();
            Assert.Equal(0, add.ExitCode);
        }
        slapd = Run("/usr/sbin/slapd", "-f", Path.Combine(place, "slapd.conf"), "-h", $"ldap://localhost:{Port}/", "-d", "0");
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

    // Made out to localhost alone: the name 127.0.0.1 is not in it.
    static void WriteCertificate(string place)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        File.WriteAllText(Path.Combine(place, "cert.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(place, "key.pem"), key.ExportPkcs8PrivateKeyPem());
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

        """;

    [DllImport("libc", EntryPoint = "setenv", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    static extern int SetEnvironment([MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);
}
