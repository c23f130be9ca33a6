using System.Net.Http.Headers;
using Daicho.Access;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;
using Microsoft.AspNetCore.Identity;

namespace Daicho.Web.Tests.Rights;

/// <summary>
/// A site with secrets of every kind, a browser and tokens for a person of each kind, and what those who may not know of the
/// hidden records read before they were there.
/// </summary>
sealed class ProofSite : IAsyncDisposable
{
    /// <summary>The auditor whose engagement is over.</summary>
    public const string Former = "former.auditor";

    /// <summary>Somebody of the personnel section, who sees the organisation and takes transfers in.</summary>
    public const string Personnel = "jinji";

    /// <summary>
    /// Official of 税務課, official of 高齢福祉課, digital division, audit secretariat, external auditor, assistant of an audit, executive, administrator,
    /// personnel section, and an external auditor whose engagement is over.
    /// </summary>
    public static readonly string[] People = ["hanako", "takashi", "satoko", "ichiro", "takahashi", "ito", "tanaka", "admin", Personnel, Former];

    readonly Dictionary<string, Browser> browsers = new(StringComparer.Ordinal);
    readonly Dictionary<(string Who, bool Writes), HttpClient> programs = [];
    readonly Dictionary<string, Role> roles = new(StringComparer.Ordinal);
    readonly List<string> differences = [];

    ProofSite(DeskSite desk) => (Desk, Planted) = (desk, new Planted(desk));

    public DeskSite Desk { get; }

    /// <summary>What is in it.</summary>
    public Planted Planted { get; }

    /// <summary>Pages, files, lists and counts that changed for somebody by records they may not know of.</summary>
    public IReadOnlyList<string> Differences => differences;

    /// <summary>How many pages were compared.</summary>
    public int Compared { get; private set; }

    public static async Task<ProofSite> Start(DatabaseKind kind)
    {
        var site = new ProofSite(await DeskSite.Start(kind, settings: ["--Daicho:Web:ApiRequestsPerMinute=100000", "--Daicho:Web:SignInsPerMinute=100000"]));
        await site.Open();
        await site.Planted.Common();
        var before = await site.ReadAll("hanako", _ => true);
        await site.Planted.OfAnotherUnit();
        var between = await site.ReadAll("satoko", _ => true);
        // Lists are the same for the digital division and for executives; what is drawn and counted for the latter is not.
        between.AddRange(await site.ReadAll("tanaka", p => !p.Pattern.Contains("ledgers/", StringComparison.Ordinal)));
        await site.Planted.NotPublished();
        await site.Compare(before.Concat(between));
        site.Planted.Later();
        return site;
    }

    /// <summary>The browser of a person.</summary>
    public Browser Browser(string who) => browsers[who];

    /// <summary>Roles of a person.</summary>
    public Role Roles(string who) => roles[who];

    /// <summary>A program with a personal token of that person.</summary>
    public HttpClient Program(string who, bool writes) => programs[(who, writes)];

    /// <summary>Antiforgery token of a person's pages.</summary>
    public async Task<string> FormToken(string who) =>
        (await Browser(who).Page("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers.Values) browser.Dispose();
        foreach (var program in programs.Values) program.Dispose();
        await Desk.DisposeAsync();
    }

    async Task Open()
    {
        var database = Desk.Data.Database;
        new AccountDesk(database).Make(
            TestActors.Administrator, TestDatabase.Today, Former,
            new AccountInput("前任 監査人", Role.ExternalAuditor, []) { EngagedFrom = new DateOnly(2024, 4, 1), EngagedTo = new DateOnly(2025, 3, 31) }, Secrets.Account.Sentence);
        new AccountDesk(database).Make(TestActors.Administrator, TestDatabase.Today, Personnel, new AccountInput("人事 太郎", Role.Personnel, []), "人事担当課のため");
        var links = new AccountLinks(database);
        foreach (var made in new[] { Former, Personnel }.Select(Desk.Account))
            links.Use(links.Make(TestActors.Administrator, TestDatabase.Today, made.Id, "初回の設定のため"), TestDatabase.Today, new PasswordHasher<UserAccount>().HashPassword(made, DeskSite.Password));
        foreach (var who in People)
        {
            browsers[who] = await Desk.As(who);
            roles[who] = Desk.Account(who).Roles;
            foreach (var writes in new[] { false, true })
            {
                var (_, secret) = new ApiTokenDesk(database).Make(Desk.Account(who).ToActor(), TestDatabase.Today, new ApiTokenWish("夜間連携", writes, [], TestDatabase.Today.AddDays(30)));
                var program = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Desk.Address };
                program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
                programs[(who, writes)] = program;
            }
        }
    }

    async Task<List<(string Who, string Address, string Text)>> ReadAll(string who, Func<Probe, bool> which)
    {
        var read = new List<(string, string, string)>();
        foreach (var address in Probes.OfWhole(Planted).Where(which).Select(p => p.Address).Distinct(StringComparer.Ordinal))
            read.Add((who, address, (await Answer.Read(await Browser(who).Get(address))).Lasting()));
        return read;
    }

    async Task Compare(IEnumerable<(string Who, string Address, string Text)> before)
    {
        foreach (var (who, address, text) in before)
        {
            Compared++;
            var now = (await Answer.Read(await Browser(who).Get(address))).Lasting();
            if (now != text) differences.Add($"{who} {address}: {FirstDifference(text, now)}");
        }
    }

    static string FirstDifference(string before, string now)
    {
        var at = before.Zip(now).TakeWhile(p => p.First == p.Second).Count();
        string Around(string text) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");
        return $"「{Around(before)}」→「{Around(now)}」";
    }
}

/// <summary>The site of each database, made when the first test asks for it.</summary>
public sealed class ProofSites : IAsyncDisposable
{
    readonly Dictionary<DatabaseKind, Lazy<Task<ProofSite>>> sites =
        Enum.GetValues<DatabaseKind>().ToDictionary(kind => kind, kind => new Lazy<Task<ProofSite>>(() => ProofSite.Start(kind)));

    internal Task<ProofSite> On(DatabaseKind kind) => sites[kind].Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in sites.Values.Where(s => s.IsValueCreated && s.Value.IsCompletedSuccessfully)) await (await site.Value).DisposeAsync();
    }
}
