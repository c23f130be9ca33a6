using Daicho.Checks;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Daicho.Text;
using Daicho.Web.Accounts;
using Daicho.Web.Help;
using Daicho.Web.Ledgers;

namespace Daicho.Web.Search;

/// <summary>Something that was found.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Href">Where it is.</param>
/// <param name="Parts">The values that match, each with its label.</param>
public sealed record Hit(string Title, string Href, IReadOnlyList<(string Label, string Text)> Parts);

/// <summary>What was found in one place.</summary>
/// <param name="Id">Name on the page.</param>
/// <param name="Title">The ledger, or what else.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Hits">The first ones.</param>
/// <param name="AllHref">Where all of them are; null when these are all.</param>
public sealed record HitGroup(string Id, string Title, string Count, IReadOnlyList<Hit> Hits, string? AllHref);

/// <summary>Looks for words in everything the person may see: ledgers, names of evidence files, checks, help.</summary>
public sealed class SearchDesk(LedgerDesk ledgers, LedgerReader reader, DaichoDb db, CurrentActor current, HelpPages help)
{
    /// <summary>Records shown of each ledger.</summary>
    public const int OfEach = 5;

    const int MostLetters = 200;
    const int MostParts = 3;

    /// <summary>The words of a search as they are compared.</summary>
    public static string[] Words(string? typed) => TextKey.Search(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Why this can't be looked for, or null.</summary>
    public static string? Problem(string typed) =>
        StorableText.Problem(typed) ?? (typed.Length > MostLetters ? $"検索の言葉は{MostLetters}文字以内で入力してください。" : Words(typed).Length == 0 ? "検索の言葉を入力してください。" : null);

    /// <summary>What was found, place by place; places without anything are left out.</summary>
    public IReadOnlyList<HitGroup> Find(string typed)
    {
        var words = Words(typed);
        HitGroup[] all = [.. ledgers.All.Select(l => In(l, typed, words)), Files(words), Checks(words), Help(words)];
        return [.. all.Where(g => g.Hits.Count > 0)];
    }

    HitGroup In(Ledger ledger, string typed, string[] words)
    {
        var request = new ListRequest(ledger) { Search = typed, Size = OfEach };
        var page = ledgers.Run(request);
        var columns = ledger.Columns.Where(c => c.IsSearchable).ToList();
        return new(ledger.Id, ledger.Label, page.Total.ToString(),
            [.. page.Rows.Select(r => new Hit(ledger.TitleOf(r), LedgerAddress.Record(ledger, r.Id), Parts(ledger, r, columns, words)))],
            page.Total.Value > page.Rows.Count ? LedgerAddress.List(new ListRequest(ledger) { Search = typed }) : null);
    }

    // The title says it already where it matches; a column that stays hidden from the person today says nothing.
    List<(string, string)> Parts(Ledger ledger, LedgerRecord record, List<Column> columns, string[] words)
    {
        var hidden = ledgers.Hidden(ledger, record);
        return
        [
            .. columns.Where(c => !hidden.Contains(c)).Select(c => (c.Label, Text: c.Format(record)))
                .Where(p => Highlight.Matches(p.Text, words)).Take(MostParts).Select(p => (p.Label, p.Text!)),
        ];
    }

    HitGroup Files(string[] words)
    {
        var found = new EvidenceSearch(db, reader.Today).Find(current.Actor, words, OfEach + 1);
        return new("files", "証拠のファイル", found.Count > OfEach ? $"{OfEach}件以上" : $"{found.Count}件",
            [.. found.Take(OfEach).Select(f => new Hit(f.FileName, $"~/discrepancies/{f.DiscrepancyId}", f.Note is null ? [] : [("内容", f.Note)]))], null);
    }

    static HitGroup Checks(string[] words)
    {
        var found = CheckCatalog.All.Select(c => (Check: c, Parts: new (string Label, string Text)[] { ("根拠", c.Basis), ("該当するもの", c.Boundary), ("直し方", c.Remedy) }))
            .Where(c => words.All(w => TextKey.Search(string.Join(' ', c.Parts.Select(p => p.Text).Append(c.Check.Title).Append(c.Check.Id))).Contains(w, StringComparison.Ordinal))).ToList();
        return new("checks", "自動チェック", $"{found.Count}件",
            [.. found.Take(OfEach).Select(c => new Hit(c.Check.Title, $"~/checks/{c.Check.Id}", [.. c.Parts.Where(p => Highlight.Matches(p.Text, words)).Take(MostParts)]))],
            found.Count > OfEach ? "~/checks" : null);
    }

    HitGroup Help(string[] words)
    {
        var found = help.Find(words);
        return new("help", "ヘルプ", $"{found.Count}件", [.. found.Take(OfEach).Select(p => new Hit(p.Title, p.Href, [.. p.Texts.Where(t => Highlight.Matches(t, words)).Take(MostParts).Select(t => ("", t))]))], null);
    }
}
