using Daicho.Access;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.Publication.Content;
using Daicho.Publication.Layouts;
using Daicho.Publication.Site;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Publication;

/// <summary>A version with where it is.</summary>
/// <param name="Snapshot">The version.</param>
/// <param name="State">Where it is.</param>
/// <param name="Steps">Its steps in their order, each with who took it and when (UTC).</param>
/// <param name="PreparedBy">Who prepared it.</param>
/// <param name="PreparedAt">When, UTC.</param>
public sealed record PublicationEntry(
    PublicationSnapshot Snapshot, PublicationState State, IReadOnlyList<(PublicationStep Step, string By, DateTime At)> Steps, string PreparedBy, DateTime PreparedAt)
{
    /// <summary>When it was published, UTC; null where it was not.</summary>
    public DateTime? PublishedAt => Steps.Where(s => s.Step.State == PublicationState.Published).Select(s => (DateTime?)s.At).FirstOrDefault();
}

/// <summary>Reads publications. Only the audit secretariat sees what is not published; the public sees public editions of what is.</summary>
public sealed class PublicationReader(DaichoDb db, FileStore files)
{
    /// <summary>Roles that prepare publications and see drafts of them.</summary>
    public const Role Makers = Role.AuditSecretariat | Role.Administrator;

    /// <summary>Every version, the newest first; for those who make publications only.</summary>
    public IReadOnlyList<PublicationEntry> All(Actor actor)
    {
        RequireMaker(actor);
        return Entries(db.Set<PublicationSnapshot>());
    }

    /// <summary>One version, or null.</summary>
    public PublicationEntry? Find(Actor actor, long number, int version)
    {
        RequireMaker(actor);
        return Entries(db.Set<PublicationSnapshot>().Where(s => s.Number == number && s.Version == version)).FirstOrDefault();
    }

    /// <summary>The content of a version, with everything in it.</summary>
    public PublicationContent Content(PublicationSnapshot snapshot) => PublicationContent.FromJson(Bytes(snapshot.Sha256));

    /// <summary>The form of a version, as it was then.</summary>
    public static PublicationLayout Layout(PublicationSnapshot snapshot) => PublicationLayout.Parse(snapshot.Layout);

    /// <summary>Files of a version that were made when it was prepared.</summary>
    public IReadOnlyList<(PublicationFile File, byte[] Bytes)> Files(PublicationSnapshot snapshot) =>
        [.. db.Set<PublicationFile>().AsNoTracking().Where(f => f.Number == snapshot.Number && f.Version == snapshot.Version).OrderBy(f => f.Id).AsEnumerable().Select(f => (f, Bytes(f.Sha256)))];

    /// <summary>Full contents of what is published now, the newest first.</summary>
    internal IEnumerable<PublicationContent> PublishedContents() =>
        Published().GroupBy(e => e.Snapshot.Number).Select(g => g.MaxBy(e => e.Snapshot.Version)!)
            .OrderByDescending(e => e.Snapshot.Date).ThenByDescending(e => e.Snapshot.Number).Select(e => Content(e.Snapshot));

    /// <summary>What the public may read: public editions from snapshots, nothing else.</summary>
    public IReadOnlyList<PublishedVersion> ForPublic()
    {
        var versions = new List<PublishedVersion>();
        foreach (var publication in Published().GroupBy(e => e.Snapshot.Number))
        {
            // What a later version withholds is not to be read in an earlier one.
            var from = publication.Where(e => e.Snapshot.HidesEarlier).Select(e => e.Snapshot.Version).DefaultIfEmpty(0).Max();
            foreach (var entry in publication.Where(e => e.Snapshot.Version >= from))
            {
                var made = Files(entry.Snapshot);
                var content = made.Single(f => f.File.Kind == PublicationFile.PublicContent);
                versions.Add(new PublishedVersion(
                    entry.Snapshot.Number, entry.Snapshot.Version, PublicationContent.FromJson(content.Bytes), Layout(entry.Snapshot), content.File.Sha256, entry.PublishedAt!.Value,
                    [.. made.Where(f => f.File.Kind != PublicationFile.PublicContent).Select(f => (f.File.Kind, f.Bytes))]));
            }
        }

        return versions;
    }

    /// <summary>Changes when something new is published.</summary>
    public long PublicMark() => db.Set<PublicationStep>().Where(s => s.State == PublicationState.Published).Max(s => (long?)s.Id) ?? 0;

    /// <summary>Only who makes publications may see what is not published.</summary>
    /// <exception cref="AccessDeniedException">Someone else.</exception>
    internal static void RequireMaker(Actor actor)
    {
        if (!actor.Is(Makers))
            throw new AccessDeniedException("公表の準備は監査委員事務局が行います。");
    }

    private IReadOnlyList<PublicationEntry> Published() =>
        Entries(db.Set<PublicationSnapshot>().Where(s => db.Set<PublicationStep>().Any(p => p.Number == s.Number && p.Version == s.Version && p.State == PublicationState.Published)));

    private List<PublicationEntry> Entries(IQueryable<PublicationSnapshot> snapshots)
    {
        var found = (from s in snapshots.AsNoTracking() join a in db.Actions on s.Seq equals a.Seq select new { Snapshot = s, a.ActorName, a.At }).ToList();
        List<long> numbers = [.. found.Select(f => f.Snapshot.Number).Distinct()];
        var steps = (from p in db.Set<PublicationStep>().AsNoTracking() join a in db.Actions on p.Seq equals a.Seq where numbers.Contains(p.Number) orderby p.Id select new { Step = p, a.ActorName, a.At })
            .AsEnumerable().ToLookup(p => (p.Step.Number, p.Step.Version));
        return
        [
            .. found.OrderByDescending(f => f.Snapshot.Number).ThenByDescending(f => f.Snapshot.Version).Select(f =>
            {
                var own = steps[(f.Snapshot.Number, f.Snapshot.Version)].Select(p => (p.Step, p.ActorName, DateTime.SpecifyKind(p.At, DateTimeKind.Utc))).ToList();
                return new PublicationEntry(f.Snapshot, own.Count == 0 ? PublicationState.Prepared : own[^1].Step.State, own, f.ActorName, DateTime.SpecifyKind(f.At, DateTimeKind.Utc));
            }),
        ];
    }

    private byte[] Bytes(string sha256)
    {
        using var stream = files.Open(sha256) ?? throw new UserErrorException("公表の記録のファイルが見つかりません。管理者に daicho history verify --files での確認を頼んでください。");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
