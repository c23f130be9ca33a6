using Daicho.Checks;
using Daicho.Ledgers;
using Daicho.Modules.Assets;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Checks;

/// <summary>The same records give the same hits in SQLite, in PostgreSQL and row by row in memory, whatever they hold.</summary>
public class PredicateAgreementTests
{
    private const int Records = 1500;

    private static readonly string[] Words =
    [
        "所在不明", "廃棄予定", "廃棄予定なし", "使用できず", "紛失防止", "IP 不正使用", "ＩＰ不正使用", "再リース", "再リース予定", "返還済", "買取検討", "？", "?", "不明",
        "除却", "リース中", "税務課", "　", "", "-", "ー", "%", "_", "\\", "'", "所在_明", "%所在不明%", "稼働中", "廃止", "使用中",
    ];

    private static readonly DateOnly[] Businessdays = [new(2026, 11, 16), new(2027, 2, 28), new(2028, 2, 29), new(2028, 3, 1)];

    [Theory, ClassData(typeof(BothDatabases))]
    public void EveryPredicate_OddRecords_DatabaseAndMemoryAgree(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        foreach (var ledger in CheckCatalog.All.Where(c => c.IsPredicate).GroupBy(c => c.LedgerId, StringComparer.Ordinal))
        {
            var records = Made(LedgerCatalog.Shipped.Get(ledger.Key));
            test.Act(TestActors.Administrator, a => records.ForEach(r => a.Write(LedgerCatalog.Shipped.Get(ledger.Key)).Add(r)), "生成した記録");
            foreach (var check in ledger)
            {
                foreach (var today in Businessdays)
                {
                    var rule = check.Compile(Judge.Shipped(check.Id, today))!;
                    var inMemory = records.Where(rule).Select(r => r.Id).ToArray();
                    Assert.Equal(inMemory, Judge.HitsIn(test, check.Id, today));
                    Assert.True(inMemory.Length > 0 && inMemory.Length < Records, $"{check.Id}: {inMemory.Length} of {Records} records prove nothing.");
                }
            }
        }
    }

    // The same seed makes the same records for both databases, so that they agree with each other too.
    private static List<LedgerRecord> Made(Ledger ledger)
    {
        var random = new Random(20261116);
        var records = new List<LedgerRecord>(Records);
        for (var i = 0; i < Records; i++)
        {
            var record = ledger.NewRecord();
            foreach (var column in ledger.Columns)
                column.Read(record, Cell(column, i, random));
            if (random.Next(10) == 0)
                record.ClosedOn = Near(Businessdays[random.Next(Businessdays.Length)], random);
            if (record is Computer { LocationKey: null } nobody && random.Next(3) == 0)
                (nobody.Location, nobody.Origin, nobody.UserName) = ("？", Blank(random), Blank(random));
            records.Add(record);
        }

        return records;
    }

    private static string? Cell(Column column, int number, Random random)
    {
        if (column.IsKey || column.Property is "Code" or "Name")
            return $"{number} {column.Id}";
        switch (column.Kind)
        {
            case ColumnKind.Date:
                return random.Next(5) == 0 ? null : Near(Businessdays[random.Next(Businessdays.Length)], random).ToString("yyyy-MM-dd", null);
            case ColumnKind.Integer or ColumnKind.Yen or ColumnKind.FiscalYear:
                return random.Next(3) == 0 ? null : "2";
            case ColumnKind.Boolean:
                return random.Next(3) switch { 0 => null, 1 => "はい", _ => "いいえ" };
            default:
                if (column.Choices.Count > 0 && random.Next(2) == 0)
                    return column.Choices[random.Next(column.Choices.Count)];
                var cell = string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(3) == 0 ? EdgeTexts.All[random.Next(EdgeTexts.All.Count)] : Words[random.Next(Words.Length)]));
                return Storable(cell);
        }
    }

    // Days at the boundaries: none, five, ten, fifteen years off, and a day or two beside.
    private static DateOnly Near(DateOnly today, Random random) => today.AddYears(random.Next(-12, 4) * 5 / 2).AddDays(random.Next(-2, 3));

    private static string? Blank(Random random) => random.Next(3) switch { 0 => null, 1 => "?", _ => "　" };

    // PostgreSQL holds no NUL and no half of a surrogate pair: the import sets such cells aside.
    private static string Storable(string text) => new(text.Where(c => c != '\0' && !char.IsSurrogate(c)).ToArray());
}
