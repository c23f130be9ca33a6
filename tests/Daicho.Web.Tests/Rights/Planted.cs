using System.Text;
using Daicho.Access;
using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.Evidence;
using Daicho.FollowUp;
using Daicho.Import;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Notices;
using Daicho.Ledgers.Editing;
using Daicho.Ledgers.Query;
using Daicho.Ledgers.Views;
using Daicho.Modules.Systems;
using Daicho.Organization;
using Daicho.Publication;
using Daicho.Publication.Content;
using Daicho.Publication.Layouts;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Daicho.Web.Tests.Imports;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Tests.Rights;

/// <summary>A record with who may see and who may change it.</summary>
sealed record Target(string Name, string Ledger, long Id, string[] See, string[] Write)
{
    /// <summary>Who may read its comments and files, and write there: those who see it by right and not because it is published.</summary>
    public string[] Talk { get; init; } = See;

    /// <summary>A file of it.</summary>
    public long? File { get; set; }
}

/// <summary>Something else that has an address, with who may see it and who may do what is done there.</summary>
sealed record Thing(long Id, string[] See, string[] Do);

/// <summary>
/// Plants records of 税務課 (the own unit of hanako) and 高齢福祉課 (of takashi), an item that is not published, a transfer that is
/// not announced, and all that hangs on them; says who may see each, beside and apart from the product's own policy.
/// </summary>
sealed partial class Planted(DeskSite site)
{
    static readonly string[] Nobody = [];
    static readonly string[] EngagedPeople = [.. ProofSite.People.Except([ProofSite.Former, ProofSite.Personnel])];
    static readonly string[] SeeOrganisation = [.. EngagedPeople, ProofSite.Personnel];
    static readonly string[] KeepPosts = ["satoko", "admin", ProofSite.Personnel];
    static readonly string[] TakeTransfers = ["admin", ProofSite.Personnel];
    static readonly string[] SeeOwn = [.. EngagedPeople.Except(["takashi"])];
    static readonly string[] SeeOther = [.. EngagedPeople.Except(["hanako"])];
    static readonly string[] SeeUnpublished = ["takashi", "ichiro", "takahashi", "admin"];
    static readonly string[] SeeAsked = ["takashi", "ichiro", "admin"];
    static readonly string[] Secretariat = ["ichiro", "admin"];
    static readonly string[] Keepers = ["satoko", "admin"];

    readonly FileStore files = new(site.Data.Database.FilesFolder);

    /// <summary>Records.</summary>
    public List<Target> Targets { get; } = [];

    /// <summary>Discrepancies: the unit's officials and the digital division may take a step where they see it.</summary>
    public List<Target> Discrepancies { get; } = [];

    /// <summary>Actions with a receipt.</summary>
    public List<Thing> Actions { get; } = [];

    /// <summary>Inquiries; done there is what its askers do.</summary>
    public List<Thing> Inquiries { get; } = [];

    /// <summary>Sheets of inquiries (回答票): done there is answering.</summary>
    public List<Thing> Sheets { get; } = [];

    /// <summary>Notices of measures (措置通知); done there is a step.</summary>
    public List<Thing> Notices { get; } = [];

    /// <summary>The executive body that prepares them.</summary>
    public long BodyId { get; private set; }

    /// <summary>Files of answers, with their sheet and who sees it.</summary>
    public List<(long Sheet, long File, string[] See)> AnswerFiles { get; } = [];

    /// <summary>Bulk changes of computers; done there is the undo.</summary>
    public List<Thing> Bulks { get; } = [];

    /// <summary>Imports of ledgers; done there is the undo.</summary>
    public List<Thing> Imports { get; } = [];

    /// <summary>Imports of reports; done there is the correction of what was read.</summary>
    public List<Thing> Reports { get; } = [];

    /// <summary>Jobs.</summary>
    public List<Thing> Jobs { get; } = [];

    /// <summary>Kept files of imports, with the ledger they were for and who knows of them.</summary>
    public List<(string Sha256, string Ledger, string[] Knows)> KeptFiles { get; } = [];

    /// <summary>Comments that name somebody.</summary>
    public IReadOnlyList<long> Mentions
    {
        get
        {
            using var db = site.Data.Open();
            return [.. db.Set<Mention>().Select(m => m.Id)];
        }
    }

    public DeskSite Site => site;

    public TestDatabase Data => site.Data;

    /// <summary>Account id of a person.</summary>
    public string AccountOf(string who) => site.Account(who).Id;

