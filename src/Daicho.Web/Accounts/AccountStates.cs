using Daicho.Access;

namespace Daicho.Web.Accounts;

/// <summary>What the states of accounts are called.</summary>
public static class AccountStates
{
    /// <summary>The name of a state.</summary>
    public static string Label(AccountState state) => state switch
    {
        AccountState.Active => "利用中",
        AccountState.Locked => "ロック中",
        AccountState.Unset => "パスワード未設定",
        AccountState.Disabled => "停止中",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
