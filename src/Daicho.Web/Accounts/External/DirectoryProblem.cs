using System.DirectoryServices.Protocols;
using System.Net.Sockets;

namespace Daicho.Web.Accounts.External;

/// <summary>Says in one sentence why a directory can't be asked; OpenLDAP calls nearly everything "unavailable".</summary>
static class DirectoryProblem
{
    public const string Unencrypted = "暗号化しない接続は、このコンピュータの中でだけ使えます。ldaps:// か StartTls を設定してください。";

    const int ServerDown = 81;
    const int ConnectError = 91;

    public static string Of(Exception problem, DirectoryOptions settings)
    {
        if (problem is DirectoryNotFoundException) return $"設定 TrustedCertificates のフォルダ「{settings.TrustedCertificates}」がありません。発行者の証明書（PEM）を置いてください。";
        if (problem is not LdapException { ErrorCode: ServerDown or ConnectError }) return problem.Message;
        var address = settings.Address();
        if (!Answers(address)) return $"「{address.Host}」のポート {address.Port} から応答がありません。アドレスと、途中の機器の許可を確かめてください。";
        return address.IsEncrypted
            ? $"「{address.Host}」は応答しますが、証明書を信頼できないため、何も送りませんでした。発行者の証明書を TrustedCertificates のフォルダに置き、Url の名前が証明書の名前と同じかを確かめてください。"
            : problem.Message;
    }

    static bool Answers(DirectoryAddress address)
    {
        try
        {
            using var client = new TcpClient();
            return client.ConnectAsync(address.Host, address.Port).Wait(TimeSpan.FromSeconds(2));
        }
        catch (AggregateException)
        {
            return false;
        }
    }
}
