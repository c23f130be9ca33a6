using System.CommandLine;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Web;
using Daicho.Web.Accounts;

namespace Daicho.Program.Commands;

/// <summary><c>daicho serve</c>: the web application of a database.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Urls = new("--urls") { Description = "待ち受けるアドレス（例：http://0.0.0.0:5080）。省略時はこのコンピュータだけから見える" };
    private static readonly Option<int> Port = new("--port") { Description = "ポート番号", DefaultValueFactory = _ => 5080 };
    private static readonly Option<string?> Government = new("--government") { Description = "画面に示す団体名" };

    private static readonly Option<string> NoticesAt = new("--notices-at")
    {
        Description = "開庁日に通知を作って送り始める時刻（例：7:30）。off は作らない（daicho notices を別に動かすとき）",
        DefaultValueFactory = _ => "7:30",
    };

    public static Command Create()
    {
        var command = new Command("serve", "画面（Web）を提供する") { Urls, Port, Government, NoticesAt };
        command.SetAction(parsed => Shared.Run(() =>
        {
            var database = Shared.Open(parsed);
            return Run(database, parsed, new DaichoHostOptions
            {
                Urls = parsed.GetValue(Urls),
                Port = parsed.GetValue(Port),
                GovernmentName = parsed.GetValue(Government),
                NoticesAt = parsed.GetValue(NoticesAt) is { } at && at != "off" ? at : "",
            });
        }));
        return command;
    }

    public static int Run(Database database, ParseResult parsed, DaichoHostOptions options)
    {
        var clock = new BusinessClock(today: parsed.GetValue(Shared.Today) is null ? null : Shared.TodayOf(parsed));
        using var app = DaichoHost.Build(database, clock, options);
        try
        {
            app.Start();
        }
        catch (IOException e)
        {
            throw new UserErrorException($"ポートを開けません。別の番号を --port で指定してください（{e.Message}）。", e);
        }

        Console.WriteLine($"{string.Join(" ", app.Urls)} を開いてください。止めるには Ctrl+C を押します。");
        OfferFirstAccount(database, app.Urls.First());
        app.WaitForShutdown();
        return DaichoProgram.Done;
    }

    // Standard output, not the log: the token lets whoever has it become administrator.
    private static void OfferFirstAccount(Database database, string listening)
    {
        var links = new AccountLinks(database);
        if (!links.IsFirst())
            return;
        Console.WriteLine("まだアカウントがありません。次のリンクを開いて、最初のシステム管理者を登録してください（24時間以内に1回だけ使えます）：");
        Console.WriteLine(LinkAddress.Of(AccountCommand.PublicAddress, listening, links.MakeFirst()));
    }
}
