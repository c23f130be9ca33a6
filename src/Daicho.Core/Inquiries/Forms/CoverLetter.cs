using Daicho.Calendar;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Daicho.Inquiries.Forms;

/// <summary>Writes the letter that goes with a form (鑑文), to be edited and sent through the document system.</summary>
public static class CoverLetter
{
    /// <summary>File name for a unit.</summary>
    public static string FileName(FormContent content) => $"照会文_{AnswerForm.Safe(content.UnitName)}.docx";

    /// <summary>Writes the letter.</summary>
    public static void Write(FormContent content, Stream to)
    {
        using var document = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "游明朝" }, new FontSize { Val = "22" }, new Languages { EastAsia = "ja-JP" }))));
        var body = new Body();
        foreach (var (text, side) in Lines(content))
            body.Append(new Paragraph(new ParagraphProperties(new Justification { Val = side }), Run(text)));
        body.Append(new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1701, Bottom = 1701, Left = 1701, Right = 1701, Header = 851, Footer = 992, Gutter = 0 }));
        main.Document = new Document(body);
        document.PackageProperties.Title = content.Inquiry.Title;
    }

    private static IEnumerable<(string Text, JustificationValues Side)> Lines(FormContent content)
    {
        var inquiry = content.Inquiry;
        var due = inquiry.DueOn == content.Sheet.DueOn ? $"　{inquiry.DueAt.Hour}時{inquiry.DueAt.Minute:00}分" : "";
        yield return (inquiry.LetterNumber ?? "（文書番号）", JustificationValues.Right);
        yield return (JapaneseDate.ToEra(inquiry.SentOn), JustificationValues.Right);
        yield return ("", JustificationValues.Left);
        yield return ($"{content.UnitName}の長　様", JustificationValues.Left);
        yield return ("", JustificationValues.Left);
        yield return ($"{content.AskerName}の長", JustificationValues.Right);
        yield return ("", JustificationValues.Left);
        yield return ($"{Subject(inquiry.Title)}について（照会）", JustificationValues.Center);
        yield return ("", JustificationValues.Left);
        yield return ($"　このことについて、別添の回答様式により、{JapaneseDate.ToEra(content.Sheet.DueOn)}{DeadlineText.Weekday(content.Sheet.DueOn)}{due}までに回答してください。", JustificationValues.Left);
        yield return ($"　{content.Purpose}", JustificationValues.Left);
        yield return ("", JustificationValues.Left);
        yield return ("記", JustificationValues.Center);
        yield return ($"１　対象　　　{content.Ledger.Label}　{content.Rows.Count:#,0}件", JustificationValues.Left);
        yield return ($"２　回答様式　{AnswerForm.FileName(content)}", JustificationValues.Left);
        yield return ($"３　回答期限　{JapaneseDate.ToEra(content.Sheet.DueOn)}{DeadlineText.Weekday(content.Sheet.DueOn)}{due}", JustificationValues.Left);
        yield return ("４　回答方法　庁内の台帳システムの「照会」の画面で回答するか、回答様式を返送してください。", JustificationValues.Left);
        yield return ("５　留意事項", JustificationValues.Left);
        foreach (var line in content.Definition.Guidance)
            yield return ($"　・{line}", JustificationValues.Left);
    }

    // 「パソコン等の現状の照会」 becomes 「パソコン等の現状について（照会）」.
    private static string Subject(string title) =>
        new[] { "についての照会", "に係る照会", "の照会", "照会" }.FirstOrDefault(end => title.Length > end.Length && title.EndsWith(end, StringComparison.Ordinal)) is { } ending
            ? title[..^ending.Length] : title;

    private static Run Run(string text) => new(new DocumentFormat.OpenXml.Wordprocessing.Text(Ledgers.Export.XlsxText.Escaped(text)) { Space = SpaceProcessingModeValues.Preserve });
}
