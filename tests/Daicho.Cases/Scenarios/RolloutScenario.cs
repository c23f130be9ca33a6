using System.Text;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;

namespace Daicho.Cases.Scenarios;

/// <summary>A finding on one system is put to the owners of all others, answered by each and tabulated (K-29).</summary>
public class RolloutScenario(Kumamoto kumamoto)
{
    [Theory, ClassData(typeof(BothDatabases)), Case("K-29", Part = "asked of every other system's owner as a question, answered and tabulated")]
    public async Task Finding_AskedOfTheOwnersOfAllOtherSystems_IsAnsweredAndTabulated(DatabaseKind kind)
    {
        using var prefecture = kumamoto.New(kind);
        prefecture.Do("import-report", Kumamoto.Sample("reports/kumamoto-2020-it-audit-summary.txt"));
        prefecture.Do("import", "systems", prefecture.File(
            "情報システム.csv", "システムコード,システム名称,所管課", "X-1,税総合情報システム,税務課", "X-2,収納管理システム,税務課", "X-3,福祉総合システム,健康福祉政策課"));
        await using var site = await Site.Open(prefecture);

        // The secretariat goes from the finding's page to the owners of the systems; what is told is the finding.
        using var secretariat = await site.As("ichiro");
        var list = await secretariat.Page("/ledgers/audit-items?f.finding=情報セキュリティ監査の結果である指摘事項");
        var item = list.QuerySelector("tbody a[href^='/ledgers/audit-items/']")!.GetAttribute("href")!;
        var ask = (await secretariat.Page(item)).QuerySelectorAll("a").Single(a => a.TextContent == "ほかの所属に照会する").GetAttribute("href")!;
        var filter = $"{ask}&ledger=systems&f.code=X-&due={Uri.EscapeDataString("令和8年12月18日")}&time=17:15&act=preview";
        var prepared = await secretariat.Page($"{ask}&ledger=systems&f.code=X-");
        var purpose = prepared.QuerySelector("textarea[name='Purpose']")!.TextContent;
        Assert.Contains("同じ問題がないか", purpose, StringComparison.Ordinal);
        var whole = $"{filter}&title={Uri.EscapeDataString("同種事案の確認")}&purpose={Uri.EscapeDataString(purpose)}";
        using var sent = await secretariat.Submit(await secretariat.Page(whole), whole, "この内容で照会する");
        var inquiry = sent.Headers.Location!.OriginalString;

        // Each owner answers for their systems.
        using var tax = await site.As("hanako");
        await Answer(tax, inquiry, purpose, ("result", "同じ問題がある"), ("seen", "設定画面を確かめた。"), ("measure", "桁数を12桁以上にする。"), ("by", "令和9年1月29日"));
        using var health = await site.As("takashi");
        await Answer(health, inquiry, purpose, ("result", "同じ問題はない"), ("seen", "基準どおりの設定を確かめた。"));

        // Who asked sees the answers counted and can take them along; the finding says what came of it.
        var tally = (await secretariat.Page(inquiry)).QuerySelector("section[aria-labelledby='tally']")!;
        var counted = tally.QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.QuerySelectorAll("td").Select(c => c.TextContent.Trim())));
        Assert.Equal(["同じ問題がある 2 1", "同じ問題はない 1 1", "当てはまらない 0 0"], counted);
        var csv = Encoding.UTF8.GetString(await (await secretariat.Get(inquiry + "/export?answers=1")).Content.ReadAsByteArrayAsync());
        Assert.Equal(3, csv.Split("\r\n").Count(l => l.Contains("X-", StringComparison.Ordinal) || l.Contains("システム,", StringComparison.Ordinal) && !l.StartsWith('﻿')));
        Assert.Contains("桁数を12桁以上にする。", csv, StringComparison.Ordinal);
        Assert.Contains("提出 2 / 2 所属・同じ問題がある 2 件", (await secretariat.Page(item)).QuerySelector("section[aria-labelledby='around-title']")!.TextContent, StringComparison.Ordinal);
        // What was promised becomes the section's measures about the finding, with its date.
        var waiting = inquiry + "/answers";
        var accepting = await secretariat.Page(waiting);
        using var accepted = await secretariat.Submit(accepting, waiting, "台帳に反映する", ("Whole", "true"), ("Reason", "回答のとおり措置とする"));
        var measures = (await secretariat.Page("/ledgers/measures?f.owner=税務課")).QuerySelectorAll("main tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(2, measures.Count(m => m.Contains("桁数を12桁以上にする。", StringComparison.Ordinal)));
        // A section's own page counts its own answers only.
        Assert.Contains("提出 1 / 1 所属", (await health.Page(item)).QuerySelector("section[aria-labelledby='around-title']")!.TextContent, StringComparison.Ordinal);
        Assert.True(prefecture.Do("history", "verify").GetProperty("isIntact").GetBoolean());
    }

    private static async Task Answer(Browser section, string inquiry, string purpose, params (string Question, string Answer)[] answers)
    {
        var sheet = (await section.Page(inquiry)).QuerySelector("tbody a[href*='/inquiries/sheets/']")!.GetAttribute("href")!;
        var page = await section.Page(sheet);
        Assert.Equal(purpose.ReplaceLineEndings("\n").Trim(), page.QuerySelector(".page-head__lead")!.TextContent.ReplaceLineEndings("\n").Trim());
        var rows = page.QuerySelectorAll("select[name^='a.'][name$='.result']").Select(s => s.GetAttribute("name")![..^".result".Length]).ToList();
        await InquiryScenario.Post(section, sheet, "下書きを保存", [.. rows.SelectMany(r => answers.Select(a => ($"{r}.{a.Question}", a.Answer)))]);
        await InquiryScenario.HandUp(section, sheet);
    }
}