    Actor Actor(string who) => site.Account(who).ToActor();

    /// <summary>What everybody may know of.</summary>
    public async Task Common()
    {
        var own = Samples.Computer(501, "税務課");
        own.LeaseEndOn = new DateOnly(2026, 3, 31);
        Data.Add(own);
        var body = new ExecutiveBody { Name = "知事", Scope = "健康福祉部", Coordinator = "高齢福祉課" };
        Data.Add(body);
        BodyId = body.Id;
        Data.Add(new InformationSystem { Code = "S-01", Name = "税トータルシステム", Owner = "税務課" });
        Data.Add(new SystemCost { SystemName = "税トータルシステム", FiscalYear = 2025, Category = "保守", Amount = 1_200_000, Owner = "税務課" });
        var post = new Post { Name = "課長", UnitName = "税務課", Holder = Secrets.NotYet.Text, HolderNumber = Secrets.NotYet.Text, AnnouncedOn = TestDatabase.Today.AddDays(10) };
        Data.Add(post);
        Data.Add(new Audit { FiscalYear = 2024, Kind = "包括外部監査", Theme = "情報システムの管理", PublishedOn = new DateOnly(2025, 3, 25) });
        var item = new AuditItem { AuditTheme = "情報システムの管理", Number = "2", Kind = "指摘", Subject = "パスワードの管理", Finding = Secrets.Draft.Sentence, Owner = "高齢福祉課" };
        Data.Act(Actor("ichiro"), a => a.Write<AuditItem>().Add(item), Secrets.Draft.Sentence);
        Data.Change<AuditItem>(item.Id, i => (i.Finding, i.PublishedOn) = ("公表された文", new DateOnly(2025, 3, 25)), "公表");
        Targets.Add(new("own", "computers", own.Id, SeeOwn, ["hanako", .. Keepers]));
        Targets.Add(new("post", "posts", post.Id, SeeOrganisation, KeepPosts));
        Targets.Add(new("published", "audit-items", item.Id, EngagedPeople, Secretariat) { Talk = SeeUnpublished });
        await Talk("hanako", Targets[0], "確認しました", "写真.pdf", "写真");
        var (imported, sha) = Import("admin", "posts", Secrets.PostImport.Text + ".csv", $"職名,所属,在任者,内示日\n主幹,税務課,{Secrets.NotYet.Text},2026-12-01\n,税務課,{Secrets.PostImport.Text},2026-12-01\n");
        Imports.Add(new(imported, TakeTransfers, TakeTransfers));
        Actions.Add(new(imported, SeeOrganisation, Nobody));
        KeptFiles.Add((sha, "posts", TakeTransfers));
        var bulk = Bulk("hanako", own.Id, "棚卸しのため");
        Bulks.Add(new(bulk, SeeOwn, ["hanako", .. Keepers]));
        Actions.Add(new(bulk, SeeOwn, Nobody));
        // The number of the account's making is asked for too: its reason is nobody's but the administrator's and the person's own.
        Actions.Add(new(AccountMade(), ["admin"], Nobody));
        Check(CheckCatalog.All);
        Inquire("パソコン等の現状の照会", ["hanako", "takashi", "satoko", "tanaka", "admin"]);
        new NoticeDesk(Data.Database, TestDatabase.Today, MailSettings.None).Make(Actor("satoko"));
        await Discrepancy("own-discrepancy", "computers.lease-end", own.Id, SeeOwn, ["hanako", .. Keepers], "確認しました", "受領書.pdf", "受領");
    }

