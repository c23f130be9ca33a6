using Daicho.Access;
using Daicho.Calendar;

namespace Daicho.Web.Accounts;

/// <summary>What pages say when a proof was not right.</summary>
static class ProofWords
{
    public const string NoAccount = "パスワードは正しいですが、台帳 Daicho のアカウントがありません。システム管理者に、アカウントの登録を依頼してください。";

    public const string Unreachable = "庁内のディレクトリに接続できないため、確かめられません。時間をおいてもう一度お試しください。";

    public static string Locked(UserAccount account) =>
        $"間違いが続いたため、このアカウントは {BusinessClock.JstTime(account.LockoutEnd!.Value.UtcDateTime):H時m分} まで使えません。時間をおくか、システム管理者に連絡してください。";
}
