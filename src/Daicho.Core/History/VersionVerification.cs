using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.History;

/// <summary>Verifies a ledger: every version's content against its leaf, each record's chain of versions, each action's root.</summary>
internal static class VersionVerification
{
    public static void Run(HistorySnapshot snapshot, Ledger ledger, Findings findings)
    {
        var name = $"台帳「{ledger.Label}」";
        foreach (var (id, version) in LedgerProof.StrayValues(snapshot.Main, ledger))
            findings.Problem($"{name}の記録 No.{id} 第{version}版：列の型に合わない値があります（改ざんまたは破損）。");
        var leaf = new LeafBuilder();
        StoredVersion? before = null;
        foreach (var stored in LedgerProof.Versions(snapshot.Main, ledger))
        {
            Content(ledger, name, stored, leaf, findings);
            if (before is not null && before.Id != stored.Id)
            {
                End(name, before, findings);
                before = null;
            }

            Follow(name, before, stored, findings);
            before = stored;
        }

        if (before is not null)
            End(name, before, findings);
        RootVerification.Run(snapshot, ledger.Id, name, LedgerProof.Leaves(snapshot.Main, ledger), findings, _ => { });
    }

    private static void Content(Ledger ledger, string name, StoredVersion stored, LeafBuilder leaf, Findings findings)
    {
        if (stored.Record is not { } record)
        {
            findings.Problem($"{Place(name, stored)}：読めない値があります（改ざんまたは破損）。");
        }
        else if (stored.ErasedSeq is null)
        {
            findings.Versions++;
            if (!leaf.Of(ledger, record).AsSpan().SequenceEqual(record.Leaf))
                findings.Problem($"{Place(name, stored)}：内容が記録した時の証跡と一致しません（改ざん）。");
        }
        else if (record.Extra is not null || ledger.Columns.Any(c => c.Format(record) is not null))
        {
            findings.Problem($"{Place(name, stored)}：消去したはずの版に内容があります（改ざん）。");
        }
    }

    private static void Follow(string name, StoredVersion? before, StoredVersion stored, Findings findings)
    {
        var expected = (before?.Version ?? 0) + 1;
        if (stored.Version > expected)
            findings.Problem($"{Place(name, stored)}：第{ActionText.Range(expected, stored.Version - 1)}版がありません（履歴の削除）。");
        else if (stored.Version < expected)
            findings.Problem($"{Place(name, stored)}：同じ版が重なっています（挿入）。");
        if (stored.ToSeq <= stored.FromSeq)
            findings.Problem($"{Place(name, stored)}：終わり（処理番号 {stored.ToSeq}）が始まりより前です（改ざん）。");
        if (before is null)
            return;
        if (before.ToSeq is null)
            findings.Problem($"{Place(name, stored)}：現在の版より新しい版が履歴にあります（挿入）。");
        else if (before.ToSeq != stored.FromSeq && stored.Version == expected)
            findings.Problem($"{Place(name, stored)}：前の版の終わり（処理番号 {before.ToSeq}）とこの版の始まりが一致しません（順序の改ざん）。");
    }

    private static void End(string name, StoredVersion last, Findings findings)
    {
        if (last.ToSeq is not null)
            findings.Problem($"{Place(name, last)}：この記録の現在の版がありません（削除）。");
    }

    private static string Place(string name, StoredVersion stored) => $"{name}の記録 No.{stored.Id} 第{stored.Version}版（処理番号 {stored.FromSeq}）";
}
