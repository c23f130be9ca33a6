using System.Globalization;
using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Import.Reports;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.FollowUp;

/// <summary>An item of a report that a person has opened to rearrange it, as they saw it.</summary>
public sealed record ItemVersion(long Id, int Version);

/// <summary>An item as a person wants it: its texts by column id (see <see cref="ReportArrangement.Columns"/>) and its lines of the file.</summary>
public sealed record ArrangedItem(IReadOnlyDictionary<string, string?> Texts, IReadOnlyList<int> Lines);

/// <summary>Why an item can't be written so; <paramref name="Item"/> is its place among the arranged ones, from 0.</summary>
public sealed record ArrangeProblem(int Item, string Field, string Sentence);

/// <summary>What became of an arrangement.</summary>
/// <param name="Outcome">Saved, or why not.</param>
/// <param name="Ids">Numbers of the items as arranged, in order.</param>
public sealed record ArrangeResult(EditOutcome Outcome, IReadOnlyList<long> Ids)
{
    /// <summary>What can't be taken.</summary>
    public IReadOnlyList<ArrangeProblem> Problems { get; init; } = [];

    /// <summary>Text of the items that would be nowhere afterwards; a person may say that it shall go.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}

/// <summary>
/// Corrects what was read from a published report (読取りの訂正). There is one operation: some items of the file become some
/// others. One to one corrects, one to two splits, two to one joins, two to two moves text between them, none to one makes an
/// item of lines that were placed nowhere. No text of the items goes unless the person says so, and no line of the file
/// goes at all: a line that no item holds is shown as unplaced again.
/// </summary>
public sealed class ReportArrangement(Database database, DateOnly today)
{
    /// <summary>The columns a person arranges, short ones first.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["number", "kind", "subject", "section", "owner", "class", "page", "finding", "response"];

    /// <summary>Writes the items as arranged, all in one action.</summary>
    /// <param name="actor">Who arranges.</param>
    /// <param name="report">What was read from the file.</param>
    /// <param name="sha256">The file.</param>
    /// <param name="from">The items there were.</param>
    /// <param name="to">The items there shall be; the first take the place of those there were.</param>
    /// <param name="mayDrop">True when text may go.</param>
    /// <param name="note">What the person says about it; kept in the history.</param>
    /// <exception cref="AccessDeniedException">The person may not change audit items.</exception>
    public ArrangeResult Arrange(
        Actor actor, ParsedReport report, string sha256, IReadOnlyList<ItemVersion> from, IReadOnlyList<ArrangedItem> to, bool mayDrop = false, string? note = null)
    {
        if (StorableText.Problem(note) is { } unreadable)
            return Refused([new ArrangeProblem(0, FieldProblem.Reason, $"理由：{unreadable}")]);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Edit, Reason(from.Count, to.Count, note));
        var writer = action.Write<AuditItem>();
        if (writer.Ledger.Policy.Writes(actor, today) != Reach.All)
            throw new AccessDeniedException("報告書の読取りを訂正する権限がありません。監査委員事務局に依頼してください。");
        var key = SourceKeyOf(sha256);
        var all = action.Db.Set<AuditItem>().AsNoTracking().LiveOn(today).Where(i => i.SourceKey == key).AsEnumerable().ToDictionary(i => i.Id);
        if (to.Count == 0 || from.Any(f => !all.ContainsKey(f.Id)))
            return new ArrangeResult(EditOutcome.NotFound, []);
        var current = from.Select(f => all[f.Id]).ToList();
        if (from.Any(f => all[f.Id].Version != f.Version))
            return new ArrangeResult(EditOutcome.Conflict, []);

        var problems = LineProblems(report, all, current, to);
        var next = to.Select((item, i) => Read(writer, Base(writer, all, current, i, item), item, i, problems)).ToList();
        problems.AddRange(MeasuresOf(action.Db, current.Skip(to.Count)));
        if (problems.Count > 0)
            return Refused(problems);
        var missing = TextBalance.Missing([.. current.SelectMany(Texts)], [.. next.SelectMany(Texts)]);
        if (missing.Count > 0 && !mayDrop)
            return new ArrangeResult(EditOutcome.Refused, []) { Missing = missing };

        var written = Write(writer, current, next);
        return written ? new ArrangeResult(EditOutcome.Saved, Completed(action, next)) : new ArrangeResult(EditOutcome.Unchanged, [.. next.Select(n => n.Id)]);
    }

    /// <summary>What items carry of a file's SHA-256 to say where they came from.</summary>
    public static string SourceKeyOf(string sha256) => sha256[..SourceKeyLength];

    /// <summary>So many letters of a file's SHA-256 are its source key.</summary>
    public const int SourceKeyLength = 12;

    private static List<long> Completed(ActionScope action, List<AuditItem> items)
    {
        action.Complete();
        return items.ConvertAll(i => i.Id);
    }

    private bool Write(LedgerWriter writer, List<AuditItem> current, List<AuditItem> next)
    {
        var written = false;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < next.Count; i++)
        {
            var before = i < current.Count ? current[i] : null;
            GiveKeyOfItsOwn(writer, next[i], before?.Id, taken);
            if (before is null)
                writer.Add(next[i]);
            else if (LedgerWriter.Same(writer.Ledger, before, next[i]))
                continue;
            else
                writer.Change(before, next[i]);
            written = true;
        }

        foreach (var joined in current.Skip(next.Count))
        {
            var closed = (AuditItem)writer.CopyOf(joined);
            (closed.SourceLines, closed.NeedsReview, closed.ClosedOn) = (null, null, today);
            writer.Change(joined, closed);
            written = true;
        }

