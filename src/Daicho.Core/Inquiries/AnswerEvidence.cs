using Daicho.Access;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.History;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>Reads the evidence of answers; it belongs to the row, whoever answers it.</summary>
public sealed class AnswerEvidence(DaichoDb db)
{
    /// <summary>The evidence of these rows, oldest first, without what was taken off again.</summary>
    public ILookup<long, Recorded<EvidenceFile>> Of(IEnumerable<long> rowIds)
    {
        var found = new List<Recorded<EvidenceFile>>();
        foreach (var subjects in rowIds.Distinct().Select(EvidenceSubject.OfRow).Chunk(500))
            found.AddRange(Attached(db).Where(e => subjects.Contains(e.Subject)).WithActions(db));
        return found.ToLookup(e => EvidenceSubject.Parse(e.Entry.Subject).Id);
    }

    /// <summary>A file of a sheet that the actor sees, or null.</summary>
    public EvidenceFile? File(Actor actor, long sheetId, long fileId)
    {
        if (Attached(db).FirstOrDefault(e => e.Id == fileId && e.Kind == null && e.ErasedSeq == null) is not { } file
            || EvidenceSubject.Parse(file.Subject) is not { Area: EvidenceSubject.Rows } subject)
            return null;
        return new InquiryReader(db).Sheets(actor).Any(s => s.Id == sheetId) && db.Set<InquiryRow>().Any(r => r.Id == subject.Id && r.SheetId == sheetId) ? file : null;
    }

    /// <summary>As many as count when it is asked whether there is any: what was disposed of is none.</summary>
    public static int Count(IEnumerable<Recorded<EvidenceFile>> entries) => entries.Count(e => !e.Entry.IsErased);

    internal static IQueryable<EvidenceFile> Attached(DaichoDb db) =>
        db.Set<EvidenceFile>().AsNoTracking().Where(e => !db.Set<EvidenceEvent>().Any(v => v.EvidenceId == e.Id && v.Act == EvidenceEvent.Detach));
}

/// <summary>Where a section attaches evidence to its answers, to one or to many at once, while it writes them.</summary>
public sealed class AnswerEvidenceDesk(Database database, FileStore files, DateOnly today)
{
    /// <summary>Most entries made at once: files times rows.</summary>
    public const int MostEntries = 5_000;

    /// <summary>Keeps files and attaches each to each of the rows, all or none. Returns the number of rows.</summary>
    public async Task<int> Attach(Actor actor, long sheetId, IReadOnlyCollection<long> rowIds, IReadOnlyList<EvidenceUpload> uploads, CancellationToken cancel = default)
    {
        if (uploads.Count == 0)
            throw new UserErrorException("添付するファイルを選んでください。");
        if (uploads.Count > RecordDesk.MostFiles)
            throw new UserErrorException($"一度に添付できるのは{RecordDesk.MostFiles}件までです。分けて添付してください。");
        using (var db = database.Open())
        {
            AnswerDesk.Writable(db, actor, sheetId);
            EvidenceEntries.Require(new Ledgers.LedgerReader(db, today), uploads.Select(u => u.Class), uploads.Select(u => u.EffectiveOn));
        }

        var stored = new List<(EvidenceUpload Upload, StoredFile File)>();
        foreach (var upload in uploads)
            stored.Add((upload, await EvidenceDesk.Take(files, upload, cancel)));
        return Append(actor, sheetId, rowIds, subject => stored.Select(s => EvidenceEntries.File(subject, s.Upload, s.File, today)));
    }

    /// <summary>Notes of each of the rows that the original stays with the section (原本は所属保管). Returns the number of rows.</summary>
    public int KeepOriginal(Actor actor, long sheetId, IReadOnlyCollection<long> rowIds, KeptOriginal original)
    {
        using (var db = database.Open())
            EvidenceEntries.Require(new Ledgers.LedgerReader(db, today), [original.Class], []);
        return Append(actor, sheetId, rowIds, subject => [EvidenceEntries.Original(subject, original, today)]);
    }

    /// <summary>The same of single rows, each with its text as written in a form that came back.</summary>
    internal int KeepOriginals(Actor actor, long sheetId, IReadOnlyList<(long RowId, KeptOriginal Original)> originals)
    {
        var byRow = originals.ToLookup(o => o.RowId, o => o.Original);
        return Append(actor, sheetId, [.. byRow.Select(g => g.Key)], subject => byRow[EvidenceSubject.Parse(subject).Id].Select(o => EvidenceEntries.Original(subject, o, today)));
    }

    /// <summary>Takes evidence off that was attached by mistake (取外し); the history keeps it.</summary>
    public void Detach(Actor actor, long sheetId, long evidenceId)
    {
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Inquiry, "証拠の取外し");
        AnswerDesk.Writable(action.Db, actor, sheetId);
        var entry = AnswerEvidence.Attached(action.Db).FirstOrDefault(e => e.Id == evidenceId);
        if (entry is null || EvidenceSubject.Parse(entry.Subject) is not { Area: EvidenceSubject.Rows } subject || Rows(action.Db, sheetId, [subject.Id]).Count == 0)
            throw new UserErrorException("この証拠はありません。すでに外されたか、台帳に反映されています。開き直してください。");
        action.Append(new EvidenceEvent { EvidenceId = evidenceId, Act = EvidenceEvent.Detach });
        action.Complete();
    }

    private int Append(Actor actor, long sheetId, IReadOnlyCollection<long> rowIds, Func<string, IEnumerable<EvidenceFile>> entries)
    {
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Inquiry, "回答への証拠の添付");
        AnswerDesk.Writable(action.Db, actor, sheetId);
        var rows = Rows(action.Db, sheetId, rowIds);
        if (rows.Count == 0)
            throw new UserErrorException("証拠を付ける行を選んでください。");
        var made = rows.SelectMany(r => entries(EvidenceSubject.OfRow(r))).ToList();
        if (made.Count > MostEntries)
            throw new UserErrorException($"一度に付けられる証拠は{MostEntries:#,0}件（行数×ファイル数）までです。行を分けてください。");
        foreach (var entry in made)
            action.Append(entry);
        action.Complete();
        return rows.Count;
    }

    private static List<long> Rows(DaichoDb db, long sheetId, IReadOnlyCollection<long> rowIds)
    {
        var chosen = rowIds.ToArray();
        return [.. db.Set<InquiryRow>().Where(r => r.SheetId == sheetId && chosen.Contains(r.Id) && r.Outcome == RowOutcome.Open).OrderBy(r => r.Id).Select(r => r.Id)];
    }
}