    /// <summary>What 税務課 may not know of.</summary>
    public async Task OfAnotherUnit()
    {
        var other = Samples.Computer(502, "高齢福祉課");
        (other.Remark, other.UserName, other.ProductName, other.LeaseEndOn) = (Secrets.OtherUnit.Sentence, Secrets.OtherUnit.Text, Secrets.OtherUnit.Text, new DateOnly(2026, 3, 31));
        Data.Add(other);
        Data.Add(new InformationSystem { Code = "S-02", Name = Secrets.OtherUnit.Text, Owner = "高齢福祉課", Purpose = Secrets.OtherUnit.Sentence });
        Data.Add(new SystemCost { SystemName = Secrets.OtherUnit.Text, FiscalYear = 2025, Category = Secrets.OtherUnit.Text, Amount = 3_400_000, Owner = "高齢福祉課" });
        Data.Add(new Person { StaffNumber = "900001", Name = Secrets.OtherUnit.Text, UnitName = "高齢福祉課" });
        var measure = new Measure { ItemSubject = "パスワードの管理", Owner = "高齢福祉課", Content = Secrets.OtherUnit.Sentence };
        Data.Add(measure);
        var approval = new Approval { DocumentNumber = "高福第7号", Subject = Secrets.OtherUnit.Text, Owner = "高齢福祉課", LinkedLedger = "パソコン等管理台帳", LinkedRecord = Samples.Computer(501).AssetNumber };
        Data.Add(approval);
        Targets.Add(new("other-approval", "approvals", approval.Id, SeeOther, ["takashi", "ichiro", .. Keepers]));
        var target = new Target("other", "computers", other.Id, SeeOther, ["takashi", .. Keepers]);
        Targets.Add(target);
        Targets.Add(new("other-measure", "measures", measure.Id, SeeOther, ["takashi", .. Secretariat]) { Talk = SeeUnpublished });
        await Talk("takashi", target, Secrets.OtherTalk.Sentence + " @税務課 @山田 花子", Secrets.OtherFile.Text + ".pdf", Secrets.OtherFile.Text);
        var bulk = Bulk("takashi", other.Id, Secrets.OtherTalk.Sentence);
        Bulks.Add(new(bulk, SeeOther, ["takashi", .. Keepers]));
        Actions.Add(new(bulk, SeeOther, Nobody));
        var computers = Data.Database.Catalog.Get("computers");
        new ViewDesk(Data.Database, TestDatabase.Today).Save(Actor("takashi"), new ListRequest(computers) { Search = Secrets.Private.Text }, Secrets.Private.Text, ViewSharing.Own, null);
        new DraftDesk(Data.Database).Save(Actor("takashi"), $"computers/{other.Id}", new Dictionary<string, string[]>(StringComparer.Ordinal) { ["remark"] = [Secrets.Private.Sentence] });
        new ApiTokenDesk(Data.Database).Make(Actor("takashi"), TestDatabase.Today, new ApiTokenWish(Secrets.Token.Text, false, [], TestDatabase.Today.AddDays(10)));
        Check(CheckCatalog.All.Where(c => c.LedgerId is "computers" or "systems" or "system-costs" or "people"));
        Inquire(Secrets.OtherTalk.Sentence, ["takashi", "satoko", "tanaka", "admin"]);
        Remind(Secrets.OtherTalk.Sentence);
        Answer("takashi", Secrets.OtherTalk.Sentence);
        await AttachToAnswers("takashi", Secrets.OtherFile.Text + ".pdf", Secrets.OtherFile.Text);
        await Discrepancy(
            "other-discrepancy", "computers.lease-end", other.Id, SeeOther, ["takashi", .. Keepers], Secrets.OtherTalk.Sentence, Secrets.OtherFile.Text + ".pdf", Secrets.OtherFile.Text);
    }

    // A publication that is being prepared, its secret in a title and in a part that the public will never read.
    async Task Publication()
    {
        var content = new PublicationContent
        {
            Government = "千葉県", Publisher = "千葉県監査委員", Title = Secrets.Publication.Sentence, Date = TestDatabase.Today,
            Audits = [new PublishedAudit(2026, "定期監査", "備品の管理", null, ContentOfReport.Groups([new PublishedItem { Id = "2026-1", Number = "1", Kind = "指摘", Finding = MarkedText.Of(Secrets.Publication.Text).Withhold(Secrets.Publication.Text, "情報公開条例第8条") }]))],
        };
        var stored = await files.Save(new MemoryStream(content.ToJson()), 1 << 20);
        var open = await files.Save(new MemoryStream(content.ForPublic().ToJson()), 1 << 20);
        using var action = Daicho.History.ActionScope.Begin(Data.Database, Actor("ichiro"), TestDatabase.Today, Daicho.History.ActionKind.Publication, "公表の準備");
        action.Append(new PublicationSnapshot { Number = 1, Version = 1, Title = content.Title, Date = content.Date, Items = 1, Layout = PublicationLayout.Get("chiba-table").ToJson(), Sha256 = stored.Sha256 });
        action.Append(new PublicationFile { Number = 1, Version = 1, Kind = PublicationFile.PublicContent, Sha256 = open.Sha256, Length = open.Length });
        action.Complete();
    }

