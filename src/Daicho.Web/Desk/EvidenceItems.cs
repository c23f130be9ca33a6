using Daicho.Calendar;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Web.Accounts;
using Daicho.Web.Ledgers;

namespace Daicho.Web.Desk;

/// <summary>An entry of evidence as it is shown.</summary>
/// <param name="Evidence">The entry, when and by whom.</param>
/// <param name="Retention">How long it is kept.</param>
/// <param name="Href">Address of the file; null for an original and after disposal.</param>
/// <param name="Shown">Media type of a file that the browser may show, or null.</param>
/// <param name="Approval">The approval of its document number, or null.</param>
public sealed record EvidenceItem(Recorded<EvidenceFile> Evidence, Retention Retention, string? Href, string? Shown, Approval? Approval)
{
    /// <summary>The entry.</summary>
    public EvidenceFile Entry => Evidence.Entry;
}

/// <summary>Puts beside evidence how long it is kept and which approval it belongs to: a fixed number of statements.</summary>
public sealed class EvidenceItems(DaichoDb db, LedgerReader ledgers, FileStore files, CurrentActor current, BusinessClock clock)
{
    readonly RetentionReader retention = new(db, clock.Today);

    /// <summary>Kinds of evidence to choose from.</summary>
    public IReadOnlyList<RetentionRule> Kinds => retention.Rules.Offered(clock.Today);

    /// <summary>The items; a file lies below <paramref name="address"/>.</summary>
    public IReadOnlyList<EvidenceItem> Of(IReadOnlyList<Recorded<EvidenceFile>> entries, string address) => Of(entries, _ => address);

    /// <summary>The evidence of answers, by row.</summary>
    public ILookup<long, EvidenceItem> OfAnswers(IReadOnlyCollection<RowView> views, Func<RowView, string> address)
    {
        var rowOf = views.SelectMany(v => v.Evidence.Select(e => (e.Entry.Id, View: v))).ToDictionary(e => e.Id, e => e.View);
        return Of([.. views.SelectMany(v => v.Evidence)], entry => address(rowOf[entry.Id])).ToLookup(i => rowOf[i.Entry.Id].Row.Id);
    }

    IReadOnlyList<EvidenceItem> Of(IReadOnlyList<Recorded<EvidenceFile>> entries, Func<EvidenceFile, string> address)
    {
        if (entries.Count == 0) return [];
        var periods = retention.Of(entries);
        var approvals = new ApprovalReader(ledgers).OfNumbers(current.Actor, entries.Select(e => e.Entry.DocumentNumber)).ToLookup(a => a.DocumentNumberKey, StringComparer.Ordinal);
        return
        [
            .. entries.Select(e => new EvidenceItem(
                e, periods[e.Entry.Id],
                e.Entry.IsOriginal || e.Entry.IsErased ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{address(e.Entry)}/{e.Entry.Id}"),
                e.Entry.IsOriginal || e.Entry.IsErased ? null : RecordFiles.Kind(files, e.Entry.Sha256),
                e.Entry.DocumentNumber is null ? null : approvals[Text.TextKey.Name(e.Entry.DocumentNumber)].FirstOrDefault())),
        ];
    }
}
