namespace Daicho.Import.Reports;

/// <summary>Turns a draft into an item: takes the class apart from the narrative, tells respondents and dates, notes what is unsure.</summary>
static class ItemFinisher
{
    public static ParsedItem Finish(ItemDraft draft, IReadOnlyList<SourceLine> lines)
    {
        TakeClass(draft);
        TakeUnits(draft);
        if (draft.Units.Count > 1)
            draft.Review.Add($"回答した所属が{draft.Units.Count}つ印刷されています（{string.Join("、", draft.Units)}）。所管を確認してください。");
        return new ParsedItem
        {
            AuditIndex = draft.Audit,
            SourceLines = [.. draft.Lines.SelectMany(l => Enumerable.Range(lines[l].Number, lines[l].LastNumber - lines[l].Number + 1)).Distinct().Order()],
            Number = Text(draft.Number is null ? null : Fold.Width(draft.Number)),
            Kind = draft.Kind,
            Section = Text(draft.Section),
            Subject = Text(draft.Subject),
            Unit = Text(draft.Unit),
            Units = draft.Units.Count > 1 ? draft.Units : [],
            Finding = Text(draft.Finding),
            Response = Text(draft.Response),
            Class = Text(draft.Class),
            Page = Text(draft.Page),
            Dates = PrintedDates.In(draft.Response),
            Other = draft.Other,
            NeedsReview = draft.Review,
        };
    }

    static void TakeClass(ItemDraft draft)
    {
        if (draft.Class is { } cell)
        {
            if (ClassMark.HasBoxes(cell)) { TakeBoxes(draft, cell); return; }
            var (before, mark) = ClassMark.Split(cell);
            if (before.Length > 0)
            {
                draft.Response = draft.Response is null ? before : draft.Response + "\n" + before;
                draft.Review.Add(mark is null
                    ? "区分の欄に文章が印刷されているため回答に含めました。区分を確認してください。"
                    : $"区分の欄に回答の続きが印刷されているため、続きを回答に、「{mark}」を区分にしました。内容を確認してください。");
            }
            draft.Class = mark;
        }
        else if (draft.Response is { } response)
        {
            if (ClassMark.HasBoxes(response)) TakeBoxes(draft, response);
            else draft.Class = ClassMark.InBrackets(response) ?? (ClassMark.IsClass(response) ? response : null);
        }
    }

    static void TakeBoxes(ItemDraft draft, string text)
    {
        var ticked = ClassMark.Ticked(text);
        draft.Class = ticked.Count == 1 ? ticked[0] : null;
        if (ticked.Count != 1)
            draft.Review.Add(ticked.Count == 0
                ? "区分のチェックがどれにも入っていません。区分を確認してください。"
                : $"区分のチェックが{ticked.Count}つ入っています（{string.Join("、", ticked)}）。区分を確認してください。");
    }

    static void TakeUnits(ItemDraft draft)
    {
        if (draft.Unit is { } whole && UnitText.SplitAnswering(whole) is var (body, answering) && answering is not null)
        {
            draft.Other.Add(new("監査対象", body));
            draft.Unit = answering;
        }
        if (draft.Unit is { } unit)
        {
            var listed = UnitText.OfCell(unit);
            if (listed.Count > 1 && draft.Units.Count == 0) draft.Units.AddRange(listed);
            draft.Unit = unit.Contains('\n', StringComparison.Ordinal) ? unit.Replace("\n", listed.Count > 1 || draft.Units.Count > 1 ? "、" : " ", StringComparison.Ordinal) : unit;
        }
        if (draft.Unit is null && draft.Subject is { } title && UnitText.SplitTitle(title) is var (bare, named) && named is not null && bare.Length > 0) (draft.Subject, draft.Unit) = (bare, named);
        // …がなかった。（納税課） at the end of a finding names the unit it is addressed to.
        if (draft.Unit is null && draft.Finding is { } finding && UnitText.Signing(finding[(finding.LastIndexOf('\n') + 1)..]) is [var addressed]) draft.Unit = addressed;
        if (draft.Response is null || draft.Units.Count > 1) return;
        var signing = UnitText.Signing(draft.Response);
        if (signing.Count > 1) draft.Units.AddRange(signing);
        if (draft.Unit is null && signing.Count > 0) draft.Unit = string.Join("、", signing);
    }

    static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
