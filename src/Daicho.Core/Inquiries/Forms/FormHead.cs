namespace Daicho.Inquiries.Forms;

/// <summary>Headings of the asked columns; they tell when a question is asked and are recognised again when the form comes back.</summary>
internal static class FormHead
{
    /// <summary>Heading of a known column.</summary>
    public static string Of(Ledgers.Column column) => column.UnitLabel is null ? column.Label : $"{column.Label}（{column.UnitLabel}）";

    public static string Of(InquiryDefinition definition, Question question) =>
        question.Label + When(definition, question) + (question.Required ? "※必須" : "※任意");

    /// <summary>The question that a heading names, or null.</summary>
    public static Question? Find(InquiryDefinition definition, string? heading)
    {
        var text = Text.TextKey.Name(heading);
        return definition.Questions.FirstOrDefault(q => Text.TextKey.Name(Of(definition, q)) == text)
            ?? definition.Questions.FirstOrDefault(q => Text.TextKey.Name(q.Label) == text);
    }

    private static string When(InquiryDefinition definition, Question question) =>
        question.When is { Question: { } other } when && definition.Find(other) is not null ? $"（{string.Join("・", when.In)}のとき）" : "";
}
