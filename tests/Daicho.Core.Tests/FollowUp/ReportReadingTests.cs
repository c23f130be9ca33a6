using Daicho.Core.Tests.Import.Reports;
using Daicho.FollowUp;
using Daicho.Import.Reports;

namespace Daicho.Core.Tests.FollowUp;

public sealed class ReportReadingTests
{
    [Theory]
    [InlineData("12", new[] { 12 })]
    [InlineData("12,14-16", new[] { 12, 14, 15, 16 })]
    [InlineData("１２、１４～１５", new[] { 12, 14, 15 })]
    [InlineData("", new int[0])]
    [InlineData("12-10", null)]
    [InlineData("0", null)]
    [InlineData("a", null)]
    [InlineData("1-2-3", null)]
    [InlineData("1-999999999", null)]
    public void ReadLines_AsPeopleWriteThem_AreNumbersOrNull(string text, int[]? expected) =>
        Assert.Equal(expected, ReportReading.ReadLines(text));

    [Fact]
    public void Of_ItemThatHoldsNoLineAnyMore_LeavesItsLinesUnplaced()
    {
        var report = Report.Chiba.Value;
        var items = report.Items.Select((item, i) => new AuditItem { Id = i + 1, SourceLines = ReportReading.WriteLines(item.SourceLines) }).ToList();
        var whole = ReportReading.Of(report, items);
        Assert.Equal(report.LineRoles.Select(l => l.Role), whole.Lines.Select(l => l.Role));

        var without = ReportReading.Of(report, items.Skip(1));

        var freed = report.Items[0].SourceLines.Except(report.Items.Skip(1).SelectMany(i => i.SourceLines)).ToList();
        Assert.NotEmpty(freed);
        Assert.All(freed, l => Assert.Equal(LineRole.Unplaced, without.Lines[l - 1].Role));
        Assert.Equal(report.LineRoles.Count, without.Lines.Count);
    }

    [Theory]
    [InlineData("第一文。第二文。\n第三文", new[] { "第一文。", "第二文。\n", "第三文" })]
    [InlineData("", new string[0])]
    [InlineData("一つだけ", new[] { "一つだけ" })]
    public void Pieces_OfAText_MakeTheTextAgain(string text, string[] expected)
    {
        Assert.Equal(expected, ItemProposal.Pieces(text));
        Assert.Equal(text, string.Concat(ItemProposal.Pieces(text)));
    }
}
