using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;

namespace Daicho.Evidence;

/// <summary>Comments, files and confirmations of a record.</summary>
/// <param name="Comments">Comments, oldest first.</param>
/// <param name="Files">Files, oldest first.</param>
/// <param name="Confirmed">The last confirmation that the record is up to date, or null.</param>
/// <param name="Happened">What became of the files, oldest first.</param>
public sealed record RecordTalk(
    IReadOnlyList<Recorded<Comment>> Comments, IReadOnlyList<Recorded<EvidenceFile>> Files, Recorded<Confirmation>? Confirmed, IReadOnlyList<Recorded<EvidenceEvent>> Happened)
{
    /// <summary>Nothing.</summary>
    public static RecordTalk None { get; } = new([], [], null, []);
}

/// <summary>
/// Where people talk about a record and attach evidence (証拠). Open to whoever sees the record by right; who sees it only
/// because it is published sees neither.
/// </summary>
public sealed class RecordDesk(Database database, FileStore files, DateOnly today)
{
    /// <summary>Most files attached at once.</summary>
    public const int MostFiles = 10;

    /// <summary>What belongs to a record that the person sees.</summary>
    public RecordTalk Talk(DaichoDb db, Actor actor, Ledger ledger, long id)
    {
        if (!Sees(db, actor, ledger, id))
            return RecordTalk.None;
        var subject = SubjectOf(ledger, id);
        return new RecordTalk(
            [.. db.Set<Comment>().Where(c => c.Subject == subject).WithActions(db)],
            [.. db.Set<EvidenceFile>().Where(f => f.Subject == subject).WithActions(db)],
            db.Set<Confirmation>().Where(c => c.Ledger == ledger.Id && c.RecordId == id).WithActions(db).AsEnumerable().LastOrDefault(),
            [.. db.Set<EvidenceEvent>().Where(v => db.Set<EvidenceFile>().Any(f => f.Id == v.EvidenceId && f.Subject == subject)).WithActions(db)]);
    }

    /// <summary>One of the record's files, or null.</summary>
    public EvidenceFile? File(DaichoDb db, Actor actor, Ledger ledger, long id, long file)
    {
        var subject = SubjectOf(ledger, id);
        return Sees(db, actor, ledger, id) ? db.Set<EvidenceFile>().FirstOrDefault(f => f.Id == file && f.Subject == subject && f.Kind == null && f.ErasedSeq == null) : null;
    }

    /// <summary>Adds a comment, and tells those who are named in it with @. Returns how many were.</summary>
    public int Comment(Actor actor, Ledger ledger, long id, string? text)
    {
        using var action = Begin(actor, ledger, id);
        var remark = EvidenceDesk.Remark(text);
        action.Append(new Comment { Subject = SubjectOf(ledger, id), Text = remark });
        var named = Inbox.Named(action.Db, remark);
        foreach (var mention in named)
        {
            (mention.Ledger, mention.RecordId, mention.FromName, mention.At) = (ledger.Id, id, actor.Name, DateTime.UtcNow);
            action.Db.Add(mention);
        }

        action.Complete();
        return named.Count;
    }

    /// <summary>Keeps files and attaches them, all or none.</summary>
    public async Task Attach(Actor actor, Ledger ledger, long id, IReadOnlyList<EvidenceUpload> uploads, CancellationToken cancel = default)
    {
        using (var db = database.Open())
            Require(db, actor, ledger, id);
        if (uploads.Count == 0)
            throw new UserErrorException("ファイルを選んでください。");
        if (uploads.Count > MostFiles)
            throw new UserErrorException($"一度に添付できるのは{MostFiles}件までです。分けて添付してください。");
        using (var db = database.Open())
            EvidenceEntries.Require(new LedgerReader(db, today), uploads.Select(u => u.Class), uploads.Select(u => u.EffectiveOn));
        var stored = new List<EvidenceFile>();
        foreach (var upload in uploads)
            stored.Add(EvidenceEntries.File(SubjectOf(ledger, id), upload, await EvidenceDesk.Take(files, upload, cancel), today));
        using var action = Begin(actor, ledger, id);
        foreach (var file in stored)
            action.Append(file);
        action.Complete();
    }

    /// <summary>Notes that the original of evidence stays with a section (原本は所属保管).</summary>
    public void KeepOriginal(Actor actor, Ledger ledger, long id, KeptOriginal original)
    {
        using var action = Begin(actor, ledger, id);
        EvidenceEntries.Require(new LedgerReader(action.Db, today), [original.Class], []);
        action.Append(EvidenceEntries.Original(SubjectOf(ledger, id), original, today));
        action.Complete();
    }

    private static string SubjectOf(Ledger ledger, long id) => EvidenceSubject.Of(ledger, id);

    private ActionScope Begin(Actor actor, Ledger ledger, long id)
    {
        var action = ActionScope.Begin(database, actor, today, ActionKind.Comment, reason: null);
        try
        {
            Require(action.Db, actor, ledger, id);
            return action;
        }
        catch
        {
            action.Dispose();
            throw;
        }
    }

    private void Require(DaichoDb db, Actor actor, Ledger ledger, long id)
    {
        if (!Sees(db, actor, ledger, id))
            throw new AccessDeniedException("この記録にコメントや証拠を付ける権限がありません。所管課または台帳の管理者に依頼してください。");
    }

    private bool Sees(DaichoDb db, Actor actor, Ledger ledger, long id)
    {
        var reader = new LedgerReader(db, today);
        return reader.Find(ledger, actor, id) is not null && reader.LimitOfVersions(ledger, actor, id) is null;
    }
}
