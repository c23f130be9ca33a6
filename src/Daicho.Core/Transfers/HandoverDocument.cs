using System.Globalization;
using Daicho.Calendar;
using Daicho.Inquiries.Forms;
using Daicho.Organization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Daicho.Transfers;

/// <summary>Writes what is handed over with a post as a Word document (引継書), to be completed, signed and kept.</summary>
public static class HandoverDocument
{
    /// <summary>Width of the text in twentieths of a point: A4 less the margins.</summary>
    private const int Width = 11906 - 2 * Margin;

    private const int Margin = 1134;

    /// <summary>File name of a post's document.</summary>
    public static string FileName(Post post) =>
        $"引継書_{AnswerForm.Safe(string.Join('_', new[] { post.UnitName, post.Name, post.Seat }.Where(t => !string.IsNullOrWhiteSpace(t))))}.docx";

    /// <summary>Writes the document.</summary>
    public static void Write(Handover handover, Stream to)
    {
        using var document = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "游明朝" }, new FontSize { Val = "21" }, new Languages { EastAsia = "ja-JP" }))));
        var body = new Body();
        Fill(body, handover);
        body.Append(new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1418, Bottom = 1418, Left = Margin, Right = Margin, Header = 851, Footer = 992, Gutter = 0 }));
        main.Document = new Document(body);
        document.PackageProperties.Title = $"引継書 {handover.Post.UnitName} {handover.Post.Name}";
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

    private static void Section(Body body, string title, int[] widths, string[] head, IEnumerable<string[]> rows)
    {
        body.Append(Line(title, JustificationValues.Left, bold: true, before: 240));
        var all = rows.ToList();
        if (all.Count == 0)
            body.Append(Line("　該当なし", JustificationValues.Left));
        else
            body.Append(Table(widths, head, all));
    }

    private static Table Table(int[] widths, string[]? head, IEnumerable<string[]> rows, int height = 0)
    {
        var line = new EnumValue<BorderValues>(BorderValues.Single);
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{Width}", Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = line, Size = 4 }, new LeftBorder { Val = line, Size = 4 }, new BottomBorder { Val = line, Size = 4 },
                    new RightBorder { Val = line, Size = 4 }, new InsideHorizontalBorder { Val = line, Size = 4 }, new InsideVerticalBorder { Val = line, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{Width * w / 100}" })));
        if (head is not null)
            table.Append(Row(widths, head, isHead: true, height));
        foreach (var row in rows)
            table.Append(Row(widths, row, isHead: false, height));
        return table;
    }

    private static TableRow Row(int[] widths, string[] cells, bool isHead, int height)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (height > 0)
            properties.Append(new TableRowHeight { Val = (uint)height });
        if (isHead)
            properties.Append(new TableHeader());
        var row = new TableRow(properties);
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = new TableCellProperties(new TableCellWidth { Width = $"{Width * widths[i] / 100}", Type = TableWidthUnitValues.Dxa });
            if (isHead)
                cell.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "E8E8E8" });
            var right = !isHead && cells[i].Length > 0 && cells[i].All(c => char.IsAsciiDigit(c) || c == ',');
            var content = new TableCell(cell);
            foreach (var text in cells[i].ReplaceLineEndings("\n").Split('\n'))
                content.Append(Line(text, right ? JustificationValues.Right : JustificationValues.Left, size: 19, bold: isHead));
            row.Append(content);
        }

        return row;
    }

    private static Paragraph Line(string text, JustificationValues side, int size = 0, bool bold = false, int before = 0)
    {
        var properties = new ParagraphProperties();
        if (bold && size == 0)
            properties.Append(new KeepNext());
        properties.Append(new SpacingBetweenLines { Before = $"{before}", After = "40" });
        properties.Append(new Justification { Val = side });
        var run = new RunProperties();
        if (bold)
            run.Append(new Bold());
        if (size > 0)
            run.Append(new FontSize { Val = $"{size}" });
        return new Paragraph(properties, new Run(run, new DocumentFormat.OpenXml.Wordprocessing.Text(Ledgers.Export.XlsxText.Escaped(text)) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static string[] Cells(params string[] cells) => cells;

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day is { } date ? JapaneseDate.ToEra(date) : "期限なし";
}
