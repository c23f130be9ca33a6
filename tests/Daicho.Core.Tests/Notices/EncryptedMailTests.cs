using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Daicho.Notices;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Notices;

/// <summary>Mails through an encrypted connection, with certificates of an authority made for the test.</summary>
public sealed class EncryptedMailTests : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    private readonly string folder = Directory.CreateTempSubdirectory("daicho-mail").FullName;
    private readonly X509Certificate2 authority;
    private readonly TestDatabase test = TestDatabase.Create(DatabaseKind.Sqlite);

    public EncryptedMailTests()
    {
        authority = Authority("CN=お試し県 認証局");
        File.WriteAllText(Trusted, authority.ExportCertificatePem());
    }

    private string Trusted => Path.Combine(folder, "認証局.pem");

    private string Trusting => $"&ca={Uri.EscapeDataString(Trusted)}";

    public void Dispose()
    {
        test.Dispose();
        authority.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("smtp", "&tls=on")]
    [InlineData("smtps", "")]
    public void Send_EncryptedWithAPassword_Arrives(string scheme, string tls)
    {
        using var certificate = Certificate(authority, "127.0.0.1");
        using var server = new MailServerOnLoopback("himitsu", certificate, isSecure: scheme == "smtps");

        Test(server.Setting("daicho:himitsu@", tls + Trusting, scheme));

        var mail = Assert.Single(server.Received);
        Assert.Equal(("satoko@pref.example.lg.jp", "【台帳】試し送信"), (mail.To, mail.Subject));
        Assert.Equal("台帳（Daicho）からの試し送信です。届いていれば、通知を送れます。\n", mail.Body);
        Assert.DoesNotContain("chigau", Assert.Throws<UserErrorException>(() => Test(server.Setting("daicho:chigau@", tls + Trusting, scheme))).Message, StringComparison.Ordinal);
        Assert.Single(server.Received);
    }

    [Theory]
    [InlineData("smtp", "&tls=on")]
    [InlineData("smtps", "")]
    public void Send_CertificateThatIsNotTrusted_SendsNothingAndSaysWhy(string scheme, string tls)
    {
        using var other = Authority("CN=よその認証局");
        using var unknown = Certificate(other, "127.0.0.1");
        using var elsewhere = Certificate(authority, "10.1.2.3");
        using var old = Certificate(authority, "127.0.0.1", Now.AddDays(-30), Now.AddDays(-1));
        foreach (var (certificate, more, why) in new[] { (unknown, Trusting, "認証局を信頼できない"), (elsewhere, Trusting, "名前が「127.0.0.1」ではない"), (old, Trusting, "有効期間外"), (unknown, "", "認証局を信頼できない") })
        {
            using var server = new MailServerOnLoopback(certificate: certificate, isSecure: scheme == "smtps");
            Assert.Contains(why, Assert.Throws<UserErrorException>(() => Test(server.Setting(more: tls + more, scheme: scheme))).Message, StringComparison.Ordinal);
            Assert.Empty(server.Received);
        }
    }

    [Fact]
    public void Send_EncryptedToAServerThatIsNot_SendsNothing()
    {
        using var server = new MailServerOnLoopback();
        Assert.Contains("STARTTLS", Assert.Throws<UserErrorException>(() => Test(server.Setting(more: "&tls=on"))).Message, StringComparison.Ordinal);
        Assert.Throws<UserErrorException>(() => Test(server.Setting(scheme: "smtps")));
        Assert.Empty(server.Received);
    }

    [Fact]
    public void Parse_AuthorityThatCantBeRead_SaysWhich()
    {
        string Fault(string setting) => Assert.Throws<UserErrorException>(() => MailServer.Parse(setting)).Message;
        Assert.Contains("ない.pem", Fault("smtps://u:himitsu@mail.example.lg.jp?from=a@example.lg.jp&ca=/ない.pem"), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "空.pem"), "証明書はここにありません\n");
        Assert.Contains("空.pem", Fault($"smtps://mail.example.lg.jp?from=a@example.lg.jp&ca={folder}/空.pem"), StringComparison.Ordinal);
        Assert.Contains("tls=on", Fault($"smtp://mail.example.lg.jp?from=a@example.lg.jp{Trusting}"), StringComparison.Ordinal);
        Assert.Contains("smtps", Fault("smtps://mail.example.lg.jp?from=a@example.lg.jp&tls=off"), StringComparison.Ordinal);
        Assert.Equal(465, MailServer.Parse("smtps://mail.example.lg.jp?from=a@example.lg.jp")!.Port);
    }

    private void Test(string setting) => new NoticeSender(test.Database, Told.Today, new MailSettings(MailServer.Parse(setting), "", "")).Test("satoko@pref.example.lg.jp");

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        return request.CreateSelfSigned(Now.AddDays(-90), Now.AddDays(90));
    }

    private static X509Certificate2 Certificate(X509Certificate2 authority, string address, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mail.pref.example.lg.jp", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Parse(address));
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(authority, from ?? Now.AddDays(-1), to ?? Now.AddDays(30), RandomNumberGenerator.GetBytes(8));
        return signed.CopyWithPrivateKey(key);
    }
}
