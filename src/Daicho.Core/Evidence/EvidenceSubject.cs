using System.Globalization;
using Daicho.Ledgers;

namespace Daicho.Evidence;

/// <summary>What comments and evidence belong to, as it is written with them: <c>computers/40</c>, <c>discrepancies/12</c>, <c>inquiry-rows/7</c>.</summary>
/// <param name="Area">Ledger id, or one of the areas named here.</param>
/// <param name="Id">Number.</param>
public sealed record EvidenceSubject(string Area, long Id)
{
    /// <summary>Discrepancies.</summary>
    public const string Discrepancies = "discrepancies";

    /// <summary>Rows of inquiries, with their answers.</summary>
    public const string Rows = "inquiry-rows";

    /// <summary>A record of a ledger.</summary>
    public static string Of(Ledger ledger, long id) => new EvidenceSubject(ledger.Id, id).ToString();

    /// <summary>An answer.</summary>
    public static string OfRow(long rowId) => new EvidenceSubject(Rows, rowId).ToString();

    /// <summary>Reads what was written.</summary>
    public static EvidenceSubject Parse(string subject)
    {
        var at = subject.IndexOf('/', StringComparison.Ordinal);
        return new EvidenceSubject(subject[..at], long.Parse(subject.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Area}/{Id}");
}
