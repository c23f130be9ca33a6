using Daicho.Access;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>An inquiry that is being prepared.</summary>
public sealed record InquiryRequest
{
    /// <summary>The definition.</summary>
    public required InquiryDefinition Definition { get; init; }

    /// <summary>The ledger.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>The checks whose open discrepancies are asked about; with a definition over discrepancies.</summary>
    public IReadOnlyList<Check> Checks { get; init; } = [];

    /// <summary>The records asked about; with a definition over records.</summary>
    public ListRequest? Records { get; init; }

    /// <summary>Title; the definition's when empty.</summary>
    public string? Title { get; init; }

    /// <summary>Number of the letter.</summary>
    public string? LetterNumber { get; init; }

    /// <summary>What it is about, in own words; the definition's purpose when empty.</summary>
    public string? Purpose { get; init; }

    /// <summary>The record that gave rise to it, or null.</summary>
    public (Ledger Ledger, long Id)? About { get; init; }

    /// <summary>Date by which answers must reach the asking section.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Time of that day.</summary>
    public TimeOnly DueAt { get; init; } = UsualTime;

    /// <summary>The time of day until which answers are taken where nothing else is said: the end of office hours.</summary>
    public static TimeOnly UsualTime { get; } = new(17, 15);
}

/// <summary>What an inquiry would ask of a unit; no unit where nobody is known to own the records.</summary>
public sealed record AskedOfUnit(long? UnitId, int Rows);

/// <summary>A record that is asked about.</summary>
internal sealed record PopulationRow(long RecordId, int Version, long? UnitId);

/// <summary>The records of a request, one more than may be asked at once at most. What another open inquiry of the same definition already asks is left out.</summary>
internal sealed class InquiryPopulation(DaichoDb db, DateOnly today)
{
    public IReadOnlyList<PopulationRow> Of(Actor actor, InquiryRequest request) => request.Ledger.Accept(new Visitor(this, actor, request));

    private sealed class Visitor(InquiryPopulation population, Actor actor, InquiryRequest request) : ILedgerVisitor<IReadOnlyList<PopulationRow>>
    {
        public IReadOnlyList<PopulationRow> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            var db = population.Db;
            var id = ledger.Id;
            var isOfUnits = typeof(T) == typeof(Organization.Unit); // a unit answers for itself
            var asked = population.Asked(request);
            return [.. Records<T>().Where(r => !asked.Contains(r.Id)).OrderBy(r => r.Id).Take(InquiryDesk.MostRows + 1).Select(r => new PopulationRow(r.Id, r.Version, isOfUnits ? r.Id : r.UnitId))];

            IQueryable<T2> Records<T2>()
                where T2 : LedgerRecord, new()
            {
                var live = new LedgerReader(db, population.Today).Visible<T2>(actor).LiveOn(population.Today);
                if (request.Definition.Over == InquiryOver.Records)
                {
                    var list = request.Records ?? new ListRequest(request.Ledger);
                    return new FilterExpression(db, actor, population.Today, unitsLead: false).Apply((Ledger<T2>)request.Ledger, live, list);
                }

                var checks = request.Checks.Select(c => c.Id).ToArray();
                var found = new DiscrepancyReader(db, population.Today).Visible(actor)
                    .Where(DiscrepancyStates.Unanswered).Where(d => d.Ledger == id && checks.Contains(d.CheckId)).Select(d => d.RecordId);
                return live.Where(r => found.Contains(r.Id));
            }
        }
    }

    private DaichoDb Db => db;

    private DateOnly Today => today;

    private IQueryable<long> Asked(InquiryRequest request)
    {
        var (aboutLedger, aboutId) = (request.About?.Ledger.Id, request.About?.Id);
        var inquiries = db.Set<Inquiry>().Where(i => i.DefinitionId == request.Definition.Id && i.Ledger == request.Ledger.Id && i.AboutLedger == aboutLedger && i.AboutId == aboutId).Select(i => i.Id);
        var open = db.Set<InquirySheet>().Where(s => inquiries.Contains(s.InquiryId) && (int)s.State < SheetStates.FirstClosed).Select(s => s.Id);
        return db.Set<InquiryRow>().Where(r => open.Contains(r.SheetId)).Select(r => r.RecordId);
    }
}