        return written;
    }

    // Items of one number and subject are told apart by their ordinal, as when they are read.
    private static void GiveKeyOfItsOwn(LedgerWriter writer, AuditItem item, long? id, HashSet<string> taken)
    {
        var deriver = new RecordDeriver(writer.Ledger);
        deriver.Fold(item);
        while (item.RecordKey is { } key && (!taken.Add(key) || (writer.Store.FindByKeys([key]).TryGetValue(key, out var other) && other.Id != id)))
        {
            item.Ordinal = (item.Ordinal ?? 1) + 1;
            deriver.Fold(item);
        }
    }

    // A new item is of the same audit as the one it comes from, or as the one before its first line.
    private static AuditItem Base(LedgerWriter writer, Dictionary<long, AuditItem> all, List<AuditItem> current, int index, ArrangedItem item)
    {
        if (index < current.Count)
            return (AuditItem)writer.CopyOf(current[index]);
        var first = item.Lines.DefaultIfEmpty(int.MaxValue).Min();
        var near = current.FirstOrDefault()
            ?? all.Values.Where(i => ReportReading.LinesOf(i) is [var line, ..] && line <= first).MaxBy(i => ReportReading.LinesOf(i)[0])
            ?? all.Values.OrderBy(i => i.Id).FirstOrDefault()
            ?? throw new UserErrorException("この報告書からは項目が1件も取り込まれていないため、項目を加えられません。報告書をもう一度取り込んでください。");
        var made = (AuditItem)writer.CopyOf(near);
        foreach (var column in writer.Ledger.Columns.Where(c => Columns.Contains(c.Id, StringComparer.Ordinal)))
            column.Clear(made);
        (made.Ordinal, made.State) = (null, MeasureState.Unconfirmed);
        return made;
    }

    private static AuditItem Read(LedgerWriter writer, AuditItem item, ArrangedItem arranged, int index, List<ArrangeProblem> problems)
    {
        var typed = new TypedRecord();
        foreach (var (id, text) in arranged.Texts.Where(t => Columns.Contains(t.Key, StringComparer.Ordinal)))
            typed.Set(writer.Ledger.Find(id)!, text);
        problems.AddRange(typed.ReadInto(item, writer.Ledger).Select(p => new ArrangeProblem(index, p.Field, p.Sentence)));
        if (string.IsNullOrWhiteSpace(item.Subject) && string.IsNullOrWhiteSpace(item.Finding))
            problems.Add(new ArrangeProblem(index, "subject", "事項名か内容のどちらかを入力してください。項目が要らないときは、統合してください。"));
        item.SourceLines = ReportReading.WriteLines(arranged.Lines);
        item.PlanOnly = item.Response is null ? null : PlanWords.IsPlanOnly(item.Response);
        item.NeedsReview = null;
        return item;
    }

    private static List<ArrangeProblem> LineProblems(ParsedReport report, Dictionary<long, AuditItem> all, List<AuditItem> current, IReadOnlyList<ArrangedItem> to)
    {
        var own = current.SelectMany(ReportReading.LinesOf).ToHashSet();
        var others = new Dictionary<int, AuditItem>();
        foreach (var other in all.Values.Where(i => !current.Contains(i)))
        {
            foreach (var line in ReportReading.LinesOf(other))
                others.TryAdd(line, other);
        }

        var last = ReportReading.LastLineOf(report);
        var problems = new List<ArrangeProblem>();
        for (var i = 0; i < to.Count; i++)
        {
            if (to[i].Lines.FirstOrDefault(l => l < 1 || l > last) is var beyond and not 0)
                problems.Add(new ArrangeProblem(i, "lines", $"{Number(beyond)}行目は原文にありません。1から{Number(last)}までの行を選んでください。"));
            foreach (var line in to[i].Lines.Where(l => !own.Contains(l) && others.ContainsKey(l)).Take(1))
                problems.Add(new ArrangeProblem(i, "lines", $"{Number(line)}行目は「{TitleOf(others[line])}」の行です。その項目と並べて移してください。"));
        }

        return problems;
    }

    private IEnumerable<ArrangeProblem> MeasuresOf(DaichoDb db, IEnumerable<AuditItem> joined) => joined
        .Where(item => db.Set<Measure>().LiveOn(today).Any(m => m.ItemId == item.Id))
        .Select(item => new ArrangeProblem(0, "", $"「{TitleOf(item)}」には措置の記録があります。措置の「事項名」を残す項目に変えてから、統合してください。"));

    private static string TitleOf(AuditItem item) => LedgerCatalog.Shipped.Of<AuditItem>().TitleOf(item);

    private static IEnumerable<string?> Texts(AuditItem item) => [item.Subject, item.Finding, item.Response];

    private static string Number(int line) => line.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Reason(int from, int to, string? note)
    {
        var what = (from, to) switch
        {
            (0, _) => "未配置の行を項目にした",
            _ when from == to => from == 1 ? "訂正" : $"{from}件の間で移した",
            _ => from < to ? $"{from}件を{to}件に分けた" : $"{from}件を{to}件に統合した",
        };
        return $"報告書の読取りの訂正（{what}）{(string.IsNullOrWhiteSpace(note) ? "" : "：" + note.Trim())}";
    }

    private static ArrangeResult Refused(IReadOnlyList<ArrangeProblem> problems) => new(EditOutcome.Refused, []) { Problems = problems };
}
