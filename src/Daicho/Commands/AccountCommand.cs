using System.CommandLine;
using Daicho.Access;
using Daicho.Web.Accounts;

namespace Daicho.Program.Commands;

/// <summary><c>daicho account</c>: lists accounts and makes one-time links, for who can reach the server but not sign in.</summary>
internal static class AccountCommand
{
    private static readonly Argument<string> User = new("USER") { Description = "ユーザー名" };
    private static readonly Option<string?> Reason = new("--reason") { Description = "理由（履歴に残る）" };

    /// <summary>Where people reach the product, as the configuration says; the address <c>serve</c> listens on by default.</summary>
    public static string PublicAddress => Environment.GetEnvironmentVariable("Daicho__Web__PublicAddress") ?? "";

    public static Command Create()
    {
        var link = new Command("link", "パスワードを決め直す1回限りのリンクを発行する（24時間有効）") { User, Reason };
        link.SetAction(parsed => Shared.Run(() => Link(parsed)));
        var list = new Command("list", "アカウントの一覧");
        list.SetAction(parsed => Shared.Run(() => List(parsed)));
        return new Command("account", "アカウントの一覧と、1回限りのリンクの発行") { link, list };
    }

    private static int Link(ParseResult parsed)
    {
        var database = Shared.Open(parsed);
        var name = parsed.GetValue(User)!;
        var normalized = name.ToUpperInvariant();
        string? id;
        using (var db = database.Open())
            id = db.Set<UserAccount>().Where(a => a.NormalizedUserName == normalized).Select(a => a.Id).FirstOrDefault();
        if (id is null)
            throw new UserErrorException($"ユーザー名「{name}」のアカウントはありません。daicho account list で確かめてください。");
        var token = new AccountLinks(database).Make(Shared.Operator, Shared.TodayOf(parsed), id, parsed.GetValue(Reason) ?? "コマンドによるリンクの発行");
        var address = LinkAddress.Of(PublicAddress, "http://127.0.0.1:5080", token);
        if (Shared.IsJson(parsed))
            Shared.Print(new { user = name, link = address });
        else
            Console.WriteLine($"{name} のリンク（24時間以内に1回だけ使えます）：{Environment.NewLine}{address}");
        return DaichoProgram.Done;
    }

    private static int List(ParseResult parsed)
    {
        using var db = Shared.Open(parsed).Open();
        var accounts = new AccountReader(db).List(Shared.Operator, new AccountFilter());
        var now = DateTime.UtcNow;
        if (Shared.IsJson(parsed))
        {
            Shared.PrintMany(accounts.Select(a => new
            {
                user = a.UserName, name = a.DisplayName, roles = RoleNames.Each(a.Roles).Select(RoleNames.Label), state = AccountReader.StateOf(a, now).ToString(), lastSignIn = a.LastSignInAt,
            }));
            return DaichoProgram.Done;
        }

        foreach (var account in accounts)
            Console.WriteLine($"{account.UserName,-20} {AccountStates.Label(AccountReader.StateOf(account, now))}  {account.DisplayName}（{string.Join("、", RoleNames.Each(account.Roles).Select(RoleNames.Label))}）");
        return DaichoProgram.Done;
    }
}
