using Daicho.Calendar;
using Daicho.Ledgers;
using Daicho.Ledgers.Export;
using Daicho.Ledgers.Query;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>Exactly what a list is filtered to, as a file; or the page that says why there is none.</summary>
public sealed class ExportModel(LedgerDesk desk) : PageModel
{
    /// <summary>Characters listed one by one on the page.</summary>
    public const int Listed = 200;

    /// <summary>What is asked for.</summary>
    public ListRequest Asked { get; private set; } = null!;

    /// <summary>What can't be read or done, in sentences.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Characters that the encoding doesn't hold.</summary>
    public UnencodableException? Unencodable { get; private set; }

    public IActionResult OnGet(string ledger)
    {
        if (desk.Find(ledger) is not { } found) return NotFound();
        Asked = LedgerAddress.Read(found, Request.Query) with { Page = 1 };
        // A file with more than was meant, without a word, is worse than none.
        var problems = Asked.Problems.Select(p => p.Sentence).ToList();
        var (format, type, ending) = Format(problems);
        var options = Options(found, problems);
        if (problems.Count > 0) return Refuse(problems);
        return Write(format, options, type, $"{found.Id}-{Asked.AsOf ?? desk.Today:yyyyMMdd}.{ending}");
    }

    // The file is whole before its first byte is sent: a file that can't be written is a page with the reason, not half a file.
    IActionResult Write(ExportFormat format, ExportOptions options, string type, string name)
    {
        var path = Path.Combine(Path.GetTempPath(), $"daicho-export-{Guid.NewGuid():N}");
        try
        {
            using (var writer = TableWriter.CreateFile(path, format, options))
                desk.Export(Asked, writer);
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.SequentialScan);
            return File(file, type, name);
        }
        catch (UnencodableException e)
        {
            Unencodable = e;
            return Refuse([e.Message]);
        }
        catch (OversizedCellException e)
        {
            return Refuse([e.Message]);
        }
    }

    IActionResult Refuse(IReadOnlyList<string> problems)
    {
        Problems = problems;
        Response.StatusCode = 422;
        return Page();
    }

    (ExportFormat Format, string Type, string Ending) Format(List<string> problems)
    {
        switch ((string?)Request.Query["format"] ?? "csv")
        {
            case "csv": return (ExportFormat.Csv, "text/csv", "csv");
            case "json": return (ExportFormat.Json, "application/json", "json");
            case "xlsx": return (ExportFormat.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
            default:
                problems.Add("出力の形式は csv、xlsx、json のいずれかを指定してください。");
                return default;
        }
    }

    ExportOptions Options(Ledger ledger, List<string> problems)
    {
        var encoding = ExportOptions.EncodingNamed((string?)Request.Query["encoding"] ?? "utf-8-bom");
        if (encoding is null) problems.Add("文字コードは utf-8-bom、utf-8、cp932 のいずれかを指定してください。");
        return new ExportOptions
        {
            Encoding = encoding ?? ExportEncoding.Utf8Bom,
            Unencodable = Request.Query["unencodable"] == "escape" ? UnencodablePolicy.Escape : UnencodablePolicy.Refuse,
            NeutraliseFormulas = Request.Query["formulas"] == "neutralise",
            OneLineRecords = Request.Query["oneline"] == "1",
            Era = Request.Query["wareki"] == "1" ? JapaneseDate.ToEra : null,
            SheetName = ledger.Label,
        };
    }
}
