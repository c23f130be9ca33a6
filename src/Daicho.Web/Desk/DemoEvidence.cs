using System.Text;
using Daicho.Access;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Modules.Assets;

namespace Daicho.Web.Desk;

/// <summary>The evidence of the demonstration: files past, near and before the end of their retention period, an original that a section keeps, and approvals.</summary>
public static class DemoEvidence
{
    /// <summary>Puts it in, once.</summary>
    public static void Add(Database database, DateOnly today, Actor actor)
    {
        List<Computer> computers;
        using (var db = database.Open())
        {
            if (db.Set<EvidenceFile>().Any()) return;
            computers = [.. new LedgerReader(db, today).Visible<Computer>(actor).LiveOn(today).Where(c => c.Location == "税務課").OrderBy(c => c.Id).Take(4)];
        }
        if (computers.Count < 4) return;
        Attach(database, actor, computers[0], Ago(today, 3), "返還の連絡（写し）.txt", "軽易な資料", "賃貸借の会社からの返還の連絡です。");
        Attach(database, actor, computers[1], Ago(today, 3), "棚卸しの写真の一覧.txt", "点検・棚卸しの記録", "倉庫で現物を確認した写真の一覧です。");
        Attach(database, actor, computers[2], today, "返還確認書.txt", "返還・廃棄・譲渡の証明", "返還を確認した書類の写しです。");
        new RecordDesk(database, new FileStore(database.FilesFolder), today).KeepOriginal(
            actor, database.Catalog.Get("computers"), computers[3].Id, new("税第88号", "税務課 書庫2", "山田 花子", today.AddDays(-6)) { Class = "契約・支払の書類", Note = "賃貸借契約書の原本" });
        Approve(database, today, actor, computers[3]);
    }

    static DateOnly Ago(DateOnly today, int years) => today.AddYears(-years);

    static void Attach(Database database, Actor actor, Computer computer, DateOnly on, string name, string kind, string content)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(content));
        new RecordDesk(database, new FileStore(database.FilesFolder), on)
            .Attach(actor, database.Catalog.Get("computers"), computer.Id, [new EvidenceUpload(name, file, on, content, kind)]).GetAwaiter().GetResult();
    }

    // The original's approval is complete; that of the inquiry's letter is missing and found by the check.
    static void Approve(Database database, DateOnly today, Actor actor, Computer computer)
    {
        using (var action = ActionScope.Begin(database, actor, today, ActionKind.Edit, "文書管理システムからの転記"))
        {
            action.Write<Approval>().Add(new Approval
            {
                DocumentNumber = "税第88号", Subject = "パソコン賃貸借契約の締結について（伺い）", Owner = "税務課", DraftedBy = "山田 花子", DraftedOn = today.AddDays(-20), DecidedOn = today.AddDays(-14),
                DecidedBy = "総務部長", Consulted = "情報政策課、財政課", Outcome = "異議なし", SentOn = today.AddDays(-13), LinkedLedger = "パソコン等管理台帳", LinkedRecord = computer.AssetNumber,
            });
            action.Complete();
        }
        new CheckRunner(database).Run(actor, today, [.. CheckCatalog.All.Where(c => c.LedgerId == "approvals")]);
    }
}
