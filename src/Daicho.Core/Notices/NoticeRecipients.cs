using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Organization;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Notices;

/// <summary>Somebody who is told: a person, or the shared address of a section.</summary>
/// <param name="AccountId">The person's account; null for a section, and for a holder of a post who has no account.</param>
/// <param name="UnitId">The unit, or null.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Address">E-mail address, or null.</param>
internal sealed record Recipient(string? AccountId, long? UnitId, string Name, string? Address)
{
    public string Key => AccountId is not null ? "account:" + AccountId : UnitId is not null ? FormattableString.Invariant($"unit:{UnitId}") : "mail:" + Address;
}

/// <summary>Who is told about what. Read once for a day's notices.</summary>
internal sealed class NoticeRecipients
{
    private const Role Keepers = Role.DigitalDivision;

    private readonly List<(Role Roles, Recipient Person)> people;
    private readonly Dictionary<string, Recipient> byId;
    private readonly ILookup<long, string> belongs;
    private readonly Dictionary<long, Unit> units;
    private readonly ILookup<long, Recipient> heads;

    public NoticeRecipients(DaichoDb db, DateOnly today)
    {
        var accounts = db.Users.AsNoTracking().Where(a => a.DisabledAt == null).Select(a => new { a.Id, a.DisplayName, a.Email, a.Roles }).ToList();
        people = [.. accounts.Select(a => (a.Roles, new Recipient(a.Id, null, a.DisplayName, NullIfEmpty(a.Email))))];
        byId = people.ToDictionary(p => p.Person.AccountId!, p => p.Person, StringComparer.Ordinal);
        belongs = db.UserUnits.AsNoTracking().Select(u => new { u.UnitId, u.UserId }).AsEnumerable().ToLookup(u => u.UnitId, u => u.UserId);
        units = db.Set<Unit>().AsNoTracking().LiveOn(today).ToDictionary(u => u.Id);
        heads = new Holders(db, today).On(Actor.Job("通知"), today).Where(h => h.Duty == PostDuty.Head && h.UnitId != null).AsEnumerable()
            .Where(h => h.AccountId is null ? NullIfEmpty(h.Address) is not null : byId.ContainsKey(h.AccountId))
            .ToLookup(h => h.UnitId!.Value, h => new Recipient(h.AccountId, null, h.AccountId is { } id ? byId[id].Name : h.Name ?? h.Post ?? "", NullIfEmpty(h.Address)));
    }

    /// <summary>Everyone who is told about a notice.</summary>
    public IEnumerable<Recipient> Of(Notice notice)
    {
        if (notice.PersonId is not null)
            return byId.TryGetValue(notice.PersonId, out var person) ? [person] : [];
        var keepers = notice.Askers == Role.None ? Keepers : notice.Askers;
        if (notice.To == NoticeTo.Asker || notice.UnitId is not { } unit)
            return With(keepers);
        return notice.To switch
        {
            NoticeTo.Unit => OfUnit(unit),
            NoticeTo.Head => HeadOf(unit, keepers),
            _ => units.GetValueOrDefault(unit)?.ParentId is { } above ? HeadOf(above, keepers) : With(keepers),
        };
    }

    // The nearest post of head on the way up that somebody holds; where nobody does, whoever asks or keeps must know.
    private IEnumerable<Recipient> HeadOf(long unit, Role keepers)
    {
        var seen = new HashSet<long>();
        for (long? at = unit; at is { } id && seen.Add(id); at = units.GetValueOrDefault(id)?.ParentId)
        {
            if (heads.Contains(id))
                return heads[id];
        }

        return With(keepers);
    }

    private IEnumerable<Recipient> OfUnit(long unit)
    {
        var members = belongs[unit].Where(byId.ContainsKey).Select(id => byId[id]);
        return units.TryGetValue(unit, out var section) && NullIfEmpty(section.SharedAddress) is { } shared
            ? members.Append(new Recipient(null, unit, section.Name ?? "", shared))
            : members;
    }

    private IEnumerable<Recipient> With(Role roles) => people.Where(p => (p.Roles & roles) != Role.None).Select(p => p.Person);

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
