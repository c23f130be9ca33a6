using System.Globalization;
using Daicho.Calendar;
using Daicho.Evidence;
using Daicho.Inquiries;
using Microsoft.AspNetCore.Http;

namespace Daicho.Web.Inquiries;

/// <summary>
/// Saves what was typed on the page of a sheet, together with answers that are put into many rows at once: nothing typed is
/// lost whatever button was pressed.
/// </summary>
public sealed class SheetSaving(SheetDesk desk, AnswerDesk answers, AnswerEvidenceDesk evidence)
{
    /// <summary>Puts the answers of the small form into rows.</summary>
    public const string FillRows = "fill";

    /// <summary>Puts the answers of last time into rows; with a dot and a number into that row.</summary>
    public const string PreviousRows = "previous";

    /// <summary>Says 変更なし of every row that has no answer.</summary>
    public const string UnchangedRows = "unchanged";

    /// <summary>Saves. Conflicts are told for a person to choose.</summary>
    /// <param name="open">The sheet.</param>
    /// <param name="form">What was sent.</param>
    /// <param name="act">The button.</param>
    public SavedAnswers Save(OpenSheet open, SheetForm form, string? act)
    {
        var rows = desk.Rows(open.Sheet.Id).Where(r => r.Outcome != RowOutcome.Misdirected).ToDictionary(r => r.Id);
        var typed = new Dictionary<long, IReadOnlyDictionary<string, string?>>();
        var undecided = new List<AnswerConflict>();
        var views = desk.Views(open, [.. form.Rows.Keys.Where(rows.ContainsKey).Select(id => rows[id])]);
        var previous = desk.Previous(open, views.Select(v => v.Row));
        foreach (var view in views)
        {
            var (row, mine) = (view.Row, form.Rows[view.Row.Id]);
            var prefill = new Prefill(open.Definition, open.Ledger, view.Record, previous.GetValueOrDefault(row.RecordId));
            var kept = prefill.Meant(mine.Answers);
            if (mine is { InConflict: true, Keep: null })
                undecided.Add(new(row.Id, row.Edits, row.EditedBy, row.Answers, Answers.Write(open.Definition, kept)));
            else if (mine.Keep != "theirs" && (act == "step." + SheetStep.Submit.Id || row.Answers is not null || prefill.IsTouched(kept)))
                typed[row.Id] = kept;
        }

        foreach (var (row, more) in Together(open, form, act, rows, typed))
            typed[row] = more;
        var saved = answers.Save(desk.Actor, open.Sheet.Id, [.. typed.Select(t => new TypedAnswers(t.Key, form.Rows.GetValueOrDefault(t.Key)?.Edits ?? rows[t.Key].Edits, t.Value))]);
        return saved with { Conflicts = [.. undecided, .. saved.Conflicts] };
    }

    /// <summary>The rows that something is done with at once, without those that are another unit's.</summary>
    /// <exception cref="UserErrorException">None was chosen.</exception>
    public static IReadOnlyList<long> Targets(SheetForm form, IReadOnlyCollection<long> all)
    {
        IEnumerable<long> meant = form.Scope switch { RowScope.Sheet => all, RowScope.Page => form.Rows.Keys, _ => form.Chosen };
        var targets = meant.Where(all.Contains).ToList();
        return targets.Count > 0 ? targets : throw new UserErrorException("対象の行を選んでください。表の左の欄で行を選ぶか、「このページのすべて」「この回答票のすべて」を選んでください。");
    }

    /// <summary>Attaches files to the rows that are meant. Returns how many those are.</summary>
    public async Task<int> Attach(OpenSheet open, SheetForm form, IReadOnlyList<IFormFile> uploads, CancellationToken cancel)
    {
        DateOnly? on = string.IsNullOrWhiteSpace(form.EvidenceOn) ? null
            : JapaneseDate.TryParse(form.EvidenceOn, out var day) ? day
            : throw new UserErrorException($"証拠の日付「{form.EvidenceOn}」を日付として読めません。例：令和8年11月20日、2026-11-20");
        var targets = Targets(form, Undecided(open));
        var contents = uploads.Select(u => (u.FileName, Content: u.OpenReadStream())).ToList();
        try
        {
            return await evidence.Attach(desk.Actor, open.Sheet.Id, targets, [.. contents.Select(c => new EvidenceUpload(c.FileName, c.Content, on, form.EvidenceNote, form.EvidenceKind))], cancel);
        }
        finally
        {
            foreach (var (_, content) in contents) await content.DisposeAsync();
        }
    }

    /// <summary>Notes of the rows that are meant that the original stays with the section. Returns how many those are.</summary>
    public int KeepOriginal(OpenSheet open, SheetForm form) => evidence.KeepOriginal(desk.Actor, open.Sheet.Id, Targets(form, Undecided(open)), form.Original.Read());

    /// <summary>Takes evidence off again.</summary>
    public void Detach(OpenSheet open, long evidenceId) => evidence.Detach(desk.Actor, open.Sheet.Id, evidenceId);

    HashSet<long> Undecided(OpenSheet open) => desk.Rows(open.Sheet.Id).Where(r => r.Outcome == RowOutcome.Open).Select(r => r.Id).ToHashSet();

    IEnumerable<(long Row, IReadOnlyDictionary<string, string?> Answers)> Together(
        OpenSheet open, SheetForm form, string? act, Dictionary<long, InquiryRow> rows, Dictionary<long, IReadOnlyDictionary<string, string?>> typed)
    {
        switch (act?.Split('.')[0])
        {
            case FillRows:
                if (form.Fill.Count == 0) throw new UserErrorException("選んだ行に入れる回答を入力してください。");
                return [.. Targets(form, rows.Keys).Select(id => (id, With(id, form.Fill)))];
            case PreviousRows:
                var one = act.Split('.') is [_, var number] && long.TryParse(number, CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
                var targets = one is { } row && rows.ContainsKey(row) ? [row] : Targets(form, rows.Keys);
                var previous = desk.Previous(open, targets.Select(t => rows[t]));
                var known = targets.Where(t => previous.ContainsKey(rows[t].RecordId)).ToList();
                if (known.Count == 0) throw new UserErrorException("選んだ行には、前回の回答がありません。");
                return [.. known.Select(t => (t, With(t, previous[rows[t].RecordId])))];
            case UnchangedRows when open.Unchanged is { } unchanged:
                var answer = new Dictionary<string, string>(StringComparer.Ordinal) { [unchanged.Question.Id] = unchanged.Choice.Value };
                return [.. rows.Keys.Where(r => Now(r).GetValueOrDefault(unchanged.Question.Id) is null).ToList().Select(r => (r, With(r, answer)))];
            default:
                return [];
        }

        IReadOnlyDictionary<string, string?> Now(long id) =>
            typed.GetValueOrDefault(id) ?? Answers.Read(rows[id].Answers).ToDictionary(a => a.Key, a => (string?)a.Value, StringComparer.Ordinal);

        IReadOnlyDictionary<string, string?> With(long id, IReadOnlyDictionary<string, string> more)
        {
            var all = new Dictionary<string, string?>(Now(id), StringComparer.Ordinal);
            foreach (var (question, text) in more) all[question] = text;
            return all;
        }
    }
}
