using Daicho.Access;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.Web.Imports;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>Takes a block of cells from a spreadsheet into a ledger: pasted, checked cell by cell, taken in by the import's own contract.</summary>
[RequestFormLimits(ValueLengthLimit = MostCharacters * 4, ValueCountLimit = 4096)]
public sealed class PasteModel(ImportDesk desk) : PageModel
{
    const int MostCharacters = 4_000_000;

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; private set; } = null!;

    /// <summary>Number of the import whose rows set aside are corrected here; null for a table that is pasted.</summary>
    [BindProperty(SupportsGet = true, Name = "set-aside")]
    public long? SetAside { get; set; }

    /// <summary>The rows of that import.</summary>
    public SetAsideTable? Origin { get; private set; }

    /// <summary>What was pasted.</summary>
    public PastedTable Table { get; private set; } = null!;

    /// <summary>What would come of it; null before it was looked at.</summary>
    public ImportResult? Result { get; private set; }

    /// <summary>Why nothing can be taken in.</summary>
    public string? Problem { get; private set; }

    /// <summary>Columns to choose from, for one column of the table.</summary>
    public IEnumerable<SelectListItem> Choices(string chosen) =>
        [new("（台帳にない列として残す）", "", chosen.Length == 0), .. Ledger.Columns.Select(c => new SelectListItem(c.Label + (c.IsKey ? "（見分ける項目）" : ""), c.Id, c.Id == chosen))];

    /// <summary>What is wrong with a cell, or null.</summary>
    public string? ProblemOf(PreviewRow row, int column) =>
        Result!.Problems.FirstOrDefault(p => p.Row == row.Row && p.Column is not null && p.Column == Heading(column)) is { } problem ? Table.Sentence(problem) : null;

    /// <summary>What is wrong with a row as a whole, or null.</summary>
    public string? ProblemOf(PreviewRow row) =>
        Result!.Problems.FirstOrDefault(p => p.Row == row.Row && p.Column is null) is { } problem ? Table.Sentence(problem) : null;

    public IActionResult OnGet(string ledger)
    {
        if (Find(ledger) is { } refusal) return refusal;
        if (Origin is not { } origin)
        {
            Table = PastedTable.Empty(Ledger);
            return Page();
        }

        Table = PastedTable.Of(Ledger, origin.Headings, origin.Rows, $"取込 {origin.Run.Seq} の保留の行を訂正");
        try
        {
            Result = Table.Preview(desk.Ledgers, desk.Actor);
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            Problem = mistake.Message;
        }

        return Page();
    }

    public IActionResult OnPost(string ledger, string? act, string? seen)
    {
        if (Find(ledger) is { } refusal) return refusal;
        Table = PastedTable.Read(Ledger, Request.Form);
        try
        {
            if (Table.Text.Length == 0) throw new UserErrorException("表が空です。Excel で範囲をコピーして、下の枠に貼り付けてください。");
            if (Table.Text.Length > MostCharacters) throw new UserErrorException($"一度に貼り付けられるのは{MostCharacters:#,0}文字までです。ファイルで取り込むか、分けて貼り付けてください。");
            if (Daicho.Text.StorableText.Problem(Table.Reason) is { } unreadable) throw new UserErrorException($"取り込む理由：{unreadable}");
            Table.Settle(desk.Ledgers, desk.Actor);
            if (act == "commit" && seen == Table.Signature)
            {
                var done = Table.Commit(desk.Ledgers, desk.Actor);
                TempData["Notice"] = $"{Ledger.Label}に取り込みました。追加 {done.Added:#,0}、更新 {done.Updated:#,0}、変更なし {done.Unchanged:#,0}、保留 {done.SetAside:#,0}。";
                return LocalRedirect(Url.Content($"~/imports/{done.Seq}"));
            }
            Result = Table.Preview(desk.Ledgers, desk.Actor);
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            Problem = mistake.Message;
            ModelState.AddModelError("text", mistake.Message);
        }
        return Page();
    }

    string? Heading(int column) => column < Result!.Mapping.Count ? Result.Mapping[column].Heading : null;

    IActionResult? Find(string ledger)
    {
        if (desk.Find(ledger) is not { } found) return NotFound();
        Ledger = found;
        if (!desk.MayWrite(found) || found.HasOwnPages) return StatusCode(403);
        if (SetAside is { } seq && (Origin = desk.SetAsideTable(seq, ledger)) is null) return NotFound();
        return null;
    }
}
