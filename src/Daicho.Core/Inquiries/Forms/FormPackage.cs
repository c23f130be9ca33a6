using System.IO.Compression;
using System.Text;
using Daicho.Access;
using Daicho.Data;
using Daicho.Organization;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries.Forms;

/// <summary>
/// The forms of an inquiry as one archive: per unit the form, the letter, and the same rows as CSV for machines, in folders by
/// department. A lead section gets those of its department.
/// </summary>
public sealed class FormPackage(DaichoDb db, DateOnly today)
{
    /// <summary>What a sheet's form holds, or null when the actor may not see it.</summary>
    public FormContent? Content(Actor actor, long sheetId)
    {
        var sheet = new InquiryReader(db).Sheets(actor).FirstOrDefault(s => s.Id == sheetId && s.UnitId != null);
        return sheet is null ? null : Contents(actor, db.Set<Inquiry>().AsNoTracking().Single(i => i.Id == sheet.InquiryId), [sheet]).Single().Content;
    }

    /// <summary>Writes the archive. Returns how many forms are in it.</summary>
    public int Write(Actor actor, long inquiryId, Stream to)
    {
        var reader = new InquiryReader(db);
        var inquiry = reader.Inquiries(actor).FirstOrDefault(i => i.Id == inquiryId) ?? throw InquiryDesk.NotSeen();
        var sheets = reader.Sheets(actor).Where(s => s.InquiryId == inquiryId && s.UnitId != null && (int)s.State < SheetStates.FirstClosed).OrderBy(s => s.Id).ToList();
        using var archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (department, content) in Contents(actor, inquiry, sheets))
        {
            var folder = AnswerForm.Safe(department);
            if (!names.Add($"{folder}/{content.UnitName}"))
                folder += $"（{content.Sheet.Id}）"; // two units of one name in a department
            Entry(archive, $"{folder}/{AnswerForm.FileName(content)}", s => AnswerForm.Write(content, s));
            Entry(archive, $"{folder}/{CoverLetter.FileName(content)}", s => CoverLetter.Write(content, s));
            Entry(archive, $"{folder}/回答様式_{AnswerForm.Safe(content.UnitName)}.csv", s => FormCsv.Write(content, s));
        }

        return sheets.Count;
    }

    private IEnumerable<(string Department, FormContent Content)> Contents(Actor actor, Inquiry inquiry, IReadOnlyList<InquirySheet> sheets)
    {
        var definition = InquiryDefinition.Find(db, inquiry.DefinitionId, inquiry.DefinitionVersion)!;
        var ledger = db.Catalog.Get(inquiry.Ledger);
        var units = db.Set<Unit>().AsNoTracking().Select(u => new { u.Id, u.Name, u.Kind, u.ParentId }).ToDictionary(u => u.Id);
        var asker = AskerOf(inquiry);
        var views = new RowViews(db, today);

        // Some sections at a time: their records and what the checks say about them are read together.
        foreach (var batch in sheets.Chunk(25))
        {
            var ids = batch.Select(s => s.Id).ToArray();
            var rows = db.Set<InquiryRow>().AsNoTracking().Where(r => ids.Contains(r.SheetId) && r.Outcome != RowOutcome.Misdirected).OrderBy(r => r.Id).ToList();
            var bySheet = views.Of(actor, inquiry, definition, rows).ToLookup(v => v.Row.SheetId);
            var previous = new PreviousAnswers(db).Of(actor, inquiry, [.. rows.Select(r => r.RecordId).Distinct()]);
            foreach (var sheet in batch)
            {
                var unit = units[sheet.UnitId!.Value];
                yield return (Department(unit.Id), new FormContent(inquiry, definition, ledger, sheet, unit.Name ?? $"No.{unit.Id}", asker, [.. bySheet[sheet.Id]], previous));
            }
        }

        string Department(long id)
        {
            var at = units[id];
            for (var i = 0; i < 10 && at.ParentId is { } parent && units.TryGetValue(parent, out var above); i++)
                at = above;
            return at.Name ?? "";
        }
    }

    // The section of who sent it; an operator of the command line has none.
    private string AskerOf(Inquiry inquiry) =>
        (from action in db.Actions
         where action.Seq == inquiry.SentSeq
         join belongs in db.UserUnits on action.ActorId equals belongs.UserId
         join unit in db.Set<Unit>() on belongs.UnitId equals unit.Id
         orderby unit.Id
         select unit.Name).FirstOrDefault() ?? "取りまとめ課";

    private static void Entry(ZipArchive archive, string name, Action<Stream> write)
    {
        // The writers of documents go back in their stream; an archive's entry can't.
        using var memory = new MemoryStream();
        write(memory);
        memory.Position = 0;
        using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        memory.CopyTo(entry);
    }
}
