using Daicho.Notices;
using Daicho.TestSupport;

namespace Daicho.Web.Tests.Rights;

/// <summary>
/// The proof of access: every operation of every route, by a person of each kind, on what is their own unit's, another's, not
/// published or still secret. A new route or operation fails it until it can be probed.
/// </summary>
public sealed class AccessProofTests(ProofSites sites) : IClassFixture<ProofSites>
{
    // Everybody reads the API by a token; these also as a script of our pages does.
    static readonly string[] ByBoth = ["hanako", "satoko"];
    static readonly ParallelOptions AsManyAsCores = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Operations_Each_CanBeProbed(DatabaseKind kind)
    {
        var site = await sites.On(kind);
        var operations = await Operations.Of(site.Desk.App.Services);

        Assert.True(operations.Count > 100);
        Assert.DoesNotContain(operations, o => !Probes.Of(o.Pattern, site.Planted).Any());
        Assert.DoesNotContain(operations, o => o is { IsRead: false, IsOfApi: true } && Deeds.Body(o, Probes.Of(o.Pattern, site.Planted).First()) is null);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task HiddenRecords_ChangeNothing_ForWhoMayNotKnowOfThem(DatabaseKind kind)
    {
        var site = await sites.On(kind);

        Assert.True(site.Compared > 100);
        Assert.True(site.Differences.Count == 0, string.Join("\n", site.Differences));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reading_EachRole_IsAnsweredAsTheMatrixSaysAndTellsNoSecret(DatabaseKind kind)
    {
        var site = await sites.On(kind);
        var patterns = (await Operations.Of(site.Desk.App.Services)).Where(o => o.IsRead).Select(o => o.Pattern).ToHashSet(StringComparer.Ordinal);
        var probes = Probes.Of(site.Planted).Where(p => patterns.Contains(p.Pattern)).ToList();
        var findings = new Findings(site);
        await Parallel.ForEachAsync(ProofSite.People, AsManyAsCores, async (who, _) =>
        {
            foreach (var probe in probes.Where(p => p.IsKnownTo(who)))
            {
                var isOfApi = probe.Pattern.StartsWith("api/", StringComparison.Ordinal);
                // Who may take a file in and knows the address of another's is told that there is none.
                var mayBeMistaken = probe.Pattern.StartsWith("imports/preview", StringComparison.Ordinal);
                if (!isOfApi || ByBoth.Contains(who, StringComparer.Ordinal))
                    findings.Judge(who, probe, "GET", await Answer.Read(await site.Browser(who).Get(probe.Address)), mayBeMistaken);
                if (isOfApi)
                    findings.Judge(who, probe, "GET by token", await Answer.Read(await site.Program(who, writes: false).GetAsync(probe.Address, TestContext.Current.CancellationToken)));
            }
        });

        Assert.True(findings.Wrong.Count == 0, string.Join("\n", findings.Wrong.Take(40)));
        // What proves nothing when nobody sees it: those who may see a secret do find it.
        Assert.Equal(ProofSite.People.SelectMany(who => Secrets.All.Where(s => s.IsFor(who)).Select(s => $"{who} {s.Rest}")).Order(StringComparer.Ordinal), findings.Seen);
        TestContext.Current.SendDiagnosticMessage($"{findings.Count} readings");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Mails_EachPerson_TellNoSecret(DatabaseKind kind)
    {
        var site = await sites.On(kind);
        using var db = site.Desk.Data.Open();
        var reader = new NoticeReader(db);
        var names = ProofSite.People.ToDictionary(site.Planted.AccountOf, who => who, StringComparer.Ordinal);
        var told = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var mail in db.Set<NoticeMail>().Where(m => m.AccountId != null).ToList())
        {
            var text = mail.Subject + NoticeDigest.Body(mail, [.. reader.Lines(mail.Id)], MailSettings.None);
            told.UnionWith(Secrets.All.Where(s => text.Contains(s.Rest, StringComparison.Ordinal)).Select(s => $"{names[mail.AccountId!]} {s.Rest}"));
        }

        // The section that is asked and, since nobody heads it, whoever asks.
        Assert.Equal(
            [
                $"admin {Secrets.OtherTalk.Rest}", $"ichiro {Secrets.UnpublishedInquiry.Rest}", $"satoko {Secrets.OtherTalk.Rest}",
                $"takashi {Secrets.OtherTalk.Rest}", $"takashi {Secrets.UnpublishedInquiry.Rest}",
            ],
            told);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Forms_EachRole_AreTakenOrRefusedAsTheMatrixSays(DatabaseKind kind)
    {
        var site = await sites.On(kind);
        var findings = new Findings(site);
        var before = Deeds.State(site);
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var who in ProofSite.People) tokens[who] = await site.FormToken(who);
        var forms = (await Operations.Of(site.Desk.App.Services)).Where(o => o is { IsRead: false, IsOfApi: false })
            .SelectMany(o => Probes.ToDo(o, site.Planted).Select(p => (Operation: o, Probe: p))).ToList();
        await Parallel.ForEachAsync(ProofSite.People, AsManyAsCores, async (who, _) =>
        {
            foreach (var (operation, probe) in forms.Where(f => f.Probe.IsKnownTo(who) && f.Probe.Expected(who, site.Roles(who)) != 200))
                findings.Judge(who, probe, operation.ToString(), await Deeds.Post(site, who, tokens[who], operation, probe.Address));
        });
        Assert.Equal(before, Deeds.State(site));
        await Parallel.ForEachAsync(ProofSite.People, AsManyAsCores, async (who, _) =>
        {
            foreach (var (operation, probe) in forms.Where(f => f.Probe.IsKnownTo(who) && f.Probe.Expected(who, site.Roles(who)) == 200 && !Deeds.IsForRefusalOnly(f.Operation)))
                findings.Judge(who, probe, operation.ToString(), await Deeds.Post(site, who, tokens[who], operation, probe.Address), mayBeMistaken: true);
        });

        Assert.True(findings.Wrong.Count == 0, string.Join("\n", findings.Wrong.Take(40)));
        TestContext.Current.SendDiagnosticMessage($"{findings.Count} forms");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task WritingByTheApi_EachRole_IsTakenOrRefusedAsTheMatrixSays(DatabaseKind kind)
    {
        var site = await sites.On(kind);
        var findings = new Findings(site);
        foreach (var who in ProofSite.People)
        {
            var formToken = await site.FormToken(who);
            foreach (var operation in (await Operations.Of(site.Desk.App.Services)).Where(o => o is { IsRead: false, IsOfApi: true }))
            {
                foreach (var probe in Probes.ToDo(operation, site.Planted).Where(p => p.IsKnownTo(who)))
                {
                    // A ledger takes no record without its columns: the answer to who may add one says so.
                    var mayBeMistaken = operation.Pattern == "api/ledgers/{ledger}";
                    var before = Deeds.State(site);
                    findings.Judge(who, probe with { Do = [], See = ProofSite.People }, $"{operation} by a token that reads", await Deeds.Send(site, site.Program(who, writes: false), null, operation, probe));
                    var byProgram = await Deeds.Send(site, site.Program(who, writes: true), null, operation, probe);
                    findings.Judge(who, probe, $"{operation} by token", byProgram, mayBeMistaken);
                    findings.Judge(who, probe, operation.ToString(), await Deeds.Send(site, site.Browser(who).Client, formToken, operation, probe), mayBeMistaken);
                    if (probe.Expected(who, site.Roles(who)) != 200 && Deeds.State(site) != before) findings.Say($"{who} {operation} {probe.Address} wrote");
                }
            }
        }

        Assert.True(findings.Wrong.Count == 0, string.Join("\n", findings.Wrong.Take(40)));
        TestContext.Current.SendDiagnosticMessage($"{findings.Count} writings");
    }
}
