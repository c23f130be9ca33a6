using Daicho.Data;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.FollowUp;

/// <summary>What is wrong with the form of a notice (内容確認).</summary>
/// <param name="Field">The field of the head it is about, or blank.</param>
/// <param name="Sentence">What is wrong, where and what to do.</param>
/// <param name="Blocks">True when the notice can't be sent like this; otherwise it is a hint.</param>
/// <param name="LineId">The line it is about, or null.</param>
public sealed record NoticeFault(string Field, string Sentence, bool Blocks, long? LineId = null);

/// <summary>
/// Looks at the form of a notice: what the secretariat checks when it comes in, shown before to whoever prepares it. It never says
/// whether a measure is good, only whether it is complete and says what the law asks for.
/// </summary>
public static class NoticeFaults
{
    private const int AlikeFrom = 20;

    /// <summary>The faults, head first, then line by line.</summary>
    public static IReadOnlyList<NoticeFault> Of(DaichoDb db, DateOnly today, MeasureNotice notice)
    {
        var lines = db.Set<MeasureNoticeLine>().AsNoTracking().Where(l => l.NoticeId == notice.Id && l.ClosedOn == null).OrderBy(l => l.Rank).ToList();
        var faults = new List<NoticeFault>();
        if (string.IsNullOrWhiteSpace(notice.Number))
            faults.Add(new("number", "「文書番号」が空欄です。文書管理システムで採った番号を入力してください。", Blocks: true));
        if (notice.NotifiedOn is null)
            faults.Add(new("notified_on", "「通知日」が空欄です。文書の日付を入力してください。", Blocks: true));
        if (lines.Count == 0)
            faults.Add(new("", "載せる措置が1件もありません。措置を選んでください。", Blocks: true));
        var vocabularies = Vocabularies(db, today, lines);
        foreach (var line in lines)
        {
            var name = $"{line.ItemKind}{line.ItemNumber}「{line.Subject}」（{line.Owner}）";
            if (string.IsNullOrWhiteSpace(line.Content))
                faults.Add(new("", $"{name}の措置の内容が空欄です。", Blocks: true, line.Id));
            if (string.IsNullOrWhiteSpace(line.Class))
                faults.Add(new("", $"{name}の区分が空欄です。", Blocks: true, line.Id));
            else if (vocabularies(line) is { Terms.Count: > 0 } words && !words.Classes(line.ItemKind).Any(t => TextKey.Name(t.Term) == TextKey.Name(line.Class)))
                faults.Add(new("", $"{name}の区分「{line.Class}」は、{words.Name}の語彙の「{line.ItemKind}」の区分にありません（{string.Join("、", words.Classes(line.ItemKind).Select(t => t.Term))}）。", Blocks: false, line.Id));
            if (MeasureState.Open.Contains(line.State ?? MeasureState.Unconfirmed, StringComparer.Ordinal) && line.DueOn is null && string.IsNullOrWhiteSpace(line.DueEvent))
                faults.Add(new("", $"{name}は{line.State ?? MeasureState.Unconfirmed}ですが、期限も、期限となる出来事もありません。", Blocks: false, line.Id));
        }

        foreach (var same in lines.Where(l => l.Content?.Length >= AlikeFrom).GroupBy(l => TextKey.Name(l.Content), StringComparer.Ordinal).Where(g => g.Select(l => l.ItemId).Distinct().Count() > 1))
        {
            var first = same.First();
            faults.Add(new("", $"同じ文が{same.Count()}件の事項に使われています（{string.Join("、", same.Select(l => l.ItemKind + l.ItemNumber))}）。それぞれの事項に合った内容か確かめてください。", Blocks: false, first.Id));
        }

        foreach (var twice in lines.GroupBy(l => (l.FiscalYear, l.Theme, l.ItemKind, l.ItemNumber, l.Owner)).Where(g => g.Count() > 1 && !string.IsNullOrEmpty(g.Key.ItemNumber)))
            faults.Add(new("", $"{twice.Key.ItemKind}{twice.Key.ItemNumber}（{twice.Key.Owner}）が{twice.Count()}件あります。番号を確かめてください。", Blocks: false, twice.First().Id));
        return faults;
    }

    private static Func<MeasureNoticeLine, AuditVocabulary> Vocabularies(DaichoDb db, DateOnly today, List<MeasureNoticeLine> lines)
    {
        List<long> items = [.. lines.Select(l => l.ItemId).OfType<long>()];
        var named = (from item in db.Set<AuditItem>().Where(i => items.Contains(i.Id)) join audit in db.Set<Audit>() on item.AuditId equals audit.Id select new { item.Id, audit.Vocabulary })
            .AsEnumerable().ToDictionary(n => n.Id, n => n.Vocabulary);
        var known = new Dictionary<string, AuditVocabulary>(StringComparer.Ordinal);
        return line =>
        {
            var name = line.ItemId is { } item ? named.GetValueOrDefault(item) ?? "" : "";
            if (!known.TryGetValue(name, out var words))
                known.Add(name, words = AuditVocabulary.Of(db, name, today));
            return words;
        };
    }
}
