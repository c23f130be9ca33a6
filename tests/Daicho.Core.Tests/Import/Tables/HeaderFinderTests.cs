using Daicho.Import.Tables;

namespace Daicho.Core.Tests.Import.Tables;

public sealed class HeaderFinderTests
{
    static readonly HashSet<string> Known = ["資産番号", "品名", "型番", "備考", "所属", "設置所属", "リース開始日", "リース満了日"];

    [Fact]
    public void Find_HeaderBelowTitles_IsFoundAndTheTitlesAreNoted()
    {
        var match = Find(
            ["令和6年度　パソコン管理台帳"],
            [null, null, null, "令和6年3月31日現在"],
            ["資産番号", "品　名", "設置\n所属", "備考", "担当メモ"],
            ["00123", "ノートパソコン", "総務課", null, "x"]);
        Assert.Equal(2, match.Index);
        Assert.Equal(3, match.RowNumber);
        Assert.Equal(["資産番号", "品名", "設置所属", "備考", "担当メモ"], match.Names);
        Assert.Equal(4, match.KnownNames);
        Assert.Equal(2, match.TitleRows.Count);
        Assert.Contains("2行の表題", match.Notes[0]);
    }

    [Fact]
    public void Find_NoKnownName_TakesTheFirstFullDistinctTextualRow()
    {
        var match = Find(["一覧"], ["コード", "名称", "金額"], ["001", "机", "12000"], ["002", "棚", "9800"]);
        Assert.Equal(1, match.Index);
        Assert.Equal(["コード", "名称", "金額"], match.Names);
    }

    [Fact]
    public void Find_DataOnly_SaysThatThereIsNoHeader()
    {
        var match = Find(["1", "2019-04-01", "300"], ["2", "2019-04-02", "400"]);
        Assert.Equal(-1, match.Index);
        Assert.Equal(["列1", "列2", "列3"], match.Names);
        Assert.Contains("見出しの行が見つかりません", match.Notes[0]);
    }

    [Fact]
    public void Find_DuplicateAndBlankNames_BecomeUniqueWithANote()
    {
        var match = Find(["資産番号", "備考", null, "備考", "備考（2）", null], ["1", "a", "b", "c", "d"]);
        Assert.Equal(["資産番号", "備考", "列3", "備考（3）", "備考（2）"], match.Names);
        Assert.Contains("「備考」が重複", Assert.Single(match.Notes));
    }

    [Fact]
    public void Find_GroupsOverNames_AreMerged()
    {
        var match = Find(
            ["資産番号", "品名", "設置", null, "リース", null, "備考"],
            [null, null, "所属", "室名", "開始日", "満了日", null],
            ["1", "机", "総務課", "会議室", "2019-04-01", "2024-03-31", null]);
        Assert.Equal(1, match.Index);
        Assert.Equal(2, match.Height);
        Assert.Equal(["資産番号", "品名", "設置所属", "設置／室名", "リース開始日", "リース満了日", "備考"], match.Names);
        Assert.Contains("2行を見出し", match.Notes[0]);
    }

    [Fact]
    public void Find_YearsOverRepeatedNames_KeepThemApart()
    {
        var match = Find(["資産番号", "令和5年度", null, "令和6年度", null], [null, "予算", "決算", "予算", "決算"], ["1", "10", "9", "11", "10"]);
        Assert.Equal(["資産番号", "令和5年度／予算", "令和5年度／決算", "令和6年度／予算", "令和6年度／決算"], match.Names);
    }

    [Fact]
    public void Find_GroupsAboveOnlySomeNames_AreMergedWhenThatMakesThemKnown() =>
        Assert.Equal(["資産番号", "品名", "リース開始日", "リース満了日"], Find([null, null, "リース", null], ["資産番号", "品名", "開始日", "満了日"], ["1", "机", "a", "b"]).Names);

    [Fact]
    public void Find_DataRowWithBlanksUnderTheHeader_IsNotASecondHeader()
    {
        var match = Find(["資産番号", "品名", "型番", "備考"], ["A-1", "机", null, null], ["A-2", null, "X", "廃棄予定"]);
        Assert.Equal((0, 1), (match.Index, match.Height));
    }

    [Fact]
    public void FindAt_RowPointedAt_Wins()
    {
        var rows = Rows(["資産番号", "品名"], ["番号（新）", "名称（新）"], ["1", "机"]);
        Assert.Equal(["番号（新）", "名称（新）"], HeaderFinder.FindAt(rows, 2, Known.Contains).Names);
    }

    static HeaderMatch Find(params string?[][] rows) => HeaderFinder.Find(Rows(rows), Known.Contains);

    static List<SourceRow> Rows(params string?[][] rows) => [.. rows.Select((cells, i) => new SourceRow(i + 1, cells))];
}
