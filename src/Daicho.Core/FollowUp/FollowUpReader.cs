using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.FollowUp;

/// <summary>A measure with its item, as lists show it.</summary>
public sealed record FollowedMeasure(Measure Measure, AuditItem? Item);

/// <summary>How far an audit is (PDCA): of its items, how many are planned, carried out, confirmed, and what came again.</summary>
/// <param name="Audit">The audit.</param>
/// <param name="Items">Items the person sees.</param>
/// <param name="Planned">Items all of whose measures are decided, with a date or event, or settled.</param>
/// <param name="Settled">Items all of whose measures are settled (実施済, 不措置, 対象消滅).</param>
/// <param name="Confirmed">Items all of whose measures were confirmed by somebody else.</param>
/// <param name="OnAPlan">Items classed as dealt with by the statutory class whose measures are still open (措置済み・実施確認待ち).</param>
/// <param name="Overdue">Measures past their date.</param>
/// <param name="Recurred">Items that are an earlier one again.</param>
/// <param name="Rate">Rate by the vocabulary's own rule; null without classed items.</param>
/// <param name="LagDays">Median of days from the report of doing to its confirmation; null when nothing was confirmed.</param>
public sealed record AuditFigures(Audit Audit, int Items, int Planned, int Settled, int Confirmed, int OnAPlan, int Overdue, int Recurred, decimal? Rate, int? LagDays)
{
    /// <summary>Share of all items, from 0 to 1.</summary>
    public decimal Share(int of) => Items == 0 ? 0 : (decimal)of / Items;
}

/// <summary>What of the follow-up waits for a person.</summary>
/// <param name="Own">Open measures of their units.</param>
/// <param name="Overdue">Those past their date.</param>
/// <param name="ToConfirm">Measures that wait for their confirmation.</param>
/// <param name="Misdirected">Measures whose unit they decide, as the arbiter.</param>
public sealed record FollowUpWaits(int Own, int Overdue, int ToConfirm, int Misdirected)
{
    /// <summary>True when anything waits.</summary>
    public bool Any => Own + ToConfirm + Misdirected > 0;
}

/// <summary>Reads what the follow-up shows, within what the actor may see.</summary>
public sealed class FollowUpReader(DaichoDb db, LedgerReader reader)
{
    /// <summary>Most rows of a list of what waits.</summary>
    public const int Most = 500;

    /// <summary>How much waits for the actor.</summary>
    public FollowUpWaits Waits(Actor actor)
    {
        DateOnly? today = reader.Today;
        var own = UnitScope.Own(db, actor);
        var open = Visible(actor).Where(m => own.Contains(m.UnitId) && (m.State == null || MeasureState.Open.Contains(m.State)))
            .GroupBy(m => m.DueOn < today).Select(g => new { IsLate = g.Key, Count = g.Count() }).ToList();
        var isSecretariat = actor.Is(Role.AuditSecretariat | Role.Administrator);
        return new(
            open.Sum(o => o.Count), open.Where(o => o.IsLate).Sum(o => o.Count), Waiting(actor).Count, isSecretariat ? Visible(actor).Count(m => m.RedirectTo != null) : 0);
    }

    /// <summary>Open measures of the actor's units, the nearest date first.</summary>
    public IReadOnlyList<FollowedMeasure> Own(Actor actor)
    {
        var own = UnitScope.Own(db, actor);
        return WithItems(actor, [.. Visible(actor).Where(m => own.Contains(m.UnitId)).Where(m => m.State == null || MeasureState.Open.Contains(m.State)).OrderBy(m => m.DueOn == null).ThenBy(m => m.DueOn).ThenBy(m => m.Id).Take(Most)]);
    }

    /// <summary>Measures that wait for the actor's confirmation, the oldest first.</summary>
    public IReadOnlyList<FollowedMeasure> ToConfirm(Actor actor) => WithItems(actor, Waiting(actor));

    /// <summary>Measures that their unit says to be another's, for the arbiter.</summary>
    public IReadOnlyList<FollowedMeasure> Misdirected(Actor actor) => actor.Is(Role.AuditSecretariat | Role.Administrator)
        ? WithItems(actor, [.. Visible(actor).Where(m => m.RedirectTo != null).OrderBy(m => m.Id).Take(Most)])
        : [];

    /// <summary>Measures about an item, in order.</summary>
    public IReadOnlyList<Measure> OfItem(Actor actor, long item) => [.. reader.Visible<Measure>(actor).Where(m => m.ItemId == item && m.ClosedOn == null).OrderBy(m => m.Id)];

