using System.Globalization;
using System.Text;
using Daicho.Browser.Tests.Setup;
using Daicho.Modules.Systems;
using Daicho.Organization;
using Daicho.TestSupport;
using Microsoft.Playwright;

namespace Daicho.Browser.Tests.Journeys;

/// <summary>
/// One inquiry through the hands of five people: who asks, a clerk, her successor after a transfer in the middle, the colleague who
/// checks, and the administrator who takes the list of transfers in. A row goes back as another section's, a sheet is sent back.
/// </summary>
public sealed class FivePeopleJourneyTests(Demonstration site)
{
    const string Asked = "/inquiries/new?definition=confirm-records&ledger=systems&f.code=JRN-&title=%E3%82%B7%E3%82%B9%E3%83%86%E3%83%A0%E3%81%AE%E7%A2%BA%E8%AA%8D&due=R8.12.18&time=17:15&act=preview";

    [Fact]
    public async Task Inquiry_WithSendingBackMisdirectionAndTransfer_ReachesTheAskerWhole()
    {
        Prepare();
        var asker = await site.SignIn("satoko");
        await asker.GotoAsync(Asked);
        await Press(asker, "この内容で照会する");
        var inquiry = new Uri(asker.Url).AbsolutePath;

        // The clerk answers one row, returns another as 財産経営課's, and leaves the third as a draft.
        var yoko = await site.SignIn("yoko");
        await yoko.GetByRole(AriaRole.Link, new() { Name = "システムの確認" }).First.ClickAsync();
        var sheet = new Uri(yoko.Url).AbsolutePath;
        await Row(yoko, "予算編成システム").Locator("[data-question=result] select").SelectOptionAsync("変更なし");
        await Press(yoko, "下書きを保存");
        await Row(yoko, "公有財産システム").Locator("input[name=row]").CheckAsync();
        await yoko.GetByText("自所属のものでない行がある（所管違い）").ClickAsync();
        await yoko.Locator("#unit").SelectOptionAsync(new SelectOptionValue { Label = await LabelOf(yoko, "#unit", "財産経営課") });
        await yoko.Locator("#reason").FillAsync("公有財産の管理は財産経営課の事務のため");
        await Press(yoko, "所管違いとして返す");
        Assert.Equal("所管違い", await Row(yoko, "公有財産システム").Locator(".chip").InnerTextAsync());

        // She moves to 財産経営課; the list of transfers is taken in and holds from today.
        var admin = await site.SignIn("admin");
        await admin.GotoAsync("/transfers");
        await admin.GetByLabel("名簿").Or(admin.Locator("input[type=file]")).First.SetInputFilesAsync(new FilePayload { Name = "異動者名簿.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(List()) });
        await Press(admin, "内容を確かめる");
        await admin.GetByLabel("理由").FillAsync("11月16日付け人事異動");
        await Press(admin, "取り込む");

        // The sheet, her draft and what she returned are her successor's; she does not see them any more.
        Assert.Equal(404, (await yoko.GotoAsync(sheet))!.Status);
        var kenta = await site.SignIn("kenta");
        await kenta.GetByRole(AriaRole.Link, new() { Name = "財政課 担当" }).First.ClickAsync();
        await Press(kenta, "確認しました");
        await kenta.GotoAsync("/");
        await kenta.GetByRole(AriaRole.Link, new() { Name = "システムの確認" }).First.ClickAsync();
        Assert.Equal("変更なし", await Row(kenta, "予算編成システム").Locator("[data-question=result] select").InputValueAsync());
        await Row(kenta, "起債管理システム").Locator("[data-question=result] select").SelectOptionAsync("変更なし");
        await Press(kenta, "課内確認へ回す");

        // The colleague sends it back with a reason; it comes again with what was asked for, and goes up.
        var kimura = await site.SignIn("kimura");
        await kimura.GotoAsync(sheet);
        await kimura.Locator("#text_rewrite").FillAsync("起債管理システムは来年度に更新する。変更ありとしてください。");
        await Press(kimura, "担当へ差し戻す");
        await kenta.GotoAsync(sheet);
        Assert.Contains("変更ありとしてください", await kenta.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        var row = Row(kenta, "起債管理システム");
        await row.Locator("[data-question=result] select").SelectOptionAsync("変更あり");
        await row.Locator("[data-question=right] textarea").FillAsync("令和9年度に更新する。");
        await Press(kenta, "課内確認へ回す");
        await kimura.GotoAsync(sheet);
        await Press(kimura, "確認して提出する");

        // Who asks gives the returned row to the section that was named, where the clerk who moved finds it.
        await asker.GotoAsync(inquiry + "/assign");
        await asker.Locator("input[name=Chosen]").CheckAsync();
        await asker.GetByLabel("公有財産システム を割り当てる所属").SelectOptionAsync(new SelectOptionValue { Label = await LabelOf(asker, "select.ask__unit", "財産経営課") });
        await asker.Locator("#Reason").FillAsync("所管違いの申出のとおり");
        await Press(asker, "選んだ行を割り当てる");
        await yoko.GotoAsync("/");
        await yoko.GetByRole(AriaRole.Link, new() { Name = "システムの確認" }).First.ClickAsync();
        await Row(yoko, "公有財産システム").Locator("[data-question=result] select").SelectOptionAsync("変更なし");
        await Press(yoko, "課内確認へ回す");
        await yoko.Locator("#text_confirm").FillAsync("着任初日で、課内に確認できる職員がいないため");
        await Press(yoko, "確認して提出する");

        // Every answer has arrived, on two sheets, none of it twice.
        await asker.GotoAsync(inquiry);
        var tally = await asker.Locator("section[aria-labelledby=tally] tbody tr").AllInnerTextsAsync();
        Assert.Equal(["変更なし 2 2", "変更あり 1 1", "廃止・終了 0 0"], tally.Select(t => string.Join(' ', t.Split('\t', '\n').Select(c => c.Trim()).Where(c => c.Length > 0 && c != "確認結果"))));
        foreach (var person in new[] { asker, yoko, admin, kenta, kimura }) await person.Context.CloseAsync();
    }

    void Prepare()
    {
        site.Prepare(data =>
        {
            data.Add(System(1, "予算編成システム"), System(2, "起債管理システム"), System(3, "公有財産システム"));
            data.Add(
                new Post { Name = "担当", UnitName = "財政課", Duty = PostDuty.Clerk, Holder = "石川 洋子", HolderNumber = "75001", ValidFrom = new DateOnly(2024, 4, 1) },
                new Post { Name = "課長補佐", UnitName = "財政課", Duty = PostDuty.Confirmer, Holder = "木村 浩", HolderNumber = "75002", ValidFrom = new DateOnly(2025, 4, 1) });
        });
        site.Add("yoko", "石川 洋子", "75001");
        site.Add("kimura", "木村 浩", "75002");
        site.Add("kenta", "森 健太", "75003");
    }

    static InformationSystem System(int number, string name) => new() { Code = string.Create(CultureInfo.InvariantCulture, $"JRN-{number}"), Name = name, Owner = "財政課" };

    static string List() => $"""
        職員番号,氏名,旧所属,旧職名,新所属,新職名,発令日,内示日
        75001,石川 洋子,財政課,担当,財産経営課,担当,{TestDatabase.Today:yyyy-MM-dd},{TestDatabase.Today.AddDays(-7):yyyy-MM-dd}
        75003,森 健太,,,財政課,担当,{TestDatabase.Today:yyyy-MM-dd},{TestDatabase.Today.AddDays(-7):yyyy-MM-dd}
        """.ReplaceLineEndings("\r\n");

    static ILocator Row(IPage page, string title) => page.Locator(".table--sheet tbody tr").Filter(new() { HasText = title });

    static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    static async Task<string> LabelOf(IPage page, string select, string unit) =>
        (await page.Locator(select).First.Locator("option").AllInnerTextsAsync()).First(o => o.EndsWith(unit, StringComparison.Ordinal));
}
