using Daicho.Text;

namespace Daicho.Ledgers.Editing;

/// <summary>What a person typed about a record, by column; columns that are absent stay as they are.</summary>
public sealed class TypedRecord
{
    private readonly Dictionary<Column, string?> texts = [];

    /// <summary>The texts, unaltered.</summary>
    public IReadOnlyDictionary<Column, string?> Texts => texts;

    /// <summary>Sets what was typed for a column.</summary>
    public void Set(Column column, string? text) => texts[column] = text;

    /// <summary>Leaves a column as it is in the record.</summary>
    public void Leave(Column column) => texts.Remove(column);

    /// <summary>True when the text means what the record holds. Forms turn every line end into CR LF: that is no change.</summary>
    public static bool Means(string? text, string? held) =>
        string.Equals(LineEnds(text), LineEnds(held), StringComparison.Ordinal);

    /// <summary>Reads every text into the record and says what can't be taken.</summary>
    internal List<FieldProblem> ReadInto(LedgerRecord record, Ledger ledger)
    {
        var problems = new List<FieldProblem>();
        foreach (var column in ledger.Columns)
        {
            if (texts.TryGetValue(column, out var text) && !Means(text, column.Format(record))
                && (StorableText.Problem(text) ?? column.Read(record, text)) is { } problem)
            {
                problems.Add(new FieldProblem(column.Id, $"{column.Label}：{problem}"));
            }
            else if (column.IsRequired && string.IsNullOrWhiteSpace(column.Format(record)))
            {
                problems.Add(new FieldProblem(column.Id, $"{column.Label}は必須です。入力してください。"));
            }
        }

        return problems;
    }

    private static string LineEnds(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
