using Daicho.Access;
using Daicho.History;
using Daicho.Inquiries;
using Daicho.Ledgers.Query;
using Daicho.Modules.Systems;
using Daicho.Organization;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Inquiries;

/// <summary>Definitions that a government adds, who is asked by them, and what comes of the answers.</summary>
public class DefinitionTests
{
    private const string Survey = """
        {
          "id": "annual-survey", "version": 99, "title": "情報セキュリティの年次調査", "titleEnglish": "Yearly survey", "purpose": "年に一度の調査です。", "over": "records",
          "questions": [ { "id": "training", "label": "研修の実施", "labelEnglish": "Training", "type": "choice", "required": true, "choices": [ { "value": "実施した" }, { "value": "実施していない" } ] } ]
        }
        """;

    [Theory, ClassData(typeof(BothDatabases))]
    public void Add_NewAndChanged_AreVersionsOfTheirOwnAndProved(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var desk = new DefinitionDesk(test.Database, TestDatabase.Today);

        Assert.Equal(1, desk.Add(TestActors.DigitalDivision, Survey, "年次調査の開始").Version);
        Assert.Equal(2, desk.Add(TestActors.DigitalDivision, Survey.Replace("実施していない", "未実施", StringComparison.Ordinal), "言い回しの統一").Version);
        Assert.Equal(2, desk.Preview(InquiryDefinition.Shipped.Single(d => d.Id == "confirm-records").ToJson()).Version);

        using (var db = test.Open())
        {
            Assert.Equal([2, 1], InquiryDefinition.All(db).Where(d => d.Id == "annual-survey").Select(d => d.Version));
            Assert.Equal("実施していない", InquiryDefinition.Find(db, "annual-survey", 1)!.Questions[0].Choices[1].Value);
        }

        Assert.True(HistoryVerifier.Verify(test.Database).IsIntact);
        test.Sql("UPDATE inquiry_definition_versions SET json = replace(json, '実施した', 'した')");
        Assert.Contains(HistoryVerifier.Verify(test.Database).Problems, p => p.Contains("照会の様式", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "様式の内容を入力してください")]
    [InlineData("{ \"id\": ", "様式を読めません")]
    [InlineData("{ \"colour\": 1 }", "様式を読めません")]
    public void Add_Faulty_SaysWhatIsWrong(string json, string expected)
    {
        using var test = TestDatabase.Create(DatabaseKind.Sqlite);
        var desk = new DefinitionDesk(test.Database, TestDatabase.Today);
        Assert.Contains(expected, Assert.Throws<UserErrorException>(() => desk.Add(TestActors.DigitalDivision, json, "試し")).Message, StringComparison.Ordinal);
        Assert.Throws<UserErrorException>(() => desk.Add(TestActors.DigitalDivision, Survey, " "));
        Assert.Throws<UserErrorException>(() => desk.Add(TestActors.DigitalDivision, Survey.Replace("annual-survey", "年次調査", StringComparison.Ordinal), "試し"));
        Assert.Throws<AccessDeniedException>(() => desk.Add(test.Official("税務課"), Survey, "試し"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Send_ToUnits_AsksEachAboutItself(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var definition = new DefinitionDesk(test.Database, TestDatabase.Today).Add(TestActors.DigitalDivision, Survey, "年次調査の開始");
        var units = test.Database.Catalog.Of<Unit>();
        var request = new InquiryRequest
        {
            Definition = definition, Ledger = units, Records = ListRequest.Read(units, [new("f.kind", "課")]), DueOn = new DateOnly(2026, 12, 11), Purpose = "今年度の分です。",
        };

        var preview = new InquiryDesk(test.Database, TestDatabase.Today).Preview(TestActors.DigitalDivision, request);
        new InquiryDesk(test.Database, TestDatabase.Today).Send(TestActors.DigitalDivision, request);

        Assert.All(preview, p => Assert.Equal(1, p.Rows));
        using var db = test.Open();
        var asked = from sheet in db.Set<InquirySheet>() join row in db.Set<InquiryRow>() on sheet.Id equals row.SheetId select new { sheet.UnitId, row.RecordId };
        Assert.Equal(preview.Count, asked.Count());
        Assert.All(asked.ToList(), a => Assert.Equal(a.UnitId, a.RecordId));
        Assert.Contains(asked.ToList(), a => a.UnitId == test.Units["税務課"]);
        Assert.Equal("今年度の分です。", db.Set<Inquiry>().Single().Purpose);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Readers_OfADefinition_SeeEverySheetAndDoNothing(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "教育総務課");
        using (var none = new Asked(kind, "税務課").Sent())
            Assert.Empty(none.Read(db => new InquiryReader(db).Sheets(TestActors.Secretariat).ToList()));
        AnswerEvidenceTests.Send(asked, d => d with { Version = 9, Readers = Role.AuditSecretariat });

        Assert.Equal(2, asked.Read(db => new InquiryReader(db).Sheets(TestActors.Secretariat).Count()));
        Assert.Throws<AccessDeniedException>(() => asked.Take(TestActors.Secretariat, "税務課", "withdraw", "試し"));
        var outside = (Asked.Definition with { Readers = Role.ExternalAuditor }).ToJson();
        Assert.Contains("外部監査人", Assert.Throws<UserErrorException>(() => new DefinitionDesk(asked.Test.Database, Asked.Today).Preview(outside)).Message, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Send_AboutTwoFindings_AsksTheSameSystemOnceForEach(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        test.Add(new InformationSystem { Code = "S-1", Name = "税総合情報システム", Owner = "税務課" });
        var findings = new[] { Finding("パスワードの管理"), Finding("バックアップの管理") };
        test.Add(findings);
        var systems = test.Database.Catalog.Of<InformationSystem>();
        var desk = new InquiryDesk(test.Database, TestDatabase.Today);
        InquiryRequest About(long id) => new()
        {
            Definition = InquiryDefinition.NewestShipped("same-kind"), Ledger = systems, DueOn = new DateOnly(2026, 12, 18), About = (test.Database.Catalog.Get("audit-items"), id),
        };

        desk.Send(TestActors.Secretariat, About(findings[0].Id));
        desk.Send(TestActors.Secretariat, About(findings[1].Id));

        Assert.Contains("対象がありません", Assert.Throws<UserErrorException>(() => desk.Send(TestActors.Secretariat, About(findings[0].Id))).Message, StringComparison.Ordinal);
        Assert.Contains("もとになった記録がありません", Assert.Throws<UserErrorException>(() => desk.Send(TestActors.DigitalDivision, About(findings[0].Id))).Message, StringComparison.Ordinal);
    }

    // Inquiries keep the version they were sent with: a file that has shipped is never changed, a change is a file of the next version.
    [Theory]
    [InlineData("answer-computers", 1, "6986c9544e9ab57e")]
    [InlineData("answer-discrepancies", 1, "a1dbf5ce7c8be12c")]
    [InlineData("confirm-records", 1, "69ca3cd1c9408a48")]
    [InlineData("same-kind", 1, "1b7dc720db4a2c60")]
    [InlineData("same-kind", 2, "af9434bc222e883d")]
    [InlineData("same-kind", 3, "318484040f37b0f9")]
    [InlineData("state-of-measures", 1, "1f1480ad726903f2")]
    [InlineData("state-of-measures", 2, "a4e7f4ab31331438")]
    [InlineData("state-of-measures", 3, "78a71b373a2cff9f")]
    public void Shipped_Version_IsAsItShipped(string id, int version, string hash)
    {
        var definition = InquiryDefinition.Shipped.Single(d => d.Id == id && d.Version == version);
        using var stream = typeof(InquiryDefinition).Assembly.GetManifestResourceStream($"Daicho.Inquiries.Data.{id}.{version}.json")!;
        using var reader = new StreamReader(stream);
        Assert.Equal(hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(reader.ReadToEnd().ReplaceLineEndings("\n"))))[..16]);
        Assert.Equal(9, InquiryDefinition.Shipped.Count);
        Assert.Equal(InquiryDefinition.Shipped.Where(d => d.Id == id).Max(d => d.Version), InquiryDefinition.NewestShipped(definition.Id).Version);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Find_VersionKeptBeforeTheSameOneShipped_StaysWhatItsInquiriesWereSentWith(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var own = InquiryDefinition.Shipped.Single(d => d is { Id: "state-of-measures", Version: 1 }) with { Version = 3, Title = "この県の措置状況の照会" };
        test.Act(TestActors.DigitalDivision, action => action.Append(new StoredDefinition { DefinitionId = own.Id, Version = 3, Json = own.ToJson() }));
        using var db = test.Open();
        Assert.Equal(own.Title, InquiryDefinition.Find(db, own.Id, 3)!.Title);
        Assert.Equal([3, 2, 1], InquiryDefinition.All(db).Where(d => d.Id == own.Id).Select(d => d.Version));
        Assert.Equal(own.Title, InquiryDefinition.Newest(db).Single(d => d.Id == own.Id).Title);
    }

    private static Daicho.FollowUp.AuditItem Finding(string subject) => new() { AuditTheme = "情報システムの管理", Kind = "指摘", Subject = subject, Owner = "情報政策課", Finding = "……" };
}
