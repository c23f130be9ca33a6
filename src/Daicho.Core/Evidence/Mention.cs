using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Organization;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Evidence;

/// <summary>Somebody or a unit was named with @ in a comment (メンション): waits in the inbox until it is put away.</summary>
public sealed class Mention
{
    /// <summary>Number.</summary>
    public long Id { get; set; }

    /// <summary>Ledger of the record the comment is about.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>The record.</summary>
    public long RecordId { get; set; }

    /// <summary>The comment, or its beginning.</summary>
    public string Text { get; set; } = "";

    /// <summary>Who wrote it.</summary>
    public string FromName { get; set; } = "";

    /// <summary>The person named; null when it is a unit.</summary>
    public string? UserId { get; set; }

    /// <summary>The unit named; null when it is a person.</summary>
    public long? UnitId { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; set; }

    /// <summary>When it was put away (UTC); null while it waits.</summary>
    public DateTime? DoneAt { get; set; }
}

/// <summary>A mention with the title of its record.</summary>
public sealed record WaitingMention(Mention Mention, string Title);

/// <summary>Finds who is named in comments, and what waits for a person.</summary>
public sealed class Inbox(DaichoDb db, LedgerReader reader)
{
    private const int Most = 30;
    private const int LongestName = 60;
    private const int Beginning = 300;

    /// <summary>What waits for the person, newest first; records they may not see are left out.</summary>
    public IReadOnlyList<WaitingMention> Waiting(Actor actor)
    {
        var mentions = For(actor).Where(m => m.DoneAt == null).OrderByDescending(m => m.Id).Take(Most).ToList();
        var titles = new Dictionary<(string, long), string>();
        foreach (var group in mentions.GroupBy(m => m.Ledger, StringComparer.Ordinal))
        {
            if (db.Catalog.Find(group.Key) is not { } ledger)
                continue;
            foreach (var record in reader.FindMany(ledger, actor, [.. group.Select(m => m.RecordId).Distinct()]).Values)
                titles[(ledger.Id, record.Id)] = ledger.TitleOf(record);
        }

        return [.. mentions.Where(m => titles.ContainsKey((m.Ledger, m.RecordId))).Select(m => new WaitingMention(m, titles[(m.Ledger, m.RecordId)]))];
    }

    /// <summary>Puts a mention away.</summary>
    public void PutAway(Actor actor, long id)
    {
        var now = DateTime.UtcNow;
        For(actor).Where(m => m.Id == id && m.DoneAt == null).ExecuteUpdate(s => s.SetProperty(m => m.DoneAt, now));
    }

    /// <summary>The people and units named with @ in a text: the longest name that fits wins.</summary>
    internal static IReadOnlyList<Mention> Named(DaichoDb db, string text)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => text[i] is '@' or '＠').Take(20).ToList();
        if (places.Count == 0)
            return [];
        var names = db.Users.Select(u => new { u.Id, u.DisplayName }).AsEnumerable()
            .Select(u => (Key: Folded(u.DisplayName), User: (string?)u.Id, Unit: (long?)null))
            .Concat(db.Set<Unit>().Where(u => u.ClosedOn == null && u.Name != null).Select(u => new { u.Id, u.Name }).AsEnumerable()
                .Select(u => (Key: Folded(u.Name!), User: (string?)null, Unit: (long?)u.Id)))
            .Where(n => n.Key.Length > 1).OrderByDescending(n => n.Key.Length).ToList();
        var found = new List<Mention>();
        foreach (var place in places)
        {
            var rest = Folded(text.Substring(place + 1, Math.Min(LongestName, text.Length - place - 1)));
            var named = names.FirstOrDefault(n => rest.StartsWith(n.Key, StringComparison.Ordinal));
            if (named.Key is not null && found.TrueForAll(f => f.UserId != named.User || f.UnitId != named.Unit))
                found.Add(new Mention { UserId = named.User, UnitId = named.Unit, Text = text.Length > Beginning ? text[..Beginning] + "…" : text });
        }

        return found;
    }

    private IQueryable<Mention> For(Actor actor)
    {
        var person = actor.Id;
        return db.Set<Mention>().Where(m => m.UserId == person
            || m.UnitId != null && db.UnitClosure.Any(c => c.AncestorId == m.UnitId && db.UserUnits.Any(u => u.UserId == person && u.UnitId == c.DescendantId)));
    }

    private static string Folded(string text) => TextKey.Name(text.Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal));
}
