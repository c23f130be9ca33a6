using Daicho.Access;
using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Organization;
using Daicho.Web.Desk;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>One record: its sections, what is wrong with it, what names it, what people say about it, and how it came to be.</summary>
public sealed class RecordModel(LedgerDesk desk, DaichoDb db, DiscrepancyReader discrepancies, RecordDesk talk, RecordSide side, EvidenceItems evidence, ApprovalReader approvals) : PageModel
{
    /// <summary>Most open discrepancies shown.</summary>
    const int Most = 50;

    /// <summary>Versions shown before all are asked for.</summary>
    const int Latest = 20;

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; private set; } = null!;

    /// <summary>The record.</summary>
    public LedgerRecord Record { get; private set; } = null!;

    /// <summary>The day at whose end the record is shown; null is now.</summary>
    public DateOnly? AsOf { get; private set; }

    /// <summary>The day it is looked at.</summary>
    public DateOnly Day => AsOf ?? desk.Today;

    /// <summary>True when the person may change it.</summary>
    public bool MayChange { get; private set; }

    /// <summary>Columns the person may not see yet.</summary>
    public IReadOnlySet<Column> Hidden { get; private set; } = new HashSet<Column>();

    /// <summary>Columns that a form leaves out.</summary>
    public IReadOnlySet<Column> ReadOnly => desk.ReadOnly(Ledger, Record);

    /// <summary>What checks found and nobody has settled.</summary>
    public IReadOnlyList<(Discrepancy Discrepancy, string Message, Check? Check)> Open { get; private set; } = [];

    /// <summary>The versions, the latest first.</summary>
    public IReadOnlyList<RecordVersion> History { get; private set; } = [];

    /// <summary>The versions shown with what happened to the evidence meanwhile, the latest first.</summary>
    public IEnumerable<(RecordVersion? Version, EvidenceHappening? Evidence)> Course
    {
        get
        {
            var from = Earlier > 0 ? History[^1].Seq : 0;
            return History.Select(v => (Seq: v.Seq, Version: (RecordVersion?)v, Evidence: (EvidenceHappening?)null))
                .Concat(EvidenceText.Of(Talk.Files, Talk.Happened).Where(h => h.Seq > from).Select(h => (h.Seq, Version: (RecordVersion?)null, Evidence: (EvidenceHappening?)h)))
                .OrderByDescending(c => c.Seq).Select(c => (c.Version, c.Evidence));
        }
    }

    /// <summary>How many versions are not shown.</summary>
    public int Earlier { get; private set; }

    /// <summary>Records that name this one.</summary>
    public IReadOnlyList<RelatedRecords> Related { get; private set; } = [];

    /// <summary>Posts of the responsible unit that are held today.</summary>
    public IReadOnlyList<Post> Holders { get; private set; } = [];

    /// <summary>Comments, files and the last confirmation.</summary>
    public RecordTalk Talk { get; private set; } = RecordTalk.None;

    /// <summary>The section that is a form now, from 1; 0 for none.</summary>
    public int Editing { get; private set; }

    /// <summary>The form of that section.</summary>
    public RecordForm? Form { get; private set; }

    /// <summary>Names of units to choose from while typing.</summary>
    public IReadOnlyList<string> UnitNames => Form is not null && Form.Fields.Any(f => f.Column.Kind == ColumnKind.Unit) ? desk.UnitNames() : [];

    /// <summary>What was typed as a comment that could not be taken.</summary>
    public string? Comment { get; private set; }

    /// <summary>What was typed about files that could not be taken.</summary>
    public (string? EffectiveOn, string? Note, string? Kind) Upload { get; private set; }

    /// <summary>What was typed about an original that could not be taken.</summary>
    public TypedOriginal Original { get; private set; } = TypedOriginal.Empty;

    /// <summary>Evidence, oldest first.</summary>
    public IReadOnlyList<EvidenceItem> Files { get; private set; } = [];

    /// <summary>Kinds of evidence to choose from.</summary>
    public IReadOnlyList<RetentionRule> Kinds => evidence.Kinds;

    /// <summary>Approvals that name the record.</summary>
    public IReadOnlyList<Approval> Approvals { get; private set; } = [];

    /// <summary>Columns of an imported file that nothing declares.</summary>
    public IReadOnlyDictionary<string, string?> Extra => ExtraCells.Read(Record.Extra);

    public IActionResult OnGet(string ledger, long id, string? asof)
    {
        AsOf = JapaneseDate.TryParse(asof, out var day) ? day : null;
        if (!Load(ledger, id)) return NotFound();
        if (MayChange && int.TryParse(Request.Query["edit"], System.Globalization.CultureInfo.InvariantCulture, out var section) && section >= 1 && section <= Ledger.Sections.Count)
        {
            Editing = section;
            Form = RecordForm.Of(Ledger, Record, ReadOnly, Ledger.Sections[section - 1].Key);
            Form.ShowPrevious(desk.Previous(Ledger, Record));
        }
        return Page();
    }

    public Task<IActionResult> OnPostCommentAsync(string ledger, long id, string? comment) => Do(ledger, id, "comment", () =>
    {
        Comment = comment;
        var named = talk.Comment(desk.Actor, Ledger, id, comment);
        return Task.FromResult(named == 0 ? "コメントを追加しました。" : $"コメントを追加し、{named}件の宛先に知らせました。");
    });

    public Task<IActionResult> OnPostAttachAsync(string ledger, long id, List<IFormFile>? uploads, string? effective, string? note, string? kind) => Do(ledger, id, "uploads", async () =>
    {
        Upload = (effective, note, kind);
        DateOnly? on = string.IsNullOrWhiteSpace(effective) ? null
            : JapaneseDate.TryParse(effective, out var day) ? day
            : throw new UserErrorException($"証拠の日付「{effective}」を日付として読めません。例：令和8年11月20日、2026-11-20");
        var contents = new List<Stream>();
        try
        {
            var handed = new List<EvidenceUpload>();
            foreach (var upload in uploads ?? [])
            {
                contents.Add(upload.OpenReadStream());
                handed.Add(new(upload.FileName, contents[^1], on, note, kind));
            }
            await talk.Attach(desk.Actor, Ledger, id, handed, HttpContext.RequestAborted);
            return $"{handed.Count}件のファイルを添付しました。";
        }
        finally
        {
            foreach (var content in contents) await content.DisposeAsync();
        }
    });

    public Task<IActionResult> OnPostOriginalAsync(string ledger, long id, TypedOriginal original) => Do(ledger, id, "original", () =>
    {
        Original = original;
        talk.KeepOriginal(desk.Actor, Ledger, id, original.Read());
        return Task.FromResult("原本の所在を記録しました。");
    });

    async Task<IActionResult> Do(string ledger, long id, string field, Func<Task<string>> work)
    {
        if (desk.Find(ledger) is not { } found || desk.Record(found, id) is not { } record) return NotFound();
        (Ledger, Record) = (found, record);
        try
        {
            TempData["Notice"] = await work();
            return LocalRedirect(Url.Content(LedgerAddress.Record(found, id)));
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            ModelState.AddModelError(field, mistake.Message);
            Load(ledger, id);
            return Page();
        }
    }

    bool Load(string ledger, long id)
    {
        if (desk.Find(ledger) is not { } found || desk.Record(found, id, AsOf) is not { } record) return false;
        (Ledger, Record) = (found, record);
        MayChange = AsOf is null && desk.MayChange(found, record);
        Hidden = desk.Hidden(found, record);
        var open = discrepancies.Visible(desk.Actor).Where(d => d.Ledger == ledger && d.RecordId == id).Where(DiscrepancyStates.Open).OrderBy(d => d.Id).Take(Most).ToList();
        var texts = discrepancies.Describe(desk.Actor, open);
        Open = [.. open.Select(d => (d, texts[d.Id].Message, CheckCatalog.Find(d.CheckId)))];
        var versions = RecordHistory.Of(db, desk.Actor, desk.Today, found, id);
        History = Request.Query["history"] == "all" ? versions : [.. versions.Take(Latest)];
        Earlier = versions.Count - History.Count;
        Related = AsOf is null ? side.Related(found, record) : [];
        Holders = side.Holders(desk.Actor, record);
        Talk = talk.Talk(db, desk.Actor, found, id);
        Files = evidence.Of(Talk.Files, Url.Content(LedgerAddress.Record(found, id)) + "/evidence");
        Approvals = AsOf is null ? approvals.OfRecord(desk.Actor, found, record) : [];
        return true;
    }
}
