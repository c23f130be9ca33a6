using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.FollowUp;

/// <summary>What a person is to a measure: who carries it out, who confirms it, who arbitrates.</summary>
/// <param name="IsOwner">The person's unit carries it out, or one above it.</param>
/// <param name="IsConfirmer">The person's unit confirms it, and does not carry it out.</param>
/// <param name="IsSecretariat">The audit secretariat or an administrator: arbiter, and the next audit that confirms.</param>
public sealed record MeasureRight(bool IsOwner, bool IsConfirmer, bool IsSecretariat)
{
    /// <summary>True when such a person may take the steps of a party. Nobody confirms what their own unit did.</summary>
    public bool Allows(MeasureParty party) => party switch
    {
        MeasureParty.Owner => IsOwner || IsSecretariat,
        MeasureParty.Confirmer => IsConfirmer || (IsSecretariat && !IsOwner),
        MeasureParty.Secretariat => IsSecretariat,
        _ => IsConfirmer || IsSecretariat,
    };

    /// <summary>Why not, and whom to ask.</summary>
    public string Refusal(MeasureParty party) => party switch
    {
        MeasureParty.Owner => "この措置は自所属のものではないため変更できません。所管課か監査委員事務局に依頼してください。",
        MeasureParty.Confirmer when IsOwner => "自所属の措置は、自所属では確認できません。執行機関の台帳で決めた確認する所属に依頼してください。",
        MeasureParty.Secretariat => "所管の決定は監査委員事務局が行います。",
        _ => "実施の確認は、執行機関の台帳で決めた所属か監査委員事務局が行います。",
    };
}

/// <summary>A person's relations to measures, read once for all of them.</summary>
public sealed class MeasureRights
{
    private readonly Actor actor;
    private readonly DateOnly today;
    private readonly HashSet<long?> own;

    private MeasureRights(Actor actor, DateOnly today, HashSet<long?> own, BodyScope bodies) => (this.actor, this.today, this.own, Bodies) = (actor, today, own, bodies);

    /// <summary>The executive bodies of the measures.</summary>
    public BodyScope Bodies { get; }

    /// <summary>The person's relations to these measures on a day.</summary>
    public static MeasureRights Load(DaichoDb db, DateOnly today, Actor actor, IEnumerable<Measure> measures) => new(
        actor, today,
        actor.Is(Role.Official | Role.DigitalDivision | Role.Executive) ? [.. UnitScope.Own(db, actor)] : [],
        BodyScope.Load(db, today, [.. measures.Select(m => m.UnitId).OfType<long>().Distinct()]));

    /// <summary>The relation to one of them.</summary>
    public MeasureRight Of(Measure measure)
    {
        if (actor.ReadsOnly)
            return new(false, false, false);
        var isOwner = measure.UnitId is not null && own.Contains(measure.UnitId);
        return new(isOwner, !isOwner && Bodies.ConfirmerOf(measure) is { } confirmer && own.Contains(confirmer), actor.Is(Role.AuditSecretariat | Role.Administrator));
    }

    /// <summary>The steps the person may take with one of them now.</summary>
    public IReadOnlyList<MeasureStep> Steps(Measure measure)
    {
        var right = Of(measure);
        return measure.IsLiveOn(today) ? [.. MeasureStep.All.Where(s => s.StartsAt(measure) && right.Allows(s.By))] : [];
    }
}
