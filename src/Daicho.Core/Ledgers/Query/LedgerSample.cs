using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Daicho.Access;
using Daicho.Data;

namespace Daicho.Ledgers.Query;

/// <summary>A random sample (無作為抽出) with what makes it the same again.</summary>
/// <param name="Population">How many records it was drawn from.</param>
/// <param name="Fingerprint">SHA-256 over number and version of each record of the population: the same only while nothing was added or changed.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Records">The records, in the order in which they were drawn.</param>
public sealed record DrawnSample(long Population, string Fingerprint, string Seed, IReadOnlyList<LedgerRecord> Records);

/// <summary>
/// Draws samples that anyone can draw again: records are ordered by the SHA-256 of "seed:number", the first ones are the
/// sample. Neither the order of the list nor a generator of the platform plays a part.
/// </summary>
public static class LedgerSample
{
    /// <summary>Most records of a sample.</summary>
    public const int Most = 500;

    /// <summary>Draws a sample of the records that a list matches, within what the actor may see.</summary>
    public static DrawnSample Draw(DaichoDb db, DateOnly today, Actor actor, ListRequest request, int size, string seed)
    {
        using var fingerprint = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var first = new PriorityQueue<long, string>(Comparer<string>.Create((a, b) => string.CompareOrdinal(b, a)));
        long population = 0;
        foreach (var (id, version) in new LedgerQuery(db, today).Versions(actor, request))
        {
            population++;
            fingerprint.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}:{version}\n")));
            first.Enqueue(id, Rank(seed, id));
            if (first.Count > size)
                first.Dequeue();
        }

        var ids = new List<long>();
        while (first.TryDequeue(out var id, out _))
            ids.Insert(0, id);
        var reader = new LedgerReader(db, today);
        var records = reader.FindMany(request.Ledger, actor, ids, request.AsOf is { } day ? reader.SeqAt(day) : null);
        return new(population, Convert.ToHexStringLower(fingerprint.GetHashAndReset()), seed, [.. ids.Select(id => records[id])]);
    }

    private static string Rank(string seed, long id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}:{id}"))));
}
