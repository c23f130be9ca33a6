using Daicho.Data;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Web.Accounts;

namespace Daicho.Web.Inquiries;

/// <summary>An inquiry that a record gave rise to.</summary>
/// <param name="Inquiry">The inquiry.</param>
/// <param name="Sheets">Sheets the person sees that were not withdrawn.</param>
/// <param name="Sent">Those that have reached the asking section.</param>
/// <param name="Same">Rows of which the owner says that they have the same problem.</param>
public sealed record AskedOf(Inquiry Inquiry, int Sheets, int Sent, int Same);

/// <summary>Whether others were asked about what a record says, such as a finding (同種事案の確認), and what came of it.</summary>
public sealed class AskedAround(DaichoDb db, InquiryReader reader, AnswerTally tally, CurrentActor current)
{
    /// <summary>The definitions with which the person may ask.</summary>
    public IReadOnlyList<InquiryDefinition> Definitions => definitions ??= current.Actor.ReadsOnly ? []
        : [.. InquiryDefinition.Newest(db).Where(d => d.Around && current.Actor.Is(d.Askers))];

    IReadOnlyList<InquiryDefinition>? definitions;

    /// <summary>The inquiries about a record that the person sees, newest first.</summary>
    public IReadOnlyList<AskedOf> About(Ledger ledger, long id)
    {
        var inquiries = reader.Inquiries(current.Actor).Where(i => i.AboutLedger == ledger.Id && i.AboutId == id).ToList();
        return [.. inquiries.Select(Count)];
    }

    AskedOf Count(Inquiry inquiry)
    {
        var states = reader.Sheets(current.Actor).Where(s => s.InquiryId == inquiry.Id && s.State != SheetState.Withdrawn).Select(s => s.State).ToList();
        var definition = InquiryDefinition.Find(db, inquiry.DefinitionId, inquiry.DefinitionVersion)!;
        var same = tally.Of(current.Actor, inquiry, definition).Sum(t => t.Lines.Where(l => IsFound(t.Question, l.Value)).Sum(l => l.Rows));
        return new(inquiry, states.Count, states.Count(s => s is SheetState.Received or SheetState.Accepted), same);

        // The first version of the shipped definition does not say which choice it is: the first.
        bool IsFound(Question question, string? value) => definition.Questions.Any(q => q.Choices.Any(c => c.Finds))
            ? question.Choices.Any(c => c.Finds && c.Value == value)
            : definition.Around && question == definition.Questions.First(q => q.Type == QuestionType.Choice) && question.Choices[0].Value == value;
    }
}
