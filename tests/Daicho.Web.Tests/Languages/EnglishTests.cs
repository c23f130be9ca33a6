using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Daicho.Checks;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Notices;
using Daicho.TestSupport;
using Daicho.Web.Languages;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Languages;

public sealed class EnglishTests
{
    static readonly string[] Spoken = ["aria-label", "title", "placeholder", "alt"];

    // What people named and declarations explain: it has no English. A message about a record quotes it.
    static readonly HashSet<string> Declared =
    [
        "日本語", "千葉県",
        .. CheckCatalog.All.SelectMany(c => new[] { c.Title, c.Basis, c.Boundary, c.Remedy, c.Remedy.Split('。')[0] + "。" }),
        .. CheckCatalog.All.SelectMany(c => ParameterSet.ShippedOn(DateOnly.MaxValue).InForce(c.Id)).SelectMany(p => new[] { p.Value.Replace("|", "、", StringComparison.Ordinal), p.Source }),
        .. LedgerCatalog.Shipped.All.SelectMany(l => new[] { l.Description, l.Group }),
        .. InquiryDefinition.Shipped.SelectMany(d => d.Guidance.Append(d.Purpose).Concat(d.Example.Values).Concat(d.Questions.SelectMany(q => q.Choices.Select(c => c.Value).Append(string.Join('・', q.When?.In ?? []))))),
    ];

    static readonly string[] Pages = ["/", "/units", "/handovers", "/discrepancies", "/inquiries", "/inquiries?tab=all", "/inquiries/new", "/inquiries/1", "/follow-up?tab=own", "/follow-up?tab=confirm", "/follow-up?tab=audits", "/follow-up?tab=asked", "/items/1", "/measure-notices", "/inquiries/1/forms", "/inquiries/definitions", "/inquiries/definitions?from=confirm-records", "/inquiries/definitions/edit", "/inquiries/definitions/edit?from=answer-computers", "/inquiries/definitions/edit?from=same-kind", "/inquiries/1/assign", "/inquiries/1/answers", "/inquiries/sheets/1", "/transfers", "/reorganisation", "/evidence", "/notices", "/notices/sent", "/notices/steps", "/calendar", "/calendar?from=2027-03-25&days=3", "/search", "/search?q=リース", "/help/keyboard", "/no-such", "/ledgers/computers/sample?n=2&seed=1", "/ledgers/computers/1", "/ledgers/computers/1/edit", "/ledgers/computers/1/close", "/ledgers/computers/new", "/imports", "/imports/new", "/checks", "/account", "/account/tokens", "/accounts", "/help/words", "/checks/computers.lease-end", "/evidence", "/evidence?tab=kept", "/evidence?tab=over", "/ledgers"];

