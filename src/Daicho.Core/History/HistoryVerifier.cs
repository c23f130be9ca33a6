using Daicho.Data;

namespace Daicho.History;

/// <summary>
/// Proves that the history was not altered, cut, added to or reordered: everything that was written is recomputed
/// from what is stored and compared with what was proved when it was written. Derived columns (keys, links, the
/// unit of a discrepancy) are no part of it; they are made anew from the text at any time (<c>daicho reindex</c>). Memory stays flat over any number of rows.
/// </summary>
public static class HistoryVerifier
{
    /// <summary>
    /// Verifies the database as it is now, while others go on working. Only a <paramref name="checkpoint"/> kept
    /// elsewhere can show that the end was cut off or everything was rewritten consistently.
    /// </summary>
    /// <param name="database">The database.</param>
    /// <param name="checkpoint">What was exported before, or null.</param>
    /// <param name="progress">Told the name of each part when it starts.</param>
    public static VerificationReport Verify(Data.Database database, Checkpoint? checkpoint = null, Action<string>? progress = null)
    {
        using var snapshot = new HistorySnapshot(database);
        var findings = new Findings();
        progress?.Invoke("処理");
        ChainVerification.Run(snapshot, checkpoint, findings);
        foreach (var ledger in database.Catalog.All)
        {
            progress?.Invoke(ledger.Label);
            VersionVerification.Run(snapshot, ledger, findings);
        }

        foreach (var table in ProvedTable.All)
        {
            progress?.Invoke(table.Label);
            RootVerification.Run(snapshot, table.Name, $"「{table.Label}」", table.Leaves(snapshot.Main), findings, leaves => findings.Entries += leaves);
        }

        progress?.Invoke("消去・不備の状態・取込の取消し");
        ErasureProof.Run(snapshot.Main, findings);
        EvidenceErasure.Verify(snapshot.Main, findings);
        DiscrepancyProof.Run(snapshot.Main, findings);
        InquiryProof.Run(snapshot.Main, findings);
        NoticeProof.Run(snapshot.Main, findings);
        ImportProof.Run(snapshot.Main, findings);
        return findings.Report();
    }
}
