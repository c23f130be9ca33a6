using System.CommandLine;
using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Data;
using Daicho.FollowUp;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.Modules.Assets.Samples;
using Daicho.Notices;
using Daicho.Web;
using Daicho.Web.Accounts;
using Daicho.Web.Desk;
using Daicho.Web.FollowUp;
using Daicho.Web.Inquiries;
using Daicho.Web.Publications;
using Daicho.Web.Transfers;

namespace Daicho.Program.Commands;

/// <summary><c>daicho demo</c>: fills an empty database with the published reports and a planted ledger, and serves it.</summary>
internal static class DemoCommand
{
    private const string Password = "daicho-tameshi-2026";
    private const string Setting = "demonstration";
    private const string Ready = "ready";
    private const int PlantedRows = 12_201;

    private static readonly Option<int> Port = new("--port") { Description = "ポート番号", DefaultValueFactory = _ => 5080 };
    private static readonly Option<bool> PrepareOnly = new("--prepare-only") { Description = "データを用意するだけで、画面は提供しない" };

    public static Command Create()
    {
        var command = new Command("demo", "公表された2つの監査報告書と12,201台の台帳を入れて試す") { Port, PrepareOnly };
        command.SetAction(parsed => Shared.Run(() => Run(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var database = Shared.Open(parsed);
        var today = Shared.TodayOf(parsed);
        if (!IsReady(database))
        {
            Fill(database, today, Path.GetFullPath(Shared.FolderOf(parsed)));
            Mark(database, Ready);
        }

        CreateAccounts(database, today);
        // Notices are made on working days; on a holiday the demonstration shows those of the last one.
        var open = today;
        while (!OfficeCalendar.Shipped.Days.IsWorkingDay(open))
            open = open.AddDays(-1);
        new NoticeDesk(database, open, MailSettings.None).Make(Preparer);
        new NoticeSender(database, today, MailSettings.None).Send();
        if (parsed.GetValue(PrepareOnly))
            return DaichoProgram.Done;
        Console.WriteLine($"お試し用のアカウントはサインインの画面にあります（パスワードは共通で {Password}）。");
        return ServeCommand.Run(database, parsed, new DaichoHostOptions
        {
            Port = parsed.GetValue(Port),
            GovernmentName = "お試し県",
            DemonstrationPassword = Password,
        });
    }

    // Accounts with a published password must never come into a database that somebody uses. A demonstration that was
    // broken off while it was filled goes on: each step taken twice changes nothing.
    private static bool IsReady(Database database)
    {
        using var db = database.Open();
        var mark = db.Set<StoredSetting>().FirstOrDefault(s => s.Name == Setting);
        if (mark is null && db.Actions.Any())
            throw new UserErrorException("このデータの置き場所には、お試し用でないデータがあります。空の置き場所を --data で指定してください。");
        if (mark is null)
            Mark(database, "filling");
        return mark?.Value == Ready;
    }

    private static void Mark(Database database, string value)
    {
        using var db = database.Open();
        if (db.Set<StoredSetting>().Any(s => s.Name == Setting))
            db.Update(new StoredSetting { Name = Setting, Value = value });
        else
            db.Add(new StoredSetting { Name = Setting, Value = value });
        db.SaveChanges();
    }

    private static readonly Access.Actor Preparer = Access.Actor.Console("お試しデータの準備");

    private static void Fill(Database database, DateOnly today, string folder)
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        var import = new LedgerImport(database, today);
        Say("所属を取り込んでいます…");
        import.Commit(Preparer, LedgerCatalog.Shipped.Get("units"), Path.Combine(samples, "kumamoto-units.csv"), new ImportOptions());
        foreach (var report in Directory.GetFiles(Path.Combine(samples, "reports"), "*.txt").Order(StringComparer.Ordinal))
        {
            Say($"監査報告書 {Path.GetFileName(report)} を読み取っています…");
            new ReportImport(database, today).Commit(Preparer, report);
        }

        DemoPublication.Add(database, today, Preparer, Path.Combine(samples, "reports", "chiba-2024-measures.txt"));
        Say("パソコン等管理台帳（12,201台）を取り込んでいます…");
        var computers = Path.Combine(folder, "パソコン等管理台帳.csv");
        using (var file = File.Create(computers))
            ComputerSample.Write(file, PlantedRows, seed: 1, today, plant: "kumamoto");
        import.Commit(Preparer, LedgerCatalog.Shipped.Get("computers"), computers, new ImportOptions());
        DemoPosts.Add(database, today, Preparer);
        CreateAccounts(database, today);
        Say("自動チェックを実行しています…");
        new CheckRunner(database).Run(Preparer, today, CheckCatalog.All);
        DemoInquiry.Send(database, today, Preparer);
        DemoEvidence.Add(database, today, Preparer);
        DemoFollowUp.Add(database, today, Preparer);
        DemoFieldwork.Add(database, today, Preparer);
    }

    private static void CreateAccounts(Database database, DateOnly today) =>
        DemoAccounts.Create(database, today, Password, DemoAccounts.For("税務課", "健康福祉政策課"));

    private static void Say(string what) => Console.WriteLine(what);
}
