using Daicho.Import.Tables;

namespace Daicho.Core.Tests.Import.Tables;

public sealed class FillDownTests
{
    [Fact]
    public void Apply_BlankOfAChosenColumn_TakesTheValueAboveAndIsRecorded()
    {
        var fill = new FillDown([0]);
        var filled = new List<FilledCell>();
        fill.Apply(new SourceRow(1, ["ホスト", "住民記録", "稼働中"]), filled).Holds("ホスト", "住民記録", "稼働中");
        fill.Apply(new SourceRow(2, [null, "税総合", null]), filled).Holds("ホスト", "税総合", null);
        fill.Apply(new SourceRow(3, ["Web", "電子申請"]), filled).Holds("Web", "電子申請");
        Assert.Equal([new FilledCell(2, 0, null, "ホスト")], filled);
        Assert.Equal(1, fill.Count);
    }

    [Theory]
    [InlineData("〃")]
    [InlineData("″")]
    [InlineData("“")]
    [InlineData(" 同上 ")]
    [InlineData("々")]
    public void Apply_DittoMarkInAnyColumn_TakesTheValueAbove(string mark)
    {
        var fill = new FillDown([]);
        var filled = new List<FilledCell>();
        fill.Apply(new SourceRow(1, ["1", "総務課"]));
        fill.Apply(new SourceRow(2, ["2", mark]), filled).Holds("2", "総務課");
        fill.Apply(new SourceRow(3, ["3", mark]), filled).Holds("3", "総務課");
        Assert.Equal(new FilledCell(3, 1, mark, "総務課"), filled[^1]);
    }

    [Theory]
    [InlineData("同右")]
    [InlineData("佐々木")]
    [InlineData("同上の課")]
    public void Apply_OtherText_IsLeftAlone(string text)
    {
        var fill = new FillDown([]);
        fill.Apply(new SourceRow(1, ["総務課"]));
        fill.Apply(new SourceRow(2, [text])).Holds(text);
    }

    [Fact]
    public void Apply_DittoUnderABlank_IsLeftAlone()
    {
        var fill = new FillDown([]);
        fill.Apply(new SourceRow(1, ["1", "総務課"]));
        fill.Apply(new SourceRow(2, ["2", null]));
        fill.Apply(new SourceRow(3, ["3", "〃"])).Holds("3", "〃");
    }

    [Fact]
    public void Apply_ShortRow_IsLengthenedOnlyForAChosenColumn()
    {
        var fill = new FillDown([2]);
        fill.Apply(new SourceRow(1, ["1", "机", "総務課"]));
        fill.Apply(new SourceRow(2, ["2"])).Holds("2", null, "総務課");
    }

    [Fact]
    public void Apply_SourceRow_StaysAsItWas()
    {
        var fill = new FillDown([0]);
        fill.Apply(new SourceRow(1, ["ホスト"]));
        var source = new SourceRow(2, [null, "税総合"]);
        fill.Apply(source);
        source.Holds(null, "税総合");
    }
}
