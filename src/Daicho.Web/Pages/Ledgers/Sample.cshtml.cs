using System.Globalization;
using System.Security.Cryptography;
using Daicho.Data;
using Daicho.Ledgers.Export;
using Daicho.Ledgers.Query;
using Daicho.Text;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>A random sample of what a list is filtered to, for an auditor's test: the address alone draws it again.</summary>
public sealed class SampleModel(LedgerDesk desk, DaichoDb db) : PageModel
{
    const int Usual = 25;
    const int MostLetters = 100;

    /// <summary>The list it is drawn from.</summary>
    public ListRequest Asked { get; private set; } = null!;

    /// <summary>How many are asked for, as typed.</summary>
    public string Size { get; private set; } = "";

    /// <summary>The seed.</summary>
    public string Seed { get; private set; } = "";

    /// <summary>What can't be read, in a sentence.</summary>
    public string? Problem { get; private set; }

    /// <summary>The sample; null when something can't be read.</summary>
    public DrawnSample? Drawn { get; private set; }

    /// <summary>Names and values that a form must carry on.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept => (Asked with { Page = 1, Sort = null, Chosen = null }).ToPairs().Where(p => p.Key is not ("asof" or "size"));

    /// <summary>Conditions of the list in words.</summary>
    public IEnumerable<string> Conditions => Asked.Filters.Select(f => f.Describe(desk.NameOf)).Concat(string.IsNullOrWhiteSpace(Asked.Search) ? [] : [$"「{Asked.Search}」を含む"]);

    public IActionResult OnGet(string ledger, [FromQuery(Name = "n")] string? size, string? seed, string? format)
    {
        if (desk.Find(ledger) is not { } found) return NotFound();
        Asked = LedgerAddress.Read(found, Request.Query) with { Page = 1, Size = ListRequest.DefaultSize, Sort = null, Chosen = null };
        Size = size ?? Usual.ToString(CultureInfo.InvariantCulture);
        Seed = string.IsNullOrWhiteSpace(seed) ? RandomNumberGenerator.GetHexString(8, lowercase: true) : seed.Trim();
        Problem = Asked.Problems.Select(p => p.Sentence).FirstOrDefault() ?? StorableText.Problem(Seed);
        if (Seed.Length > MostLetters) Problem ??= $"種は{MostLetters}文字以内で入力してください。";
        if (!JapaneseNumber.TryParseInteger(Size, out var wanted) || wanted is < 1 or > LedgerSample.Most)
            Problem ??= $"件数には1から{LedgerSample.Most}までの整数を入力してください。";
        if (Problem is not null) return Page();
        Drawn = LedgerSample.Draw(db, desk.Today, desk.Actor, Asked, (int)wanted, Seed);
        return format switch
        {
            "csv" => Download(Drawn, ExportFormat.Csv, "text/csv", "csv"),
            "xlsx" => Download(Drawn, ExportFormat.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            _ => Page(),
        };
    }

    /// <summary>Address of this very sample as a file.</summary>
    public string File(string format) =>
        $"~/ledgers/{Asked.Ledger.Id}/sample?{string.Join('&', Kept.Concat(Again()).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"))}&format={format}";

    IEnumerable<KeyValuePair<string, string>> Again()
    {
        if (Asked.AsOf is { } day) yield return new("asof", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return new("n", Size);
        yield return new("seed", Seed);
    }

    FileContentResult Download(DrawnSample drawn, ExportFormat format, string type, string ending)
    {
        var content = new MemoryStream();
        using (var writer = TableWriter.Create(content, format, new ExportOptions { SheetName = "標本", NeutraliseFormulas = true }))
        {
            writer.WriteHeader([new("order", "抽出順", ExportKind.Integer), new("id", "記録番号", ExportKind.Integer), .. LedgerExport.Header(Asked.Ledger.Columns)]);
            foreach (var (record, order) in drawn.Records.Select((r, i) => (r, i + 1)))
            {
                writer.BeginRow();
                writer.Integer(order);
                writer.Integer(record.Id);
                foreach (var column in Asked.Ledger.Columns) column.Write(record, writer);
                writer.EndRow();
            }

            writer.Complete();
        }

        return File(content.ToArray(), type, $"{Asked.Ledger.Id}-標本-{drawn.Records.Count}件-{drawn.Fingerprint[..12]}.{ending}");
    }
}
