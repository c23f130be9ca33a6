using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Organization;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Transfers;

/// <summary>Where remarks for the successor are kept and where a successor says that they have taken over (引継ぎの確認).</summary>
public sealed class HandoverDesk(Database database, DateOnly today)
{
    private const int Longest = 10_000;

    /// <summary>Keeps the remarks of who holds the post; its people and who keeps the organisation write them.</summary>
    public void Remark(Actor actor, long postId, string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
            throw new UserErrorException($"申し送りを{Longest:#,0}文字以内で入力してください。");
        if (StorableText.Problem(text) is { } unstorable)
            throw new UserErrorException($"申し送り：{unstorable}");
        Write(actor, postId, HandoverEntry.Remarks, (_, reader, post) => reader.MaySee(actor, post) ? text : null);
    }

    /// <summary>The holder of today, or who stands in, says that they have taken over.</summary>
    public void Acknowledge(Actor actor, long postId) => Write(actor, postId, HandoverEntry.Acknowledged, (db, reader, post) =>
    {
        var number = reader.NumberOf(actor);
        if (number is null || (post.HolderNumberKey != number && post.SubstituteNumberKey != number) || post.ValidFrom > today || post.ValidTo < today)
            return null;
        if (db.Set<HandoverEntry>().Any(e => e.PostId == postId && e.Kind == HandoverEntry.Acknowledged))
            throw new UserErrorException("この引継ぎはすでに確認されています。画面を開き直してください。");
        return reader.Of(actor, postId)?.Summary;
    });

    private void Write(Actor actor, long postId, string kind, Func<DaichoDb, HandoverReader, Post, string?> text)
    {
        if (actor.ReadsOnly)
            throw new AccessDeniedException("このトークンは読むためだけのものです。");
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Handover, null);
        var post = new LedgerReader(action.Db, today).Visible<Post>(actor).AsNoTracking().FirstOrDefault(p => p.Id == postId)
            ?? throw new UserErrorException("職の記録が見つかりません。画面を開き直してください。");
        var words = text(action.Db, new HandoverReader(action.Db, today), post)
            ?? throw new AccessDeniedException(kind == HandoverEntry.Remarks ? "申し送りは、その所属の職員と台帳の管理者だけが書けます。" : "引継ぎの確認は、その職の在任者か代理者だけが行えます。");
        action.Append(new HandoverEntry { PostId = postId, Kind = kind, Text = words });
        action.Complete();
    }
}
