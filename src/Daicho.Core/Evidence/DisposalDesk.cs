using Daicho.Access;
using Daicho.Data;
using Daicho.History;

namespace Daicho.Evidence;

/// <summary>What became of chosen evidence.</summary>
/// <param name="Entries">Entries that were disposed of.</param>
/// <param name="Files">Files that were removed from the store: those that nothing else names.</param>
public sealed record Disposed(int Entries, int Files);

/// <summary>
/// Where evidence is kept longer or disposed of at the end of its retention period (保存期間の延長・廃棄). Disposal takes the content
/// and what names people; the number, the SHA-256, the proof and who did it why stay.
/// </summary>
public sealed class DisposalDesk(Database database, DateOnly today)
{
    /// <summary>Keeps entries longer.</summary>
    public int Extend(Actor actor, IReadOnlyCollection<long> ids, DateOnly? until, string? reason)
    {
        RequireReason("延長する理由", reason);
        if (until is not { } day || day < today)
            throw new UserErrorException("延長後の満了日には、今日以降の日付を入力してください。");
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Retention, reason);
        var chosen = Chosen(action.Db, actor, ids);
        foreach (var one in chosen)
        {
            if (one.Retention.Until is null || one.Retention.Until >= day)
                throw new UserErrorException($"「{one.Entry.Entry.Title}」の保存期間は{(one.Retention.Until is { } end ? $"{end:yyyy-MM-dd} まで" : "期限なし")}です。それより後の日付を入力してください。");
            action.Append(new EvidenceEvent { EvidenceId = one.Entry.Entry.Id, Act = EvidenceEvent.Extend, Until = day, Text = reason });
        }

        action.Complete();
        return chosen.Count;
    }

    /// <summary>Disposes of entries whose period is over, all or none.</summary>
    public Disposed Dispose(Actor actor, IReadOnlyCollection<long> ids, string? reason)
    {
        RequireReason("廃棄の理由", reason);
        IReadOnlyList<KeptEvidence> chosen;
        using (var action = ActionScope.Begin(database, actor, today, ActionKind.Erase, reason))
        {
            chosen = Chosen(action.Db, actor, ids);
            if (chosen.FirstOrDefault(c => !c.Retention.IsOver(today)) is { } kept)
                throw new UserErrorException($"「{kept.Entry.Entry.Title}」の保存期間は{(kept.Retention.Until is { } end ? $"{end:yyyy-MM-dd} まで" : "期限なし")}のため、廃棄できません。");
            foreach (var one in chosen)
            {
                var remains = EvidenceErasure.Erase(action, one.Entry.Entry);
                action.Append(new EvidenceEvent { EvidenceId = one.Entry.Entry.Id, Act = EvidenceEvent.Dispose, Text = reason, Remains = remains });
            }

            action.Complete();
        }

        return new Disposed(chosen.Count, new FileClean(database).RemoveDisposed([.. chosen.Where(c => c.Entry.Entry.Sha256.Length > 0).Select(c => (c.Entry.Entry.Sha256, c.Entry.At))]));
    }

    private List<KeptEvidence> Chosen(DaichoDb db, Actor actor, IReadOnlyCollection<long> ids)
    {
        var chosen = new RetentionList(db, today).Of(actor, ids).Where(c => c.Retention.Disposed is null).ToList();
        if (chosen.Count == 0)
            throw new UserErrorException("証拠を選んでください。すでに廃棄されたものと、権限のないものは選べません。");
        return chosen;
    }

    private static void RequireReason(string label, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new UserErrorException($"「{label}」を入力してください。");
        if (Text.StorableText.Problem(reason) is { } unstorable)
            throw new UserErrorException($"{label}：{unstorable}");
    }
}