    /// <summary>What only the secretariat, auditors and addressees may know of.</summary>
    public async Task NotPublished()
    {
        Data.Add(new Audit { FiscalYear = 2026, Kind = "定期監査", Theme = Secrets.UnpublishedAudit.Text });
        var item = Item("1", Secrets.Unpublished.Text);
        Actions.Add(new(Data.Act(Actor("ichiro"), a => a.Write<AuditItem>().Add(item), Secrets.UnpublishedTalk.Sentence), SeeUnpublished, Nobody));
        var measure = new Measure { ItemSubject = Secrets.Unpublished.Text, Owner = "高齢福祉課", Content = Secrets.UnpublishedMeasure.Sentence };
        Data.Add(measure);
        var target = new Target("unpublished", "audit-items", item.Id, SeeUnpublished, Secretariat);
        Targets.Add(target);
        Targets.Add(new("unpublished-measure", "measures", measure.Id, SeeUnpublished, ["takashi", .. Secretariat]));
        await Talk("ichiro", target, Secrets.UnpublishedTalk.Sentence + " @税務課 @山田 花子 @佐藤 智子 @田中 健二", Secrets.UnpublishedFile.Text + ".pdf", Secrets.UnpublishedFile.Text);
        var (imported, sha) = Import(
            "ichiro", "audit-items", Secrets.ItemImport.Text + ".csv",
            $"監査テーマ,番号,種別,事項名,所管課,内容\n情報システムの管理,3,指摘,{Secrets.Unpublished.Text}その二,高齢福祉課,改善されたい\n,4,指摘,{Secrets.ItemImport.Text},高齢福祉課,改善されたい\n");
        Imports.Add(new(imported, Secretariat, Secretariat));
        Actions.Add(new(imported, SeeUnpublished, Nobody));
        KeptFiles.Add((sha, "audit-items", Secretariat));
        InquireOfSecretariat(Secrets.UnpublishedInquiry.Sentence);
        Report();
        Notify(measure);
        await Publication();
        await BeforeTheReport();
        var queue = new Daicho.Jobs.JobQueue(Data.Database);
        Jobs.Add(new(ImportJob.Enqueue(queue, Actor("ichiro"), "audit-items", new ImportOrder(new string('0', 64), new ImportOptions { FileName = Secrets.Job.Text + ".csv" })), Secretariat, Nobody));
        while (queue.Find(Jobs[0].Id) is { IsEnded: false }) await Task.Delay(20);
        Check(CheckCatalog.All.Where(c => c.LedgerId is "audit-items" or "audits" or "measures"));
        await Discrepancy(
            "unpublished-discrepancy", "audit-items.plan-only", item.Id, SeeUnpublished, ["takashi", "admin"], Secrets.UnpublishedTalk.Sentence, Secrets.UnpublishedFile.Text + ".pdf", Secrets.UnpublishedFile.Text);
    }

    /// <summary>Two months later, when every step of every inquiry was told, and no post of head is held to which they could go.</summary>
    public void Later() => new NoticeDesk(Data.Database, TestDatabase.Today.AddDays(60), MailSettings.None).Make(Actor("satoko"));

    // One notice waits to be sent, one was sent: what they say stands in measures that only 高齢福祉課 and the secretariat know of.
    void Notify(Measure measure)
    {
        var desk = new MeasureNoticeDesk(Data.Database, TestDatabase.Today);
        foreach (var (secret, isSent) in new[] { (Secrets.NoticeSent, true), (Secrets.NoticeDraft, false) })
        {
            // What stands in a measure is no secret of a notice, so the draft has one in its head alone.
            Say(measure.Id, isSent ? secret.Sentence : Secrets.UnpublishedMeasure.Sentence);
            var id = desk.Create(Actor("takashi"), BodyId, new NoticeHead(secret.Text, $"{secret.Ask}第1号", "2026-11-10", null, null, null), [measure.Id]).Id;
            if (isSent)
                Assert.Equal(EditOutcome.Saved, desk.Take(Actor("takashi"), new(id, 1), MeasureNoticeStep.Get("submit"), null).Outcome);
            Notices.Add(isSent ? new(id, SeeUnpublished, ["takashi", "ichiro", "admin"]) : new(id, ["takashi", "admin"], ["takashi", "admin"]));
        }
    }

    void Say(long measure, string content) => Data.Act(
        Actor("takashi"),
        a =>
        {
            var current = a.Db.Set<Measure>().AsNoTracking().Single(m => m.Id == measure);
            var writer = a.Write<Measure>();
            var next = (Measure)writer.CopyOf(current);
            (next.Content, next.Class) = (content, "措置済み");
            writer.Change(current, next);
        },
        "内容を入れる");

