using System.Globalization;
using Daicho.Calendar;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Daicho.Inquiries.Forms;

/// <summary>
/// Writes a unit's form as a workbook (回答様式): what is known grey and locked, what is asked open with the choices to pick
/// from, the 記入要領 on a sheet of its own. The first column, hidden, says which row it is.
/// </summary>
public static class AnswerForm
{
    private const int HeadRow = 6;

    /// <summary>File name for a unit: 「回答様式_税務課_パソコン等の現状の照会.xlsx」.</summary>
    public static string FileName(FormContent content) => $"回答様式_{Safe(content.UnitName)}_{Safe(content.Inquiry.Title)}.xlsx";

    /// <summary>Writes the workbook.</summary>
    public static void Write(FormContent content, Stream to)
    {
        using var book = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var parts = book.AddWorkbookPart();
        parts.Workbook = new Workbook();
        parts.AddNewPart<WorkbookStylesPart>().Stylesheet = FormStyles.Sheet();
        var sheets = parts.Workbook.AppendChild(new Sheets());
        Add(parts, sheets, "回答", Answers(content));
        Add(parts, sheets, "記入要領", Guidance(content));
        Add(parts, sheets, "選択肢", Choices(content), SheetStateValues.Hidden);
        parts.Workbook.Append(new DefinedNames(
            new DefinedName($"回答!${HeadRow}:${HeadRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        book.PackageProperties.Title = content.Inquiry.Title;
        book.PackageProperties.Subject = content.UnitName;
    }

    internal static string Safe(string name) => string.Concat(name.Select(c => Path.GetInvalidFileNameChars().Contains(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c));

    private static void Add(WorkbookPart book, Sheets sheets, string name, Worksheet content, SheetStateValues? state = null)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = content;
        var sheet = new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = name };
        if (state is { } hidden)
            sheet.State = hidden;
        sheets.Append(sheet);
    }

    private static Worksheet Answers(FormContent content)
    {
        var known = content.Known;
        var questions = content.Definition.Questions;
        var firstAsked = 1 + known.Count + (content.HasReasons ? 1 : 0) + (content.HasPrevious ? 1 : 0);
        var last = HeadRow + content.Rows.Count;
        var data = new SheetData(
            Line(1, FormStyles.Title, null, content.Inquiry.Title),
            Line(2, FormStyles.Note, null, $"{content.UnitName}　／　回答期限：{JapaneseDate.ToEra(content.Sheet.DueOn)}{(content.Sheet.DueOn == content.Inquiry.DueOn ? content.Inquiry.DueAt.ToString("　H時mm分", CultureInfo.InvariantCulture) : "")}　／　照会元：{content.AskerName}"),
            Line(3, FormStyles.Note, null, content.Purpose),
            Line(4, FormStyles.Note, null, "青い見出しの列に記入してください。灰色の列は台帳の現在の内容です（この様式では変更できません）。行の並べ替えや削除をしても構いません。"),
            Head(content, known));
        var widths = Widths(content, known.Count);
        foreach (var head in data.Elements<Row>().Where(r => r.RowIndex! == HeadRow))
            FormHeight.Set(head, widths);
        for (var i = 0; i < content.Rows.Count; i++)
            data.Append(Body((uint)(HeadRow + 1 + i), content, content.Rows[i], known, widths));

        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane { HorizontalSplit = 2, VerticalSplit = HeadRow, TopLeftCell = $"C{HeadRow + 1}", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen })
            {
                WorkbookViewId = 0, ShowGridLines = false,
            }),
            Columns(widths),
            data,
            new SheetProtection
            {
                Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false, Sort = false, AutoFilter = false, DeleteRows = false,
            },
            new AutoFilter { Reference = $"A{HeadRow}:{Name(firstAsked + questions.Count)}{last}" });
        foreach (var condition in Conditions(questions, firstAsked, last))
            sheet.Append(condition);
        var lists = questions.Select((q, i) => (q, i)).Where(q => q.q.Type == QuestionType.Choice).Select(q => Validation(q.q, Name(firstAsked + q.i), last, Name(q.i))).ToList();
        if (lists.Count > 0)
            sheet.Append(new DataValidations(lists) { Count = (uint)lists.Count });
        sheet.Append(
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 8, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        return sheet;
    }

    private static Row Head(FormContent content, IReadOnlyList<Ledgers.Column> known)
    {
        var row = new Row { RowIndex = HeadRow };
        row.Append(Text(FormContent.TokenLabel, FormStyles.Head));
        row.Append(known.Select(c => Text(FormHead.Of(c), FormStyles.Head)));
        if (content.HasReasons)
            row.Append(Text(FormContent.ReasonLabel, FormStyles.Head));
        if (content.HasPrevious)
            row.Append(Text(FormContent.PreviousLabel, FormStyles.Head));
        row.Append(content.Definition.Questions.Select(q => Text(FormHead.Of(content.Definition, q), FormStyles.AskedHead)));
        row.Append(Text(FormContent.EvidenceLabel, FormStyles.AskedHead));
        return row;
    }

