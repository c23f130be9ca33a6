using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.FollowUp;

/// <summary>
/// An executive body (執行機関: 知事, 教育委員会, 公安委員会, 企業管理者…) that notifies measures, and the units that bring its
/// measures together and confirm them. The confirming unit is the executive's second line; where it carries the measure out
/// itself, its substitute confirms.
/// </summary>
public sealed class ExecutiveBody : LedgerRecord
{
    /// <summary>Name of the body, as its notices bear it.</summary>
    public string? Name { get; set; }

    /// <summary>Folded name.</summary>
    public string? NameKey { get; set; }

    /// <summary>The unit below which everything is the body's; blank is whatever no other body has.</summary>
    public string? Scope { get; set; }

    /// <summary>That unit.</summary>
    public long? ScopeId { get; set; }

    /// <summary>The unit that brings measures together and drafts notices.</summary>
    public string? Coordinator { get; set; }

    /// <summary>The unit that confirms.</summary>
    public string? Confirmer { get; set; }

    /// <summary>That unit.</summary>
    public long? ConfirmerId { get; set; }

    /// <summary>Who confirms what the confirming unit carries out itself.</summary>
    public string? Substitute { get; set; }

    /// <summary>That unit.</summary>
    public long? SubstituteId { get; set; }

    /// <summary>How its notices are numbered, with 〇 for the number.</summary>
    public string? NumberForm { get; set; }

    /// <summary>Whom its notices go to.</summary>
    public string? Addressee { get; set; }

    /// <summary>Where it is said.</summary>
    public string? Source { get; set; }
}

/// <summary>The ledger of executive bodies.</summary>
public sealed class ExecutiveBodiesLedger : Ledger<ExecutiveBody>
{
    /// <summary>Declares the columns.</summary>
    public ExecutiveBodiesLedger()
        : base("executive-bodies", "執行機関", "Executive bodies")
    {
        Description = "措置を通知する執行機関（知事、教育委員会、公安委員会、企業管理者など）と、その措置を取りまとめる課、実施を確認する所属。実施確認は所管課自身には行わせません。";
        Group = "監査";
        Policy = LedgerPolicy.FollowUpSettings;
        ReasonRequired = true;
        Text(x => x.Name, "執行機関", "Body").Folded(x => x.NameKey).Aliases("機関名").Required().Key().Listed().Searchable();
        Unit(x => x.Scope, x => x.ScopeId, "範囲", "Scope").Listed().Help("この所属とその下にある所属の措置が対象です。範囲が重なるときは、下にあるほうの執行機関のものです。空欄は、ほかの執行機関の範囲にないすべての所属です。");
        Unit(x => x.Coordinator, x => x.UnitId, "取りまとめ課", "Coordinating unit").Listed().Help("措置を取りまとめ、措置通知を作る課。範囲のすべての措置を見ることができます。");
        Unit(x => x.Confirmer, x => x.ConfirmerId, "実施を確認する所属", "Confirming unit").Listed();
        Unit(x => x.Substitute, x => x.SubstituteId, "代わって確認する所属", "Substitute").Listed().Help("実施を確認する所属が自ら行う措置は、この所属が確認します。");
        Text(x => x.NumberForm, "文書番号の形", "Form of the number").Help("例：行管第〇号。〇が番号になります。");
        Text(x => x.Addressee, "通知の宛先", "Addressee").Help("例：○○県監査委員。");
        Text(x => x.Source, "根拠", "Source");
        Titled(x => x.Name);
        SortedBy(x => x.Name);
    }
}

/// <summary>Which measures belong to which executive body, and who confirms them.</summary>
public sealed class BodyScope
{
    private readonly IReadOnlyList<ExecutiveBody> bodies;
    private readonly ILookup<long, long> above;

    private BodyScope(IReadOnlyList<ExecutiveBody> bodies, ILookup<long, long> above) => (this.bodies, this.above) = (bodies, above);

    /// <summary>The bodies as they are on a day, with the units above each of <paramref name="units"/>.</summary>
    public static BodyScope Load(DaichoDb db, DateOnly today, IReadOnlyCollection<long> units)
    {
        var all = db.Set<ExecutiveBody>().AsNoTracking().LiveOn(today).OrderBy(b => b.Id).ToList();
        List<long> asked = [.. units.Concat(all.SelectMany(b => new[] { b.ScopeId, b.ConfirmerId, b.SubstituteId }).OfType<long>()).Distinct()];
        var upward = db.UnitClosure.AsNoTracking().Where(c => asked.Contains(c.DescendantId)).AsEnumerable().ToLookup(c => c.DescendantId, c => c.AncestorId);
        return new BodyScope(all, upward);
    }

    /// <summary>Units whose measures the person's units bring together or confirm.</summary>
    internal static IQueryable<long?> Watched(DaichoDb db, IQueryable<long?> own, DateOnly today)
    {
        var watched = db.Set<ExecutiveBody>().LiveOn(today).Where(b => own.Contains(b.UnitId) || own.Contains(b.ConfirmerId) || own.Contains(b.SubstituteId));
        return db.UnitClosure.Where(c => watched.Any(b => b.ScopeId == c.AncestorId || b.Scope == null)).Select(c => (long?)c.DescendantId);
    }

    /// <summary>The body that a unit belongs to: the nearest scope above it; null when there is none.</summary>
    public ExecutiveBody? Of(long? unit)
    {
        if (unit is not { } id)
            return null;
        var up = above[id].ToHashSet();
        return bodies.Where(b => b.ScopeId is { } scope && up.Contains(scope)).MaxBy(b => above[b.ScopeId!.Value].Count()) ?? bodies.FirstOrDefault(b => b.Scope is null);
    }

    /// <summary>The unit that confirms a measure: its own, the body's, or the body's substitute where the body's carries it out itself.</summary>
    public long? ConfirmerOf(Measure measure)
    {
        if (measure.ConfirmerId is { } own)
            return own;
        var body = Of(measure.UnitId);
        return body is null || !IsSameLine(measure.UnitId, body.ConfirmerId) ? body?.ConfirmerId : IsSameLine(measure.UnitId, body.SubstituteId) ? null : body.SubstituteId;
    }

    // One of the two answers for the other.
    private bool IsSameLine(long? one, long? other) => one is { } a && other is { } b && (above[a].Contains(b) || above[b].Contains(a));
}
