using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Import;

/// <summary>
/// The mappings that people have set, by source: a file with the same headings in the same order comes from the same source,
/// and so does the set-aside file made of it.
/// </summary>
internal static class SourceMappings
{
    /// <summary>Column id (or "" for none) per heading as last set for such a file, or null when nobody has set any.</summary>
    public static IReadOnlyDictionary<string, string>? Find(DaichoDb db, Ledger ledger, IReadOnlyList<string> headings)
    {
        var signature = SignatureOf(headings);
        var known = db.Set<ImportMapping>().AsNoTracking().FirstOrDefault(m => m.Ledger == ledger.Id && m.Signature == signature);
        if (known is null)
            return null;
        var columns = JsonSerializer.Deserialize<string[]>(known.Columns)!;
        return Data(headings).Zip(columns).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>Remembers a mapping; <see cref="DbContext.SaveChanges()"/> is the caller's.</summary>
    public static void Remember(DaichoDb db, Ledger ledger, IReadOnlyList<MappedHeading> mapping)
    {
        var signature = SignatureOf([.. mapping.Select(m => m.Heading)]);
        var columns = JsonSerializer.Serialize(mapping.Where(m => !m.IsNote).Select(m => m.Column?.Id ?? ""));
        if (db.Set<ImportMapping>().AsTracking().FirstOrDefault(m => m.Ledger == ledger.Id && m.Signature == signature) is { } known)
            known.Columns = columns;
        else
            db.Add(new ImportMapping { Ledger = ledger.Id, Signature = signature, Columns = columns });
    }

    // Hashed, because the headings of a wide table are longer than a key may be.
    private static string SignatureOf(IReadOnlyList<string> headings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', Data(headings).Select(TextKey.Name)))));

    private static IEnumerable<string> Data(IReadOnlyList<string> headings) => headings.Where(h => !new MappedHeading(h, null).IsNote);
}
