using Daicho.Access;
using Daicho.Data;

namespace Daicho.FollowUp;

/// <summary>What a person is to a measure: who carries it out, who confirms it, who arbitrates.</summary>
/// <param name="IsOwner">The person's unit carries it out, or one above it.</param>
/// <param name="IsConfirmer">The person's unit confirms it, and does not carry it out.</param>
/// <param name="IsSecretariat">The audit secretariat or an administrator: arbiter, and the next audit that confirms.</param>
public sealed record MeasureRight(bool IsOwner, bool IsConfirmer, bool IsSecretariat)
{
    /// <summary>The person's relation to a measure on a day.</summary>
    public static MeasureRight Of(DaichoDb db, DateOnly today, Actor actor, Measure measure)
    {
        if (actor.ReadsOnly)
            return new(false, false, false);
        var (person, isUnitMember) = (actor.Id, actor.Is(Role.Official | Role.DigitalDivision | Role.Executive));
        bool Owns(long? unit) => unit is not null && db.UnitClosure.Any(c => c.DescendantId == unit && db.UserUnits.Any(u => u.UserId == person && u.UnitId == c.AncestorId));
        var isOwner = isUnitMember && Owns(measure.UnitId);
        var confirms = isUnitMember && !isOwner && Owns(BodyScope.Load(db, today, measure.UnitId is { } unit ? [unit] : []).ConfirmerOf(measure));
        return new(isOwner, confirms, actor.Is(Role.AuditSecretariat | Role.Administrator));
    }

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
