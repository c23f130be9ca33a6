using System.Globalization;
using Daicho.Access;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.FollowUp;
using Daicho.History;
using Daicho.Publication.Content;
using Daicho.Publication.Layouts;
using Daicho.Publication.Output;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Publication;

/// <summary>
/// Where the audit secretariat makes publications (公表): drawn from notices, proofread, approved in the document system, published. A
/// version never changes; what is changed is prepared anew, what is published is corrected by a further version.
/// </summary>
public sealed class PublicationDesk(Database database, FileStore files, DateOnly today)
{
    private const long LongestFile = 1L << 30;

    /// <summary>False where no PDF shall be kept with a version; it can still be made when it is asked for.</summary>
    public bool KeepsPdf { get; init; } = true;

    /// <summary>What the request would publish. Writes nothing.</summary>
    public PublicationContent Preview(Actor actor, PublicationRequest request)
    {
        RequireMaker(actor);
        using var db = database.Open();
        return Draw(db, actor, request);
    }

    /// <summary>Prepares a publication, or prepares one that is not published yet anew.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="request">What.</param>
    /// <param name="number">The publication that is prepared anew; null for a new one.</param>
    /// <returns>Number and version.</returns>
    public async Task<(long Number, int Version)> Prepare(Actor actor, PublicationRequest request, long? number = null)
    {
        RequireMaker(actor);
        PublicationContent content;
        using (var db = database.Open())
        {
            content = Draw(db, actor, request);
            if (number is { } anew && Last(db, anew).State is PublicationState.Published)
                throw new UserErrorException("この公表は済んでいます。直すときは訂正の版を作ってください。");
        }

        RequireStorable(content);
        return await Keep(actor, content, PublicationLayout.Get(request.Layout), request.Notices, number, hidesEarlier: false, $"公表の準備：{content.Title}");
    }

    /// <summary>Prepares a correction of what is published: the same content with words put right or withheld, and a sentence that says so.</summary>
    public async Task<(long Number, int Version)> Correct(Actor actor, long number, IReadOnlyList<PublicationChange> changes, string? withheld, string reason)
    {
        RequireMaker(actor);
        if (string.IsNullOrWhiteSpace(reason))
            throw new UserErrorException("訂正の理由を入力してください。");
        var parts = WithheldParts.Read(withheld);
        PublicationSnapshot last;
        PublicationContent content;
        using (var db = database.Open())
        {
            (last, _) = Last(db, number) is { State: PublicationState.Published } found ? found : throw new UserErrorException("訂正できるのは、公表した版だけです。");
            content = new PublicationReader(db, files).Content(last);
        }

        var corrected = Changed(content, changes, out var said);
        if (parts.Count > 0)
        {
            corrected = corrected.Each(i => WithheldParts.Apply(i, parts));
            said.Add($"非公開の部分を加えた（{string.Join('、', parts.Select(p => p.Ground).Distinct(StringComparer.Ordinal))}）");
        }

        if (corrected.ToJson().AsSpan().SequenceEqual(content.ToJson()))
            throw new UserErrorException("訂正する内容がありません。訂正する文言が公表した文と同じか確かめてください。");
        corrected = corrected with { Correction = Veiled(corrected, string.Create(CultureInfo.InvariantCulture, $"第{last.Version + 1}版での訂正：{string.Join('、', said)}。理由：{reason.Trim()}")) };
        RequireStorable(corrected);
        var notices = last.Notices.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToList();
        return await Keep(actor, corrected, PublicationReader.Layout(last), notices, number, hidesEarlier: parts.Count > 0, $"公表の訂正：{reason.Trim()}");
    }

