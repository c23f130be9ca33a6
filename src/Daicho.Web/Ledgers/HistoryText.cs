using System.Text;
using Daicho.Calendar;
using Daicho.History;

namespace Daicho.Web.Ledgers;

/// <summary>Versions of a record as sentences, for the page and for a mail.</summary>
public static class HistoryText
{
    /// <summary>令和8年11月21日 14:05.</summary>
    public static string Time(RecordVersion version) =>
        $"{JapaneseDate.ToEra(DateOnly.FromDateTime(version.At))} {version.At.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>What the version did as a whole, behind "に".</summary>
    public static string Did(RecordVersion version) => version.Kind switch
    {
        ActionKind.Import when version.Version == 1 => "取込で登録",
        ActionKind.Import => "取込で更新",
        ActionKind.Undo => "取込を取り消して元に戻した",
        ActionKind.Bulk => "一括変更",
        ActionKind.BulkUndo => "一括変更を取り消して元に戻した",
        _ when version.Version == 1 => "登録",
        _ => "変更",
    };

    /// <summary>The difference as text that can be pasted into a mail.</summary>
    public static string Mail(string ledger, string title, RecordVersion version)
    {
        var text = new StringBuilder();
        text.Append(ledger).Append("「").Append(title).Append("」の").Append(version.Version == 1 ? "登録" : "変更").Append('\n');
        text.Append(version.ActorName).Append(" が ").Append(Time(version)).Append(" に").Append(Did(version)).Append('\n');
        if (version.Reason is not null) text.Append("理由：").Append(version.Reason).Append('\n');
        foreach (var change in version.Changes)
        {
            text.Append("・").Append(change.Label).Append("：");
            if (version.Version > 1) text.Append(change.Before ?? "（空欄）").Append(" → ");
            text.Append(change.After ?? "（空欄）").Append('\n');
        }
        return text.Append("受付番号：").Append(version.Seq.ToString("D6", System.Globalization.CultureInfo.InvariantCulture)).ToString();
    }
}
