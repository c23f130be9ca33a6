using Daicho.Import.Tables;

namespace Daicho.Inquiries.Forms;

/// <summary>A row of a form that came back.</summary>
/// <param name="Number">Row in the file, from 1.</param>
/// <param name="Token">Which row it is, or null where that can't be read.</param>
/// <param name="Known">The known cells by heading, as they stand in the file.</param>
/// <param name="Answers">The asked cells by question id.</param>
/// <param name="Evidence">The cell of evidence, or null.</param>
internal sealed record FormRow(int Number, RowToken? Token, IReadOnlyDictionary<string, string?> Known, IReadOnlyDictionary<string, string?> Answers, string? Evidence = null);

/// <summary>
/// Reads a form that came back (回答様式), in any format the imports read, also with rows and columns moved, deleted or copied in
/// from another form. The heading row is found by its headings.
/// </summary>
internal static class FormReader
{
    private const int HeadWithin = 30;

    /// <summary>The rows that hold anything.</summary>
    /// <exception cref="UserErrorException">It is no form of this definition.</exception>
    public static IReadOnlyList<FormRow> Read(string path, string fileName, InquiryDefinition definition)
    {
        using var table = Open(path, fileName);
        var rows = new List<FormRow>();
        Heading[]? head = null;
        try
        {
            foreach (var row in table.Rows())
            {
                if (row.Fault is { } fault)
                    throw new UserErrorException($"「{fileName}」の{row.Number}行目を読めません。{fault.Message}");
                if (head is null)
                {
                    head = HeadOf(row, definition);
                    if (head is null && row.Number > HeadWithin)
                        break;
                }
                else if (row.Cells.Any(c => !string.IsNullOrWhiteSpace(c)))
                {
                    rows.Add(Body(row, head));
                }
            }
        }
        catch (TableFileException e)
        {
            throw new UserErrorException($"「{fileName}」を読めません。{e.Message}", e);
        }

        return head is null
            ? throw new UserErrorException($"「{fileName}」は「{definition.Title}」の回答様式ではありません。配布した様式の「回答」シートに記入して送ってください。")
            : rows;
    }

    private static TableReader Open(string path, string fileName)
    {
        try
        {
            var first = TableReader.Open(path, new TableOptions { FileName = fileName });
            if (first.Sheet == "回答" || !first.SheetNames.Contains("回答", StringComparer.Ordinal))
                return first;
            first.Dispose();
            return TableReader.Open(path, new TableOptions { FileName = fileName, Sheet = "回答" });
        }
        catch (TableFileException e)
        {
            throw new UserErrorException($"「{fileName}」を読めません。{e.Message}", e);
        }
    }

    private sealed record Heading(string Text, Question? Question, bool IsToken);

    // A heading row names at least one question and is more than a sentence that happens to be one.
    private static Heading[]? HeadOf(SourceRow row, InquiryDefinition definition)
    {
        var head = row.Cells.Zip(FormHead.Find(definition, row.Cells), (c, question) => new Heading(c?.Trim() ?? "", question, c?.Trim() == FormContent.TokenLabel)).ToArray();
        var asked = head.Count(h => h.Question is not null);
        return asked > 0 && (asked == definition.Questions.Count || head.Any(h => h.IsToken) || asked * 2 > definition.Questions.Count) ? head : null;
    }

    private static FormRow Body(SourceRow row, Heading[] head)
    {
        RowToken? token = null;
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        var answers = new Dictionary<string, string?>(StringComparer.Ordinal);
        string? evidence = null;
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i].Text == FormContent.EvidenceLabel)
                evidence ??= row[i]?.Trim();
            else if (head[i].IsToken)
                token = RowToken.Read(row[i]);
            else if (head[i].Question is { } question)
                answers.TryAdd(question.Id, row[i]?.Trim());
            else if (head[i].Text.Length > 0)
                known.TryAdd(head[i].Text, row[i]);
        }

        return new FormRow(row.Number, token, known, answers, evidence);
    }
}
