using Daicho.Access;
using Daicho.Checks;
using Daicho.FollowUp;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.Modules.Assets.Samples;
using Daicho.TestSupport;
using Daicho.Web.Accounts;
using Daicho.Web.FollowUp;
using Daicho.Web.Inquiries;
using Daicho.Web.Publications;
using Daicho.Web.Transfers;

namespace Daicho.Browser.Tests.Setup;

/// <summary>What <c>daicho demo</c> fills a database with, and an import that set a row aside.</summary>
static class DemonstrationData
{
    public const string Password = "みんなで使う見本の合言葉";

    /// <summary>Path of a published report.</summary>
    public static string Report => Path.Combine(Repository.Folder, "samples", "reports", "kumamoto-2020-it-audit-summary.txt");

    static readonly Actor Preparer = Actor.Console("お試しデータの準備");

    public static void Fill(TestDatabase data)
    {
        var samples = Path.Combine(Repository.Folder, "samples");
        Import(data, "units", Path.Combine(samples, "kumamoto-units.csv"));
        foreach (var report in Directory.GetFiles(Path.Combine(samples, "reports"), "*.txt").Order(StringComparer.Ordinal))
            new ReportImport(data.Database, TestDatabase.Today).Commit(Preparer, report);
        var computers = Path.Combine(data.Folder, "パソコン等管理台帳.csv");
        using (var file = File.Create(computers))
            ComputerSample.Write(file, ComputerSample.KumamotoRows, seed: 1, TestDatabase.Today, ComputerSample.Kumamoto);
        Import(data, "computers", computers);
        DemoPosts.Add(data.Database, TestDatabase.Today, Preparer);
        new CheckRunner(data.Database).Run(Preparer, TestDatabase.Today, CheckCatalog.All);
        DemoInquiry.Send(data.Database, TestDatabase.Today, Preparer);
        DemoPublication.Add(data.Database, TestDatabase.Today, Preparer, Path.Combine(samples, "reports", "chiba-2024-measures.txt"));
        var unread = Path.Combine(data.Folder, "追加分.csv");
        File.WriteAllText(unread, "資産番号,品名,導入年月日\r\nPC-990001,ノートパソコン,令和6年13月1日\r\n");
        Import(data, "computers", unread);
        DemoAccounts.Create(data.Database, TestDatabase.Today, Password, DemoAccounts.For("税務課", "健康福祉政策課"));
        DemoFollowUp.Add(data.Database, TestDatabase.Today, Preparer);
    }

    static void Import(TestDatabase data, string ledger, string path) =>
        new LedgerImport(data.Database, TestDatabase.Today).Commit(Preparer, LedgerCatalog.Shipped.Get(ledger), path, new ImportOptions());
}
