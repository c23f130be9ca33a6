using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.FollowUp;

/// <summary>What a notice of measures says at its head, as typed.</summary>
public sealed record NoticeHead(string? Title, string? Number, string? NotifiedOn, string? BaseOn, string? Approval, string? Notes)
{
    internal List<FieldProblem> ReadInto(Ledger ledger, MeasureNotice notice)
    {
        var problems = new List<FieldProblem>();
        foreach (var (id, typed) in new[] { ("title", Title), ("number", Number), ("notified_on", NotifiedOn), ("base_on", BaseOn), ("approval", Approval), ("notes", Notes) })
        {
            var column = ledger.Find(id)!;
            if ((StorableText.Problem(typed) ?? column.Read(notice, typed)) is { } problem)
                problems.Add(new FieldProblem(id, $"{column.Label}：{problem}"));
        }

        if (string.IsNullOrWhiteSpace(notice.Title))
            problems.Add(new FieldProblem("title", "「件名」を入力してください。"));
        return problems;
    }
}

/// <summary>A notice as the person opened it.</summary>
public sealed record OpenedNotice(long Id, int Version);

/// <summary>
/// Where an executive body prepares its notices of measures and the audit secretariat looks at their form and receives them. The
/// text and class of each item are copied into the notice and stay as they were when it is received.
/// </summary>
public sealed class MeasureNoticeDesk(Database database, DateOnly today)
{
    /// <summary>Begins a notice with these measures.</summary>
    public EditResult Create(Actor actor, long bodyId, NoticeHead head, IReadOnlyCollection<long> measures)
    {
        using var action = Begin(actor, $"措置通知の下書き：{head.Title}");
        var body = action.Db.Set<ExecutiveBody>().AsNoTracking().LiveOn(today).FirstOrDefault(b => b.Id == bodyId)
            ?? throw new UserErrorException("この執行機関はありません。執行機関の台帳を確かめてください。");
        if (!Prepares(action.Db, actor, body.UnitId))
            throw new AccessDeniedException($"「{body.Name}」の措置通知は、取りまとめ課（{body.Coordinator ?? "未設定"}）が作ります。");
        var writer = action.Step<MeasureNotice>();
        var notice = new MeasureNotice { Body = body.Name, Coordinator = body.Coordinator, State = MeasureNoticeState.Draft };
        var problems = head.ReadInto(writer.Ledger, notice);
        problems.AddRange(NumberProblems(action.Db, notice, body.Id, except: null));
        if (problems.Count > 0)
            return new EditResult(EditOutcome.Refused) { Problems = problems };
        writer.Add(notice);
        writer.Flush();
        new NoticeLines(action, today).Set(actor, notice, body, measures);
        action.Complete();
        return new EditResult(EditOutcome.Saved, notice.Id, 1);
    }

    /// <summary>Changes head and contents of a notice that was not sent yet; the texts are read anew from the measures.</summary>
    public EditResult Change(Actor actor, OpenedNotice opened, NoticeHead head, IReadOnlyCollection<long> measures)
    {
        using var action = Begin(actor, $"措置通知の変更：{head.Title}");
        if (Find(action, actor, opened.Id) is not { } current)
            return new EditResult(EditOutcome.NotFound, opened.Id);
        if (!Prepares(action.Db, actor, current.UnitId))
            throw new AccessDeniedException("この措置通知は取りまとめ課が変更します。");
        if (current.Version != opened.Version)
            return new EditResult(EditOutcome.Conflict, opened.Id, current.Version);
        if (!MeasureNoticeState.Open.Contains(current.State, StringComparer.Ordinal))
            return Refused("", $"この措置通知は「{current.State}」のため変更できません。受理された後は、次の通知で続けてください。");
        var writer = action.Step<MeasureNotice>();
        var next = (MeasureNotice)writer.CopyOf(current);
        next.Id = current.Id;
        var problems = head.ReadInto(writer.Ledger, next);
        problems.AddRange(NumberProblems(action.Db, next, current.BodyId, except: current.Id));
        if (problems.Count > 0)
            return new EditResult(EditOutcome.Refused) { Problems = problems };
        if (!LedgerWriter.Same(writer.Ledger, current, next))
            writer.Change(current, next);
        writer.Flush();
        var body = action.Db.Set<ExecutiveBody>().AsNoTracking().First(b => b.Id == current.BodyId);
        new NoticeLines(action, today).Set(actor, next, body, measures);
        action.Complete();
        return new EditResult(EditOutcome.Saved, opened.Id, next.Version);
    }