    [Theory]
    [InlineData("hanako")]
    [InlineData("satoko")]
    [InlineData("takahashi")]
    [InlineData("tanaka")]
    public async Task Pages_InEnglish_KeepJapaneseForNamesOnly(string userName)
    {
        await using var site = await DeskSite.Start();
        new InquiryDesk(site.Data.Database, TestDatabase.Today).Send(TestActors.DigitalDivision, new InquiryRequest
        {
            Definition = InquiryDefinition.Shipped.Single(d => d.Id == "answer-computers"), Ledger = LedgerCatalog.Shipped.Get("computers"),
            Checks = [CheckCatalog.Get("computers.lease-end")], DueOn = TestDatabase.Today.AddDays(14),
        });
        new NoticeDesk(site.Data.Database, TestDatabase.Today, MailSettings.None).Make(TestActors.DigitalDivision);
        using var browser = await site.As(userName);
        browser.Cookies.Add(new System.Net.Cookie(EnglishPages.Cookie, "en", "/", site.Address.Host));
        var names = Names(site);
        var left = new List<string>();
        foreach (var path in Pages)
        {
            using var response = await browser.Get(path);
            var page = await Browser.Read(response);
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            left.AddRange(Japanese(page).Where(text => !names.Any(n => n.Contains(text, StringComparison.Ordinal)) && !text.Split(' ').All(part => names.Any(n => n.StartsWith(part, StringComparison.Ordinal)))).Select(text => $"{path}: {text}"));
            left.AddRange(page.QuerySelectorAll("*").SelectMany(e => Spoken.Select(e.GetAttribute)).OfType<string>()
                .Where(a => EnglishTexts.IsJapanese(a) && !names.Any(n => a.Contains(n, StringComparison.Ordinal))).Select(text => $"{path}: {text}"));
        }

        Assert.True(left.Count == 0, string.Join('\n', left.Distinct(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("2025（令和7年度） 運用費用：12,345千円", "2025 (FY Reiwa 7) 運用費用: 12,345 thousand yen")]
    [InlineData("組織に見つからない所属", "Units not found in the organisation")]
    [InlineData("短い時間に依頼が多すぎます。", "Too many requests in a short time.")]
    public void Find_SentencesOfChartsImportsAndApi_AreEnglishAroundTheNames(string japanese, string english) =>
        Assert.Equal(english, EnglishTexts.Find(japanese)?.Replace(EnglishTexts.Stays.ToString(), "", StringComparison.Ordinal));

    [Fact]
    public async Task Switch_OnTheSignInPage_HoldsUntilSwitchedBack()
    {
        await using var site = await DeskSite.Start();
        using var browser = site.Open();

        var japanese = await browser.Page("/sign-in");
        using var chosen = await browser.Submit(japanese, "/sign-in", "English");
        var english = await browser.Page(chosen.Headers.Location!.OriginalString);

        Assert.Equal("ja", japanese.DocumentElement.GetAttribute("lang"));
        Assert.Equal(("/sign-in", "en", "Sign in"), (chosen.Headers.Location.OriginalString, english.DocumentElement.GetAttribute("lang"), english.QuerySelector("h1")!.TextContent));
        Assert.DoesNotContain(Japanese(english), t => t is not ("日本語" or "千葉県"));
        using var back = await browser.Submit(english, "/sign-in", "日本語");
        Assert.Equal("サインイン", (await browser.Page("/sign-in")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task File_ForWhoChoseEnglish_IsAsForAnyoneElse()
    {
        await using var site = await DeskSite.Start();
        using var browser = await site.As("satoko");
        var before = await browser.Client.GetStringAsync("/ledgers/computers/export?format=csv");
        browser.Cookies.Add(new System.Net.Cookie(EnglishPages.Cookie, "en", "/", site.Address.Host));

        Assert.Equal(before, await browser.Client.GetStringAsync("/ledgers/computers/export?format=csv"));
    }

    [Fact]
    public void Translate_TextsLabelsAndWhatIsTyped_ChangesTheInterfaceOnly()
    {
        const string Page = """<html lang="ja"><title>ホーム｜台帳 Daicho（見本市）</title><p aria-label="検索">4 組・216 件</p><td>備考の内容</td><option>所管未設定</option><option>税務課</option><textarea>検索</textarea><input value="検索"><p>税務課&amp;人事課（直接の所管）</p><p lang="en">Help ヘルプ</p></html>""";

        var english = new EnglishPage(Page, System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All)).Translate();

        Assert.Equal(
            """<html lang="en"><title>Home | Daicho (見本市)</title><p aria-label="Search">216 in 4 groups</p><td><span lang="ja">備考の内容</span></td><option>No unit known</option><option lang="ja">税務課</option><textarea>検索</textarea><input value="検索"><p><span lang="ja">税務課&amp;人事課</span> (itself)</p><p lang="en">Help ヘルプ</p></html>""",
            english);
    }

    static IEnumerable<string> Japanese(IHtmlDocument page) => page.Descendants<IText>()
        .Where(t => t.ParentElement is not (null or IHtmlScriptElement or IHtmlStyleElement or IHtmlTextAreaElement))
        .Where(t => t.ParentElement!.LocalName is not ("code" or "title") && t.ParentElement.Closest(".found__quote, .findings__item") is null).Select(t => t.Data.Trim().Trim('…')).Where(t => EnglishTexts.IsJapanese(t));

    static HashSet<string> Names(DeskSite site)
    {
        using var db = site.Data.Open();
        return
        [
            .. Declared, .. site.Data.Units.Keys, .. site.Data.Units.Keys.Select(u => u + "…"),
            .. db.Actions.Select(a => a.ActorName),
            .. Daicho.Web.Accounts.DemoAccounts.For("税務課", "高齢福祉課").Select(a => a.DisplayName),
            .. new LedgerReader(db, TestDatabase.Today).Visible<Daicho.Modules.Assets.Computer>(TestActors.Administrator).AsEnumerable()
                .SelectMany(c => LedgerCatalog.Shipped.Get("computers").Columns.Select(column => column.Format(c))).OfType<string>(),
            .. new LedgerReader(db, TestDatabase.Today).Visible<Daicho.Modules.Assets.Computer>(TestActors.Administrator).AsEnumerable().Select(LedgerCatalog.Shipped.Get("computers").TitleOf),
            .. new LedgerReader(db, TestDatabase.Today).Visible<Daicho.Modules.Assets.Computer>(TestActors.Administrator).AsEnumerable()
                .SelectMany(c => CheckCatalog.All.Where(check => check.LedgerId == "computers").Select(check => check.MessageFor(c, ParameterSet.ShippedOn(TestDatabase.Today).Of(check.Id)))),
            .. Daicho.Web.Help.HelpPages.Keyboard.SelectMany(k => new[] { k.Keys, k.What }),
        ];
    }
}
