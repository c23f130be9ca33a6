namespace Daicho.Import.Tables.Delimited;

/// <summary>Finds the separator of a text file: the one that cuts the first records into the same number of cells most often.</summary>
static class SeparatorFinder
{
    const int Records = 60;

    public static byte Find(ReadOnlySpan<byte> head, bool isWhole, bool isCp932, string fileName)
    {
        var best = Path.GetExtension(fileName).Equals(".tsv", StringComparison.OrdinalIgnoreCase) ? (byte)'\t' : (byte)',';
        var bestScore = Score(head, isWhole, best, isCp932);
        foreach (var candidate in ",\t;|"u8)
        {
            var score = Score(head, isWhole, candidate, isCp932);
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }
        return best;
    }

    /// <summary>Records that have the most frequent number of cells (two or more), then that number.</summary>
    static int Score(ReadOnlySpan<byte> head, bool isWhole, byte separator, bool isCp932)
    {
        const int most = 1000;
        var scanner = new RecordScanner(separator, isCp932, most) { Lookahead = 4096 };
        var counts = new int[most + 1];
        for (var record = 0; record < Records && head.Length > 0; record++)
        {
            var result = scanner.Scan(head, isWhole);
            if (result == ScanResult.NeedMore)
                break;
            if (result == ScanResult.Record)
                counts[scanner.Count]++;
            var line = result == ScanResult.Record ? scanner.Consumed : head.IndexOf((byte)'\n') + 1;
            if (line <= 0)
                break;
            head = head[line..];
        }
        var mode = 2;
        for (var i = 3; i <= most; i++)
            mode = counts[i] > counts[mode] ? i : mode;
        return counts[mode] * 10_000 + (counts[mode] > 0 ? mode : 0);
    }
}
