using Daicho.Access;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.History;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>
/// Accepts answers of which the definition says that nobody need decide (規則による受入れ), when a sheet arrives: all in one action that
/// names the rule. Whatever is not plain is left to the asker: a record that was changed since it was asked about, a rule that is
/// still broken, evidence that is missing.
/// </summary>
internal sealed class RuleAcceptance(Database database, DateOnly today)
{
    /// <summary>Who acts.</summary>
    private static readonly Actor Rule = Actor.Job("照会の規則");

    /// <summary>Accepts what may be accepted on a sheet that has arrived. Returns how many rows that were.</summary>
    public int Apply(long sheetId)
    {
        try
        {
            return Accept(sheetId);
        }
        catch (UserErrorException)
        {
            // The sheet has arrived all the same: what can't be judged now (a parameter of a check that nobody can read) waits for a person.
            return 0;
        }
    }

    private int Accept(long sheetId)
    {
        Inquiry inquiry;
        InquiryDefinition definition;
        using (var db = database.Open())
        {
            var sheet = db.Set<InquirySheet>().AsNoTracking().Single(s => s.Id == sheetId);
            inquiry = db.Set<Inquiry>().AsNoTracking().Single(i => i.Id == sheet.InquiryId);
            definition = InquiryDefinition.Find(db, inquiry.DefinitionId, inquiry.DefinitionVersion)!;
            if (sheet.State != SheetState.Received || !definition.Questions.Any(q => q.Choices.Any(c => c.AcceptedByRule)))
                return 0;
        }

        using var action = ActionScope.Begin(database, Rule, today, ActionKind.Inquiry, $"規則による受入れ（様式「{definition.Title}」第{definition.Version}版）");
        var rows = Arrived(action.Db, sheetId).Where(r => IsByRule(definition, Answers.Read(r.Sent))).ToList();
        if (rows.Count == 0)
            return 0;
        var ledger = action.Db.Catalog.Get(inquiry.Ledger);
        var parameters = ParameterSet.Load(new LedgerReader(action.Db, today), Actor.Checks);
        var review = new AnswerReview(definition, ledger, [.. CheckCatalog.All.Where(c => c.LedgerId == ledger.Id)], parameters, today);
        var open = StillOpen(action.Db, ledger, rows);
        var views = new RowViews(action.Db, today).Of(Rule, inquiry, definition, rows);
        var done = new Acceptance(action, inquiry, definition).Take(views, view => Obstacle(view, review, open), InquiryAct.ApplyByRule, view => $"規則：{Choices(definition, view.Answers)}");
        if (done.Taken == 0)
            return 0;
        action.Db.SaveChanges();
        action.Complete();
        return done.Taken;
    }

    // The sheet may have been taken back between the step and this action.
    private static List<InquiryRow> Arrived(DaichoDb db, long sheetId)
    {
        var arrived = db.Set<InquirySheet>().Where(s => s.Id == sheetId && s.State == SheetState.Received).Select(s => s.Id);
        return [.. db.Set<InquiryRow>().AsTracking().Where(r => arrived.Contains(r.SheetId) && r.Outcome == RowOutcome.Open && r.Sent != null && r.Sent == r.Answers).OrderBy(r => r.Id)];
    }

    // Every choice that was made is one that needs nobody; at least one was made.
    private static bool IsByRule(InquiryDefinition definition, IReadOnlyDictionary<string, string> answers)
    {
        var chosen = Chosen(definition, answers).ToList();
        return chosen.Count > 0 && chosen.TrueForAll(c => c.Choice.AcceptedByRule);
    }

    private static IEnumerable<(Question Question, Choice Choice)> Chosen(InquiryDefinition definition, IReadOnlyDictionary<string, string> answers) =>
        from question in definition.Questions
        from choice in question.Choices
        where answers.GetValueOrDefault(question.Id) == choice.Value
        select (question, choice);

    private static string Choices(InquiryDefinition definition, IReadOnlyDictionary<string, string> answers) =>
        string.Join('、', Chosen(definition, answers).Select(c => $"{c.Question.Label}「{c.Choice.Value}」"));

    private static string? Obstacle(RowView view, AnswerReview review, HashSet<long> stillOpen) => view switch
    {
        { Record: null } or { Does: false } => "反映するものがありません。",
        { Proposal.Problems: [var problem, ..] } => problem.Sentence,
        { Proposal.IsConflict: true } => "照会の後に変更されています。",
        _ when view.Record.Version != view.Row.RecordVersion => "照会の後に変更されています。",
        _ when stillOpen.Contains(view.Row.RecordId) => "要確認・不備が残っています。",
        _ => review.Of(view.Record, view.Answers, view.EvidenceCount).FirstOrDefault()?.Sentence,
    };

    private static HashSet<long> StillOpen(DaichoDb db, Ledger ledger, IReadOnlyList<InquiryRow> rows)
    {
        var found = new HashSet<long>();
        foreach (var ids in rows.Select(r => r.RecordId).Chunk(1000))
            found.UnionWith(db.Discrepancies.Where(d => d.Ledger == ledger.Id && ids.Contains(d.RecordId)).Where(DiscrepancyStates.Open).Select(d => d.RecordId));
        return found;
    }
}
