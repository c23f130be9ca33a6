using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Daicho.Access;
using Daicho.Inquiries;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Inquiries;

/// <summary>The editor of definitions: rows of questions, without scripts.</summary>
public sealed class DefinitionEditTests
{
    const string Edit = "/inquiries/definitions/edit";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Copy_OfAShippedForm_ChangedAndSavedKeepsWhatItsChoicesDo(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var asker = await site.As("satoko");
        var page = await asker.Page(Edit + "?from=answer-computers");
        var shipped = InquiryDefinition.NewestShipped("answer-computers");
        Assert.Equal(shipped.Questions.Select(q => q.Label), Labels(page));
        var choices = string.Join("\r\n", shipped.Questions[0].Choices.Select(c => c.Value == "返還済" ? "返却済み" : c.Value));

        // A choice is worded otherwise; the conditions that name it and what it does follow.
        using var shown = await asker.Submit(page, Edit, "所属に届く形を見る", ("Form.Title", "パソコンの現状調べ"), ("Form.Questions[0].Choices", choices));
        var preview = await Browser.Read(shown);
        Assert.Empty(preview.QuerySelectorAll(".field__error").Select(e => e.TextContent));
        Assert.Contains("パソコンの現状調べ（第1版）", preview.QuerySelector("#preview")!.TextContent);
        Assert.Contains("返却済み", preview.QuerySelector(".definition__sample select")!.TextContent);

        using var nothing = await asker.Submit(preview, Edit, "保存する");
        Assert.Contains("足す理由", (await Browser.Read(nothing)).QuerySelector("#Reason-error")!.TextContent);
        using var saved = await asker.Submit(preview, Edit, "保存する", ("Reason", "言い回しを改めるため"));
        Assert.Contains("様式「パソコンの現状調べ」の第1版を保存しました", await AskingSite.Notice(asker, saved));
        using var db = site.Data.Open();
        var own = InquiryDefinition.Newest(db).Single(d => d.Title == "パソコンの現状調べ");
        Assert.Equal("own-1", own.Id);
        var (was, now) = (shipped.Questions[0].Choices.Single(c => c.Value == "返還済"), own.Questions[0].Choices.Single(c => c.Value == "返却済み"));
        Assert.Equal((was.CloseOn, was.Set.Count), (now.CloseOn, now.Set.Count));
        Assert.All(own.Questions.Where(q => q.When is not null), q => Assert.DoesNotContain("返還済", q.When!.In));
        Assert.Equal(shipped.Questions.Skip(1).Select(q => (q.Id, q.LabelEnglish, q.Type, q.Required, q.Column)), own.Questions.Skip(1).Select(q => (q.Id, q.LabelEnglish, q.Type, q.Required, q.Column)));
        Assert.Equal((shipped.Askers, shipped.Days, shipped.Ledger, shipped.Over), (own.Askers, own.Days, own.Ledger, own.Over));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Buttons_AddMoveAndRemove_KeepWhatWasTyped(DatabaseKind kind)
    {
        await using var site = await DeskSite.Start(kind);
        using var asker = await site.As("satoko");
        var page = await asker.Page(Edit);
        page = await Press(page, "質問を足す", ("Form.Title", "年次調査"), ("Form.Purpose", "年に一度の調査です。"), ("Form.Questions[0].Label", "研修の実施"), ("Form.Questions[0].Choices", "実施した\r\n実施していない"));
        page = await Press(page, "質問を足す", ("Form.Questions[1].Label", "実施した日"), ("Form.Questions[1].Type", "Date"), ("Form.Questions[1].WhenOf", "q:q1"), ("Form.Questions[1].WhenIn", "実施した"));
        page = await Press(page, "上へ（質問 3）", ("Form.Questions[2].Label", "補足"), ("Form.Questions[2].Type", "LongText"));
        Assert.Equal(["研修の実施", "補足", "実施した日"], Labels(page));
        page = await Press(page, "下へ（質問 1）");
        Assert.Equal(["補足", "研修の実施", "実施した日"], Labels(page));
        page = await Press(page, "削除（質問 1）");
        Assert.Equal(["研修の実施", "実施した日"], Labels(page));
        Assert.Equal("年次調査", page.QuerySelector<IHtmlInputElement>("#Form_Title")!.Value);

        // What does not hold is said at its field, and nothing is kept.
        page = await Press(page, "保存する", ("Form.Questions[1].WhenIn", "済"), ("Form.Days", "十"), ("Reason", "試し"));
        Assert.Equal(2, page.QuerySelectorAll(".field__error").Length);
        Assert.Contains("「済」は質問「研修の実施」の選択肢にありません", page.QuerySelector(".field__error")!.TextContent);
        Assert.Equal(0, site.Data.Number("SELECT count(*) FROM inquiry_definition_versions"));

        page = await Press(page, "選んだ出来事の欄を出す", ("Form.Questions[1].WhenIn", "実施した"), ("Form.Days", "１５"), ("Form.Ledger", "systems"), ("Form.When.Event", "State"));
        page = await Press(page, "所属に届く形を見る", ("Form.When.Column", "status"), ("Form.When.In", "廃止予定"), ("Form.Readers", "AuditSecretariat"), ("Form.Route", "Check"));
        using var saved = await asker.Submit(page, Edit, "保存する", ("Reason", "年次調査の開始"));
        await AskingSite.Notice(asker, saved);
        using var db = site.Data.Open();
        var kept = InquiryDefinition.Newest(db).Single(d => d.Title == "年次調査");
        Assert.Equal((15, Role.AuditSecretariat, Role.DigitalDivision | Role.Administrator), (kept.Days, kept.Readers, kept.Askers));
        Assert.Equal([RouteStop.Check], kept.Route);
        Assert.Equal((OccasionEvent.State, "status"), (kept.When!.Event, kept.When.Column));
        Assert.Equal(("q1", "実施した"), (kept.Questions[1].When!.Question, kept.Questions[1].When!.In.Single()));

        async Task<IHtmlDocument> Press(IHtmlDocument on, string button, params (string, string)[] typed)
        {
            using var response = await asker.Submit(on, Edit, button, typed);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return await Browser.Read(response);
        }
    }

    [Fact]
    public async Task Edit_ByAnOfficial_IsRefused()
    {
        await using var site = await DeskSite.Start(DatabaseKind.Sqlite);
        using var official = await site.As("hanako");
        Assert.Equal(HttpStatusCode.Forbidden, await official.Status(Edit));
    }

    static IEnumerable<string> Labels(IHtmlDocument page) => page.QuerySelectorAll<IHtmlInputElement>("input[name$='.Label']").Select(i => i.Value);
}
