using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Import;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>A table of <see cref="ProvedEntry"/> rows, and how the rows of an action are proved.</summary>
internal abstract class ProvedTable(string name)
{
    /// <summary>Every proved table beside the ledgers.</summary>
    public static readonly IReadOnlyList<ProvedTable> All =
    [
        new ProvedTable<DiscrepancyEvent>("discrepancy_events"),
        new ProvedTable<Comment>("comments"),
        new ProvedTable<EvidenceFile>("evidence_files"),
        new ProvedTable<CheckRun>("check_runs"),
        new ProvedTable<ImportRun>("import_runs"),
        new ProvedTable<SetAsideRow>("set_aside_rows"),
        new ProvedTable<Erasure>("erasures"),
    ];

    /// <summary>Table name, used in proofs.</summary>
    public string Name { get; } = name;

    protected abstract Type EntryType { get; }

    public static ProvedTable Of(Type entryType) => All.Single(t => t.EntryType == entryType);

    /// <summary>The tree over the rows of an action.</summary>
    public abstract MerkleTree Proof(DaichoDb db, long seq);

    /// <summary>Numbers of the actions that have rows here.</summary>
    public abstract IEnumerable<long> Seqs(DaichoDb db);
}

internal sealed class ProvedTable<T>(string name) : ProvedTable(name)
    where T : ProvedEntry
{
    protected override Type EntryType => typeof(T);

    public override MerkleTree Proof(DaichoDb db, long seq)
    {
        var tree = new MerkleTree();
        var leaf = new LeafBuilder();
        foreach (var entry in db.Set<T>().AsNoTracking().Where(e => e.Seq == seq).OrderBy(e => e.Id).AsEnumerable())
        {
            leaf.Start(Name, entry.Id, 0);
            entry.AddTo(leaf);
            tree.Add(leaf.Finish());
        }

        return tree;
    }

    public override IEnumerable<long> Seqs(DaichoDb db) =>
        db.Set<T>().AsNoTracking().Select(e => e.Seq).Distinct().OrderBy(s => s).ToList();
}
