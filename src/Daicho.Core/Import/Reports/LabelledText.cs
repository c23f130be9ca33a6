using Daicho.Calendar;

namespace Daicho.Import.Reports;

/// <summary>
/// Reads items out of running text: vertical lists (【指摘事項】【措置】, ア 監査の結果 イ 措置の内容), pairs joined by ⇒,
/// numbered prose with （措置）, and labels beside their texts.
/// </summary>
sealed class LabelledText(Reading reading, IReadOnlySet<int> headLines)
{
    readonly HeadingPath path = new();
    List<List<LabelToken>> lines = [];
    List<LabelToken> labels = [];
    LabelToken?[] nextLabels = [];
    bool answered, unitLeads, unitHolds, countedLabels, kindHeading;
    ItemDraft? current;
    ColumnRole field;
    readonly List<LabelToken> pending = [];
    Block? usedHeading;
    string? unitLabel;
    readonly HashSet<char> styles = [];
    readonly List<PairedLists.Entry> entries = [];
    int prose;

    public void Read(List<Block> blocks)
    {
        lines = [.. blocks.Select(b => b.IsBlank || Furniture.IsPageNumber(b.Text) || Furniture.IsContentsLine(b.Text) ? [] : LabelToken.Split(b))];
        labels = [.. lines.SelectMany(l => l).Where(t => t.Role != ColumnRole.None)];
        nextLabels = new LabelToken?[lines.Count + 1];
        for (var i = lines.Count - 1; i >= 0; i--)
            nextLabels[i] = lines[i].Find(t => t.Role is ColumnRole.Finding or ColumnRole.Response or ColumnRole.ResponseOrClass) ?? nextLabels[i + 1];
        answered = labels.Exists(IsResponse);
        var firstUnit = labels.FindIndex(t => t.Role == ColumnRole.Unit);
        var firstFinding = labels.FindIndex(t => t.Role == ColumnRole.Finding || IsResponse(t));
        unitLeads = firstUnit >= 0 && (firstFinding < 0 || firstUnit < firstFinding);
        unitHolds = unitLeads && labels.Count(t => t.Role == ColumnRole.Unit && !UnitText.IsAudited(t.Label)) < labels.Count(t => t.Role == ColumnRole.Finding) && !labels.Exists(t => t.Role is ColumnRole.Subject or ColumnRole.Number);
        countedLabels = labels.Exists(t => IsResponse(t) && t.Enumerator is not null);
        kindHeading = false;
        var afterBlank = true;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].IsBlank) { afterBlank = true; continue; }
            if (lines[i].Count == 0) { if (Furniture.IsContentsLine(blocks[i].Text)) reading.MarkHeading(blocks[i]); continue; }
            ReadLine(blocks[i], i, afterBlank);
            afterBlank = false;
        }
        Close();
        pending.Clear();
        reading.Section = path.InnerText;
        reading.Kind = Introduced(blocks) ?? reading.Kind;
    }

    /// <summary>The one kind that the sentence above a table announces: 意見として、以下の事項につき記載している。</summary>
    static string? Introduced(List<Block> blocks)
    {
        var last = blocks.FindLast(b => !b.IsBlank)?.Text;
        return last is not null && last.EndsWith('。') && (last.Contains("以下", StringComparison.Ordinal) || last.Contains("次の", StringComparison.Ordinal)) ? ColumnMap.KindNamed(last) : null;
    }

    void ReadLine(Block block, int i, bool afterBlank)
    {
        if (headLines.Contains(block.First) || (lines[i][0].Role == ColumnRole.None && (block.IsHeading || Furniture.IsTitleLike(block.Text) || reading.Audits.IsTheme(block.Text)) && reading.TryTurnTo(block.Text)))
        {
            Close();
            if (path.Inner?.Title.Length != 0) path.Clear();
            pending.Clear();
            reading.TryTurnTo(block.Text);
            reading.MarkHeading(block);
            return;
        }
        foreach (var token in lines[i])
        {
            if (token.Role is ColumnRole.None or ColumnRole.Figure) Plain(token, i, afterBlank);
            else Label(token, i);
        }
    }

    void Label(LabelToken token, int i)
    {
        switch (token.Role)
        {
            case ColumnRole.Year or ColumnRole.Theme or ColumnRole.Audit: TurnByLabel(token); return;
            case ColumnRole.Finding when token.Text.Length == 0 && IsKindHeading(token, i):
                Close();
                path.DropStyleOf(token.Block.Text);
                reading.Kind = token.Kind ?? reading.Kind;
                kindHeading = token.Kind is not null;
                reading.MarkHeading(token.Block);
                return;
            case ColumnRole.Finding: StartFinding(token, i); return;
            case ColumnRole.Response or ColumnRole.ResponseOrClass: StartResponse(token); return;
            case ColumnRole.Unit when current is { Response: null } or null || unitLeads || current.Unit is not null: Lead(token); break;
            case ColumnRole.Subject or ColumnRole.Number or ColumnRole.Section or ColumnRole.Page: Lead(token); break;
        }
        if (current is null) { reading.MarkHeading(token.Block); return; }
        current.Lines.UnionWith(token.Block.Lines);
        field = token.Role;
        var text = token.Text.Length == 0 && token.Role == ColumnRole.Number ? token.Number ?? "" : token.Text;
        if (text.Length > 0) Fill(text, token.Label, token.Block);
    }

    /// <summary>A sheet for each item prints its audit beside labels: 監査の種類 | 定期監査.</summary>
    void TurnByLabel(LabelToken token)
    {
        if (current is { HasText: true }) Close();
        FiscalYear? year = token.Role == ColumnRole.Year && FiscalYear.TryParse(Fold.Key(token.Text), out var y) ? y : null;
        reading.Audit = reading.Audits.ForRow(year, token.Role == ColumnRole.Theme ? token.Text : null, token.Role == ColumnRole.Audit ? AuditHeaders.KindIn(token.Text) : null, reading.Audit);
        reading.MarkHeading(token.Block);
    }

    /// <summary>A label that stands before a finding begins a new item once the item above has its texts.</summary>
    void Lead(LabelToken token)
    {
        if (current is { HasText: true } && !(token.Role == ColumnRole.Page && current.Page is null)) Close();
        current ??= Begin(token.Block, useHeading: path.Inner?.Title.Length == 0);
    }

    void StartFinding(LabelToken token, int i)
    {
        if (current is { HasText: true }) Close();
        Unplace();
        current ??= Begin(token.Block, useHeading: true);
        current.Lines.UnionWith(token.Block.Lines);
        current.Kind = token.Kind ?? current.Kind;
        current.Number = token.Number ?? (countedLabels ? null : token.Enumerator) ?? current.Number;
        field = ColumnRole.Finding;
        // 指摘1 資産台帳の整備 above 【内容】 prints the title beside the label.
        var next = lines.FindIndex(i + 1, l => l.Count > 0);
        var above = next >= 0 && lines[next][0] is { Role: ColumnRole.Finding, Kind: null };
        var title = token.Text.Length is > 0 and <= 60 && (above || token.Text.EndsWith("について", StringComparison.Ordinal));
        if (title && current.Subject is null) current.Subject = token.Text;
        else if (token.Text.Length > 0) Fill(token.Text, token.Label, token.Block);
    }

    void StartResponse(LabelToken token)
    {
        if (current is { Response: not null } && pending.Count > 0) Close();
        current ??= Begin(token.Block, useHeading: pending.Count == 0 || !Enumerator.TrySplit(pending[0].Text, out _, out _));
        if (current.Finding is null && pending.Count > 0) TakePending();
        else if (current.Finding is null && current.Subject is { } title && pending.Count == 0 && usedHeading is not null) (current.Finding, current.Subject) = (title, null);
        current.Lines.UnionWith(token.Block.Lines);
        field = ColumnRole.Response;
        if (token.Text.Length > 0) Fill(token.Text, token.Label, token.Block);
    }

    void TakePending()
    {
        var text = string.Join('\n', pending.Select(p => p.Text));
        if (StyleOf(text) is { } style) styles.Add(style);
        if (Enumerator.TrySplit(text, out var number, out var rest)) (current!.Number, text) = (number, rest);
        else text = text.TrimStart('・', '-', ' ', '　');
        current!.Kind = KindMark.AtStart(text) ?? current.Kind;
        current.Finding = text;
        foreach (var p in pending) current.Lines.UnionWith(p.Block.Lines);
        pending.Clear();
    }

    void Plain(LabelToken token, int i, bool afterBlank)
    {
        var text = token.Text;
        var heading = token.Block.IsHeading || Furniture.IsTitleMark(text) || IsNumberOnly(text) || UnitText.IsUnit(text);
        if (current is { Response: not null } or { Class: not null, HasText: true })
        {
            if (IsEnd(text)) { Close(); return; }
            if (token.Block.IsHeading || (heading && (LeadsToItem(i) || (IsContext(text) && NextLabel(i) is not null && !AnswersInTurn(text))))) { Close(); Heading(token); return; }
            if (StartsNextFinding(token, i, afterBlank)) Close();
            else if (field == ColumnRole.Class && current.Class is not null) field = ColumnRole.Response;
        }
        else if (current is { Finding: not null } && heading && field is not (ColumnRole.Response or ColumnRole.ResponseOrClass) && (!answered || token.Block.IsHeading || NextLabel(i) is { Role: ColumnRole.Finding })) { Close(); Heading(token); return; }
        // 1 … 2 … under 指摘事項 without measures: each number is a finding of its own.
        if (!answered && kindHeading && current is { Number: { } above } && text.EndsWith('。') && StyleOf(text) == Enumerator.Style(above)) Close();
        if (current is not null && field != ColumnRole.None)
        {
            current.Lines.UnionWith(token.Block.Lines);
            Fill(text, "", token.Block);
            return;
        }
        if (heading && !(answered && IsBareFinding(token, i))) Heading(token);
        else if (!answered && kindHeading && text.Length >= 15 && text.EndsWith('。') && (Enumerator.TrySplit(text, out var number, out var rest) || reading.Headings.Contains(PrintedBefore(i))))
        {
            current = Begin(token.Block, useHeading: number.Length == 0);
            (current.Number, field) = (number.Length > 0 ? number : current.Number, ColumnRole.Finding);
            Fill(number.Length > 0 ? rest : text, "", token.Block);
        }
        else Pend(token, afterBlank);
    }

    void Heading(LabelToken token)
    {
        Unplace();
        if (StyleOf(token.Text) is { } style) styles.Add(style);
        prose = 0;
        usedHeading = null;
        reading.MarkHeading(token.Block);
        var bare = Enumerator.TrySplit(token.Text, out _, out var rest) ? rest : token.Text;
        var (title, kind) = KindMark.SplitTitle(bare);
        if (ColumnResolver.KindOf(bare) is { } named) { path.DropStyleOf(token.Text); reading.Kind = named; kindHeading = true; }
        else if ((UnitText.OfBracketLine(bare) ?? (UnitText.IsUnit(bare) ? bare : null)) is { } unit) { path.DropStyleOf(token.Text); reading.Unit = unit; }
        else if (Fold.Key(bare) == AuditHeaders.KindIn(bare)) path.Clear();
        else
        {
            path.Push(token.Text, token.Block);
            if (kind is null || title.Length == 0) return;
            current = Begin(token.Block, useHeading: true);
            (current.Subject, current.Unit) = UnitText.SplitTitle(title) is var (subject, of) && of is not null ? (subject, of) : (title, current.Unit);
            (current.Kind, field) = (kind, ColumnRole.Finding);
        }
    }

    ItemDraft Begin(Block block, bool useHeading)
    {
        reading.Section = useHeading ? path.OuterText : path.InnerText;
        var draft = reading.NewDraft();
        unitLabel = null;
        field = ColumnRole.None;
        draft.Lines.UnionWith(block.Lines);
        if (!useHeading || path.Inner is not { } heading) return draft;
        draft.Subject = heading.Title.Length == 0 ? null : heading.Title;
        if (ReferenceEquals(usedHeading, heading.Block)) return draft;
        usedHeading = heading.Block;
        draft.Number = heading.Number;
        draft.Lines.UnionWith(heading.Block.Lines);
        return draft;
    }

    void Fill(string text, string label, Block block)
    {
        var item = current!;
        entries.Add(new(field, block, text));
        switch (field)
        {
            case ColumnRole.Finding: item.Finding = ItemDraft.Join(item.Finding, text); break;
            case ColumnRole.Response or ColumnRole.ResponseOrClass when item.Class is null && ClassMark.IsClass(text): item.Class = text; break;
            case ColumnRole.Response: item.Response = ItemDraft.Join(item.Response, text); break;
            case ColumnRole.Unit: FillUnit(text, label); break;
            case ColumnRole.Subject: (item.Subject, field) = (text, ColumnRole.None); break;
            case ColumnRole.Number: (item.Number, field) = (Fold.Width(text), ColumnRole.None); break;
            case ColumnRole.Section: (item.Section, field) = (text, ColumnRole.None); break;
            case ColumnRole.Page: (item.Page, field) = (text, ColumnRole.None); break;
            case ColumnRole.State when ColumnResolver.KindOf(text) is { } kind: (item.Kind, field) = (kind, ColumnRole.None); break;
            case ColumnRole.State or ColumnRole.Class: (item.Class, field) = (text, ColumnRole.None); break;
            default: item.Other.Add(new(label, text)); break;
        }
    }

    void FillUnit(string text, string label)
    {
        field = ColumnRole.None;
        if (current!.Unit is not null && unitLabel is not null && !UnitText.IsAnswering(label)) { current.Other.Add(new(label, text)); return; }
        if (current.Unit is { } before && unitLabel is not null) current.Other.Add(new(unitLabel, before));
        (current.Unit, unitLabel) = (text, label);
        if (unitHolds) reading.Unit = text;
    }

    void Pend(LabelToken token, bool afterBlank)
    {
        var counted = Enumerator.TrySplit(token.Text, out _, out _) || token.Text.StartsWith('・');
        if (counted || (afterBlank && pending.Count > 0 && !Enumerator.TrySplit(pending[0].Text, out _, out _))) pending.Clear();
        pending.Add(token);
        // A section does not reach over several paragraphs of explanation.
        if (++prose >= 2 && current is null) path.Clear();
    }

    void Unplace() => pending.Clear();

    void Close()
    {
        if (current is not null && field == ColumnRole.None && current.Finding is null && pending.Count > 0 && current.Response is null) pending.Clear();
        if (current is not null && IsItem(current)) reading.Drafts.AddRange(PairedLists.Split(current, entries));
        entries.Clear();
        current = null;
        field = ColumnRole.None;
    }

    static bool IsItem(ItemDraft draft) =>
        !ItemTable.IsFigure(draft.Finding ?? "") && draft.Finding!.Count(char.IsLetter) >= 4 && !Vocabulary.Nothing.Contains(Fold.Key(draft.Finding!).TrimEnd('。'))
        || draft is { Subject: not null, Response.Length: > 5 };

    static bool IsResponse(LabelToken token) => token.Role is ColumnRole.Response or ColumnRole.ResponseOrClass;

    /// <summary>【指摘】 alone above a table, headings or numbered paragraphs names their kind; above plain text it begins a finding.</summary>
    bool IsKindHeading(LabelToken token, int i)
    {
        if (token.Kind is not null && !ColumnResolver.IsKind(token.Label)) return false;
        var next = lines.FindIndex(i + 1, l => l.Count > 0);
        var label = NextLabel(i);
        if (token.Kind is null && label is { Role: ColumnRole.Finding, Kind: not null, Text.Length: 0 }) return true;
        // (1) 指摘事項 … (2) 措置 are the two parts of one item, whatever is listed within them.
        if (token.Enumerator is { } own && label is not null && IsResponse(label) && label.Enumerator is { } answer && own != answer && Enumerator.Style(own) == Enumerator.Style(answer)) return false;
        if (next < 0) return token.Kind is not null;
        var first = lines[next][0];
        if (first.Role != ColumnRole.None) return first.Role is ColumnRole.Finding or ColumnRole.Unit or ColumnRole.Subject or ColumnRole.Number or ColumnRole.State;
        return Furniture.IsTitleMark(first.Text) || first.Block.IsHeading || (token.Kind is not null && (Enumerator.TrySplit(first.Text, out _, out _) || first.Text.StartsWith('・')));
    }

    /// <summary>A line that names a unit or kind and nothing else.</summary>
    static bool IsContext(string text) => UnitText.OfBracketLine(text) is not null || UnitText.IsUnit(text) || ColumnResolver.IsKind(text);

    static char? StyleOf(string text) =>
        Enumerator.TrySplit(text, out var number, out _) ? Enumerator.Style(number) : text is ['・' or '○' or '●' or '◆' or '■', ..] ? text[0] : null;

    /// <summary>First line of the printed line above; -1 for none.</summary>
    int PrintedBefore(int i) => lines.FindLastIndex(Math.Max(i - 1, 0), l => l.Count > 0) is >= 0 and var at && at < i ? lines[at][0].Block.First : -1;

    /// <summary>【知事部局】 in an answer that began with 【教育委員会】 names the next respondent, not the next item's unit.</summary>
    bool AnswersInTurn(string text) => UnitText.OfBracketLine(text) is not null && current?.Response is { } response && UnitText.OfBracketLine(response.Split('\n')[0]) is not null;

    LabelToken? NextLabel(int i) => nextLabels[i + 1];

    /// <summary>A heading inside a response would be followed by more of it; one before the next item by a label or heading.</summary>
    bool LeadsToItem(int i)
    {
        var next = lines.FindIndex(i + 1, l => l.Count > 0);
        if (next < 0 || NextLabel(i) is null) return false;
        return lines[next][0].Role != ColumnRole.None || Furniture.IsTitleMark(lines[next][0].Text) || lines[next][0].Block.IsHeading;
    }

    /// <summary>In reports that label only the measures, a numbered paragraph or the one right before the label is the next finding.</summary>
    bool StartsNextFinding(LabelToken token, int i, bool afterBlank)
    {
        var inLine = lines[i].Find(t => t.Role != ColumnRole.None);
        if (inLine is not null) return IsResponse(inLine) && !ReferenceEquals(lines[i][0], inLine);
        if (NextLabel(i) is not { } label || !IsResponse(label)) return false;
        // A style of number that no heading or finding had is a list within the response.
        if (StyleOf(token.Text) is { } style) return current is null || styles.Contains(style);
        var next = lines.FindIndex(i + 1, l => l.Count > 0);
        return afterBlank && next >= 0 && IsResponse(lines[next][0]);
    }

    /// <summary>A short numbered line right above its measure is the finding itself, and so is a long one that was broken before its end.</summary>
    bool IsBareFinding(LabelToken token, int i)
    {
        if (IsContext(token.Text) || token.Block.IsHeading || KindMark.SplitTitle(token.Text).Kind is not null) return false;
        var next = lines.FindIndex(i + 1, l => l.Count > 0);
        if (next < 0) return false;
        if (lines[i].Exists(IsResponse) || IsResponse(lines[next][0])) return true;
        return token.Text.Length >= 30 && lines[next][0].Role == ColumnRole.None && !token.Text.EndsWith("について", StringComparison.Ordinal)
            && NextLabel(i) is { } label && IsResponse(label) && !Furniture.IsTitleMark(lines[next][0].Text);
    }

    /// <summary>No.1 on a line of its own, above the labels of an item.</summary>
    static bool IsNumberOnly(string text) => text.Length <= 10 && Enumerator.TrySplit(text + " ", out _, out var rest) && rest.Length == 0;

    static bool IsEnd(string text) =>
        text is "以上" or "以　上" or "以 上" || text.StartsWith("問い合わせ", StringComparison.Ordinal) || text.StartsWith("問合せ", StringComparison.Ordinal) || text.StartsWith("お問い合わせ", StringComparison.Ordinal) || text.StartsWith("お問合せ", StringComparison.Ordinal);
}
