using System.Text;
using Daicho.Ledgers;
using Daicho.Modules.Assets;
using Daicho.Modules.Assets.Samples;

namespace Daicho.Core.Tests.Demo;

/// <summary>The sample as text and as records, read through the ledger's own columns.</summary>
internal static class SampleFile
{
    public static string Text(long rows, long seed, DateOnly today, string? plant = null)
    {
        using var stream = new MemoryStream();
        ComputerSample.Write(stream, rows, seed, today, plant);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static List<Computer> Records(string text)
    {
        var lines = text.Split("\r\n");
        Assert.Equal("", lines[^1]);
        var ledger = LedgerCatalog.Shipped.Of<Computer>();
        var columns = lines[0].Split(',').Select(label => ledger.Columns.Single(c => c.Label == label)).ToArray();
        var records = new List<Computer>(lines.Length);
        foreach (var line in lines[1..^1])
        {
            var cells = line.Split(',');
            Assert.Equal(columns.Length, cells.Length);
            var record = new Computer();
            for (var i = 0; i < cells.Length; i++)
                Assert.Null(columns[i].Read(record, cells[i]));
            foreach (var column in ledger.Columns)
                column.Fold(record);
            records.Add(record);
        }

        return records;
    }
}