    private static Row Body(uint number, FormContent content, RowView view, IReadOnlyList<Ledgers.Column> known, IReadOnlyList<double> widths)
    {
        var row = new Row { RowIndex = number };
        row.Append(Text(RowToken.Of(view.Row).ToString(), FormStyles.Known));
        row.Append(known.Select(c => Text(view.Record is null ? null : c.Format(view.Record), FormStyles.Known)));
        if (content.HasReasons)
            row.Append(Text(string.Join("\n", view.Reasons), FormStyles.Known));
        if (content.HasPrevious)
            row.Append(Text(content.PreviousOf(view), FormStyles.Known));
        row.Append(content.Cells(view).Select(cell => Text(cell, FormStyles.Asked)));
        row.Append(Text(FormContent.EvidenceOf(view), FormStyles.Asked));
        FormHeight.Set(row, widths);
        return row;
    }

    // Widths in characters of half width; the first column is hidden.
    private static double[] Widths(FormContent content, int known) =>
    [
        12, .. Enumerable.Repeat(15d, known), .. content.HasReasons ? [44d] : Array.Empty<double>(), .. content.HasPrevious ? [36d] : Array.Empty<double>(),
        .. content.Definition.Questions.Select(q => q.Type switch { QuestionType.LongText => 32d, QuestionType.Text => 22d, _ => 16d }), 28,
    ];

    private static Columns Columns(IReadOnlyList<double> widths, bool hidden = true)
    {
        var columns = new Columns();
        for (var i = 0; i < widths.Count; i++)
            columns.Append(new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = widths[i], CustomWidth = true, Hidden = hidden && i == 0 });
        return columns;
    }

    // A question that the answers so far do not ask is shaded.
    private static IEnumerable<ConditionalFormatting> Conditions(IReadOnlyList<Question> questions, int firstAsked, int last)
    {
        for (var i = 0; i < questions.Count; i++)
        {
            if (questions[i].When is not { Question: { } other } when)
                continue;
            var at = $"${Name(firstAsked + questions.Index().First(q => q.Item.Id == other).Index)}{HeadRow + 1}";
            var formula = $"AND({at}<>\"\",NOT(OR({string.Join(",", when.In.Select(v => $"{at}=\"{v.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))})))";
            yield return new ConditionalFormatting(
                new ConditionalFormattingRule(new Formula(formula)) { Type = ConditionalFormatValues.Expression, FormatId = 0, Priority = i + 1 })
            {
                SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{Name(firstAsked + i)}{HeadRow + 1}:{Name(firstAsked + i)}{last}" },
            };
        }
    }

    private static DataValidation Validation(Question question, string column, int last, string list) => new(new Formula1($"選択肢!${list}$1:${list}${question.Choices.Count}"))
    {
        Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, ErrorStyle = DataValidationErrorStyleValues.Stop, ErrorTitle = question.Label,
        Error = "一覧から選んでください。", SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{column}{HeadRow + 1}:{column}{last}" },
    };

    private static Worksheet Guidance(FormContent content)
    {
        var data = new SheetData(Line(1, FormStyles.Title, "記入要領"));
        uint at = 3;
        foreach (var line in content.Definition.Guidance)
            data.Append(Line(at++, FormStyles.Note, $"・{line}"));
        data.Append(Line(at++, FormStyles.Note, "・証拠書類の原本を所属で保管しているときは、その文書番号または保管場所を「証拠書類」に記入してください。ファイルは画面で添付できます。"));
        at++;
        data.Append(Line(at++, FormStyles.Head, "記入例", ""));
        foreach (var question in content.Definition.Questions.Where(q => content.Definition.Example.ContainsKey(q.Id)))
            data.Append(Line(at++, FormStyles.Known, question.Label, content.Definition.Example[question.Id]));
        foreach (var row in data.Elements<Row>().Where(r => r.Elements<Cell>().Count() > 1))
            FormHeight.Set(row, [34, 60]);
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            Columns([34, 60], hidden: false), data,
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
    }

    private static Worksheet Choices(FormContent content)
    {
        var data = new SheetData();
        var most = content.Definition.Questions.Max(q => q.Choices.Count);
        for (var i = 0; i < most; i++)
        {
            data.Append(Line((uint)i + 1, FormStyles.Plain, [.. content.Definition.Questions.Select(q => i < q.Choices.Count ? q.Choices[i].Value : null)]));
        }

        return new Worksheet(data);
    }

    private static Row Line(uint number, uint style, params string?[] cells)
    {
        var row = new Row { RowIndex = number };
        row.Append(cells.Select((text, i) => text is null ? new Cell { CellReference = $"{Name(i)}{number}" } : Text(text, style, $"{Name(i)}{number}")));
        return row;
    }

    private static Cell Text(string? text, uint style, string? reference = null)
    {
        var cell = new Cell { StyleIndex = style };
        if (reference is not null)
            cell.CellReference = reference;
        if (string.IsNullOrEmpty(text))
            return cell;
        cell.DataType = CellValues.InlineString;
        cell.Append(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Ledgers.Export.XlsxText.Escaped(text)) { Space = SpaceProcessingModeValues.Preserve }));
        return cell;
    }

    private static string Name(int index)
    {
        var name = "";
        for (var i = index + 1; i > 0; i = (i - 1) / 26)
            name = (char)('A' + ((i - 1) % 26)) + name;
        return name;
    }
}
