using Daicho.Ledgers;
using Daicho.Organization;
using Daicho.TestSupport;
using Daicho.Text;

namespace Daicho.Core.Tests.Demo;

public class DemoUnitsTests
{
    private static readonly List<Unit> Units = DemoUnits.Linked();
    private static readonly UnitDirectory Directory = new(Units, TestDatabase.Today);

    [Fact]
    public void Rows_Declared_AreReadableAndUnique()
    {
        var ledger = LedgerCatalog.Shipped.Of<Unit>();
        var kinds = ledger.Columns.Single(c => c.Property == nameof(Unit.Kind)).Choices;
        Assert.Equal("所属コード,所属名,種別,上位所属", File.ReadLines(Path.Combine(Repository.Folder, "samples/kumamoto-units.csv")).First());
        Assert.All(DemoUnits.Rows, r => Assert.Equal(4, r.Length));
        Assert.All(DemoUnits.Rows, r => Assert.Contains(r[2], kinds, StringComparer.Ordinal));
        Assert.Equal(DemoUnits.Rows.Length, DemoUnits.Rows.Select(r => (r[1], r[3])).Distinct().Count());
        Assert.All(Units.Where(u => u.Parent is not null), u => Assert.NotNull(u.ParentId));
        // The column fills blanks down: units without one above come first, where nothing stands above them.
        var first = DemoUnits.Rows.TakeWhile(r => r[3].Length == 0).Count();
        Assert.All(DemoUnits.Rows.Skip(first), r => Assert.False(string.IsNullOrEmpty(r[3])));
    }

    [Fact]
    public void Find_OwnersOfThe133Systems_AllResolve()
    {
        var owners = Owners();
        Assert.Equal(133, owners.Count);
        Assert.All(owners, owner => Assert.True(Directory.Find(owner) is not null, owner));
    }

    [Theory]
    [InlineData("情報政策課（人事課）", "情報政策課", "交通政策・情報局")]
    [InlineData("情報政策課（共済（地方、警察、公立学校）、県互助会）", "情報政策課", "交通政策・情報局")]
    [InlineData("企画振興部 交通政策・情報局 情報政策課", "情報政策課", "交通政策・情報局")]
    [InlineData("総務部総務私学局財産経営課", "財産経営課", "総務私学局")]
    [InlineData("企画振興部 企画課", "企画課", "企画振興部")]
    [InlineData("健康福祉政策課すまい対策室", "すまい対策室", "健康福祉政策課")]
    [InlineData("教育庁 人権同和教育課", "人権同和教育課", "教育庁")]
    [InlineData("企業局総務経営課", "総務経営課", "企業局")]
    [InlineData("病院局総務経営課", "総務経営課", "病院局")]
    [InlineData("農林水産部 団体支援課", "団体支援課", "農林水産部")]
    [InlineData("総務部 総務厚生課", "総務厚生課", "総務部")]
    [InlineData("健康福祉部 健康福祉政策課", "健康福祉政策課", "健康福祉部")]
    public void Find_PrintedName_IsTheUnitMeant(string printed, string name, string parent)
    {
        var unit = Units.Single(u => u.Id == Directory.Find(printed));
        Assert.Equal((name, parent), (unit.Name, unit.Parent));
    }

    [Fact]
    public void Find_SectionsOfTheSample_AllResolve() =>
        Assert.All(EmbeddedTable.Rows("Modules.Assets.Samples", "sections.tsv"), r => Assert.True(Directory.Find(r[0]) is not null, r[0]));

    [Fact]
    public void Find_AmbiguousName_NamesNone() => Assert.Null(Directory.Find("総務経営課"));

    private static List<string> Owners()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Folder, "samples/reports/kumamoto-2020-it-audit-summary.txt"));
        var first = Array.FindIndex(lines, l => l.StartsWith("＜令和2年度情報システム一覧表＞", StringComparison.Ordinal));
        return
        [
            .. lines.Skip(first).TakeWhile(l => !l.StartsWith("なお、上記表中", StringComparison.Ordinal))
                .Select(l => l.Split('\t')).Where(c => c.Length >= 2 && c[0] != "所属名").Select(c => c[0].Trim()),
        ];
    }
}
