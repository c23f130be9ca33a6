using Daicho.Access;
using Microsoft.AspNetCore.Identity;

namespace Daicho.Web.Accounts;

/// <summary>
/// Length decides, not the kinds of characters, and nobody must change a password without cause (NIST SP 800-63B,
/// 総務省「安全なパスワードの設定・管理」): refused is only what a guess begins with.
/// </summary>
sealed class PasswordRules : IPasswordValidator<UserAccount>
{
    /// <summary>Greatest number of characters; more would only make hashing slow.</summary>
    public const int Longest = 200;

    public Task<IdentityResult> ValidateAsync(UserManager<UserAccount> manager, UserAccount user, string? password)
    {
        var word = password ?? "";
        var name = user.UserName ?? "";
        var problem = name.Length >= 3 && word.Contains(name, StringComparison.OrdinalIgnoreCase) ? "パスワードにユーザー名を含めないでください。"
            : word.Distinct().Count() < 5 ? "同じ文字の繰り返しは推測されやすいため、別のパスワードにしてください。"
            : IsRun(word) ? "連続した文字（12345… や abcde… など）は推測されやすいため、別のパスワードにしてください。"
            : CommonPasswords.IsCommon(word) ? "よく使われる言葉と数字だけのパスワードは最初に試されるため、別のパスワードにしてください。関係のない言葉を4つ並べると安全です。"
            : null;
        return Task.FromResult(problem is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = problem }));
    }

    static bool IsRun(string word)
    {
        var steps = word.Zip(word.Skip(1), (a, b) => b - a).ToList();
        return steps.Count > 0 && steps.Count(s => s is 1 or -1 or -9 or 9) >= steps.Count * 4 / 5;
    }
}

/// <summary>Identity's own sentences in Japanese, as far as the pages can bring them about.</summary>
sealed class JapaneseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"パスワードは {length} 文字以上にしてください。");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "ほかの操作と重なりました。画面を開き直して、もう一度お試しください。");

    static IdentityError Say(string code, string sentence) => new() { Code = code, Description = sentence };
}
