using System.Globalization;
using Daicho.Calendar;
using Daicho.Evidence;
using Daicho.History;

namespace Daicho.Web.Ledgers;

/// <summary>Something that happened to the evidence of a record, as a sentence.</summary>
/// <param name="Seq">The action.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who.</param>
/// <param name="Did">What they did, after 「だれが いつ に」.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record EvidenceHappening(long Seq, DateTime At, string By, string Did, string? Reason);

/// <summary>Words of what happened to evidence: added, kept longer, disposed of.</summary>
public static class EvidenceText
{
    /// <summary>Everything that happened to these entries, the latest first.</summary>
    public static IReadOnlyList<EvidenceHappening> Of(IReadOnlyList<Recorded<EvidenceFile>> entries, IReadOnlyList<Recorded<EvidenceEvent>> events)
    {
        var byId = entries.ToDictionary(e => e.Entry.Id, e => e.Entry);
        return
        [
            .. entries.Select(e => new EvidenceHappening(e.Entry.Seq, e.At, e.By, Added(e.Entry), null))
                .Concat(events.Where(e => byId.ContainsKey(e.Entry.EvidenceId)).Select(e => new EvidenceHappening(e.Entry.Seq, e.At, e.By, Happened(byId[e.Entry.EvidenceId], e.Entry), e.Entry.Text)))
                .OrderByDescending(h => h.Seq),
        ];
    }

    static string Added(EvidenceFile entry) => entry switch
    {
        { IsErased: true } => $"証拠（No.{No(entry)}、廃棄済）を付けました",
        { IsOriginal: true } => $"原本「{entry.DocumentNumber ?? entry.Place}」の所在を記録しました",
        _ => $"証拠「{entry.FileName}」を付けました",
    };

    static string Happened(EvidenceFile entry, EvidenceEvent what) => what.Act switch
    {
        EvidenceEvent.Extend => $"証拠「{Name(entry)}」の保存期間を{(what.Until is { } until ? JapaneseDate.ToEra(until) : "")}まで延長しました",
        EvidenceEvent.Dispose => $"証拠（No.{No(entry)}）を保存期間の満了により廃棄しました",
        EvidenceEvent.Detach => $"証拠「{Name(entry)}」を外しました",
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    static string Name(EvidenceFile entry) => entry.IsErased ? $"No.{No(entry)}" : entry.Title;

    static string No(EvidenceFile entry) => entry.Id.ToString(CultureInfo.InvariantCulture);
}
