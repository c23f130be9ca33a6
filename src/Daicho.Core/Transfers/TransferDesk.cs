using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Daicho.Access;
using Daicho.Data;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.Organization;

namespace Daicho.Transfers;

/// <summary>What a list of transfers does or did.</summary>
/// <param name="Rows">Each row with what comes of it.</param>
/// <param name="Accounts">User names of the accounts in use by folded staff number.</param>
/// <param name="Seq">The action; null for a preview, or when nothing changed.</param>
public sealed record TransferResult(IReadOnlyList<PlannedTransfer> Rows, IReadOnlyDictionary<string, string> Accounts, long? Seq)
{
    /// <summary>How many rows end like this.</summary>
    public int Count(string outcome) => Rows.Count(r => r.Outcome == outcome);

    /// <summary>The account of a row's person, or null.</summary>
    public string? AccountOf(TransferRow row) => Accounts.GetValueOrDefault(Text.TextKey.Name(row.StaffNumber));
}

/// <summary>
/// Takes lists of transfers (異動者名簿) into the posts, in one action that can be undone like any import. Only who may see a transfer
/// before it is announced (内示) does: the personnel section and administrators.
/// </summary>
public sealed class TransferDesk(Database database, DateOnly today)
{
    /// <summary>What the list is called among imports.</summary>
    public const string Label = "異動者名簿";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What would come of the file. Writes nothing.</summary>
    public TransferResult Preview(Actor actor, string path, string fileName)
    {
        RequireRight(actor);
        using var db = database.Open();
        return new(new TransferPlan(db, TransferFile.Read(path, fileName)).Rows, Accounts(db), null);
    }

    /// <summary>Takes the file in.</summary>
    public TransferResult Commit(Actor actor, string path, string fileName, string? reason)
    {
        RequireRight(actor);
        var kept = new FileStore(database.FilesFolder).Keep(path);
        var rows = TransferFile.Read(path, fileName);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Import, string.IsNullOrWhiteSpace(reason) ? $"{Label}の取込：{fileName}" : reason);
        var plan = new TransferPlan(action.Db, rows);
        if (plan.Changed.Count + plan.Added.Count == 0 && plan.Rows.All(r => r.Problem is null))
            return new(plan.Rows, Accounts(action.Db), null);
        var writer = action.Write<Post>();
        foreach (var (post, next) in plan.Changed)
            writer.Change(post, next);
        foreach (var post in plan.Added)
            writer.Add(post);
        foreach (var problem in plan.Rows.Select(r => r.Problem).OfType<RowProblem>())
            action.Append(new SetAsideRow { ImportSeq = action.Seq, RowNumber = problem.Row, Cells = JsonSerializer.Serialize(problem.Cells, Json), Reason = problem.Reason });
        action.Append(new ImportRun
        {
            Ledger = action.Db.Catalog.Of<Post>().Id,
            FileName = fileName,
            Sha256 = kept.Sha256,
            Mapping = "[]",
            Read = rows.Count,
            Added = plan.Added.Count,
            Updated = plan.Changed.Count,
            Unchanged = plan.Rows.Count(r => r is { Problem: null, Begins: null, Ends: null }),
            SetAside = plan.Rows.Count(r => r.Problem is not null),
        });
        var accounts = Accounts(action.Db);
        return new(plan.Rows, accounts, action.Complete());
    }

    /// <summary>True for who may take a list in: sees every value of the posts and writes all.</summary>
    public static bool MayImport(Actor actor)
    {
        var posts = LedgerCatalog.Shipped.Of<Post>().Policy;
        return posts.SeesSecrets(actor) && posts.Writes(actor, DateOnly.MinValue) == Reach.All;
    }

    private static void RequireRight(Actor actor)
    {
        if (!MayImport(actor))
            throw new AccessDeniedException("異動者名簿は、内示前の異動を扱うため、人事担当課とシステム管理者だけが取り込めます。人事担当課に依頼してください。");
    }

    private static Dictionary<string, string> Accounts(DaichoDb db) => db.Set<UserAccount>()
        .Where(a => a.StaffNumberKey != null && a.DisabledAt == null)
        .ToDictionary(a => a.StaffNumberKey!, a => a.UserName ?? "", StringComparer.Ordinal);
}
