using Daicho.Access;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Notices;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>Where inquiries are sent, pass from unit to unit by the state table, and are assigned and chased.</summary>
public sealed class InquiryDesk(Database database, DateOnly today)
{
    /// <summary>Most rows of one inquiry.</summary>
    public const int MostRows = 100_000;

    /// <summary>What the request would ask of whom.</summary>
    public IReadOnlyList<AskedOfUnit> Preview(Actor actor, InquiryRequest request)
    {
        RequireAsker(actor, request.Definition.Askers);
        using var db = database.Open();
        return [.. new InquiryPopulation(db, today).Of(actor, request).GroupBy(r => r.UnitId).Select(g => new AskedOfUnit(g.Key, g.Count()))];
    }

    /// <summary>The way up of these units with the deadline of each level, as they would be asked today.</summary>
    public IReadOnlyDictionary<long, WayUp> Ways(InquiryDefinition definition, DateOnly dueOn, IEnumerable<long> units)
    {
        using var db = database.Open();
        var route = new InquiryRoute(db, today);
        return units.Distinct().ToDictionary(unit => unit, unit =>
        {
            var stops = route.StopsOf(definition, unit);
            return new WayUp(stops, route.Deadlines(definition, dueOn, stops.Count));
        });
    }

    /// <summary>Sends the inquiry: a sheet for each unit with its rows. Returns its number.</summary>
    public long Send(Actor actor, InquiryRequest request)
    {
        RequireAsker(actor, request.Definition.Askers);
        Require(request);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Inquiry, TitleOf(request));
        var db = action.Db;
        if (request.About is { } about && new LedgerReader(db, today).Find(about.Ledger, actor, about.Id) is null)
            throw new UserErrorException("もとになった記録がありません。記録の画面から照会し直してください。");
        var rows = new InquiryPopulation(db, today).Of(actor, request);
        if (rows.Count == 0)
            throw new UserErrorException("照会の対象がありません。条件を確かめてください（照会中の記録は除かれます）。");
        if (rows.Count > MostRows)
            throw new UserErrorException($"一度に照会できるのは{MostRows:#,0}件までです。条件で絞り込んでください。");
        var inquiry = new Inquiry
        {
            Title = TitleOf(request),
            LetterNumber = string.IsNullOrWhiteSpace(request.LetterNumber) ? null : request.LetterNumber.Trim(),
            Ledger = request.Ledger.Id,
            Checks = string.Join(',', request.Checks.Select(c => c.Id)),
            Filter = request.Definition.Over == InquiryOver.Records ? request.Records?.ToQueryString() ?? "" : "",
            Purpose = string.IsNullOrWhiteSpace(request.Purpose) ? null : request.Purpose.Trim(),
            AboutLedger = request.About?.Ledger.Id,
            AboutId = request.About?.Id,
            DueOn = request.DueOn,
            DueAt = request.DueAt,
        };
        InquirySending.Send(action, inquiry, request.Definition, rows, today);

