using Daicho.Access;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Inquiries;
using Daicho.Modules.Assets;
using Daicho.Organization;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Core.Tests.Inquiries;

/// <summary>A prefecture whose computers are too old or past their lease, and an inquiry about them.</summary>
internal sealed class Asked : IDisposable
{
    public static readonly DateOnly Today = TestDatabase.Today;

    private readonly string[] checks = ["computers.age", "computers.lease-end"];

    public Asked(DatabaseKind kind, params string?[] units)
    {
        Test = TestDatabase.Create(kind);
        Test.Change<Unit>(Test.Units["総務部"], u => u.LeadSection = "人事課");
        Test.Add([.. units.Select((unit, i) => new Computer
        {
            AssetNumber = $"PC-{i + 1:000}", ProductName = "ノートパソコン", IntroducedOn = new DateOnly(2014, 4, 1), LeaseEndOn = new DateOnly(2026, 3, 31),
            LeaseState = "リース中", Location = unit, UserName = "髙橋 美咲",
        })]);
        Check();
    }

    public TestDatabase Test { get; }

    public long Id { get; private set; }

    public InquiryDesk Desk => new(Test.Database, Today);

    public AnswerDesk Writing => new(Test.Database, Today);

    public AcceptanceDesk Acceptance => new(Test.Database, Today);

    public static InquiryDefinition Definition => InquiryDefinition.Shipped.Single(d => d.Id == "answer-computers");

    public InquiryRequest Request => new()
    {
        Definition = Definition, Ledger = Test.Database.Catalog.Get("computers"), Checks = [.. checks.Select(CheckCatalog.Get)], DueOn = new DateOnly(2026, 12, 11), LetterNumber = "情政第123号",
    };

    public IReadOnlyList<CheckResult> Check() => new CheckRunner(Test.Database).Run(TestActors.DigitalDivision, Today, [.. checks.Select(CheckCatalog.Get)]);

    public Asked Sent() => Send(Request);

    public Asked Send(InquiryRequest request)
    {
        Id = Desk.Send(TestActors.DigitalDivision, request);
        return this;
    }

    public void Use(long inquiry) => Id = inquiry;

    public InquirySheet Sheet(string? unit)
    {
        using var db = Test.Open();
        long? id = unit is null ? null : Test.Units[unit];
        return db.Set<InquirySheet>().AsNoTracking().Where(s => s.InquiryId == Id && s.UnitId == id).OrderBy(s => s.Id).Last();
    }

    public IReadOnlyList<InquiryRow> Rows(string? unit)
    {
        var sheet = Sheet(unit).Id;
        using var db = Test.Open();
        return [.. db.Set<InquiryRow>().AsNoTracking().Where(r => r.SheetId == sheet).OrderBy(r => r.Id)];
    }

    public SavedAnswers Write(Actor actor, string unit, params (string Question, string? Answer)[] answers) => Writing.Save(
        actor, Sheet(unit).Id, [.. Rows(unit).Select(r => new TypedAnswers(r.Id, r.Edits, answers.ToDictionary(a => a.Question, a => a.Answer, StringComparer.Ordinal)))]);

    public void Take(Actor actor, string? unit, string step, string? text = null) => Desk.Take(actor, Sheet(unit).Id, SheetStep.Get(step), text);

    public Computer Computer(InquiryRow row) => Test.Get<Computer>(row.RecordId);

    public T Read<T>(Func<DaichoDb, T> read)
    {
        using var db = Test.Open();
        return read(db);
    }

    public void Dispose() => Test.Dispose();
}