    /// <summary>The figures of audits of the own government, the latest first.</summary>
    public IReadOnlyList<AuditFigures> Audits(Actor actor)
    {
        var items = reader.Visible<AuditItem>(actor).LiveOn(reader.Today).Where(i => i.AuditId != null).Select(i => new { i.Id, i.AuditId, i.Class, i.RecursOfId }).ToList();
        var measures = Visible(actor).Where(m => m.ItemId != null).Select(m => new { m.ItemId, m.State, m.Confirmation, m.DueOn, m.DueEvent, m.Class, m.ConfirmedOn, m.StateSince }).AsEnumerable().ToLookup(m => m.ItemId!.Value);
        var audits = reader.Visible<Audit>(actor).LiveOn(reader.Today).OrderByDescending(a => a.FiscalYear).ThenByDescending(a => a.Id).ToList();
        var byAudit = items.ToLookup(i => i.AuditId!.Value);
        var words = new Dictionary<string, AuditVocabulary>(StringComparer.Ordinal);
        return [.. audits.Where(a => byAudit[a.Id].Any()).Select(Figures)];

        AuditFigures Figures(Audit audit)
        {
            if (!words.TryGetValue(audit.Vocabulary ?? "", out var vocabulary))
                words.Add(audit.Vocabulary ?? "", vocabulary = AuditVocabulary.Of(db, audit.Vocabulary, reader.Today));
            int count = 0, planned = 0, settled = 0, confirmed = 0, onAPlan = 0, overdue = 0, recurred = 0;
            var classes = new List<string?>();
            var lags = new List<int>();
            foreach (var item in byAudit[audit.Id])
            {
                var own = measures[item.Id].ToList();
                count++;
                recurred += item.RecursOfId is null ? 0 : 1;
                overdue += own.Count(m => m.DueOn < reader.Today && !MeasureState.IsSettled(m.State));
                var isSettled = own.Count > 0 && own.TrueForAll(m => MeasureState.IsSettled(m.State));
                settled += isSettled ? 1 : 0;
                planned += isSettled || (own.Count > 0 && own.TrueForAll(m => MeasureState.IsSettled(m.State) || (m.State is MeasureState.Decided or MeasureState.UnderWay && (m.DueOn is not null || m.DueEvent is not null)))) ? 1 : 0;
                confirmed += own.Count > 0 && own.TrueForAll(m => m.Confirmation == FollowUp.Confirmed.Yes) ? 1 : 0;
                var @class = own.Select(m => m.Class).FirstOrDefault(c => c is not null) ?? item.Class;
                classes.Add(@class);
                onAPlan += vocabulary.Class(@class)?.Counts == true && own.Count > 0 && !isSettled ? 1 : 0;
                lags.AddRange(own.Where(m => m is { Confirmation: FollowUp.Confirmed.Yes, ConfirmedOn: not null, StateSince: not null }).Select(m => m.ConfirmedOn!.Value.DayNumber - m.StateSince!.Value.DayNumber));
            }

            lags.Sort();
            return new(audit, count, planned, settled, confirmed, onAPlan, overdue, recurred, classes.Exists(c => c is not null) ? vocabulary.Rate(classes) : null, lags.Count == 0 ? null : lags[lags.Count / 2]);
        }
    }

    private List<Measure> Waiting(Actor actor)
    {
        var waiting = Visible(actor).Where(m => m.Confirmation == Confirmed.Waiting).OrderBy(m => m.StateSince).ThenBy(m => m.Id).Take(Most).ToList();
        if (waiting.Count == 0)
            return waiting;
        var rights = MeasureRights.Load(db, reader.Today, actor, waiting);
        return waiting.FindAll(m => rights.Of(m).Allows(MeasureParty.Confirmer));
    }

    private IQueryable<Measure> Visible(Actor actor) => reader.Visible<Measure>(actor).LiveOn(reader.Today);

    private IReadOnlyList<FollowedMeasure> WithItems(Actor actor, List<Measure> measures)
    {
        if (measures.Count == 0)
            return [];
        var items = reader.FindMany(db.Catalog.Of<AuditItem>(), actor, [.. measures.Select(m => m.ItemId).OfType<long>().Distinct()]);
        return [.. measures.Select(m => new FollowedMeasure(m, m.ItemId is { } item ? items.GetValueOrDefault(item) as AuditItem : null))];
    }
}
