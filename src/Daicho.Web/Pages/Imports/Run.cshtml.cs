using System.Globalization;
using System.Text.Json;
using Daicho.Access;
using Daicho.History;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.Text;
using Daicho.Web.Accounts;
using Daicho.Web.Imports;
using Daicho.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Imports;

/// <summary>A heading of the file and where it went.</summary>
public sealed record HeadingPlace(string Heading, string? Column);

/// <summary>What came of an import: counts, rows set aside, and the way to take it back.</summary>
public sealed class RunModel(ImportDesk desk) : PageModel
{
    const int PageSize = 50;

    /// <summary>Records named one by one that an undo left.</summary>
    const int LeftListed = 40;

    /// <summary>Page of the rows set aside.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Why it is taken back.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The import.</summary>
    public ImportEntry Entry { get; private set; } = null!;

    /// <summary>Which ledgers it wrote how many records into.</summary>
    public IReadOnlyList<(Ledger Ledger, long Count)> Written { get; private set; } = [];

    /// <summary>Where the headings went.</summary>
    public IReadOnlyList<HeadingPlace> Mapping { get; private set; } = [];

    /// <summary>Rows set aside, of the page.</summary>
    public IReadOnlyList<SetAsideRow> SetAside { get; private set; } = [];

    /// <summary>The page of rows set aside.</summary>
    public PageOfList List { get; private set; } = null!;

    /// <summary>The action that took it back.</summary>
    public ActionEntry? Undone { get; private set; }

    /// <summary>Records that the undo just done left, as <c>ledger/id</c>.</summary>
    public IReadOnlyList<string> Left { get; private set; } = [];

    /// <summary>True when the person may take it back.</summary>
    public bool MayUndo { get; private set; }

    /// <summary>True when the person may correct the rows set aside and take them in again; rows of a list of transfers are in no column of the ledger.</summary>
    public bool MayCorrect => Mapping.Count > 0 && desk.Find(Entry.Run.Ledger) is { HasOwnPages: false } ledger && desk.MayWrite(ledger);

    /// <summary>True when the person may run checks.</summary>
    public bool MayCheck => desk.Actor.Is(Role.DigitalDivision | Role.Administrator);

    public IActionResult OnGet(long seq) => Load(seq) ? Page() : NotFound();

    public IActionResult OnPostUndo(long seq)
    {
        if (!Load(seq)) return NotFound();
        // Taking back thousands of records must not be possible at a terminal left open.
        if (StepUpAttribute.Demand(HttpContext) is { } confirm) return confirm;
        var reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason;
        var problem = reason is null ? "取り消す理由を入力してください。" : reason.Length > 1000 ? "取り消す理由は 1,000 文字までです。" : StorableText.Problem(reason);
        if (problem is null)
        {
            try
            {
                var result = desk.Undo.Undo(desk.Actor, seq, reason);
                TempData["Notice"] = $"取込 {seq} を取り消しました。終了にした記録 {result.Closed:#,0} 件、元の値に戻した記録 {result.Restored:#,0} 件、その後に変更されたため残した記録 {result.Left.Count:#,0} 件。";
                if (result.LeftRecords.Count > 0)
                    TempData["Left"] = result.LeftRecords.Take(LeftListed).Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Ledger}/{l.Id}")).ToArray();
                return Redirect(Url.Content($"~/imports/{seq}"));
            }
            catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
            {
                problem = mistake.Message;
            }
        }

        ModelState.AddModelError(nameof(Reason), problem);
        return Page();
    }

    /// <summary>The cells of a row set aside, in short.</summary>
    public static string Cells(SetAsideRow row) =>
        string.Join("｜", JsonSerializer.Deserialize<string?[]>(row.Cells)!.Take(PreviewModel.Wide).Select(c => Short.Text(c, 40)));

    bool Load(long seq)
    {
        if (desk.Find(seq) is not { } entry) return false;
        Entry = entry;
        Written = desk.Written(entry.Run);
        Mapping = MappingOf(entry.Run);
        List = new(1, PageSize, entry.Run.SetAside, page => string.Create(CultureInfo.InvariantCulture, $"?p={page}#set-aside"));
        List = List with { Number = Math.Clamp(P, 1, List.Last) };
        SetAside = entry.Run.SetAside == 0 ? [] : desk.SetAside(seq, (List.Number - 1) * PageSize, PageSize);
        Undone = desk.Action(entry.Run.UndoneSeq);
        MayUndo = desk.MayUndo(entry.Run);
        Left = TempData["Left"] as string[] ?? [];
        return true;
    }

    List<HeadingPlace> MappingOf(ImportRun run)
    {
        if (Entry.IsReport) return [];
        var ledger = desk.Find(run.Ledger);
        return
        [
            .. JsonSerializer.Deserialize<Dictionary<string, string>[]>(run.Mapping)!
                .Select(m => new HeadingPlace(m["heading"], m["column"].Length == 0 ? null : ledger?.Find(m["column"])?.Label ?? m["column"])),
        ];
    }
}
