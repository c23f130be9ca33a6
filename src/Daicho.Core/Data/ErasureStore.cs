using Daicho.Data.Search;
using Daicho.History;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>Blanks the content of a version; its number, dates, actions and leaf stay.</summary>
internal static class ErasureStore
{
    /// <summary>Erases a version inside an action. Returns the sentence that says why it can't be, or null.</summary>
    public static string? Erase(ActionScope action, Ledger ledger, long recordId, int version)
    {
        var table = LedgerTable.Of(ledger);
        var dialect = Dialect.Of(action.Db.Database.GetDbConnection());
        (string, object?) id = ("@id", recordId);
        (string, object?) number = ("@version", version);
        var place = $"「{ledger.Label}」の記録 No.{recordId} 第{version}版";
        string? target = null;
        foreach (var source in new[] { table.History, table.Live })
        {
            using var command = Dialect.Command(action.Db, $"SELECT erased_seq, closed_on FROM {source} WHERE id = @id AND version = @version", id, number);
            using var reader = command.ExecuteReader();
            if (!reader.Read())
                continue;
            if (!reader.IsDBNull(0))
                return $"{place}は、処理番号 {reader.GetInt64(0)} で消去済みです。";
            if (source == table.Live && Liveness.IsLive(reader.IsDBNull(1) ? null : reader.GetFieldValue<DateOnly>(1), action.Today))
                return $"{place}は使用中の記録の現在の版です。記録を閉じてから消去してください。";
            target = source;
            break;
        }

        if (target is null)
            return $"{place}はありません。番号と版を確認してください。";
        dialect.OverwriteFreed(action.Db);
        var blanks = string.Join(", ", Content(ledger).Select(c => $"{c} = NULL"));
        Dialect.Run(action.Db, $"UPDATE {target} SET {blanks}, erased_seq = @seq WHERE id = @id AND version = @version", ("@seq", action.Seq), id, number);
        if (target == table.Live && SearchIndex.Serves(ledger) && SearchState.Of(action.Db, ledger) is not null)
            Forget(action.Db, ledger, recordId);
        return null;
    }

    private static void Forget(DaichoDb db, Ledger ledger, long id)
    {
        var index = SearchIndex.Of(db, ledger);
        index.Remove([id]);
        index.Forget();
    }

    // The unit stays: it says who may still see that something was erased.
    private static IEnumerable<string> Content(Ledger ledger) =>
        LedgerTable.Of(ledger).Names.Except(["id", "version", "from_seq", "leaf", "erased_seq", "closed_on", "unit_id"], StringComparer.Ordinal);
}
