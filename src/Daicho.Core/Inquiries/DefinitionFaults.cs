using Daicho.Ledgers;

namespace Daicho.Inquiries;

/// <summary>What does not hold together in a definition, a sentence each.</summary>
internal static class DefinitionFaults
{
    public static IEnumerable<string> Of(InquiryDefinition definition, LedgerCatalog catalog)
    {
        var ledger = definition.Ledger is { } id ? catalog.Find(id) : null;
        if (definition.Ledger is not null && ledger is null)
            yield return $"様式「{definition.Title}」：台帳「{definition.Ledger}」はありません。";
        // An external auditor reads during the engagement only, which a definition can't know.
        if (definition.Readers.HasFlag(Access.Role.ExternalAuditor))
            yield return $"様式「{definition.Title}」：回答を見られる人（readers）に外部監査人は入れられません。監査の期間に限って台帳で見られます。";
        if (definition.Questions.Count == 0)
            yield return $"様式「{definition.Title}」：質問がありません。";
        foreach (var fault in OccasionFaults.Of(definition, catalog))
            yield return $"様式「{definition.Title}」の照会する出来事：{fault}";
        foreach (var twice in definition.Questions.GroupBy(q => q.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"様式「{definition.Title}」：質問「{twice.Key}」が2つあります。";
        foreach (var question in definition.Questions)
        {
            if (question.Type == QuestionType.Choice && question.Choices.Count == 0)
                yield return $"質問「{question.Label}」：選択肢がありません。";
            if (question.FromLast && question.Column is not null)
                yield return $"質問「{question.Label}」：台帳の項目を尋ねる質問には台帳の現在の値が入るため、前回の回答（fromLast）は使えません。";
            if (question.EvidenceIn.Count > 0 && question.Evidence == EvidenceNeed.None)
                yield return $"質問「{question.Label}」：証拠を求める回答がありますが、証拠の要否がありません。";
            if (question.Type == QuestionType.Choice && question.EvidenceIn.FirstOrDefault(e => question.Choices.All(c => c.Value != e)) is { } strange)
                yield return $"質問「{question.Label}」：証拠を求める回答「{strange}」は選択肢にありません。";
            foreach (var named in new[] { question.When?.Question }.Concat(question.Choices.Select(c => c.CloseOn)).Concat(question.Choices.SelectMany(c => c.Measure?.Questions ?? [])).OfType<string>().Where(n => definition.Find(n) is null))
                yield return $"質問「{question.Label}」：質問「{named}」はありません。";
            foreach (var column in ColumnsOf(question).Where(c => ledger?.Find(c) is null))
                yield return $"質問「{question.Label}」：台帳に項目「{column}」はありません。";
            foreach (var key in Proposed(question).Select(c => ledger?.Find(c)).Where(c => c is { IsKey: true }))
                yield return $"質問「{question.Label}」：「{key!.Label}」は記録を見分ける項目のため、回答で変えることはできません。";
            foreach (var stepped in Proposed(question).Select(c => ledger?.Find(c)).Where(c => c is { SteppedBecause: not null, IsSteppedByAnswers: false }))
                yield return $"質問「{question.Label}」：「{stepped!.Label}」は手順で変わる項目のため、回答で変えることはできません。";
            if (question.Choices.Any(c => c.Measure is not null) && !definition.Around)
                yield return $"質問「{question.Label}」：新しい措置（measure）は、指摘・意見についてほかの所属に尋ねる様式（around）だけが加えられます。";
        }
    }

    private static IEnumerable<string> ColumnsOf(Question question) =>
        question.When?.Column is { } asked ? Proposed(question).Append(asked) : Proposed(question);

    private static IEnumerable<string> Proposed(Question question) =>
        question.Choices.SelectMany(c => c.Set.Keys).Concat(question.Column is { } own ? [own] : Array.Empty<string>());
}
