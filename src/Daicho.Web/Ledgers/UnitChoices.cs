using System.Collections.Concurrent;
using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Daicho.Web.Ledgers;

/// <summary>
/// The units to filter lists by. They change a few times a year and every list offers them: they are read again when an
/// action has written into the ledger of units, or on another day.
/// </summary>
public sealed class UnitChoices
{
    const int Most = 500;

    static readonly ConcurrentDictionary<IModel, Func<DaichoDb, long>> LastWritten = new();

    volatile Known? known;

    /// <summary>Numbers and names of the units the person sees that exist on the day.</summary>
    public IReadOnlyList<(long Id, string Name)> For(DaichoDb db, LedgerReader reader, Actor actor)
    {
        if (db.Catalog.Of<Unit>().Policy.Sees(actor, reader.Today) != Reach.All)
            return Read(reader, actor);
        var seq = LastWritten.GetOrAdd(db.Model, static _ => EF.CompileQuery((DaichoDb any) => any.Set<Unit>().Max(u => (long?)u.FromSeq) ?? 0))(db);
        if (known is { } found && found.Seq == seq && found.Day == reader.Today)
            return found.Units;
        var units = Read(reader, actor);
        known = new Known(seq, reader.Today, units);
        return units;
    }

    static (long Id, string Name)[] Read(LedgerReader reader, Actor actor) =>
    [
        .. reader.Visible<Unit>(actor).LiveOn(reader.Today).Where(u => u.Name != null).OrderBy(u => u.Id).Take(Most)
            .Select(u => new { u.Id, u.Name, u.Parent }).AsEnumerable().Select(u => (u.Id, u.Parent is null ? u.Name! : $"{u.Parent} {u.Name}")),
    ];

    sealed record Known(long Seq, DateOnly Day, IReadOnlyList<(long Id, string Name)> Units);
}
