using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers.Query;

namespace Daicho.Ledgers.Editing;

/// <summary>Where those who answer for records say that they are up to date (「この台帳は最新です」), one or a whole list, as one action.</summary>
public sealed class ConfirmationDesk(Database database, DateOnly today)
{
    /// <summary>Most records confirmed at once.</summary>
    public const int Most = 20_000;

    private const int Batch = 500;

    /// <summary>Confirms one record in the version the person has seen.</summary>
    public long One(Actor actor, Ledger ledger, long id, int version)
    {
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Confirm, null);
        var record = new LedgerReader(action.Db, today).Find(ledger, actor, id);
        if (record is null || !RecordEditor.MayChange(action.Db, today, actor, ledger, record))
            throw new AccessDeniedException("この記録を確認できるのは、責任所属の職員と台帳の管理者だけです。");
        if (record.Version != version)
            throw new UserErrorException("画面を開いている間に、ほかの人がこの記録を変更しました。現在の内容を確かめてから、もう一度確認してください。");
        action.Append(new Confirmation { Ledger = ledger.Id, RecordId = id, Version = version });
        return action.Complete();
    }

    /// <summary>Confirms all live records that a list matches and the person may change. Returns the action and their number.</summary>
    public (long Seq, long Count) All(Actor actor, ListRequest list)
    {
        var ledger = list.Ledger;
        var reach = ledger.Policy.Writes(actor, today);
        if (ledger.HasOwnPages || reach == Reach.None)
            throw new AccessDeniedException("この台帳を確認できるのは、責任所属の職員と台帳の管理者だけです。");
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Confirm, null);
        var ids = new LedgerQuery(action.Db, today).Ids(actor, list with { AsOf = null, WithClosed = false });
        if (ids.Count > Most)
            throw new UserErrorException($"一度に確認できるのは{Most:#,0}件までです（{ids.Count:#,0}件あります）。所属などで絞り込んでください。");
        using var store = new LedgerStore(action.Db, ledger);
        long count = 0;
        foreach (var batch in ids.Chunk(Batch))
        {
            foreach (var record in store.FindByIds(batch).Where(r => reach == Reach.All || action.Links.Owns(actor, r.UnitId)))
            {
                action.Append(new Confirmation { Ledger = ledger.Id, RecordId = record.Id, Version = record.Version });
                count++;
            }
        }

        return count == 0 ? throw new UserErrorException("確認する記録がありません。条件を確かめてください。") : (action.Complete(), count);
    }
}
