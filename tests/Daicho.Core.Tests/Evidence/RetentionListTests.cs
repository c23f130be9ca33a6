using Daicho.Access;
using Daicho.Evidence;
using Daicho.History;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Core.Tests.Evidence;

/// <summary>Lists of evidence are read by conditions of a statement: they say what the rules say entry by entry.</summary>
public sealed class RetentionListTests
{
    private static readonly string?[] Kinds = [null, "写真・画面の写し", "軽易な資料", "永年保存するもの", "その他", "要領で決めた種類", "どの規則にもない種類"];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Page_EachKindAndDay_HoldsWhatThePeriodOfTheEntrySays(DatabaseKind kind)
    {
        using var site = new KeptEvidenceSite(kind);
        site.Test.Add(
            new RetentionPeriod { Kind = "写真・画面の写し", Years = "7年", ValidFrom = new(2020, 4, 1), Source = "文書管理規程" },
            new RetentionPeriod { Kind = "要領で決めた種類", Years = "2年", ValidFrom = new(2022, 10, 1), Source = "要領" },
            new RetentionPeriod { Kind = "その他", Years = "10年", ValidFrom = new(2023, 4, 1), Source = "文書管理規程" });
        foreach (var year in new[] { 2013, 2016, 2018, 2020, 2022, 2023, 2025 })
        {
            foreach (var evidence in Kinds)
            {
                await Add(site, new(year, 3, 31), evidence);
                await Add(site, new(year, 4, 1), evidence);
            }
        }

        // From before the business date was kept: dated by the action.
        site.Test.Sql("UPDATE evidence_files SET \"on\" = NULL WHERE id % 5 = 0");
        var all = site.Read(db => db.Set<EvidenceFile>().AsNoTracking().OrderBy(e => e.Id).Select(e => e.Id).ToList());
        var over = Expected(site, all, KeptEvidenceSite.Today).Where(e => e.Until < KeptEvidenceSite.Today).Select(e => e.Id).ToList();
        site.Disposal.Extend(TestActors.DigitalDivision, [over[0], over[1]], KeptEvidenceSite.Today.AddDays(100), "係争中");
        site.Disposal.Extend(TestActors.DigitalDivision, [over[2]], KeptEvidenceSite.Today.AddYears(3), "係争中");
        site.Disposal.Dispose(TestActors.DigitalDivision, [over[3]], "保存期間満了");

        foreach (var day in new[] { KeptEvidenceSite.Today, new DateOnly(2027, 3, 31), new DateOnly(2027, 4, 1), new DateOnly(2031, 6, 1) })
        {
            var expected = Expected(site, all, day);
            Assert.Equal(expected.Where(e => !e.Disposed && e.Until < day).Select(e => e.Id), Listed(site, RetentionState.Over, day));
            Assert.Equal(expected.Where(e => !e.Disposed && e.Until >= day && e.Until <= day.AddDays(365)).Select(e => e.Id), Listed(site, RetentionState.Soon, day));
            Assert.Equal(expected.Where(e => !e.Disposed).Select(e => e.Id), Listed(site, RetentionState.Kept, day));
            Assert.Equal([over[3]], Listed(site, RetentionState.Disposed, day));
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Page_OfSomebodyElsesLedger_HoldsNothing(DatabaseKind kind)
    {
        using var site = new KeptEvidenceSite(kind);
        await site.Attach("写真", new(2015, 4, 1));
        int Count(Actor actor) => site.Read(db => new RetentionList(db, KeptEvidenceSite.Today).Count(actor, RetentionState.Over));

        Assert.Equal((1, 1, 0), (Count(TestActors.DigitalDivision), Count(TestActors.Administrator), Count(TestActors.Secretariat)));
    }

    private static async Task Add(KeptEvidenceSite site, DateOnly on, string? kind)
    {
        // A kind that no rule knows is refused today; such entries are older than the rule that is gone.
        var entry = await site.Attach($"{on} {kind}", on);
        if (kind is not null)
            site.Test.Sql($"UPDATE evidence_files SET class = '{kind}' WHERE id = {entry.Id}");
    }

    private static List<(long Id, DateOnly? Until, bool Disposed)> Expected(KeptEvidenceSite site, IReadOnlyCollection<long> ids, DateOnly day) => site.Read(db =>
    {
        var entries = db.Set<EvidenceFile>().AsNoTracking().Where(e => ids.Contains(e.Id)).WithActions(db).ToList();
        var periods = new RetentionReader(db, day).Of(entries);
        return entries.Select(e => (e.Entry.Id, periods[e.Entry.Id].Until, periods[e.Entry.Id].Disposed is not null)).ToList();
    });

    private static List<long> Listed(KeptEvidenceSite site, RetentionState state, DateOnly day) => site.Read(db =>
    {
        var list = new RetentionList(db, day);
        var pages = Enumerable.Range(0, 20).SelectMany(page => list.Page(TestActors.DigitalDivision, state, page * 7, 7)).Select(k => k.Entry.Entry.Id).ToList();
        Assert.Equal(list.Count(TestActors.DigitalDivision, state), pages.Count);
        return pages;
    });
}