    static AuditItem Item(string number, string text) => new()
    {
        AuditTheme = "情報システムの管理", Number = number, Kind = "指摘", Subject = text, Finding = text, Response = text, Owner = "高齢福祉課", Class = "措置済み", PlanOnly = true,
    };

    // A report whose items were taken back from publication.
    void Report()
    {
        var name = Secrets.Report.Text + ".txt";
        var path = Path.Combine(Data.Folder, name);
        File.Copy(ReportTests.Sample("chiba-2024-measures.txt"), path);
        var seq = new ReportImport(Data.Database, TestDatabase.Today).Commit(Actor("ichiro"), path, name, "取込").Seq!.Value;
        using (var db = Data.Open())
        {
            var items = db.Set<AuditItem>().Where(i => i.FromSeq == seq).ToList();
            var audits = db.Set<Audit>().Where(i => i.FromSeq == seq).ToList();
            Data.Act(
                TestActors.Administrator,
                action =>
                {
                    Rewrite(action.Write<AuditItem>(), items, i => i.PublishedOn = null);
                    Rewrite(action.Write<Audit>(), audits, a => a.PublishedOn = null);
                },
                "公表前に戻す");
            KeptFiles.Add((db.ImportRuns.Single(r => r.Seq == seq).Sha256, ReportImport.ImportName, Secretariat));
        }
        Reports.Add(new(seq, [.. Secretariat], Secretariat));
    }

    static void Rewrite<T>(LedgerWriter writer, List<T> records, Action<T> change)
        where T : LedgerRecord
    {
        foreach (var record in records)
        {
            var next = (T)writer.CopyOf(record);
            change(next);
            writer.Change(record, next);
        }
    }

    async Task Talk(string who, Target target, string comment, string fileName, string content)
    {
        var desk = new RecordDesk(Data.Database, files, TestDatabase.Today);
        var ledger = Data.Database.Catalog.Get(target.Ledger);
        desk.Comment(Actor(who), ledger, target.Id, comment);
        await desk.Attach(Actor(who), ledger, target.Id, [new(fileName, Pdf(content), null, content)]);
        target.File = LastFile();
    }

    async Task Discrepancy(string name, string check, long record, string[] see, string[] step, string text, string fileName, string content)
    {
        long id;
        using (var db = Data.Open())
            id = db.Discrepancies.Single(d => d.CheckId == check && d.RecordId == record).Id;
        var who = step[0];
        var desk = new EvidenceDesk(Data.Database, files);
        desk.Comment(Actor(who), TestDatabase.Today, id, text);
        await desk.Attach(Actor(who), TestDatabase.Today, id, new(fileName, Pdf(content), null, content));
        var target = new Target(name, "discrepancies", id, see, step) { File = LastFile() };
        new DiscrepancyDesk(Data.Database).Apply(Actor(who), TestDatabase.Today, DiscrepancyTransition.Get("answer"), all => all.Where(d => d.Id == id), text);
        using (var db = Data.Open())
            Actions.Add(new(db.Actions.Max(a => a.Seq), see, Nobody)); // what it says stands on the discrepancy as well
        Discrepancies.Add(target);
    }

    (long Seq, string Sha256) Import(string who, string ledger, string name, string content)
    {
        var path = Path.Combine(Data.Folder, name);
        File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var kept = files.Keep(path);
        var done = new LedgerImport(Data.Database, TestDatabase.Today).Commit(
            Actor(who), Data.Database.Catalog.Get(ledger), path, new ImportOptions { FileName = name, Reason = "取込" });
        Assert.Equal(1, done.SetAside);
        return (done.Seq!.Value, kept.Sha256);
    }

    long Bulk(string who, long id, string reason)
    {
        var ledger = Data.Database.Catalog.Get("computers");
        var values = new TypedRecord();
        values.Set(ledger.Find("origin")!, "購入");
        return new BulkEditor(Data.Database, TestDatabase.Today).Apply(Actor(who), new BulkSelection(new ListRequest(ledger), [id]), new BulkChange(values), reason, 1).Seq!.Value;
    }

    void Check(IEnumerable<Check> checks) => new CheckRunner(Data.Database).Run(TestActors.DigitalDivision, TestDatabase.Today, [.. checks]);

