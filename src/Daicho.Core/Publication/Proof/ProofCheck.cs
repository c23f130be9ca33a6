using System.Globalization;
using Daicho.Publication.Content;
using Daicho.Publication.Layouts;
using Daicho.Text;

namespace Daicho.Publication.Proof;

/// <summary>Looks for variants, typing errors and gaps in a publication before it goes to the gazette (校正).</summary>
public static class ProofCheck
{
    /// <summary>Copied texts shorter than this are phrases that everybody uses.</summary>
    private const int ShortestCopy = 25;

    /// <summary>Every remark, in the order of the document, with its line where lines are given.</summary>
    public static IReadOnlyList<ProofNote> Run(PublicationContent content, PublicationLayout layout, ProofLines? lines = null)
    {
        var texts = content.Items.SelectMany(Texts).ToList();
        var notes = new List<ProofNote>();
        foreach (var text in texts)
            notes.AddRange(TextRules.Check(text, ProofWords.Shipped));
        notes.AddRange(WholeRules.Check(texts, ProofWords.Shipped));
        foreach (var audit in content.Audits)
            notes.AddRange(Numbers(audit));
        foreach (var item in content.Items)
            notes.AddRange(Gaps(content, layout, item));
        notes.AddRange(Copies(content));
        notes.AddRange(Leftovers(texts, content));
        var order = content.Items.Select((item, i) => (item.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        return
        [
            .. notes.OrderBy(n => n.Weight == ProofWeight.Note).ThenBy(n => n.Item is null ? -1 : order[n.Item]).ThenBy(n => n.Offset)
                .Select(n => n.Item is null || n.Field is null ? n : n with { Line = lines?.LineOf(n.Item, n.Field, n.Offset) }),
        ];
    }

    private static IEnumerable<ProofText> Texts(PublishedItem item)
    {
        yield return new ProofText(item, "subject", item.Subject.Shown);
        yield return new ProofText(item, "finding", item.Finding.Shown);
        yield return new ProofText(item, "measure", item.MeasureText().Shown);
    }

    private static IEnumerable<ProofNote> Numbers(PublishedAudit audit)
    {
        var seen = new Dictionary<string, PublishedItem>(StringComparer.Ordinal);
        PublishedItem? before = null;
        foreach (var item in audit.Groups.SelectMany(g => g.Items))
        {
            if (string.IsNullOrWhiteSpace(item.Number))
                yield return Of(item, "number-missing", ProofWeight.Error, "number", "", "番号がありません。報告書の番号を確かめて入れてください。");
            else if (!seen.TryAdd($"{item.Section}\u001f{item.Number}", item))
                yield return Of(item, "number-twice", ProofWeight.Error, "number", item.Number, $"番号「{item.Number}」が2件にあります。報告書の番号を確かめてください。");
            if (before is not null && before.Section == item.Section && Whole(before.Number) is { } last && Whole(item.Number) is { } now && now > last + 1)
                yield return Of(item, "number-gap", ProofWeight.Look, "number", item.Number!, $"番号が{last}から{now}に飛んでいます。公表しない番号がなければ、抜けを確かめてください。");
            before = item;
        }
    }

    private static int? Whole(string? number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    private static IEnumerable<ProofNote> Gaps(PublicationContent content, PublicationLayout layout, PublishedItem item)
    {
        if (item.MeasureText().IsEmpty)
            yield return Of(item, "measure-empty", ProofWeight.Error, "measure", "", "措置の内容がありません。通知の内容を確かめてください。");
        foreach (var measure in item.Measures.Where(m => m.Text.IsEmpty && item.Measures.Count > 1))
            yield return Of(item, "measure-empty", ProofWeight.Error, "measure", measure.Unit ?? "", $"「{measure.Unit}」の措置の内容がありません。通知の内容を確かめてください。");
        if (item.Finding.IsEmpty)
            yield return Of(item, "finding-empty", ProofWeight.Error, "finding", "", "監査の結果の内容がありません。報告書を確かめてください。");
        if (item.Class is null)
            yield return Of(item, "class-missing", ProofWeight.Error, "class", "", "区分がありません。通知の区分を確かめてください。");
        else if (content.Classes.Count > 0 && !item.Class.Split('、').All(own => content.Classes.Any(c => c.Class == own)))
            yield return Of(item, "class-unknown", ProofWeight.Error, "class", item.Class, $"区分「{item.Class}」は、この公表の区分（{string.Join('、', content.Classes.Select(c => c.Class))}）にありません。通知の区分を確かめてください。");
        if (item.Class is not null && layout.Boxes.Count > 0 && FieldText.BoxOf(layout, item.Class) is null)
            yield return Of(item, "class-box", ProofWeight.Error, "class", item.Class, $"区分「{item.Class}」は、様式のどの欄（{string.Join('、', layout.Boxes.Select(b => b.Label))}）にも当たりません。様式を確かめてください。");
    }

    // The same words under different findings are what ombudsmen mark down first.
    private static IEnumerable<ProofNote> Copies(PublicationContent content)
    {
        var groups = content.Items
            .Where(i => !i.MeasureText().IsEmpty)
            .GroupBy(i => TextKey.Name(i.MeasureText().Shown), StringComparer.Ordinal)
            .Where(g => g.Key.Length >= ShortestCopy && g.Select(i => TextKey.Name(i.Finding.Shown)).Distinct(StringComparer.Ordinal).Count() > 1);
        foreach (var group in groups)
        {
            var numbers = string.Join('、', group.Select(i => i.Number ?? "番号なし"));
            yield return Of(group.First(), "copied", ProofWeight.Look, "measure", "", $"結果の内容が違う{group.Count()}件（{numbers}）に、同じ文の措置が書かれています。それぞれに合うか確かめてください。");
        }
    }

    // What is withheld in one place and printed in another is not withheld.
    private static IEnumerable<ProofNote> Leftovers(List<ProofText> shown, PublicationContent content)
    {
        var withheld = content.Items.SelectMany(i => i.Texts()).SelectMany(t => t.Parts)
            .Where(p => p.Kind == PartKind.Withheld && p.Text.Length > 1).Select(p => p.Text).ToHashSet(StringComparer.Ordinal);
        if (withheld.Count == 0)
            yield break;
        var open = content.ForPublic().Items.SelectMany(Texts).ToDictionary(t => (t.Item.Id, t.Field), t => t.Text);
        foreach (var text in shown)
            foreach (var word in withheld.Where(w => open[(text.Item.Id, text.Field)].Contains(w, StringComparison.Ordinal)))
                yield return Of(text.Item, "withheld-elsewhere", ProofWeight.Error, text.Field, word, $"非公開にした「{word}」が、ここには公開のまま残っています。非公開にするか確かめてください。", text.Text.IndexOf(word, StringComparison.Ordinal));
    }

    internal static ProofNote Of(PublishedItem item, string rule, ProofWeight weight, string? field, string found, string sentence, int offset = 0) =>
        new(rule, weight, item.Id, item.Number, field, Math.Max(offset, 0), found, sentence);
}

/// <summary>A text of an item while it is checked.</summary>
sealed record ProofText(PublishedItem Item, string Field, string Text);
