using System.Text.Json;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Core.Tests.Ledgers;

public class RoundTripTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void EveryLedger_AllColumnsFilled_ComesBackAsWritten(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        foreach (var ledger in LedgerCatalog.Shipped.All)
        {
            var written = Filled(ledger, 1);
            test.Act(TestActors.Administrator, a => a.Step(ledger).Add(written), "往復の確認");

            using var db = test.Open();
            var read = ledger.Accept(new Stored(db, [written.Id]))[written.Id];
            Assert.All(ledger.Columns, c => Assert.True(c.SameValue(written, read), $"{ledger.Id}.{c.Id}: {c.Format(written)} ≠ {c.Format(read)}"));
            Assert.Equal(written.Extra, read.Extra);
            Assert.Equal(written.RecordKey, read.RecordKey);
            Assert.Equal(written.Leaf, read.Leaf);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void EveryTextColumn_EdgeTexts_ComeBackAsWritten(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        foreach (var ledger in LedgerCatalog.Shipped.All)
        {
            var texts = ledger.Columns.Where(c => c.ValueType == typeof(string)).ToList();
            List<LedgerRecord> written = [];
            for (var i = 0; i < EdgeTexts.All.Count; i += texts.Count)
            {
                var record = ledger.NewRecord();
                for (var c = 0; c < texts.Count; c++)
                    texts[c].Read(record, EdgeTexts.All[(i + c) % EdgeTexts.All.Count] + (texts[c].IsKey ? $" {i}" : ""));
                written.Add(record);
            }

            written = [.. written.DistinctBy(r => { ledger.Columns.ToList().ForEach(c => c.Fold(r)); return ledger.KeyOf(r); })];
            test.Act(TestActors.Administrator, a => written.ForEach(r => a.Step(ledger).Add(r)), "往復の確認");

            using var db = test.Open();
            var read = ledger.Accept(new Stored(db, [.. written.Select(r => r.Id)]));
            Assert.Equal(written.Count, read.Count);
            Assert.All(written, w => Assert.All(texts, c => Assert.Equal(c.Format(w), c.Format(read[w.Id]))));
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void EveryLedger_LongestTexts_AreStoredOrRefusedInASentence(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        foreach (var ledger in LedgerCatalog.Shipped.All)
        {
            var record = ledger.NewRecord();
            var random = new Random(7);
            var text = string.Concat(Enumerable.Range(0, 5000).Select(_ => (char)random.Next('一', '龥')));
            foreach (var column in ledger.Columns.Where(c => c.ValueType == typeof(string)))
            {
                var refused = column.Read(record, text);
                Assert.Equal(column.IsIndexed, refused is not null);
                Assert.Null(column.Read(record, column.IsIndexed ? text[..500] : text));
            }

            test.Act(TestActors.Administrator, a => a.Step(ledger).Add(record), "長い文字列");
            using var db = test.Open();
            var read = ledger.Accept(new Stored(db, [record.Id]))[record.Id];
            Assert.All(ledger.Columns, c => Assert.True(c.SameValue(record, read)));
        }
    }

    [Fact]
    public void Read_TextNoDatabaseHolds_IsRefusedInASentence()
    {
        var column = LedgerCatalog.Shipped.Get("computers").Find("product_name")!;
        string[] unstorable = ["機器\0名", "機器\ud842", "\udfb7機器", "\ud842𠮷"];
        Assert.All(unstorable, cell => Assert.Contains("保存できない文字", column.Read(Samples.Computer(1), cell), StringComparison.Ordinal));
        Assert.Null(column.Read(Samples.Computer(1), "𠮷野家"));
    }

    // Of some ledgers no role sees the records of others: they are read as they are stored.
    private sealed class Stored(DaichoDb db, IReadOnlyList<long> ids) : ILedgerVisitor<IReadOnlyDictionary<long, LedgerRecord>>
    {
        public IReadOnlyDictionary<long, LedgerRecord> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => db.Set<T>().AsNoTracking().Where(r => ids.Contains(r.Id)).AsEnumerable().ToDictionary(r => r.Id, LedgerRecord (r) => r);
    }

    private static LedgerRecord Filled(Ledger ledger, int number)
    {
        var record = ledger.NewRecord();
        foreach (var column in ledger.Columns)
        {
            var cell = column.Kind switch
            {
                ColumnKind.Date => "令和8年2月28日",
                ColumnKind.Integer => "1,234",
                ColumnKind.Yen => "98,765,432,109円",
                ColumnKind.FiscalYear => "令和7年度",
                ColumnKind.Boolean => "はい",
                _ => $"{column.Label}①𠮷－{number}\r\n二行目",
            };
            Assert.Null(column.Read(record, cell));
        }

        record.Extra = JsonSerializer.Serialize(new Dictionary<string, string> { ["旧台帳番号"] = "Ａ−１" });
        return record;
    }
}
