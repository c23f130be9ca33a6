using Daicho.Import.Tables;

namespace Daicho.Core.Tests.Import.Tables;

static class RowAssert
{
    /// <summary>The row has exactly these cells.</summary>
    public static void Holds(this SourceRow row, params IEnumerable<string?> cells) => Assert.Equal(cells, row.Cells.AsEnumerable());
}
