using Daicho.Discrepancies;
using Daicho.FollowUp;
using Daicho.Import;
using Daicho.Inquiries;
using Daicho.Modules.Assets;
using Daicho.Organization;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Browser.Tests.Setup;

/// <summary>Addresses of things in the demonstration that a route needs an id for.</summary>
public sealed class Places
{
    internal Places(TestDatabase data)
    {
        using var db = data.Open();
        var tax = db.Set<Unit>().First(u => u.Name == "税務課").Id;
        var discrepancy = db.Set<Discrepancy>().AsNoTracking().Where(d => d.UnitId == tax && d.Ledger == "computers").OrderBy(d => d.Id).Last();
        Discrepancy = $"/discrepancies/{discrepancy.Id}";
        Group = $"/discrepancies/group?check={discrepancy.CheckId}&unit={tax}";
        Check = $"/checks/{discrepancy.CheckId}";
        Computer = $"/ledgers/computers/{discrepancy.RecordId}";
        var runs = db.Set<ImportRun>().AsNoTracking().ToList();
        SetAside = $"/imports/{runs.Single(r => r.SetAside > 0).Seq}";
        var uncertain = db.Set<AuditItem>().AsNoTracking().First(i => i.NeedsReview != null).SourceKey!;
        ReportRun = $"/imports/{runs.First(r => r.Sha256.StartsWith(uncertain, StringComparison.Ordinal)).Seq}";
        Item = $"/ledgers/audit-items/{db.Set<AuditItem>().Min(i => i.Id)}";
        Sheet = $"/inquiries/sheets/{db.Set<InquirySheet>().First(s => s.UnitId == tax).Id}";
        AssetNumber = db.Set<Computer>().Where(c => c.AssetNumber != null).OrderByDescending(c => c.Id).First().AssetNumber!;
    }

    /// <summary>A discrepancy of 税務課.</summary>
    public string Discrepancy { get; }

    /// <summary>The group it belongs to.</summary>
    public string Group { get; }

    /// <summary>The check that found it.</summary>
    public string Check { get; }

    /// <summary>The computer it was found on.</summary>
    public string Computer { get; }

    /// <summary>An import with a row set aside.</summary>
    public string SetAside { get; }

    /// <summary>The import of a published report with readings to confirm.</summary>
    public string ReportRun { get; }

    /// <summary>A finding of an audit.</summary>
    public string Item { get; }

    /// <summary>What 税務課 is asked in the inquiry of the demonstration.</summary>
    public string Sheet { get; }

    /// <summary>Asset number of a computer that no other test touches.</summary>
    public string AssetNumber { get; }
}