    /// <summary>Records that a version was approved in the document system.</summary>
    public void Approve(Actor actor, long number, int version, string? approver, string? documentNumber, DateOnly? documentDate)
    {
        if (string.IsNullOrWhiteSpace(approver) || string.IsNullOrWhiteSpace(documentNumber) || documentDate is null)
            throw new UserErrorException("決裁した人、決裁の文書番号、決裁の日を入力してください。");
        if ((StorableText.Problem(approver) ?? StorableText.Problem(documentNumber)) is { } problem)
            throw new UserErrorException(problem);
        if (documentDate > today)
            throw new UserErrorException("決裁の日には今日以前の日付を入力してください。");
        Step(actor, number, version, PublicationState.Approved, new PublicationStep { Approver = approver.Trim(), DocumentNumber = documentNumber.Trim(), DocumentDate = documentDate });
    }

    /// <summary>Withdraws a version that is not published.</summary>
    public void Withdraw(Actor actor, long number, int version) => Step(actor, number, version, PublicationState.Withdrawn, new PublicationStep());

    /// <summary>Publishes a version: from now on everyone reads it, its notices are published, and its items and audits have their date.</summary>
    public void Publish(Actor actor, long number, int version) => Step(actor, number, version, PublicationState.Published, new PublicationStep());

    /// <summary>
    /// Registers what was published before there was this system (過去の公表), from its printed report: it is read on the public pages, and
    /// the next difference is told against it. Its items get the names of the known items with that audit, number and subject.
    /// </summary>
    public async Task<long> Register(Actor actor, PublicationContent content, PublicationLayout layout)
    {
        RequireMaker(actor);
        if (content.Date > today)
            throw new UserErrorException("公表日が今日より後です。登録できるのは、既に公表したものだけです。");
        RequireStorable(content);
        using (var db = database.Open())
        {
            if (db.Set<PublicationSnapshot>().Any(s => s.Title == content.Title && s.Date == content.Date))
                throw new UserErrorException($"「{content.Title}」（{Calendar.JapaneseDate.ToEra(content.Date)}）は、もう登録してあります。");
            content = Named(db, content);
        }

        var printed = new PublicationStep { State = PublicationState.Published, DocumentNumber = content.GazetteName + content.GazetteNumber, DocumentDate = content.Date };
        return (await Keep(actor, content, layout, [], null, hidesEarlier: false, $"過去の公表の登録：{content.Title}", printed)).Number;
    }

    private static PublicationContent Named(DaichoDb db, PublicationContent content)
    {
        var known = db.Set<AuditItem>().AsNoTracking().Where(i => i.ClosedOn == null && i.Ordinal == null).Select(i => new { i.Id, i.AuditThemeKey, i.Number, i.SubjectKey }).AsEnumerable()
            .GroupBy(i => (i.AuditThemeKey, i.Number, i.SubjectKey)).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Id);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return content with
        {
            Audits = [.. content.Audits.Select(a => a with
            {
                Groups = [.. a.Groups.Select(g => g with { Items = [.. g.Items.Select(i => Name(a, i))] })],
            })],
        };

