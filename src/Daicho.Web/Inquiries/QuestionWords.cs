using Daicho.Inquiries;
using Daicho.Ledgers;

namespace Daicho.Web.Inquiries;

/// <summary>What a definition asks, in words for those who choose it (様式の見本).</summary>
public static class QuestionWords
{
    /// <summary>How a question is answered.</summary>
    public static string How(Question question) => question.Type switch
    {
        QuestionType.Choice => string.Join("、", question.Choices.Select(c => c.Value)),
        QuestionType.Date => question.Past ? "日付（今日まで）" : "日付",
        QuestionType.LongText => "文章",
        _ => "文字",
    };

    /// <summary>When a question is asked; null means always.</summary>
    public static string? When(InquiryDefinition definition, Ledger? ledger, Question question)
    {
        if (question.When is not { } when) return null;
        var what = when.Question is { } other ? definition.Find(other)?.Label : ledger?.Find(when.Column ?? "")?.Label;
        return $"「{what}」が{string.Join("・", when.In)}のとき";
    }

    /// <summary>What answers to a question propose for the record, a line each.</summary>
    public static IEnumerable<string> Effects(Ledger? ledger, Question question)
    {
        if (question.Column is { } own) yield return $"「{Label(own)}」の変更案になります";
        foreach (var choice in question.Choices)
        {
            if (choice.Set.Count > 0) yield return $"{choice.Value}：{string.Join("、", choice.Set.Select(s => $"「{Label(s.Key)}」を「{s.Value}」に"))}";
            if (choice.CloseOn is not null) yield return $"{choice.Value}：記録の終了";
            if (choice.Confirms) yield return $"{choice.Value}：記載のとおりと確認";
        }

        string Label(string column) => ledger?.Find(column)?.Label ?? column;
    }

    /// <summary>What an answer does, in sentences.</summary>
    public static IEnumerable<string> Does(InquiryDefinition definition)
    {
        if (definition.Over == InquiryOver.Discrepancies)
            yield return "課内確認を経た回答は、要確認・不備への回答として記録されます。";
        if (definition.Questions.Any(q => q.Column is not null || q.Choices.Any(c => c.Set.Count > 0 || c.CloseOn is not null)))
            yield return "回答は台帳の変更案になり、取りまとめ課が確かめて反映します。";
        if (definition.Questions.Any(q => q.Choices.Any(c => c.Confirms)))
            yield return "記載のとおりという回答は、記録の確認になります。";
    }
}
