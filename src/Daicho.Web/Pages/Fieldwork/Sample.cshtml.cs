using Daicho.Data;
using Daicho.FollowUp.Fieldwork;
using Daicho.Ledgers;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;

namespace Daicho.Web.Pages.Fieldwork;

/// <summary>A sample of an audit: what makes it the same again, whether it still is, and what the test of each record found.</summary>
public sealed class SampleModel(LedgerDesk desk, DaichoDb db, FieldworkReader reader, SampleDesk samples) : FieldworkPage(desk, reader)
{
    static readonly string[] Texts = ["result", "found"];

    /// <summary>The sample.</summary>
    public AuditSample Sample { get; private set; } = null!;

    /// <summary>Its records, in the order drawn.</summary>
    public IReadOnlyList<AuditSampleRow> Rows { get; private set; } = [];

    /// <summary>The same drawn again.</summary>
    public DrawnAgain Again { get; private set; } = null!;

    /// <summary>The ledger it was drawn from.</summary>
    public Ledger Of => db.Catalog.Get(Sample.LedgerId!);

    /// <summary>Conditions of the population in words.</summary>
    public string Conditions
    {
        get
        {
            var request = Sample.Request(Of);
            var words = request.Filters.Select(f => f.Describe(Desk.NameOf)).Concat(string.IsNullOrWhiteSpace(request.Search) ? [] : [$"「{request.Search}」を含む"]).ToList();
            return words.Count > 0 ? string.Join("、", words) : "条件なし";
        }
    }

    /// <summary>Name of the form of a row.</summary>
    public static string Row(long id) => FormattableString.Invariant($"row{id}");

    public IActionResult OnGet(long id) => Load(id) ? Page() : NotFound();

    public IActionResult OnPostTest(long id, long row, string? result, string? found) => Load(id)
        ? Rows.Any(r => r.Id == row)
            ? Answer(samples.Test(Actor, Opened(row), result, found), Row(row), "検査の結果を記録しました。", _ => $"~/audit-samples/{id}#{Row(row)}", Texts)
            : NoRow()
        : NotFound();

    IActionResult NoRow()
    {
        ModelState.AddModelError("form", "検査した記録を選んでください。");
        return Page();
    }

    bool Load(long id)
    {
        if (Reader.Find<AuditSample>(Actor, id) is not { AuditId: { } audit } found) return false;
        Sample = found;
        Rows = [.. Reader.Rows(Actor, audit, found.Number)[found.Number]];
        Again = SampleDesk.Again(db, Today, Actor, found, Rows);
        return true;
    }
}