        PublishedItem Name(PublishedAudit audit, PublishedItem item) =>
            known.TryGetValue((TextKey.Name(audit.Theme), item.Number, TextKey.Name(item.Subject.Shown)), out var id)
            && string.Create(CultureInfo.InvariantCulture, $"{audit.FiscalYear ?? 0}-{id}") is var name && taken.Add(name) ? item with { Id = name } : item;
    }

    private void Step(Actor actor, long number, int version, PublicationState to, PublicationStep step)
    {
        RequireMaker(actor);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Publication, $"公表第{number}号 第{version}版：{PublicationStates.Steps.First(s => s.To == to).Label}");
        var (snapshot, state) = Last(action.Db, number);
        if (snapshot.Version != version)
            throw new UserErrorException($"この版より新しい第{snapshot.Version}版があります。新しい版の画面で進めてください。");
        if (!PublicationStates.Leads(state, to))
            throw new UserErrorException($"この版は「{state.Label()}」のため、「{PublicationStates.Steps.First(s => s.To == to).Label}」は行えません。画面を開き直してください。");
        if (to == PublicationState.Published)
            Publish(action, snapshot);
        (step.Number, step.Version, step.State) = (number, version, to);
        action.Append(step);
        action.Complete();
    }

    private void Publish(ActionScope action, PublicationSnapshot snapshot)
    {
        if (snapshot.Date > today)
            throw new UserErrorException($"公表日は{Calendar.JapaneseDate.ToEra(snapshot.Date)}です。その日になってから公表してください。");
        var notices = snapshot.Notices.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToList();
        var isCorrection = snapshot.Correction is not null;
        if (!isCorrection && action.Db.Set<MeasureNotice>().Count(n => notices.Contains(n.Id) && n.State == MeasureNoticeState.Received) < notices.Count)
            throw new UserErrorException("この公表の措置通知のうち、既に別の公表に載ったものがあります。準備し直してください。");
        MeasureNoticeDesk.Publish(action, notices, snapshot.Date);
        if (isCorrection)
            return;
        // A finding that is printed with its measure is published, if it was not before.
        var items = action.Db.Set<MeasureNoticeLine>().Where(l => l.NoticeId != null && notices.Contains(l.NoticeId.Value) && l.ClosedOn == null).Select(l => l.ItemId).Distinct();
        DateOnly? on = snapshot.Date;
        var unpublished = action.Db.Set<AuditItem>().AsNoTracking().Where(i => items.Contains(i.Id) && (i.PublishedOn == null || i.PublishedOn > on)).OrderBy(i => i.Id).ToList();
        var writer = action.Write<AuditItem>();
        foreach (var item in unpublished)
        {
            var next = (AuditItem)writer.CopyOf(item);
            next.PublishedOn = on;
            writer.Change(item, next);
        }

        var audits = action.Write<Audit>();
        List<long?> ids = [.. unpublished.Select(i => i.AuditId).Distinct()];
        foreach (var audit in action.Db.Set<Audit>().AsNoTracking().Where(a => ids.Contains(a.Id) && (a.PublishedOn == null || a.PublishedOn > on)).OrderBy(a => a.Id).ToList())
        {
            var next = (Audit)audits.CopyOf(audit);
            next.PublishedOn = on;
            audits.Change(audit, next);
        }
    }

    private PublicationContent Draw(DaichoDb db, Actor actor, PublicationRequest request)
    {
        var content = new PublicationDraw(db, new PublicationReader(db, files), today).Make(actor, request);
        return content.Audits.Count > 0 ? content : throw new UserErrorException("公表する指摘・意見がありません。受理した措置通知を選んでください。");
    }

    private async Task<(long Number, int Version)> Keep(
        Actor actor, PublicationContent content, PublicationLayout layout, IReadOnlyCollection<long> notices, long? number, bool hidesEarlier, string reason, PublicationStep? step = null)
    {
        var open = content.ForPublic();
        var arranged = Arranger.Arrange(open, layout);
        var full = await Save(content.ToJson());
        var made = new List<(string Kind, StoredFile File)> { (PublicationFile.PublicContent, await Save(open.ToJson())), ("docx", await Save(WordWriter.Bytes(arranged))) };
        if (KeepsPdf && await Pdf(arranged) is { } pdf)
            made.Add(("pdf", await Save(pdf)));
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Publication, reason);
        var snapshot = new PublicationSnapshot
        {
            Number = number ?? (action.Db.Set<PublicationSnapshot>().Max(s => (long?)s.Number) ?? 0) + 1,
            Title = content.Title,
            Date = content.Date,
            Gazette = content.GazetteName is null && content.GazetteNumber is null ? null : content.GazetteName + content.GazetteNumber,
            Items = content.Items.Count(),
            Notices = string.Join(',', notices.Order()),
            Layout = layout.ToJson(),
            Correction = content.Correction,
            HidesEarlier = hidesEarlier,
            Sha256 = full.Sha256,
        };
        snapshot.Version = (action.Db.Set<PublicationSnapshot>().Where(s => s.Number == snapshot.Number).Max(s => (int?)s.Version) ?? 0) + 1;
        action.Append(snapshot);
        foreach (var (kind, file) in made)
            action.Append(new PublicationFile { Number = snapshot.Number, Version = snapshot.Version, Kind = kind, Sha256 = file.Sha256, Length = file.Length });
        if (step is not null)
        {
            (step.Number, step.Version) = (snapshot.Number, snapshot.Version);
            action.Append(step);
        }

        action.Complete();
        return (snapshot.Number, snapshot.Version);
    }

    // A browser that does not print keeps nobody from publishing: the Word document is what goes to the gazette.
    private static async Task<byte[]?> Pdf(ArrangedDocument arranged)
    {
        try
        {
            return PdfPrinter.Program() is null ? null : await PdfPrinter.Print(arranged);
        }
        catch (UserErrorException)
        {
            return null;
        }
    }

    private async Task<StoredFile> Save(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await files.Save(stream, LongestFile);
    }

    private static PublicationContent Changed(PublicationContent content, IReadOnlyList<PublicationChange> changes, out List<string> said)
    {
        said = [];
        foreach (var change in changes)
        {
            if (change.Wrong.Length == 0)
                throw new UserErrorException("訂正する文言を入力してください。");
            var before = content;
            if (change.Item is null)
                content = content with { Title = Replaced(content.Title), Preface = [.. content.Preface.Select(Replaced)], PrefaceTitle = content.PrefaceTitle is { } title ? Replaced(title) : null };
            else
                content = content.Each(i => i.Id == change.Item ? i.EachText(t => MarkedText.Of(t.Parts.Select(p => p with { Text = Replaced(p.Text) }))) : i);
            if (before.ToJson().AsSpan().SequenceEqual(content.ToJson()))
                throw new UserErrorException($"「{change.Wrong}」は、公表した文にありません。文言を確かめてください。");
            var number = change.Item is null ? null : content.Items.First(i => i.Id == change.Item).Number;
            said.Add($"{(change.Item is null ? "表題・前書き" : $"No.{number}")}の「{change.Wrong}」を「{change.Right}」に改めた");

            string Replaced(string text) => text.Replace(change.Wrong, change.Right, StringComparison.Ordinal);
        }

        return content;
    }

    /// <summary>The words about a correction are public: what it withholds may not stand in them.</summary>
    private static string Veiled(PublicationContent content, string words) =>
        content.Items.SelectMany(i => i.Texts()).SelectMany(t => t.Parts).Where(p => p.Kind == PartKind.Withheld).Select(p => p.Text).Distinct(StringComparer.Ordinal)
            .OrderByDescending(t => t.Length).Aggregate(words, (w, t) => w.Replace(t, "（非公開）", StringComparison.Ordinal));

    private static (PublicationSnapshot Snapshot, PublicationState State) Last(DaichoDb db, long number)
    {
        var snapshot = db.Set<PublicationSnapshot>().AsNoTracking().Where(s => s.Number == number).OrderByDescending(s => s.Version).FirstOrDefault()
            ?? throw new UserErrorException($"公表第{number}号はありません。一覧から開いてください。");
        var step = db.Set<PublicationStep>().AsNoTracking().Where(s => s.Number == number && s.Version == snapshot.Version).OrderByDescending(s => s.Id).FirstOrDefault();
        return (snapshot, step?.State ?? PublicationState.Prepared);
    }

    private static void RequireStorable(PublicationContent content)
    {
        foreach (var text in new[] { content.Title, content.Publisher, content.GazetteName, content.GazetteNumber, content.DecidedBy, content.PrefaceTitle, content.Correction }.Concat(content.Preface))
            if (StorableText.Problem(text) is { } problem)
                throw new UserErrorException(problem);
    }

    private static void RequireMaker(Actor actor)
    {
        PublicationReader.RequireMaker(actor);
        if (actor.ReadsOnly)
            throw new AccessDeniedException("閲覧だけのアカウントでは、公表の準備はできません。");
    }
}
