using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;

namespace Daicho.Inquiries;

/// <summary>What a day's look at the events of definitions brought.</summary>
/// <param name="Inquiries">Numbers of the inquiries that were made.</param>
/// <param name="Rows">Records that are asked about.</param>
/// <param name="Problems">Definitions that could not be followed, a sentence each.</param>
public sealed record OccasionsFollowed(IReadOnlyList<long> Inquiries, int Rows, IReadOnlyList<string> Problems);

/// <summary>
/// Makes the inquiries that definitions ask by themselves (規則による照会): once a working day, each record and event once, in the name of the
/// definition's asker, with its working days to answer. Two servers never ask twice: each looks only while it holds the writers' turn.
/// </summary>
public sealed class OccasionDesk(Database database, DateOnly today)
{
    /// <summary>Most records of another ledger upon which one look asks; each becomes an inquiry.</summary>
    public const int MostOrigins = 200;

    private static readonly Actor Rule = Actor.Job("照会の規則");

    /// <summary>Looks at every definition; one that can't be followed keeps no other from it.</summary>
    public OccasionsFollowed Run()
    {
        IReadOnlyList<InquiryDefinition> rules;
        OfficeCalendar calendar;
        using (var db = database.Open())
        {
            calendar = OfficeCalendar.Read(db, today);
            var joined = db.Set<Inquiry>().Select(i => new { i.DefinitionId, i.DefinitionVersion }).Distinct().ToList();
            var all = InquiryDefinition.All(db);
            rules =
            [
                .. all.DistinctBy(d => d.Id, StringComparer.Ordinal).Where(d => d.When is { Event: not OccasionEvent.Joined }),
                .. all.Where(d => d.When?.Event == OccasionEvent.Joined && joined.Exists(j => j.DefinitionId == d.Id && j.DefinitionVersion == d.Version)),
            ];
        }

        var made = new List<long>();
        var problems = new List<string>();
        var rows = 0;
        if (!calendar.Days.IsWorkingDay(today))
            return new(made, rows, problems);
        foreach (var rule in rules)
        {
            try
            {
                var sender = new OccasionSender(database, today, calendar.Deadline(today, rule.Days), rule);
                foreach (var inquiry in rule.When!.Event == OccasionEvent.Joined ? sender.Joined(Rule) : sender.Happened(Rule))
                {
                    made.Add(inquiry.Id);
                    rows += inquiry.Rows;
                }
            }
            catch (UserErrorException e)
            {
                problems.Add($"様式「{rule.Title}」による照会：{e.Message}");
            }
        }

        return new(made, rows, problems);
    }
}