    /// <summary>Takes a step with a notice.</summary>
    public EditResult Take(Actor actor, OpenedNotice opened, MeasureNoticeStep step, string? text, DateOnly? on = null)
    {
        if (step.TextRequired && string.IsNullOrWhiteSpace(text))
            return Refused("text", $"「{step.TextLabel}」を入力してください。");
        if (StorableText.Problem(text) is { } unstorable)
            return Refused("text", $"{step.TextLabel}：{unstorable}");
        using var action = Begin(actor, string.IsNullOrWhiteSpace(text) ? step.Label : $"{step.Label}：{text}");
        if (Find(action, actor, opened.Id) is not { } current)
            return new EditResult(EditOutcome.NotFound, opened.Id);
        if (!MayTake(action.Db, actor, current, step))
            throw new AccessDeniedException(step.By == NoticeParty.Body ? $"「{step.Label}」は取りまとめ課が行います。" : $"「{step.Label}」は監査委員事務局が行います。");
        if (current.Version != opened.Version)
            return new EditResult(EditOutcome.Conflict, opened.Id, current.Version);
        if (!step.From.Contains(current.State, StringComparer.Ordinal))
            return Refused("", $"この措置通知は「{current.State}」のため「{step.Label}」は行えません。画面を開き直してください。");
        if (step.To == MeasureNoticeState.Checked && NoticeFaults.Of(action.Db, today, current).FirstOrDefault(f => f.Blocks) is { } fault)
            return Refused(fault.Field, fault.Sentence);
        var writer = action.Step<MeasureNotice>();
        var next = (MeasureNotice)writer.CopyOf(current);
        next.State = step.To;
        next.Remarks = step.To == MeasureNoticeState.ToComplete ? text : step.To == MeasureNoticeState.Checked ? null : next.Remarks;
        if (step.To == MeasureNoticeState.Received)
            next.ReceivedOn = on ?? today;
        if (next.ReceivedOn > today)
            return Refused("on", "「受理日」には今日以前の日付を入力してください。");
        writer.Change(current, next);
        action.Complete();
        return new EditResult(EditOutcome.Saved, opened.Id, next.Version);
    }

    /// <summary>The steps the person may take with a notice now.</summary>
    public static IReadOnlyList<MeasureNoticeStep> Steps(DaichoDb db, Actor actor, MeasureNotice notice) =>
        [.. MeasureNoticeStep.All.Where(s => s.From.Contains(notice.State, StringComparer.Ordinal) && MayTake(db, actor, notice, s))];

    /// <summary>True when the person's unit prepares the notices of a coordinating unit.</summary>
    public static bool Prepares(DaichoDb db, Actor actor, long? coordinator) =>
        !actor.ReadsOnly && (actor.Is(Role.Administrator) || (actor.Is(Role.Official | Role.DigitalDivision)
            && coordinator is not null && db.UnitClosure.Any(c => c.DescendantId == coordinator && db.UserUnits.Any(u => u.UserId == actor.Id && u.UnitId == c.AncestorId))));

    /// <summary>Marks notices as published, within the action of the publication.</summary>
    internal static void Publish(ActionScope action, IReadOnlyCollection<long> notices, DateOnly on)
    {
        List<long> ids = [.. notices];
        var writer = action.Step<MeasureNotice>();
        foreach (var current in action.Db.Set<MeasureNotice>().AsNoTracking().Where(n => ids.Contains(n.Id) && n.State == MeasureNoticeState.Received).OrderBy(n => n.Id).ToList())
        {
            var next = (MeasureNotice)writer.CopyOf(current);
            (next.State, next.PublishedOn) = (MeasureNoticeState.Published, on);
            writer.Change(current, next);
        }

        writer.Flush();
    }

    private static bool MayTake(DaichoDb db, Actor actor, MeasureNotice notice, MeasureNoticeStep step) => step.By switch
    {
        NoticeParty.Body => Prepares(db, actor, notice.UnitId),
        NoticeParty.Secretariat => actor.Is(Role.AuditSecretariat | Role.Administrator) && !actor.ReadsOnly,
        _ => false,
    };

    private MeasureNotice? Find(ActionScope action, Actor actor, long id) =>
        new LedgerReader(action.Db, today).Find(action.Db.Catalog.Of<MeasureNotice>(), actor, id) as MeasureNotice;

    private ActionScope Begin(Actor actor, string reason) => ActionScope.Begin(database, actor, today, ActionKind.MeasureNotice, reason);

    // A body numbers its documents: the same number twice is a slip.
    private static IEnumerable<FieldProblem> NumberProblems(DaichoDb db, MeasureNotice notice, long? bodyId, long? except)
    {
        var key = TextKey.Name(notice.Number);
        if (key.Length > 0 && db.Set<MeasureNotice>().Any(n => n.BodyId == bodyId && n.NumberKey == key && n.Id != except && n.State != MeasureNoticeState.Withdrawn))
            yield return new FieldProblem("number", $"「{notice.Body}」には文書番号「{notice.Number}」の措置通知が既にあります。番号を確かめてください。");
    }

    private static EditResult Refused(string field, string sentence) => new(EditOutcome.Refused) { Problems = [new FieldProblem(field, sentence)] };
}
