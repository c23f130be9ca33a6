using System.IO.Compression;
using Daicho.Access;
using Daicho.FollowUp;
using Daicho.Organization;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Accounts;

/// <summary>A text that only some may ever get to see. It is searched for by its first half, so that a search box that repeats the question tells nothing.</summary>
/// <param name="Ask">First half, to search with.</param>
/// <param name="Rest">Second half, which no answer to anybody else may hold.</param>
/// <param name="Whom">Who may see it.</param>
sealed record Secret(string Ask, string Rest, params string[] Whom)
{
    public string Text => Ask + Rest;
}

/// <summary>A site whose records hold secrets, and the addresses under which anybody might try to get at them.</summary>
static class Secrets
{
    /// <summary>In records, a discrepancy and a comment of another unit (高齢福祉課).</summary>
    public static readonly Secret OtherUnit = new("QXAAZ", "他課秘カン", "satoko", "ichiro", "takahashi", "tanaka", "admin");

    /// <summary>In an item of an audit that is not published and addressed to 高齢福祉課.</summary>
    public static readonly Secret Unpublished = new("QXBBZ", "未公表ミン", "ichiro", "takahashi", "admin");

    /// <summary>In a transfer that is not announced yet.</summary>
    public static readonly Secret NotYet = new("QXCCZ", "内示前ナン", "admin");

    public static IEnumerable<Secret> All => [OtherUnit, Unpublished, NotYet];

    /// <summary>The auditor whose engagement is over.</summary>
    public const string FormerAuditor = "former.auditor";

    /// <summary>The site with numbers of the records that hold the secrets.</summary>
    public static async Task<(DeskSite Site, Dictionary<string, long> Ids)> Plant(DatabaseKind kind)
    {
        var site = await DeskSite.Start(kind);
        var own = Samples.Computer(501, "税務課");
        var other = Samples.Computer(502, "高齢福祉課");
        (other.Remark, other.UserName, other.ProductName) = (OtherUnit.Text, OtherUnit.Text, OtherUnit.Text);
        other.LeaseEndOn = new DateOnly(2026, 3, 31);
        var item = new AuditItem { AuditTheme = "情報システムの管理", Number = "1", Subject = Unpublished.Text, Finding = Unpublished.Text, Owner = "高齢福祉課" };
        var post = new Post { Name = "課長", UnitName = "税務課", Holder = NotYet.Text, HolderNumber = NotYet.Text, AnnouncedOn = TestDatabase.Today.AddDays(10) };
        site.Data.Add(own, other);
        site.Data.Add(item);
        site.Data.Add(post);
        new Checks.CheckRunner(site.Data.Database).Run(TestActors.DigitalDivision, TestDatabase.Today, Checks.CheckCatalog.All);
        new AccountDesk(site.Data.Database).Make(
            TestActors.Administrator, TestDatabase.Today, FormerAuditor,
            new AccountInput("前任 監査人", Role.ExternalAuditor, []) { EngagedFrom = new DateOnly(2024, 4, 1), EngagedTo = new DateOnly(2025, 3, 31) }, "契約の満了を確かめるため");
        GivePassword(site, FormerAuditor);
        return (site, new Dictionary<string, long>(StringComparer.Ordinal) { ["own"] = own.Id, ["other"] = other.Id, ["item"] = item.Id, ["post"] = post.Id });
    }

    /// <summary>Addresses to read, of every kind: lists, records, search, filters, sorts, past days, exports, history, counts, the API.</summary>
    public static IEnumerable<string> Addresses(DeskSite site, Dictionary<string, long> ids)
    {
        foreach (var path in new[] { "/", "/ledgers", "/checks", "/discrepancies", "/imports", "/account", "/api/ledgers", "/api/checks", "/api/discrepancies", "/api/discrepancies/rows", "/api/openapi.json" })
            yield return path;
        foreach (var (ledger, id, column) in new[] { ("computers", ids["other"], "remark"), ("audit-items", ids["item"], "finding"), ("posts", ids["post"], "holder") })
        {
            foreach (var root in new[] { "", "/api" })
            {
                yield return $"{root}/ledgers/{ledger}/{id}";
                yield return $"{root}/ledgers/{ledger}/{id}/history";
                yield return $"{root}/ledgers/{ledger}/{id}?asof={Today}";
                foreach (var query in Queries(column)) yield return $"{root}/ledgers/{ledger}?{query}";
            }
            foreach (var task in new[] { "edit", "close" }) yield return $"/ledgers/{ledger}/{id}/{task}";
            foreach (var format in new[] { "csv", "json", "xlsx" }) yield return $"/ledgers/{ledger}/export?format={format}";
            yield return $"/ledgers/{ledger}/export?format=csv&asof={Today}";
        }
        foreach (var discrepancy in site.Of("高齢福祉課"))
        {
            yield return $"/discrepancies/{discrepancy.Id}";
            yield return $"/api/discrepancies/{discrepancy.Id}";
        }
        yield return site.Group("高齢福祉課");
    }

    // Recorded time is the clock's, whatever the business date is.
    static string Today => $"{Calendar.BusinessClock.JstTime(DateTime.UtcNow):yyyy-MM-dd}";

    static IEnumerable<string> Queries(string column)
    {
        yield return "";
        yield return "closed=1";
        yield return $"sort=-{column}";
        yield return $"asof={Today}";
        foreach (var secret in All)
        {
            yield return $"q={secret.Ask}";
            yield return $"f.{column}={secret.Ask}";
        }
    }

    /// <summary>Everything an answer says, also inside a workbook.</summary>
    public static async Task<string> TextOf(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        if (response.Content.Headers.ContentType?.MediaType?.Contains("spreadsheetml", StringComparison.Ordinal) != true)
            return System.Net.WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(bytes));
        using var book = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(book.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }

    static void GivePassword(DeskSite site, string userName)
    {
        var account = site.Account(userName);
        var links = new AccountLinks(site.Data.Database);
        var token = links.Make(TestActors.Administrator, TestDatabase.Today, account.Id, "初回の設定のため");
        links.Use(token, TestDatabase.Today, new Microsoft.AspNetCore.Identity.PasswordHasher<UserAccount>().HashPassword(account, DeskSite.Password));
    }
}
