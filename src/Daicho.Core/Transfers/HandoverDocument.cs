using System.Globalization;
using Daicho.Calendar;
using Daicho.Inquiries.Forms;
using Daicho.Organization;
using Daicho.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using static Daicho.Text.WordPage;

namespace Daicho.Transfers;

/// <summary>Writes what is handed over with a post as a Word document (引継書), to be completed, signed and kept.</summary>
public static class HandoverDocument
{
    /// <summary>File name of a post's document.</summary>
    public static string FileName(Post post) =>
        $"引継書_{AnswerForm.Safe(string.Join('_', new[] { post.UnitName, post.Name, post.Seat }.Where(t => !string.IsNullOrWhiteSpace(t))))}.docx";

    /// <summary>Writes the document.</summary>
    public static void Write(Handover handover, Stream to)
    {
        WordPage.Write(to, $"引継書 {handover.Post.UnitName} {handover.Post.Name}", body => Fill(body, handover));
    }

    private static void Fill(Body body, Handover h)
    {
        body.Append(Line("引　継　書", JustificationValues.Center, size: 32, bold: true));
        body.Append(Line($"{JapaneseDate.ToEra(h.On)}現在", JustificationValues.Right));
        body.Append(Table([24, 76], null,
        [
            ["職", $"{h.Post.UnitName}　{h.Post.Name}{(h.Post.Seat is null ? "" : $"（{h.Post.Seat}）")}"],
            ["職務", h.Post.Duty ?? "記載なし"],
            ["引継者（在任者）", Person(h.Post)],
            ["引受者（後任者）", h.Successor is { } next ? Person(next) : ""],
            ["代理者", h.Post.Substitute ?? ""],
        ]));
        Section(body, "１　対応が必要な要確認・不備", [46, 12, 26, 16], ["内容", "件数", "最も近い期限", "期限超過"], h.Open.Select(g => Cells(g.Title, Number(g.Count), Day(g.DueOn), Number(g.Overdue))));
        Section(body, "２　回答を待つ照会", [44, 16, 22, 18], ["照会", "状態", "期限", "照会元"], h.Sheets.Select(s => Cells(s.Title, s.State, Day(s.DueOn), s.Asker)));
        Section(body, "３　約束した対応", [30, 48, 22], ["対象", "回答した内容", "期限"], h.Promises.Select(p => Cells(p.Title, p.Text, Day(p.On))));
        Section(body, "４　例外承認とその期限", [52, 14, 34], ["内容", "件数", "最初に切れる日"], h.Exceptions.Select(g => Cells(g.Title, Number(g.Count), Day(g.DueOn))));
        Section(body, "５　証拠として登録した書類", [44, 30, 26], ["ファイル", "対象", "書類の日付"], h.Files.Select(f => Cells(f.FileName, f.Of, Day(f.EffectiveOn))));
        Section(body, "６　台帳の確認", [34, 24, 24, 18], ["台帳", "最後の確認", "確認者", "記録数"], h.Confirmations.Select(c => Cells(c.Ledger, Day(DateOnly.FromDateTime(c.At.AddHours(9))), c.By, Number(c.Records))));
        Section(body, "７　連絡先", [38, 32, 30], ["内容", "所属・氏名", "メールアドレス"], h.Contacts.Select(c => Cells(c.What, c.Who, c.Address ?? "")));
        body.Append(Line("８　申し送り", JustificationValues.Left, bold: true, before: 240));
        foreach (var line in (h.Remarks?.Entry.Text ?? "（記載なし）").ReplaceLineEndings("\n").Split('\n'))
            body.Append(Line(line, JustificationValues.Left));
        body.Append(Line("　上記のとおり引き継ぎました。", JustificationValues.Left, before: 360));
        body.Append(Table([50, 50], null, [["引継者　　　　年　　月　　日　　氏名", "引受者　　　　年　　月　　日　　氏名"]], height: 700));
    }

    private static string Person(Post post)
    {
        var period = post.ValidFrom is null && post.ValidTo is null ? "" : $"（{(post.ValidFrom is { } from ? JapaneseDate.ToEra(from) : "")}～{(post.ValidTo is { } to ? JapaneseDate.ToEra(to) : "")}）";
        return $"{post.Holder ?? "欠員"}{period}";
    }

    private static string[] Cells(params string[] cells) => cells;

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day is { } date ? JapaneseDate.ToEra(date) : "期限なし";
}
