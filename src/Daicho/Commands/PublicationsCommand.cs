using System.CommandLine;
using System.Globalization;
using Daicho.Calendar;
using Daicho.Evidence;
using Daicho.Import.Reports;
using Daicho.Publication;
using Daicho.Publication.Content;
using Daicho.Publication.Layouts;
using Daicho.Publication.Output;
using Daicho.Publication.Site;

namespace Daicho.Program.Commands;

/// <summary><c>daicho publications</c>: lists what was published, writes the public site out as a folder, and publishes an older printed report in every form.</summary>
internal static class PublicationsCommand
{
    private static readonly Option<string> Output = new("-o", "--output") { Description = "書き出すフォルダ", Required = true };
    private static readonly Option<string?> Address = new("--address") { Description = "公開するアドレス（例：https://www.example.lg.jp/kansa）。新着とサイトマップに使う" };
    private static readonly Option<string?> Government = new("--government") { Description = "団体名。省略時は最後に公表したもの" };

    public static Command Create() => new("publications", "公表の一覧、公開ページの書出し") { List(), Export(), Register(), Print() };

    private static Command List()
    {
        var command = new Command("list", "公表の版を新しい順に示す");
        command.SetAction(parsed => Shared.Run(() =>
        {
            var database = Shared.Open(parsed);
            using var db = database.Open();
            var entries = new PublicationReader(db, new FileStore(database.FilesFolder)).All(Shared.Operator);
            if (Shared.IsJson(parsed))
                Shared.Print(entries.Select(e => new { e.Snapshot.Number, e.Snapshot.Version, e.Snapshot.Title, e.Snapshot.Date, e.Snapshot.Gazette, e.Snapshot.Items, state = e.State.Label(), e.Snapshot.Correction, e.Snapshot.Sha256 }));
            else if (entries.Count == 0)
                Console.WriteLine("公表はまだありません。");
            foreach (var e in Shared.IsJson(parsed) ? [] : entries)
                Console.WriteLine($"第{e.Snapshot.Number}号 第{e.Snapshot.Version}版  {e.State.Label()}  {JapaneseDate.ToEra(e.Snapshot.Date)}  {e.Snapshot.Items:N0}件  {e.Snapshot.Title}");
            return DaichoProgram.Done;
        }));
        return command;
    }

    private static Command Export()
    {
        var command = new Command("export", "公開ページを、ほかのウェブサーバに置けるフォルダに書き出す") { Output, Address, Government };
        command.SetAction(parsed => Shared.Run(() =>
        {
            var database = Shared.Open(parsed);
            using var db = database.Open();
            var versions = new PublicationReader(db, new FileStore(database.FilesFolder)).ForPublic();
            var government = parsed.GetValue(Government) ?? versions.MaxBy(v => v.Content.Date)?.Content.Government ?? "";
            return Write(parsed, SiteBuilder.Build(versions, government, parsed.GetValue(Address)));
        }));
        return command;
    }

    private static Command Register()
    {
        var file = new Argument<string>("FILE") { Description = "過去に公表した報告書（テキスト、HTML）" };
        var title = new Option<string>("--title") { Description = "表題", DefaultValueFactory = _ => "監査の結果に係る措置結果" };
        var layout = new Option<string>("--layout") { Description = "様式", DefaultValueFactory = _ => "chiba-table" };
        var government = new Option<string>("--government") { Description = "団体名", Required = true };
        var command = new Command("register", "過去に公表した報告書を、公表した版として登録する（公開ページと、次の公表の異動の元になる）") { file, title, layout, government };
        command.SetAction(parsed => Shared.Run(() =>
        {
            var database = Shared.Open(parsed);
            var report = ReportParser.Parse(ReportSource.Open(Shared.ExistingFile(parsed.GetValue(file)!)));
            var name = parsed.GetValue(government)!;
            var content = ContentOfReport.Make(report, name, name + "監査委員", parsed.GetValue(title)!);
            var number = new PublicationDesk(database, new FileStore(database.FilesFolder), Shared.TodayOf(parsed))
                .Register(Shared.Operator, content, PublicationLayout.Get(parsed.GetValue(layout)!)).GetAwaiter().GetResult();
            if (Shared.IsJson(parsed))
                Shared.Print(new { number, items = content.Items.Count() });
            else
                Console.WriteLine($"公表第{number}号として{content.Items.Count():N0}件を登録しました。公開ページで読めます。");
            return DaichoProgram.Done;
        }));
        return command;
    }

    private static Command Print()
    {
        var file = new Argument<string>("FILE") { Description = "過去に公表した報告書（テキスト、HTML）" };
        var title = new Option<string>("--title") { Description = "表題", DefaultValueFactory = _ => "監査の結果に係る措置結果" };
        var layout = new Option<string>("--layout") { Description = $"様式（{string.Join('、', PublicationLayout.Shipped.Select(l => l.Id))}）", DefaultValueFactory = _ => "chiba-table" };
        var government = new Option<string>("--government") { Description = "団体名", Required = true };
        var command = new Command("from-report", "過去に公表した報告書から、公開ページ・Word・オープンデータのフォルダを作る（データベースは使わない）") { file, title, layout, government, Output, Address };
        command.SetAction(parsed => Shared.Run(() =>
        {
            var report = ReportParser.Parse(ReportSource.Open(Shared.ExistingFile(parsed.GetValue(file)!)));
            var name = parsed.GetValue(government)!;
            var content = ContentOfReport.Make(report, name, name + "監査委員", parsed.GetValue(title)!).ForPublic();
            var form = PublicationLayout.Get(parsed.GetValue(layout)!);
            var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content.ToJson()));
            var version = new PublishedVersion(1, 1, content, form, sha256, content.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), [("docx", WordWriter.Bytes(Arranger.Arrange(content, form)))]);
            var code = Write(parsed, SiteBuilder.Build([version], name, parsed.GetValue(Address)));
            var unsure = report.Items.Count(i => i.NeedsReview.Count > 0);
            if (unsure == 0)
                return code;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"読み取りに確認が要るものが{unsure}件あります。daicho import-report で内容を確かめてください。"));
            return DaichoProgram.NeedsReview;
        }));
        return command;
    }

    private static int Write(ParseResult parsed, IReadOnlyList<SiteFile> files)
    {
        var folder = parsed.GetValue(Output)!;
        SiteBuilder.Write(files, folder);
        if (Shared.IsJson(parsed))
            Shared.Print(new { folder, files = files.Count + 1, bytes = files.Sum(f => (long)f.Bytes.Length) });
        else
            Console.WriteLine($"{files.Count + 1:N0}個のファイルを {folder} に書き出しました。SHA256SUMS で照合できます。");
        return DaichoProgram.Done;
    }
}
