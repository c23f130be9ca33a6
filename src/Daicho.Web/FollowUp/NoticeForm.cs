using System.Globalization;
using Daicho.FollowUp;
using Daicho.Ledgers;
using Microsoft.AspNetCore.Http;

namespace Daicho.Web.FollowUp;

/// <summary>The form of a notice of measures: its head and which measures it carries.</summary>
public sealed class NoticeForm
{
    /// <summary>Columns of the head.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["title", "number", "notified_on", "base_on", "approval", "notes"];

    /// <summary>What stands in the head, by column.</summary>
    public IReadOnlyDictionary<string, string?> Head { get; private init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Measures that are ticked.</summary>
    public IReadOnlySet<long> Ticked { get; private init; } = new HashSet<long>();

    /// <summary>Version of the notice the form is about; 0 for a new one.</summary>
    public int Version { get; private init; }

    /// <summary>A new notice: what has changed since the last one is ticked.</summary>
    public static NoticeForm New(ExecutiveBody body, IReadOnlyList<NoticeCandidate> candidates) => new()
    {
        Head = new Dictionary<string, string?>(StringComparer.Ordinal) { ["title"] = "監査の結果に係る措置について", ["number"] = body.NumberForm },
        Ticked = candidates.Where(c => c.Change != NotifiedChange.Same && c.Measure.Class is not null).Select(c => c.Measure.Id).ToHashSet(),
    };

    /// <summary>A notice as it is.</summary>
    public static NoticeForm Of(Ledger ledger, MeasureNotice notice, IEnumerable<MeasureNoticeLine> lines) => new()
    {
        Head = Columns.ToDictionary(c => c, c => ledger.Find(c)!.Format(notice), StringComparer.Ordinal),
        Ticked = lines.Select(l => l.MeasureId).OfType<long>().ToHashSet(),
        Version = notice.Version,
    };

    /// <summary>The form as it was sent.</summary>
    public static NoticeForm Read(IFormCollection sent) => new()
    {
        Head = Columns.ToDictionary(c => c, c => (string?)sent["v." + c], StringComparer.Ordinal),
        Ticked = sent["measure"].Select(m => long.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).ToHashSet(),
        Version = int.TryParse(sent["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
    };

    /// <summary>The head for the desk.</summary>
    public NoticeHead ToHead() => new(Text("title"), Text("number"), Text("notified_on"), Text("base_on"), Text("approval"), Text("notes"));

    string? Text(string column) => Head.GetValueOrDefault(column);
}
