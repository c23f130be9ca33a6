using Daicho.Access;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Text;

namespace Daicho.Evidence;

/// <summary>Finds approvals for what they belong to, within what the actor may see.</summary>
public sealed class ApprovalReader(LedgerReader reader)
{
    private const int Most = 20;

    /// <summary>The approvals of a letter or document by its number, the latest first.</summary>
    public IReadOnlyList<Approval> OfNumber(Actor actor, string? number) => OfNumbers(actor, [number]);

    /// <summary>The approvals of documents by their numbers.</summary>
    public IReadOnlyList<Approval> OfNumbers(Actor actor, IEnumerable<string?> numbers)
    {
        var keys = numbers.Select(TextKey.Name).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        return keys.Length == 0 ? [] : [.. Seen(actor).Where(a => a.DocumentNumberKey != null && keys.Contains(a.DocumentNumberKey)).OrderByDescending(a => a.Id).Take(Most)];
    }

    /// <summary>The approvals that name a record by its ledger and its name or number.</summary>
    public IReadOnlyList<Approval> OfRecord(Actor actor, Ledger ledger, LedgerRecord record)
    {
        var names = ledger.KeyColumns.Concat(ledger.TitleColumns).Select(c => c.Format(record)).Append(ledger.TitleOf(record))
            .Append(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"No.{record.Id}"))
            .Select(TextKey.Name).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        var ledgers = new[] { TextKey.Name(ledger.Label), TextKey.Name(ledger.Id) };
        return
        [
            .. Seen(actor).Where(a => a.LinkedRecordKey != null && names.Contains(a.LinkedRecordKey)).OrderByDescending(a => a.Id).AsEnumerable()
                .Where(a => ledgers.Contains(TextKey.Name(a.LinkedLedger), StringComparer.Ordinal)).Take(Most),
        ];
    }

    /// <summary>
    /// Notes within the action that a letter was sent, where no approval has its number: until the decision is entered or imported,
    /// a check finds it.
    /// </summary>
    internal static void NoteSent(ActionScope action, string number, string subject)
    {
        var key = TextKey.Name(number);
        var ledger = action.Db.Catalog.Of<Approval>();
        if (key.Length == 0 || ledger.Policy.Writes(action.Actor, action.Today) != Reach.All
            || new LedgerReader(action.Db, action.Today).Visible<Approval>(Actor.Job("決裁の記録")).Any(a => a.DocumentNumberKey == key))
            return;
        action.Write(ledger).Add(new Approval { DocumentNumber = number, Subject = subject, SentOn = action.Today });
    }

    private IQueryable<Approval> Seen(Actor actor) => reader.Visible<Approval>(actor).LiveOn(reader.Today);
}
