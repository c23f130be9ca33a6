namespace Daicho.Web.Accounts;

/// <summary>What pages say about passwords.</summary>
static class PasswordWords
{
    public static string Hint(int length) => $"{length}文字以上。文字の種類は問いません。長いほど安全です（例：関係のない言葉を4つ並べる）。定期的に変える必要はありません。";
}
