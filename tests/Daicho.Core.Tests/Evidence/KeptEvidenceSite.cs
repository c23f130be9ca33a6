using System.Text;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.Ledgers;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Core.Tests.Evidence;

/// <summary>A computer of 税務課 with evidence recorded on days long past.</summary>
internal sealed class KeptEvidenceSite : IDisposable
{
    public static readonly DateOnly Today = TestDatabase.Today;

    public KeptEvidenceSite(DatabaseKind kind)
    {
        Test = TestDatabase.Create(kind);
        Test.Add(Samples.Computer(1, "税務課"), Samples.Computer(2, "高齢福祉課"));
        Files = new FileStore(Test.Database.FilesFolder);
    }

    public TestDatabase Test { get; }

    public FileStore Files { get; }

    public Ledger Computers => Test.Database.Catalog.Get("computers");

    public DisposalDesk Disposal => new(Test.Database, Today);

    /// <summary>Attaches a file on a business date; returns the entry.</summary>
    public async Task<EvidenceFile> Attach(string text, DateOnly on, string? kind = null, long record = 1, string name = "髙橋さんの受領書.pdf")
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("%PDF-1.7 " + text));
        await new RecordDesk(Test.Database, Files, on).Attach(TestActors.DigitalDivision, Computers, record, [new(name, content, on, "受領した職員の名前", kind)], TestContext.Current.CancellationToken);
        return Last();
    }

    public EvidenceFile Keep(DateOnly on, string? kind = null)
    {
        new RecordDesk(Test.Database, Files, on).KeepOriginal(
            TestActors.DigitalDivision, Computers, 1, new("情政第88号", "情報政策課 書庫3", "佐藤 智子", on) { Class = kind, Note = "賃貸借契約書の原本" });
        return Last();
    }

    public EvidenceFile Entry(long id)
    {
        using var db = Test.Open();
        return db.Set<EvidenceFile>().AsNoTracking().Single(e => e.Id == id);
    }

    public T Read<T>(Func<DaichoDb, T> read)
    {
        using var db = Test.Open();
        return read(db);
    }

    public Retention RetentionOf(long id) =>
        Read(db => new RetentionList(db, Today).Of(TestActors.Administrator, [id]).Single().Retention);

    public void Dispose() => Test.Dispose();

    private EvidenceFile Last() => Read(db => db.Set<EvidenceFile>().AsNoTracking().OrderBy(e => e.Id).Last());
}