        // What a person calls an inquiry of the secretariat may name what is not published; approvals are seen by more people.
        if (inquiry.LetterNumber is { } letter)
            ApprovalReader.NoteSent(action, letter, inquiry.Askers.HasFlag(Role.DigitalDivision) ? inquiry.Title : request.Definition.Title);
        action.Complete();
        return inquiry.Id;
    }

    /// <summary>Takes a step with a sheet, by the state table alone.</summary>
    public void Take(Actor actor, long sheetId, SheetStep step, string? text)
    {
        if (Move(actor, sheetId, step, text) != SheetState.Received)
            return;
        new RuleAcceptance(database, today).Apply(sheetId);
        new AnswerJudge(database, today).Judge(sheetId);
    }

    private SheetState Move(Actor actor, long sheetId, SheetStep step, string? text)
    {
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Inquiry, string.IsNullOrWhiteSpace(text) ? step.Label : text);
        var db = action.Db;
        var reader = new InquiryReader(db);
        var sheet = reader.Sheets(actor).AsTracking().FirstOrDefault(s => s.Id == sheetId) ?? throw NotSeen();
        var inquiry = db.Set<Inquiry>().Single(i => i.Id == sheet.InquiryId);
        if (!step.From.Contains(sheet.State))
            throw new UserErrorException($"この回答票は「{SheetStates.Label(sheet.State)}」のため、「{step.Label}」はできません。ほかの人が先に処理しました。開き直してください。");
        if (reader.Steps(actor, inquiry, sheet).All(s => s.Id != step.Id))
            throw new AccessDeniedException($"「{step.Label}」は権限のある人だけが行えます。取りまとめ課に依頼してください。");
        RequireText(step.TextLabel, text, step.TextRequired);
        if (string.IsNullOrWhiteSpace(text) && reader.IsInstead(actor, sheet, step))
            throw new UserErrorException("代わりに行うときは、その理由を入力してください。");
        var definition = InquiryDefinition.Find(db, inquiry.DefinitionId, inquiry.DefinitionVersion)!;
        new SheetMove(action, inquiry, definition, sheet, today).Take(step, text);
        action.Complete();
        return sheet.State;
    }

    /// <summary>Assigns rows to a unit, with the reason: rows of which no owner is known, and those that a section says are another's.</summary>
    public int Assign(Actor actor, long inquiryId, IReadOnlyCollection<long> rowIds, long unitId, string? reason)
    {
        RequireText("割り当てる理由", reason, required: true);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Inquiry, reason);
        var db = action.Db;
        var inquiry = Asked(db, actor, inquiryId);
        if (!db.Set<Organization.Unit>().Any(u => u.Id == unitId))
            throw new UserErrorException("割り当てる所属を選んでください。");
        var definition = InquiryDefinition.Find(db, inquiry.DefinitionId, inquiry.DefinitionVersion)!;
        var unknown = db.Set<InquirySheet>().Where(s => s.InquiryId == inquiryId && s.UnitId == null).Select(s => s.Id);
        var rows = db.Set<InquiryRow>()
            .Where(r => r.InquiryId == inquiryId && rowIds.Contains(r.Id) && (r.Outcome == RowOutcome.Misdirected || unknown.Contains(r.SheetId))).ToList();
        if (rows.Count == 0)
            throw new UserErrorException("割り当てる行がありません。すでに他の人が割り当てました。一覧を開き直してください。");
        new SheetMaker(action, inquiry, definition, today).Move(rows, unitId, reason!);
        action.Complete();
        return rows.Count;
    }

    /// <summary>督促: records that the units of these sheets were reminded. Returns how many.</summary>
    public int Remind(Actor actor, long inquiryId, IReadOnlyCollection<long> sheetIds, string? text)
    {
        RequireText("督促の文", text, required: true);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Inquiry, "督促");
        var inquiry = Asked(action.Db, actor, inquiryId);
        var sheets = action.Db.Set<InquirySheet>()
            .Where(s => s.InquiryId == inquiryId && sheetIds.Contains(s.Id) && s.AtUnitId != null && (int)s.State < SheetStates.FirstClosed).ToList();
        if (sheets.Count == 0)
            throw new UserErrorException("督促する回答票を選んでください。提出済みのものは選べません。");
        foreach (var sheet in sheets)
            action.Append(new InquiryEvent { InquiryId = inquiryId, On = today, SheetId = sheet.Id, Step = InquiryAct.Remind, UnitId = sheet.AtUnitId, Text = text });
        NoticeDelivery.Write(action, [.. sheets.Select(s => ReminderNotice.Of(action, inquiry, s, text!))], FormattableString.Invariant($"remind:{action.Seq}"));
        action.Complete();
        return sheets.Count;
    }

    internal static void RequireText(string label, string? text, bool required)
    {
        if (required && string.IsNullOrWhiteSpace(text))
            throw new UserErrorException($"「{label}」を入力してください。");
        if (StorableText.Problem(text) is { } unstorable)
            throw new UserErrorException($"{label}：{unstorable}");
    }

    internal static UserErrorException NotSeen() => new("この回答票はありません。取り下げられたか、権限がありません。");

    /// <summary>The inquiry, of which the actor must be an asker.</summary>
    internal static Inquiry Asked(DaichoDb db, Actor actor, long inquiryId)
    {
        var inquiry = new InquiryReader(db).Inquiries(actor).FirstOrDefault(i => i.Id == inquiryId) ?? throw NotSeen();
        return InquiryReader.Asks(actor, inquiry) ? inquiry : throw new AccessDeniedException("これを行えるのは、照会した取りまとめ課だけです。");
    }

    private void Require(InquiryRequest request)
    {
        RequireText("件名", request.Title, required: false);
        RequireText("文書番号", request.LetterNumber, required: false);
        RequireText("照会の趣旨", request.Purpose, required: false);
        if (request.DueOn < today)
            throw new UserErrorException("回答期限には今日以降の日付を入力してください。");
        if (request.Definition.Ledger is { } only && only != request.Ledger.Id)
            throw new UserErrorException($"「{request.Definition.Title}」は、この台帳には使えません。");
        if (request.Definition.Around && request.About is null)
            throw new UserErrorException($"「{request.Definition.Title}」は、もとになった記録（指摘・意見など）の画面から照会してください。");
        if (request.Definition.Over == InquiryOver.Discrepancies && request.Checks.Count == 0)
            throw new UserErrorException("照会する自動チェックを選んでください。");
        if (request.Checks.Any(c => c.LedgerId != request.Ledger.Id))
            throw new UserErrorException($"「{request.Ledger.Label}」の自動チェックだけを選んでください。");
    }

    private static void RequireAsker(Actor actor, Role askers)
    {
        if (!actor.Is(askers) || actor.ReadsOnly)
            throw new AccessDeniedException("照会を行えるのは、取りまとめ課の職員だけです。");
    }

    private static string TitleOf(InquiryRequest request) => string.IsNullOrWhiteSpace(request.Title) ? request.Definition.Title : request.Title.Trim();
}
