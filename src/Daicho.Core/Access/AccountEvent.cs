using Daicho.History;

namespace Daicho.Access;

/// <summary>A change of an account or of its rights (アカウントの変更履歴). It never holds a secret, only that there is a new one.</summary>
public sealed class AccountEvent : ProvedEntry
{
    /// <summary>The account.</summary>
    public string AccountId { get; set; } = "";

    /// <summary>Its user name then.</summary>
    public string UserName { get; set; } = "";

    /// <summary>What was done: see <see cref="AccountChange"/>.</summary>
    public string What { get; set; } = "";

    /// <summary>What was there before, in words.</summary>
    public string? Before { get; set; }

    /// <summary>What is there now, in words.</summary>
    public string? After { get; set; }

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Text("account"u8, AccountId);
        leaf.Text("user"u8, UserName);
        leaf.Text("what"u8, What);
        leaf.Text("before"u8, Before);
        leaf.Text("after"u8, After);
    }
}

/// <summary>Kinds of changes of an account, with the words shown for them.</summary>
public static class AccountChange
{
    /// <summary>It was made.</summary>
    public const string Made = "made";

    /// <summary>Another display name.</summary>
    public const string Name = "name";

    /// <summary>Other roles.</summary>
    public const string Roles = "roles";

    /// <summary>Other units.</summary>
    public const string Units = "units";

    /// <summary>Another engagement of an auditor.</summary>
    public const string Engagement = "engagement";

    /// <summary>It was disabled.</summary>
    public const string Disabled = "disabled";

    /// <summary>It was enabled again.</summary>
    public const string Enabled = "enabled";

    /// <summary>Its lock after wrong passwords was taken off.</summary>
    public const string Unlocked = "unlocked";

    /// <summary>A one-time link was made.</summary>
    public const string Link = "link";

    /// <summary>A new password was set.</summary>
    public const string Password = "password";

    /// <summary>An authenticator app was taken into use.</summary>
    public const string Totp = "totp";

    /// <summary>The authenticator app was taken out of use.</summary>
    public const string TotpRemoved = "totp-removed";

    /// <summary>A passkey was added.</summary>
    public const string Passkey = "passkey";

    /// <summary>A passkey was removed.</summary>
    public const string PasskeyRemoved = "passkey-removed";

    /// <summary>New recovery codes were printed.</summary>
    public const string RecoveryCodes = "recovery-codes";

    /// <summary>All second factors were taken away.</summary>
    public const string SecondFactorReset = "second-factor-reset";

    /// <summary>Where the account comes from.</summary>
    public const string Source = "source";

    /// <summary>Another staff number.</summary>
    public const string StaffNumber = "staff-number";

    /// <summary>The words for a change.</summary>
    public static string Label(string what) => what switch
    {
        Made => "アカウントを作成",
        Name => "氏名",
        Roles => "役割",
        Units => "所属",
        Engagement => "監査の期間",
        Disabled => "利用を停止",
        Enabled => "利用を再開",
        Unlocked => "ロックを解除",
        Link => "1回限りのリンクを発行",
        Password => "パスワードを設定",
        Totp => "認証アプリを設定",
        TotpRemoved => "認証アプリを解除",
        Passkey => "パスキーを登録",
        PasskeyRemoved => "パスキーを削除",
        RecoveryCodes => "回復コードを発行",
        SecondFactorReset => "二要素認証をリセット",
        Source => "サインインの方法",
        StaffNumber => "職員番号",
        _ => what,
    };
}
