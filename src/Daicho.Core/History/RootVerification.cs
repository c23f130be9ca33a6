using Daicho.Data;
using Microsoft.EntityFrameworkCore;

namespace Daicho.History;

/// <summary>A stored row's leaf, with the action that wrote it.</summary>
internal readonly record struct StoredLeaf(long Seq, long Id, byte[] Leaf);

/// <summary>Compares the leaves of a table, action by action, with the count and Merkle root each action recorded.</summary>
internal static class RootVerification
{
    /// <summary>Reads <paramref name="leaves"/> (by action, then row) beside what the actions recorded for <paramref name="source"/>.</summary>
    public static void Run(HistorySnapshot snapshot, string source, string name, IEnumerable<StoredLeaf> leaves, Findings findings, Action<long> counted)
    {
        using var contents = snapshot.Side.ActionContents.AsNoTracking().Where(c => c.Source == source).OrderBy(c => c.Seq).AsEnumerable().GetEnumerator();
        var expected = contents.MoveNext() ? contents.Current : null;
        long count = 0;
        try
        {
            foreach (var written in ByAction(leaves))
            {
                for (; expected is not null && expected.Seq < written.Seq; expected = contents.MoveNext() ? contents.Current : null)
                    Compare(expected, new Written(expected.Seq, new MerkleTree(), 0, 0), name, findings);
                count += written.Tree.Count;
                if (expected?.Seq != written.Seq)
                {
                    findings.Problem($"処理番号 {written.Seq}：{name}に、どの処理の証跡にもない書込みが {written.Tree.Count} 件あります（挿入。{written.Rows}）。");
                    continue;
                }

                Compare(expected, written, name, findings);
                expected = contents.MoveNext() ? contents.Current : null;
            }
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or InvalidOperationException or OverflowException)
        {
            findings.Problem($"{name}に読めない値があるため、最後まで検証できません（改ざんまたは破損：{e.Message}）。");
            return;
        }

        for (; expected is not null; expected = contents.MoveNext() ? contents.Current : null)
            Compare(expected, new Written(expected.Seq, new MerkleTree(), 0, 0), name, findings);
        counted(count);
    }

    private static void Compare(ActionContent expected, Written written, string name, Findings findings)
    {
        var difference = written.Tree.Count - expected.Count;
        if (difference < 0)
            findings.Problem($"処理番号 {expected.Seq}：{name}に書き込んだ {expected.Count} 件のうち {-difference} 件がありません（削除）。");
        else if (difference > 0)
            findings.Problem($"処理番号 {expected.Seq}：{name}に書き込んだ {expected.Count} 件より {difference} 件多くあります（挿入。{written.Rows}）。");
        else if (!written.Tree.Root().AsSpan().SequenceEqual(expected.Root))
            findings.Problem($"処理番号 {expected.Seq}：{name}に書き込んだ {expected.Count} 件の内容が、記録した時の証跡と一致しません（改ざんまたは差替え。{written.Rows}）。");
    }

    private static IEnumerable<Written> ByAction(IEnumerable<StoredLeaf> leaves)
    {
        Written? current = null;
        foreach (var (seq, id, leaf) in leaves)
        {
            if (current is not null && current.Seq != seq)
            {
                yield return current;
                current = null;
            }

            current ??= new Written(seq, new MerkleTree(), id, id);
            current.Last = id;
            current.Tree.Add(leaf);
        }

        if (current is not null)
            yield return current;
    }

    private sealed class Written(long seq, MerkleTree tree, long first, long last)
    {
        public long Seq { get; } = seq;
        public MerkleTree Tree { get; } = tree;
        public long Last { get; set; } = last;
        public string Rows => $"対象：No.{ActionText.Range(first, Last)}";
    }
}