    // What an open inquiry asks already is not asked again: the second one is about what 高齢福祉課 got meanwhile.
    // Its people are told of it at once.
    void Remind(string title)
    {
        using var db = Data.Open();
        var inquiry = db.Set<Inquiry>().Single(i => i.Title == title).Id;
        new InquiryDesk(Data.Database, TestDatabase.Today).Remind(Actor("satoko"), inquiry, [.. db.Set<InquirySheet>().Where(s => s.InquiryId == inquiry).Select(s => s.Id)], title);
    }

    void Inquire(string title, string[] see)
    {
        var definition = InquiryDefinition.Shipped.Single(d => d.Id == "answer-computers");
        var id = new InquiryDesk(Data.Database, TestDatabase.Today).Send(Actor("satoko"), new InquiryRequest
        {
            Definition = definition, Ledger = Data.Database.Catalog.Get("computers"), Checks = [CheckCatalog.Get(DeskSite.Lease)], Title = title, DueOn = TestDatabase.Today.AddDays(25),
        });
        Inquiries.Add(new(id, see, Keepers));
        using var db = Data.Open();
        foreach (var sheet in db.Set<InquirySheet>().Where(s => s.InquiryId == id).ToList())
        {
            var who = sheet.UnitId == Data.Units["税務課"] ? "hanako" : "takashi";
            Sheets.Add(new(sheet.Id, [who, "satoko", "tanaka", "admin"], [who, .. Keepers]));
        }

        Actions.Add(new(db.Set<Inquiry>().Single(i => i.Id == id).SentSeq, Keepers, Nobody));
    }

    // Its title names what nobody else may know of, and its people are told of it at once.
    void InquireOfSecretariat(string title)
    {
        var desk = new InquiryDesk(Data.Database, TestDatabase.Today);
        var id = desk.Send(Actor("ichiro"), new InquiryRequest
        {
            Definition = InquiryDefinition.NewestShipped("state-of-measures"), Ledger = Data.Database.Catalog.Get("measures"),
            Title = title, Purpose = title, DueOn = TestDatabase.Today.AddDays(25),
        });
        Inquiries.Add(new(id, SeeAsked, Secretariat));
        long[] sheets;
        using (var db = Data.Open())
        {
            sheets = [.. db.Set<InquirySheet>().Where(s => s.InquiryId == id).Select(s => s.Id)];
            Actions.Add(new(db.Set<Inquiry>().Single(i => i.Id == id).SentSeq, Secretariat, Nobody));
        }

        Sheets.AddRange(sheets.Select(sheet => new Thing(sheet, SeeAsked, ["takashi", .. Secretariat])));
        desk.Remind(Actor("ichiro"), id, sheets, title);
    }

    void Answer(string who, string note)
    {
        using var db = Data.Open();
        foreach (var sheet in Sheets.Where(s => s.Do.Contains(who, StringComparer.Ordinal)))
        {
            var rows = db.Set<InquiryRow>().Where(r => r.SheetId == sheet.Id).ToList();
            new AnswerDesk(Data.Database, TestDatabase.Today).Save(
                Actor(who), sheet.Id, [.. rows.Select(r => new TypedAnswers(r.Id, r.Edits, new Dictionary<string, string?>(StringComparer.Ordinal) { ["note"] = note }))]);
        }
    }

    // A file and the note of an original on every answer of the person's sheets.
    async Task AttachToAnswers(string who, string fileName, string content)
    {
        var desk = new AnswerEvidenceDesk(Data.Database, files, TestDatabase.Today);
        foreach (var sheet in Sheets.Where(s => s.Do.Contains(who, StringComparer.Ordinal)))
        {
            long[] rows;
            using (var db = Data.Open())
                rows = [.. db.Set<InquiryRow>().Where(r => r.SheetId == sheet.Id).Select(r => r.Id)];
            await desk.Attach(Actor(who), sheet.Id, rows, [new(fileName, Pdf(content), null, content)]);
            AnswerFiles.Add((sheet.Id, LastFile(), sheet.See));
            desk.KeepOriginal(Actor(who), sheet.Id, rows, new(content, content, content, TestDatabase.Today));
        }
    }

    long AccountMade()
    {
        using var db = Data.Open();
        return db.Actions.Single(a => a.Reason == Secrets.Account.Sentence).Seq;
    }

    long LastFile()
    {
        using var db = Data.Open();
        return db.Set<EvidenceFile>().Max(f => f.Id);
    }

    static MemoryStream Pdf(string content) => new(Encoding.UTF8.GetBytes("%PDF-1.4\n" + content));
}
