using System.Globalization;
using Daicho.Access;
using Daicho.Data;
using Daicho.FollowUp;
using Daicho.Ledgers;
using Daicho.Publication.Content;
using Daicho.Publication.Layouts;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Publication;

/// <summary>
/// Draws the content of a publication from notices of measures: what was notified, never what the measures say today. Over one or
/// many notices, audits and years.
/// </summary>
public sealed class PublicationDraw(DaichoDb db, PublicationReader published, DateOnly today)
{
    /// <summary>Newly done since the last publication.</summary>
    public const string New = "新たに措置";

    /// <summary>Changed since, and not done.</summary>
    public const string Progress = "進捗あり";

    /// <summary>Still open.</summary>
    public const string Open = "継続";

    private readonly Dictionary<string, AuditVocabulary> vocabularies = new(StringComparer.Ordinal);

    /// <summary>Notices that were received and not yet published, the oldest first.</summary>
    public IReadOnlyList<MeasureNotice> Received(Actor actor) =>
        [.. new LedgerReader(db, today).Visible<MeasureNotice>(actor).Where(n => n.State == MeasureNoticeState.Received && n.ClosedOn == null).OrderBy(n => n.NotifiedOn).ThenBy(n => n.Id)];

    /// <summary>The content.</summary>
    public PublicationContent Make(Actor actor, PublicationRequest request)
    {
        var layout = PublicationLayout.Get(request.Layout);
        var chosen = request.Notices.ToHashSet();
        var notices = Received(actor).Where(n => chosen.Contains(n.Id)).ToList();
        if (notices.Count < chosen.Count)
            throw new UserErrorException("選んだ措置通知のうち、受理されていないか、既に公表したものがあります。選び直してください。");
        var drawn = notices.SelectMany(n => Items(actor, n)).GroupBy(d => d.Item.Id, StringComparer.Ordinal).Select(g => g.Last()).ToList();
        if (request.Kind == PublicationKind.Difference)
            drawn = Difference(drawn, request.WithOpen);
        var parts = WithheldParts.Read(request.Withheld);
        var audits = drawn.GroupBy(d => (d.Audit.FiscalYear, d.Audit.Kind, d.Audit.Theme)).OrderBy(g => g.Key.FiscalYear).ThenBy(g => g.Key.Theme, StringComparer.Ordinal)
            .Select(g => g.First().Audit with { Groups = ContentOfReport.Groups(g.Select(d => WithheldParts.Apply(d.Item, parts))) }).ToList();
        return new PublicationContent
        {
            Government = request.Government,
            Publisher = Text(request.Publisher) ?? $"{request.Government}監査委員",
            Title = Text(request.Title) ?? "監査の結果に係る措置結果",
            Kind = request.Kind,
            Date = request.Date,
            GazetteName = Text(request.GazetteName),
            GazetteNumber = Text(request.GazetteNumber),
            BaseDate = notices.Select(n => n.BaseOn ?? n.NotifiedOn).Max(),
            DecidedBy = Text(request.DecidedBy),
            PrefaceTitle = Text(request.PrefaceTitle),
            Preface = [.. (request.Preface ?? "").ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)],
            Classes = Definitions(drawn.Select(d => d.Vocabulary)),
            Audits = audits,
        };
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private IEnumerable<Drawn> Items(Actor actor, MeasureNotice notice)
    {
        var lines = new NoticeLines(db, today).Of(actor, notice.Id).Select(l => l.Line).Where(l => l.ItemId is not null).ToList();
        var items = db.Set<AuditItem>().AsNoTracking().Where(i => lines.Select(l => l.ItemId!.Value).Contains(i.Id)).ToDictionary(i => i.Id);
        var audits = db.Set<Audit>().AsNoTracking().Where(a => items.Values.Select(i => i.AuditId).Contains(a.Id)).ToDictionary(a => a.Id);
        foreach (var group in lines.GroupBy(l => l.ItemId!.Value))
        {
            var first = group.First();
            var audit = items.GetValueOrDefault(group.Key)?.AuditId is { } id ? audits.GetValueOrDefault(id) : null;
            var classes = group.Select(l => l.Class).Where(c => !string.IsNullOrEmpty(c)).Distinct(StringComparer.Ordinal).ToList();
            var item = new PublishedItem
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{first.FiscalYear ?? 0}-{group.Key}"),
                Number = first.ItemNumber,
                Kind = first.ItemKind,
                Section = first.Section,
                Subject = MarkedText.Of(first.Subject),
                Units = [.. group.Select(l => l.Owner).OfType<string>().Distinct(StringComparer.Ordinal)],
                Finding = MarkedText.Of(first.Finding),
                Measures = [.. group.Select(l => new PublishedMeasure(l.Owner, MarkedText.Of(l.Content), l.Class))],
                Class = classes.Count == 0 ? null : string.Join('、', classes),
                NotifiedOn = notice.NotifiedOn,
                NoticeNumber = notice.Number,
            };
            yield return new Drawn(
                WithheldParts.Apply(item, group.SelectMany(l => WithheldParts.Read(l.Withheld)).Distinct()),
                new PublishedAudit((int?)first.FiscalYear, audit?.Kind, first.Theme, audit?.Auditor, []),
                Vocabulary(audit?.Vocabulary));
        }
    }

    private List<Drawn> Difference(List<Drawn> drawn, bool withOpen)
    {
        var before = new Dictionary<string, (PublishedItem Item, PublishedAudit Audit)>(StringComparer.Ordinal);
        foreach (var content in published.PublishedContents())
            foreach (var (item, audit) in content.Audits.SelectMany(a => a.Groups.SelectMany(g => g.Items.Select(i => (i, a)))))
                before.TryAdd(item.Id, (item, audit));
        var result = new List<Drawn>();
        foreach (var one in drawn)
        {
            var last = before.TryGetValue(one.Item.Id, out var known) ? known.Item : null;
            var (now, then) = (IsDone(one.Vocabulary, one.Item), last is not null && IsDone(one.Vocabulary, last));
            var same = last is not null && last.Class == one.Item.Class && last.MeasureText().Shown == one.Item.MeasureText().Shown;
            // What was done before and is told again in the same words is no difference.
            if (!(same && then))
                result.Add(one with { Item = one.Item with { Change = now && !then ? New : last is null || same ? Open : Progress } });
        }

        if (!withOpen)
            return result;
        var told = drawn.Select(d => d.Item.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (item, audit) in before.Values.Where(b => !told.Contains(b.Item.Id)))
        {
            var vocabulary = Vocabulary(db.Set<Audit>().AsNoTracking().Where(a => a.FiscalYear == audit.FiscalYear && a.Theme == audit.Theme).Select(a => a.Vocabulary).FirstOrDefault());
            if (!IsDone(vocabulary, item))
                result.Add(new Drawn(item with { Change = Open }, audit, vocabulary));
        }

        return result;
    }

    private static bool IsDone(AuditVocabulary vocabulary, PublishedItem item) =>
        item.Class is not null && item.Class.Split('、').All(c => vocabulary.Class(c)?.Counts == true);

    private AuditVocabulary Vocabulary(string? name)
    {
        if (!vocabularies.TryGetValue(name ?? "", out var known))
            vocabularies.Add(name ?? "", known = AuditVocabulary.Of(db, name, today));
        return known;
    }

    private static IReadOnlyList<ClassDefinition> Definitions(IEnumerable<AuditVocabulary> used) =>
        [.. used.DistinctBy(v => v.Name, StringComparer.Ordinal).SelectMany(v => v.Classes()).DistinctBy(t => t.Term, StringComparer.Ordinal).Select(t => new ClassDefinition(t.Term ?? "", $"{t.Definition?.TrimEnd('。')}である。", []))];

    private sealed record Drawn(PublishedItem Item, PublishedAudit Audit, AuditVocabulary Vocabulary);
}
