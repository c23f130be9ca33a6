using Daicho.Access;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Text;

namespace Daicho.Evidence;

/// <summary>A file somebody hands in as evidence.</summary>
/// <param name="FileName">Its name, as the browser or the path gives it.</param>
/// <param name="Content">Its content.</param>
/// <param name="EffectiveOn">Date it speaks of; null when nobody said.</param>
/// <param name="Note">What it shows.</param>
/// <param name="Class">Kind of evidence (証拠の種類), by which it is kept.</param>
public sealed record EvidenceUpload(string FileName, Stream Content, DateOnly? EffectiveOn, string? Note, string? Class = null);

/// <summary>Where people talk about a discrepancy and attach evidence (証拠); open to whoever sees the discrepancy.</summary>
public sealed class EvidenceDesk(Database database, FileStore files)
{
    /// <summary>Longest comment, in characters.</summary>
    public const int MaxComment = 10_000;

    /// <summary>Largest file, in bytes.</summary>
    public const long MaxFile = 20 * 1_048_576;

    /// <summary>Adds a comment.</summary>
    public void Comment(Actor actor, DateOnly today, long discrepancyId, string? text)
    {
        var remark = Remark(text);
        using var action = Begin(actor, today, discrepancyId);
        action.Append(new Comment { Subject = EvidenceReader.SubjectOf(discrepancyId), Text = remark });
        action.Complete();
    }

    /// <summary>Keeps a file and attaches it.</summary>
    public async Task Attach(Actor actor, DateOnly today, long discrepancyId, EvidenceUpload upload, CancellationToken cancel = default)
    {
        using (var db = database.Open())
        {
            RequireVisible(db, actor, today, discrepancyId);
            EvidenceEntries.Require(new LedgerReader(db, today), [upload.Class], [upload.EffectiveOn]);
        }

        var stored = await Take(files, upload, cancel);
        using var action = Begin(actor, today, discrepancyId);
        action.Append(EvidenceEntries.File(EvidenceReader.SubjectOf(discrepancyId), upload, stored, today));
        action.Complete();
    }

    /// <summary>Notes that the original of evidence stays with a section (原本は所属保管).</summary>
    public void KeepOriginal(Actor actor, DateOnly today, long discrepancyId, KeptOriginal original)
    {
        using var action = Begin(actor, today, discrepancyId);
        EvidenceEntries.Require(new LedgerReader(action.Db, today), [original.Class], []);
        action.Append(EvidenceEntries.Original(EvidenceReader.SubjectOf(discrepancyId), original, today));
        action.Complete();
    }

    /// <summary>Keeps a file when it may be attached.</summary>
    internal static Task<StoredFile> Take(FileStore files, EvidenceUpload upload, CancellationToken cancel) =>
        files.Save(upload.Content, MaxFile, cancel, content => EvidenceContent.Check(content, upload.FileName));

    /// <summary>A remark that can be kept.</summary>
    internal static string Remark(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new UserErrorException("コメントを入力してください。");
        if (text.Length > MaxComment)
            throw new UserErrorException($"コメントは {MaxComment:#,0} 文字までです。長い文書はファイルで添付してください。");
        return StorableText.Problem(text) is { } unstorable ? throw new UserErrorException(unstorable) : text;
    }

    private ActionScope Begin(Actor actor, DateOnly today, long discrepancyId)
    {
        var action = ActionScope.Begin(database, actor, today, ActionKind.Comment, reason: null);
        try
        {
            RequireVisible(action.Db, actor, today, discrepancyId);
            return action;
        }
        catch
        {
            action.Dispose();
            throw;
        }
    }

    private static void RequireVisible(DaichoDb db, Actor actor, DateOnly today, long discrepancyId)
    {
        if (!new DiscrepancyReader(db, today).Visible(actor).Any(d => d.Id == discrepancyId))
            throw new AccessDeniedException("この要確認・不備を見る権限がないため、コメントや証拠を付けられません。所管課または情報政策課に依頼してください。");
    }
}
