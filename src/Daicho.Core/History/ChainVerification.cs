using Daicho.Data;
using Microsoft.EntityFrameworkCore;

namespace Daicho.History;

/// <summary>Verifies the chain of actions: no gap, each hash right, each following the one before, and the checkpoint.</summary>
internal static class ChainVerification
{
    public static void Run(HistorySnapshot snapshot, Checkpoint? checkpoint, Findings findings)
    {
        if (checkpoint is not null && checkpoint.DatabaseId != DatabaseIdentity.Of(snapshot.Main))
            findings.Problem($"{checkpoint.Name}は別のデータベースのものです。このデータベースから書き出したファイルを指定してください。");
        using var contents = snapshot.Side.ActionContents.AsNoTracking().OrderBy(c => c.Seq).ThenBy(c => c.Source).AsEnumerable().GetEnumerator();
        var more = contents.MoveNext();
        var written = new List<ActionContent>();
        byte[] previous = new byte[LeafBuilder.Length];
        long seq = 0;
        foreach (var action in snapshot.Main.Actions.AsNoTracking().OrderBy(a => a.Seq).AsEnumerable())
        {
            if (action.Seq > seq + 1)
                findings.Problem($"処理番号 {ActionText.Range(seq + 1, action.Seq - 1)} の処理がありません（削除）。");
            written.Clear();
            while (more && contents.Current.Seq <= action.Seq)
            {
                if (contents.Current.Seq == action.Seq)
                    written.Add(contents.Current);
                else
                    Orphan(contents.Current, findings);
                more = contents.MoveNext();
            }

            if (!ActionHash.Of(action, written).AsSpan().SequenceEqual(action.Hash))
                findings.Problem($"{ActionText.Of(action)}：日時・種類・実施者・理由または書き込んだ件数と証跡が、記録した時と一致しません（改ざん）。");
            if (!previous.AsSpan().SequenceEqual(action.Previous))
                findings.Problem($"{ActionText.Of(action)}：前の処理とのつながりが切れています（順序の入替え、差替えまたは削除）。");
            if (action.Seq == checkpoint?.Seq && Convert.ToHexStringLower(action.Hash) != checkpoint.Hash)
                findings.Problem($"{ActionText.Of(action)}：{checkpoint.Name}のハッシュと一致しません。ここまでの履歴が書き換えられています（書換え）。");
            previous = action.Hash;
            seq = action.Seq;
            findings.Actions++;
            if (action.Seq == checkpoint?.Seq && findings.Actions != checkpoint.Actions)
                findings.Problem($"{checkpoint.Name}までの処理は {checkpoint.Actions} 件のはずですが {findings.Actions} 件です（削除または挿入）。");
        }

        for (; more; more = contents.MoveNext())
            Orphan(contents.Current, findings);
        if (checkpoint?.Seq > seq)
            findings.Problem($"処理番号 {ActionText.Range(seq + 1, checkpoint.Seq)} の処理がありません。{checkpoint.Name}より後に末尾が切り詰められています（切詰め）。");
        findings.LastSeq = seq;
        foreach (var source in Unknown(snapshot))
            findings.Problem($"証跡にある表「{source}」がこの版の Daicho にないため検証できません。その表のある版で検証してください。");
    }

    private static void Orphan(ActionContent content, Findings findings) =>
        findings.Problem($"処理番号 {content.Seq}：処理の記録がないのに「{content.Source}」への書込みの証跡があります（処理の削除）。");

    private static List<string> Unknown(HistorySnapshot snapshot)
    {
        var known = snapshot.Main.Catalog.All.Select(l => l.Id).Concat(ProvedTable.All.Select(t => t.Name)).ToHashSet(StringComparer.Ordinal);
        return [.. snapshot.Main.ActionContents.Select(c => c.Source).Distinct().AsEnumerable().Where(s => !known.Contains(s))];
    }
}
