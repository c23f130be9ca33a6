using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.History;

/// <summary>
/// Where content is erased at the end of its retention period (保存期間満了による消去). The proof of what was erased stays: the
/// history still shows that there was a version, from when to when, and who erased it why.
/// </summary>
public sealed class RetentionDesk(Data.Database database)
{
    /// <summary>Erases the content of a past version, or of the latest one of a closed record. Returns the action's number.</summary>
    public long Erase(Actor actor, DateOnly today, Ledger ledger, long recordId, int version, string reason)
    {
        if (!actor.Is(Role.Administrator))
            throw new AccessDeniedException("保存期間満了による消去は、システム管理者だけが行えます。システム管理者に依頼してください。");
        if (string.IsNullOrWhiteSpace(reason))
            throw new UserErrorException("消去の理由（保存期間の根拠など）を入力してください。");
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Erase, reason);
        if (ErasureStore.Erase(action, ledger, recordId, version) is { } refused)
            throw new UserErrorException(refused);
        action.Append(new Erasure { Ledger = ledger.Id, RecordId = recordId, Version = version });
        return action.Complete();
    }
}
