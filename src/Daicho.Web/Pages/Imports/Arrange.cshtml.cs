using System.Globalization;
using Daicho.Access;
using Daicho.Data;
using Daicho.FollowUp;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Web.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Imports;

/// <summary>Corrects items of a report, splits and joins them, and moves text and lines between them (see <see cref="ReportArrangement"/>).</summary>
public sealed class ArrangeModel(ReportConfirmation confirmation, DaichoDb db) : PageModel
{
    /// <summary>Most items that are arranged at once.</summary>
    const int Most = 4;

    /// <summary>Columns with long text.</summary>
    public static readonly string[] LongColumns = ["finding", "response"];

    readonly List<(string Field, string Sentence)> problems = [];

    /// <summary>The import.</summary>
    public ImportEntry Entry { get; private set; } = null!;

    /// <summary>The report as it stands.</summary>
    public ReportReading Reading { get; private set; } = null!;

    /// <summary>The items there are.</summary>
    public IReadOnlyList<AuditItem> From { get; private set; } = [];

    /// <summary>Their versions as the person saw them.</summary>
    public IReadOnlyList<ItemVersion> Versions { get; private set; } = [];

    /// <summary>The items there shall be.</summary>
    public IReadOnlyList<ArrangedItem> To { get; private set; } = [];

    /// <summary>Lines that are shared out among the items.</summary>
    public IReadOnlyList<ReportLine> Lines { get; private set; } = [];

    /// <summary>Text that would be gone.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>What the person says about it.</summary>
    public string? Note { get; private set; }

    /// <summary>What is wrong, with the field it is about.</summary>
    public IReadOnlyList<(string Field, string Sentence)> Problems => problems;

    /// <summary>The columns, in the order of the form.</summary>
    public IReadOnlyList<Column> Columns => [.. ReportArrangement.Columns.Select(id => db.Catalog.Of<AuditItem>().Find(id)!)];

    /// <summary>True when one item becomes two and the person can say where to cut.</summary>
    public bool IsSplit => From.Count == 1 && To.Count == 2;

    /// <summary>The items that the one item could be joined with: offered until the person has begun to change it.</summary>
    public IReadOnlyList<AuditItem> Others => HttpMethods.IsGet(Request.Method) && From.Count == 1 && To.Count == 1 ? [.. Reading.Items.Where(i => i.Id != From[0].Id)] : [];

    /// <summary>The one that stands after it, or before it where it is the last: the likeliest.</summary>
    public AuditItem? Next => Reading.Items.SkipWhile(i => i.Id != From[0].Id).Skip(1).FirstOrDefault() ?? Others[^1];

    /// <summary>What an item is called.</summary>
    public string TitleOf(AuditItem item) => db.Catalog.Of<AuditItem>().TitleOf(item);

    /// <summary>What is done here.</summary>
    public string Heading => Words.Doing;

    string Done => Words.Done;

    (string Doing, string Done) Words => (From.Count, To.Count) switch
    {
        (0, _) => ("行を項目にする", "行を項目にしました"),
        (1, 1) => ("項目を訂正する", "項目を訂正しました"),
        _ when From.Count == To.Count => ("項目の間で文を移す", "文を移しました"),
        _ => From.Count < To.Count ? ("項目を分ける", "項目を分けました") : ("項目を統合する", "項目を統合しました"),
    };

