using Daicho.Calendar;
using Daicho.Data;
using Daicho.FollowUp;
using Daicho.Import.Reports;
using Daicho.Ledgers;

namespace Daicho.Web.Imports;

/// <summary>Reports and what was read from them, as the person who makes the request may see and correct them.</summary>
public sealed class ReportConfirmation(ImportDesk desk, LedgerReader reader, Database database, DaichoDb db, BusinessClock clock)
{
    /// <summary>True when the person may confirm and correct what was read.</summary>
    public bool MayArrange => desk.MayWrite(db.Catalog.Of<AuditItem>());

    /// <summary>
    /// An imported report as it stands; null when there is none that the person may know of (see <see cref="ImportDesk.Runs"/>).
    /// </summary>
    public (ImportEntry Entry, ReportReading Reading)? Open(long seq)
    {
        if (desk.Find(seq) is not { IsReport: true } entry) return null;
        var key = KeyOf(entry);
        var items = reader.Visible<AuditItem>(desk.Actor).LiveOn(clock.Today).Where(i => i.SourceKey == key).AsEnumerable();
        return (entry, ReportReading.Of(ReportImport.Read(desk.PathOf(entry.Run.Sha256)), items));
    }

    /// <summary>Writes items as the person has arranged them.</summary>
    public ArrangeResult Arrange(ImportEntry entry, ParsedReport report, IReadOnlyList<ItemVersion> from, IReadOnlyList<ArrangedItem> to, bool mayDrop, string? note) =>
        new ReportArrangement(database, clock.Today).Arrange(desk.Actor, report, entry.Run.Sha256, from, to, mayDrop, note);

    static string KeyOf(ImportEntry entry) => ReportArrangement.SourceKeyOf(entry.Run.Sha256);
}
