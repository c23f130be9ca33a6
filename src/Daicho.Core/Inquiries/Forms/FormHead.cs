namespace Daicho.Inquiries.Forms;

/// <summary>Headings of the asked columns; they tell when a question is asked and are recognised again when the form comes back.</summary>
internal static class FormHead
{
    /// <summary>Heading of a known column.</summary>
    public static string Of(Ledgers.Column column) => column.UnitLabel is null ? column.Label : $"{column.Label}（{column.UnitLabel}）";

    public static string Of(InquiryDefinition definition, Question question) =>
        question.Label + When(definition, question) + (question.Required ? "※必須" : "※任意");

    /// <summary>
    /// The questions that the headings of a row name, or null each. A known column may be called as a question is (実施状況): it is no
    /// question where another heading names that one in full.
    /// </summary>
    public static IReadOnlyList<Question?> Find(InquiryDefinition definition, IReadOnlyList<string?> headings)
    {
        var full = definition.Questions.ToLookup(q => Text.TextKey.Name(Of(definition, q)), StringComparer.Ordinal);
        var keys = headings.Select(h => Text.TextKey.Name(h)).ToList();
        var named = keys.ConvertAll(k => full[k].FirstOrDefault());
        return [.. named.Zip(keys, (question, key) => question ?? definition.Questions.FirstOrDefault(q => !named.Contains(q) && Text.TextKey.Name(q.Label) == key))];
    }

    private static string When(InquiryDefinition definition, Question question) =>
        question.When is { Question: { } other } when && definition.Find(other) is not null ? $"（{string.Join("・", when.In)}のとき）" : "";
}