    /// <summary>Where the first item was, to go back to.</summary>
    public string Back => Url.Content(FormattableString.Invariant($"~/imports/{Entry.Run.Seq}/report{(From.Count > 0 ? FormattableString.Invariant($"#item-{From[0].Id}") : "")}"));

    public IActionResult OnGet(long seq, long?[] item, int? into, int[] line, int? findingCut, int? responseCut)
    {
        if (!Load(seq, [.. item.OfType<long>()])) return NotFound();
        var picked = line.Where(l => Reading.Line(l) is { Item: null }).Distinct().ToList();
        if (From.Count == 0 && picked.Count == 0)
        {
            TempData["Notice"] = "移す行が選ばれていません。原文の行に印を付けてから「進む」を押してください。";
            return Redirect(Back);
        }

        var cuts = new Dictionary<string, int>(StringComparer.Ordinal);
        if (findingCut is { } f) cuts["finding"] = f;
        if (responseCut is { } r) cuts["response"] = r;
        To = ItemProposal.Of(Reading, From, Math.Clamp(into ?? From.Count, 1, Most), picked, cuts);
        Versions = [.. From.Select(i => new ItemVersion(i.Id, i.Version))];
        Lines = [.. To.SelectMany(t => t.Lines).Distinct().Order().Select(Reading.Line).OfType<ReportLine>()];
        return Page();
    }

    public IActionResult OnPost(long seq)
    {
        var form = Request.Form;
        Versions = [.. form["from"].OfType<string>().Select(VersionOf).OfType<ItemVersion>()];
        if (!Load(seq, [.. Versions.Select(v => v.Id)])) return NotFound();
        Note = form["note"];
        var count = Math.Clamp(int.TryParse(form["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1, 1, Most);
        var places = form.Keys.Where(k => k.StartsWith("line-", StringComparison.Ordinal))
            .Select(k => (Line: int.TryParse(k.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var l) ? l : 0, At: int.TryParse(form[k], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1))
            .Where(p => Reading.Line(p.Line) is not null).ToList();
        To = [.. Enumerable.Range(0, count).Select(i => new ArrangedItem(
            ReportArrangement.Columns.ToDictionary(c => c, c => (string?)form[$"to-{i}-{c}"], StringComparer.Ordinal),
            [.. places.Where(p => p.At == i).SelectMany(p => Reading.Span(p.Line)).Order()]))];
        Lines = [.. places.Select(p => Reading.Line(p.Line)!).OrderBy(l => l.Number)];

        var result = confirmation.Arrange(Entry, Reading.Report, Versions, To, form["drop"] == "true", Note);
        switch (result.Outcome)
        {
            case EditOutcome.Saved or EditOutcome.Unchanged:
                TempData["Notice"] = result.Outcome == EditOutcome.Unchanged ? "変わったところはありませんでした。" : $"{Done}。確認済みになりました。";
                return Redirect(Url.Content(FormattableString.Invariant($"~/imports/{seq}/report#item-{result.Ids[0]}")));
            case EditOutcome.NotFound:
                return NotFound();
            case EditOutcome.Conflict:
                problems.Add(("", "画面を開いている間に、ほかの人がこの項目を変更しました。入力した内容は下に残っています。今の内容を確かめて、もう一度保存してください。"));
                Versions = [.. From.Select(i => new ItemVersion(i.Id, i.Version))];
                Response.StatusCode = 409;
                return Page();
            default:
                Missing = result.Missing;
                problems.AddRange(result.Problems.Select(p => (p.Field.Length == 0 ? "" : p.Field == FieldProblem.Reason ? "note" : p.Field == "lines" ? "lines" : FormattableString.Invariant($"to-{p.Item}-{p.Field}"), p.Sentence)));
                if (Missing.Count > 0)
                    problems.Add(("drop", "元の項目にあった文字の一部が、どの項目にもなくなります。戻すか、なくなってよいか確かめてください。"));
                Response.StatusCode = 422;
                return Page();
        }
    }

    /// <summary>The sentence about a field, or null.</summary>
    public string? ProblemOf(string field) => problems.Find(p => p.Field == field).Sentence;

    /// <summary>In which of the items a line is; -1 for none.</summary>
    public int PlaceOf(int line) => To.TakeWhile(t => !t.Lines.Contains(line)).Count() is var at && at < To.Count ? at : -1;

    /// <summary>The pieces a text can be cut between, each with how many stay before it.</summary>
    public IEnumerable<(int Stays, string Text)> Cuts(string column) =>
        ItemProposal.Pieces(db.Catalog.Of<AuditItem>().Find(column)!.Format(From[0])).Select((p, i) => (i, p.Trim())).Skip(1);

    bool Load(long seq, IReadOnlyList<long> ids)
    {
        if (!confirmation.MayArrange) throw new AccessDeniedException("報告書の読取りを訂正する権限がありません。監査委員事務局に依頼してください。");
        if (confirmation.Open(seq) is not { } open || open.Reading.Items.Count == 0) return false;
        (Entry, Reading) = open;
        From = [.. Reading.Items.Where(i => ids.Contains(i.Id))];
        return From.Count == ids.Distinct().Count() && From.Count <= Most;
    }

    static ItemVersion? VersionOf(string text) =>
        text.Split(':') is [var id, var version] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var v)
            ? new ItemVersion(i, v) : null;
}
