using System.Globalization;
using Daicho.Access;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.Text;

namespace Daicho.Evidence;

/// <summary>A file found by its name, and the discrepancy it belongs to.</summary>
public sealed record FoundFile(long Id, long DiscrepancyId, string FileName, string? Note);

/// <summary>Finds evidence by the name of the file, within what the actor may see.</summary>
public sealed class EvidenceSearch(DaichoDb db, DateOnly today)
{
    // Names are kept as uploaded, without a folded copy: the newest are compared one by one.
    private const int MostRead = 5000;

    private const string Subjects = "discrepancies/";

    /// <summary>The newest files whose name holds every word.</summary>
    public IReadOnlyList<FoundFile> Find(Actor actor, IReadOnlyList<string> words, int most)
    {
        var named = db.Set<EvidenceFile>().Where(f => f.Subject.StartsWith(Subjects) && f.ErasedSeq == null && f.Kind == null).OrderByDescending(f => f.Id).Take(MostRead)
            .Select(f => new { f.Id, f.Subject, f.FileName, f.Note }).AsEnumerable()
            .Where(f => TextKey.Search(f.FileName) is var key && words.All(w => key.Contains(w, StringComparison.Ordinal)))
            .Select(f => new FoundFile(f.Id, long.Parse(f.Subject[Subjects.Length..], CultureInfo.InvariantCulture), f.FileName, f.Note)).ToList();
        var ids = named.Select(f => f.DiscrepancyId).Distinct().ToArray();
        var visible = new DiscrepancyReader(db, today).Visible(actor).Where(d => ids.Contains(d.Id)).Select(d => d.Id).ToHashSet();
        return [.. named.Where(f => visible.Contains(f.DiscrepancyId)).Take(most)];
    }
}
