using Daicho.Access;
using Daicho.Ledgers;
using Daicho.Text;

namespace Daicho.FollowUp;

/// <summary>An earlier item that reads alike.</summary>
/// <param name="Item">The item.</param>
/// <param name="Share">Share of common pairs of characters, from 0 to 1.</param>
public sealed record AlikeItem(AuditItem Item, double Share);

/// <summary>
/// Suggests earlier items that say the same (再発の候補), by the pairs of characters their subjects and findings share. A person
/// confirms; nothing is linked by itself.
/// </summary>
public static class Likeness
{
    private const double Least = 0.18;

    /// <summary>The most alike of the items the actor sees, the most alike first.</summary>
    public static IReadOnlyList<AlikeItem> Of(LedgerReader reader, Actor actor, AuditItem item, int most = 5)
    {
        var own = Pairs(item);
        if (own.Count == 0)
            return [];
        var alike = new List<(long Id, double Share)>();
        foreach (var other in reader.Visible<AuditItem>(actor).Where(i => i.Id != item.Id).Select(i => new AuditItem { Id = i.Id, Subject = i.Subject, Finding = i.Finding }).AsEnumerable())
        {
            var pairs = Pairs(other);
            var common = own.Count < pairs.Count ? own.Count(pairs.Contains) : pairs.Count(own.Contains);
            var share = pairs.Count == 0 ? 0 : (double)common / (own.Count + pairs.Count - common);
            if (share >= Least)
                alike.Add((other.Id, share));
        }

        var best = alike.OrderByDescending(a => a.Share).ThenBy(a => a.Id).Take(most).ToList();
        var ids = best.ConvertAll(a => a.Id);
        var found = reader.Visible<AuditItem>(actor).Where(i => ids.Contains(i.Id)).AsEnumerable().ToDictionary(i => i.Id);
        return [.. best.Select(a => new AlikeItem(found[a.Id], a.Share))];
    }

    private static HashSet<(char, char)> Pairs(AuditItem item)
    {
        var text = TextKey.Search($"{item.Subject}\n{item.Finding}");
        var pairs = new HashSet<(char, char)>();
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]))
                pairs.Add((text[i - 1], text[i]));
        }

        return pairs;
    }
}
