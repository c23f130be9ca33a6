using System.Text;

namespace Daicho.Modules.Assets.Samples;

/// <summary>
/// Writes a realistic PC inventory register (パソコン等管理台帳) as CSV: UTF-8, one header row, CRLF, dates in mixed
/// notation. The same seed and business date give the same file.
/// </summary>
/// <remarks>
/// Every row keeps its dates at least 60 days away from a day on which a check would judge differently; serial numbers are unique,
/// every named section is in samples/kumamoto-units.csv, and no date is impossible.
/// </remarks>
public static class ComputerSample
{
    /// <summary>Name of the plant that repeats what the audit of 熊本県 counted (K-23).</summary>
    public const string Kumamoto = "kumamoto";

    /// <summary>Rows of the ledger that audit counted.</summary>
    public const int KumamotoRows = SampleDefects.Rows;

    private const string Header = "資産番号,品名,型番,シリアル番号,導入年月日,リース開始日,リース満了日,リース状態,設置所属,導入元所属名,使用者,IPアドレス,備考,状態";

    /// <summary>Writes <paramref name="rows"/> rows to a stream, which stays open.</summary>
    public static void Write(Stream stream, long rows, long seed, DateOnly today, string? plant = null)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        Write(writer, rows, seed, today, plant);
    }

    /// <summary>
    /// Writes <paramref name="rows"/> rows, about a quarter of them with a defect as in the audited ledger. With the plant
    /// <see cref="Kumamoto"/> always 12,201 rows with exactly 995 / 13 / 1,914 / 16 / 1 defects, some rows with two.
    /// </summary>
    public static void Write(TextWriter writer, long rows, long seed, DateOnly today, string? plant = null)
    {
        if (plant is not (null or "" or Kumamoto))
            throw new UserErrorException($"見本「{plant}」はありません。--plant には {Kumamoto} を指定してください。");
        if (rows < 0)
            throw new UserErrorException("見本の行数には0以上の数を指定してください。");
        if (today.Year < 1990)
            throw new UserErrorException("見本の業務日には1990年以降の日付を指定してください。");
        var exact = plant == Kumamoto;
        var line = new SampleLine(writer);
        var rowsMaker = new Rows(line, seed, today, new SampleDefects(seed, exact));
        line.Text(Header).End();
        for (var row = 0L; row < (exact ? KumamotoRows : rows); row++)
            rowsMaker.Add(row);
        line.Flush();
        writer.Flush();
    }

    private sealed class Rows(SampleLine line, long seed, DateOnly today, SampleDefects defects)
    {
        private readonly SampleDates dates = new();

        public void Add(long row)
        {
            var defect = defects.Of(row);
            var random = new SampleRandom(seed, row);
            var lease = SampleLease.Of(defect, today, ref random);
            var notation = random.Below(SampleDates.Notations);
            var notAnAsset = defect.HasFlag(SampleDefect.NotAnAsset);
            var (name, model) = random.One(SampleWords.Products);

            line.Text("PC-").Number(row + 1, "D7").Next();
            line.Cell(notAnAsset ? "IP 不正使用" : name).Cell(notAnAsset ? "" : model);
            // An odd factor makes a different 40-bit number of every row.
            line.Serial(unchecked(((ulong)row * 0x9E3779B97F5UL) + (ulong)seed)).Next();
            line.Cell(dates.Text(lease.Introduced, notation)).Cell(dates.Text(lease.Start, notation)).Cell(dates.Text(lease.End, notation)).Cell(lease.State);
            AddOwners(defect, ref random);
            line.Text("10.").Number((row >> 16) & 255).Text(".").Number((row >> 8) & 255).Text(".").Number(row & 255).Next();
            line.Cell(Remark(defect, lease, ref random));
            line.Text(random.Chance(85) ? "使用中" : random.Chance(60) ? "保管" : "貸出中").End();
        }

        private void AddOwners(SampleDefect defect, ref SampleRandom random)
        {
            if (defect.HasFlag(SampleDefect.OwnerUnknown))
            {
                line.Cell("？").Cell("？").Cell("？");
                return;
            }

            var section = random.One(SampleWords.Sections);
            line.Cell(section).Cell(random.Chance(50) ? "情報政策課" : section);
            if (random.Chance(15))
                line.Cell("共用");
            else
                line.Text(random.One(SampleWords.FamilyNames)).Text("　").Cell(random.One(SampleWords.GivenNames));
        }

        private static string Remark(SampleDefect defect, SampleLease lease, ref SampleRandom random) =>
            defect.HasFlag(SampleDefect.NotAnAsset) ? "IP 不正使用"
            : defect.HasFlag(SampleDefect.Remark) ? random.One(SampleWords.PlantedRemarks)
            : lease.SettledInRemark ? random.One(SampleWords.SettledRemarks)
            : random.Chance(15) ? random.One(SampleWords.CleanRemarks)
            : "";
    }
}
