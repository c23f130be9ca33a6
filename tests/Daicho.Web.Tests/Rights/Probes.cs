using System.Globalization;
using System.Text.RegularExpressions;
using Daicho.Calendar;
using Daicho.Ledgers;
using Daicho.Web.Access;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Rights;

/// <summary>
/// Makes addresses of every route of the matrix: its parameters are filled with ids of what <see cref="Planted"/> holds. A route
/// with a parameter that nothing is known for has no probe, and the proof fails.
/// </summary>
static partial class Probes
{
    static readonly string[] All = ProofSite.People;
    static readonly string[] Engaged = [.. All.Except([ProofSite.Former, ProofSite.Personnel])];
    static readonly string[] KeepPosts = ["satoko", "admin", ProofSite.Personnel];

    // What everybody sees who is of the house.
    static readonly string[] Common = ["units", "posts", "calendar-days", "notice-steps", "check-parameters", "retention-periods", "executive-bodies", "audit-terms", "audit-duty-kinds"];
    static readonly string[] OwnGroup = [.. Engaged.Except(["takashi"])];
    static readonly string[] HandsOver = ["hanako", "satoko", "admin"]; // posts of 税務課
    static readonly string[] OtherGroup = [.. Engaged.Except(["hanako"])];

    // What people do in a ledger: who adds records, and who writes them all.
    static readonly Dictionary<string, (string[] Add, string[] WriteAll)> Writers = new(StringComparer.Ordinal)
    {
        ["units"] = (["satoko", "admin"], ["satoko", "admin"]),
        ["posts"] = (KeepPosts, KeepPosts),
        ["calendar-days"] = (["satoko", "admin"], ["satoko", "admin"]),
        ["notice-steps"] = (["satoko", "admin"], ["satoko", "admin"]),
        ["check-parameters"] = (["satoko", "admin"], ["satoko", "admin"]),
        ["retention-periods"] = (["satoko", "admin"], ["satoko", "admin"]),
        ["approvals"] = (["hanako", "takashi", "satoko", "ichiro", "admin"], ["satoko", "ichiro", "admin"]),
        ["audits"] = (["ichiro", "admin"], ["ichiro", "admin"]),
        ["audit-items"] = (["ichiro", "admin"], ["ichiro", "admin"]),
        ["people"] = (["hanako", "takashi", "satoko", "admin"], ["satoko", "admin"]),
        ["systems"] = (["hanako", "takashi", "satoko", "admin"], ["satoko", "admin"]),
        ["system-costs"] = (["hanako", "takashi", "satoko", "admin"], ["satoko", "admin"]),
        ["computers"] = (["hanako", "takashi", "satoko", "admin"], ["satoko", "admin"]),
        ["measures"] = (["hanako", "takashi", "satoko", "ichiro", "admin"], ["ichiro", "admin"]),
        ["measure-actions"] = (["hanako", "takashi", "satoko", "ichiro", "admin"], ["ichiro", "admin"]),
        ["item-relations"] = (["ichiro", "admin"], ["ichiro", "admin"]),
        ["audit-duties"] = (["hanako", "takashi", "satoko", "ichiro", "admin"], ["satoko", "ichiro", "admin"]),
        ["executive-bodies"] = (["ichiro", "admin"], ["ichiro", "admin"]),
        ["audit-terms"] = (["ichiro", "admin"], ["ichiro", "admin"]),
        ["audit-duty-kinds"] = (["ichiro", "admin"], ["ichiro", "admin"]),
        ["measure-notices"] = ([], []),
        ["audit-engagements"] = ([], []),
        ["audit-requests"] = ([], []),
        ["audit-drafts"] = ([], []),
        ["fact-checks"] = ([], []),
        ["audit-notes"] = ([], []),
        ["audit-samples"] = ([], []),
        ["audit-sample-rows"] = ([], []),
        ["measure-notice-lines"] = ([], []),
    };

    // Columns in which a secret is, to filter and sort by.
    static readonly Dictionary<string, (string Column, Secret[] Secrets)> Columns = new(StringComparer.Ordinal)
    {
        ["computers"] = ("remark", [Secrets.OtherUnit]),
        ["systems"] = ("name", [Secrets.OtherUnit]),
        ["approvals"] = ("subject", [Secrets.OtherUnit]),
        ["audit-items"] = ("finding", [Secrets.Unpublished, Secrets.Draft]),
        ["audits"] = ("theme", [Secrets.UnpublishedAudit]),
        ["measures"] = ("content", [Secrets.OtherUnit, Secrets.UnpublishedMeasure]),
        ["posts"] = ("holder", [Secrets.NotYet]),
        ["measure-notices"] = ("title", [Secrets.NoticeDraft, Secrets.NoticeSent]),
        ["measure-notice-lines"] = ("content", [Secrets.NoticeSent]),
        ["audit-requests"] = ("subject", [Secrets.Request]),
        ["audit-drafts"] = ("subject", [Secrets.FactCheck, Secrets.Drafted]),
        ["fact-checks"] = ("subject", [Secrets.FactCheck]),
        ["audit-notes"] = ("subject", [Secrets.OwnNote, Secrets.SharedNote]),
        ["audit-samples"] = ("subject", [Secrets.Drafted]),
    };

    // Secretariat, auditor and assistant: the first sees who is engaged and nothing else.
    static readonly string[] OnlyEngaged = ["ichiro", "takahashi", "ito"];

    static readonly string[] FieldworkTabs = ["requests", "drafts", "samples", "notes", "people"];

    static readonly string[] Publishers = ["ichiro", "admin"];

    static readonly string[] Charts = ["heat", "trend", "stages", "system-age", "costs", "machine-age", "lease-ends", "open-findings"];

    static readonly string[] OfUnits = ["costs", "machine-age", "lease-ends"];

    /// <summary>Every probe.</summary>
    public static IReadOnlyList<Probe> Of(Planted planted) => [.. RouteMatrix.Rows.SelectMany(row => Of(row.Pattern, planted))];

    /// <summary>Those that name no record.</summary>
    public static IEnumerable<Probe> OfWhole(Planted planted) => Of(planted).Where(p => p.IsWhole);

    /// <summary>The probes of an operation that writes: one per thing it is about, with who may do it.</summary>
    public static IEnumerable<Probe> ToDo(Operation operation, Planted planted)
    {
        var probes = operation.Pattern switch
        {
            "ledgers/{ledger}/{id:long}" => Of(operation.Pattern, planted).Select(p => p with { Do = p.Target!.Talk }),
            "api/ledgers/{ledger}/{id:long}" => Of(operation.Pattern, planted).Select(p => p with { Do = p.Target!.Write }),
            "api/ledgers/{ledger}" => Of(operation.Pattern, planted).Select(p => p with { Do = Writers[p.Address.Split('?')[0].Split('/')[^1]].Add }),
            // A group of which one has nothing, or nothing to answer, is a mistake and no secret.
            "api/discrepancies/steps" => Of(operation.Pattern, planted).Select(p => p with { See = All, Do = ["hanako", "satoko", "admin"], Only = [.. All.Except(["takashi"])] }),
            // There is no common sign-in here.
            "confirm" when operation.Handler == "Provider" => Of(operation.Pattern, planted).Select(p => p with { See = [] }),
            "inquiries/sheets/{id:long}" => planted.Sheets.Select(s => One(operation.Pattern, s.Id, s.See, s.Do)),
            "inquiries/{id:long}" => planted.Inquiries.Select(i => One(operation.Pattern, i.Id, i.See, i.Do)),
            // Forms are taken back by who asks and by who answers; executives only look.
            "inquiries/{id:long}/forms" => planted.Inquiries.Select(i => One(operation.Pattern, i.Id, i.See, [.. i.See.Except(["tanaka"])])),
            // Who holds the post confirms, and here nobody does.
            "handovers/{id:long}" when operation.Handler == "Acknowledge" => Of(operation.Pattern, planted).Select(p => p with { Do = [] }),
            // Posts of split units are given to others by who keeps the posts.
            "handovers" when operation.Handler == "Decide" => Of(operation.Pattern, planted).Select(p => p with { Do = KeepPosts }),
            "inbox/{id:long}" => Of(operation.Pattern, planted).Select(p => p with { See = All, Do = All }),
            // Whoever may write measures adds one; a step is taken by who carries a measure out, and by the arbiter.
            "items/{id:long}" when operation.Handler == "Add" => Of(operation.Pattern, planted).Select(p => p with { Do = ["hanako", "takashi", "satoko", "ichiro", "admin"] }),
            "items/{id:long}" => Of(operation.Pattern, planted).Select(p => p with { Do = ["takashi", "ichiro", "admin"] }),
            // The secretariat says who is engaged; the rest is done by those who are.
            "audits/{id:long}/fieldwork" => Of(operation.Pattern, planted).Select(p => p with { Do = operation.Handler == "Engage" ? ["ichiro"] : OnlyEngaged[1..] }),
            "fact-checks/{id:long}" => Of(operation.Pattern, planted).Select(p => p with { Do = planted.Fieldwork[operation.Pattern].Do }),
            "audit-requests/{id:long}" => Of(operation.Pattern, planted).Select(p => p with { Do = planted.Fieldwork[operation.Pattern].Do }),
            "measure-notices/{id:long}" when operation.Handler == "Save" => planted.Notices.Select(n => One(operation.Pattern, n.Id, n.See, ["takashi", "admin"])),
            "measure-notices/{id:long}" => planted.Notices.Select(n => One(operation.Pattern, n.Id, n.See, n.Do)),
            _ => Of(operation.Pattern, planted),
        };
        return probes.DistinctBy(p => operation.Pattern.Contains('{', StringComparison.Ordinal) ? p.Address.Split('?')[0] : p.Address, StringComparer.Ordinal);
    }

    /// <summary>The probes of a route.</summary>
    public static IEnumerable<Probe> Of(string pattern, Planted planted) => pattern switch
    {
        _ when pattern.StartsWith("api/ledgers/", StringComparison.Ordinal) => OfLedger(pattern, "api/ledgers/{ledger}", planted),
        _ when pattern.StartsWith("ledgers/", StringComparison.Ordinal) => OfLedger(pattern, "ledgers/{ledger}", planted),
        "inquiries/sheets/{id:long}" => planted.Sheets.Select(s => One(pattern, s.Id, s.See, s.See)),
        // Each file of an answer at its own sheet, and at a sheet that it does not belong to.
        "inquiries/sheets/{id:long}/evidence/{file:long}" => planted.AnswerFiles.SelectMany(f => new[]
        {
            new Probe(pattern, Fill(pattern, "", f.Sheet, f.File), f.See, f.See),
            new Probe(pattern, Fill(pattern, "", f.Sheet, f.File) + "?show=1", f.See, f.See),
            new Probe(pattern, Fill(pattern, "", planted.Sheets.First(s => s.Id != f.Sheet).Id, f.File), [], []),
        }),
        "inquiries/sheets/{id:long}/form" => planted.Sheets.Select(s => One(pattern, s.Id, s.See, s.See)),
        "inquiries/{id:long}" or "inquiries/{id:long}/forms" or "inquiries/{id:long}/forms/file" => planted.Inquiries.Select(i => One(pattern, i.Id, i.See, i.See)),
        "inquiries/{id:long}/export" => planted.Inquiries.Select(i => One(pattern, i.Id, i.See, i.See)),
        _ when pattern.StartsWith("inquiries/{id:long}/", StringComparison.Ordinal) => planted.Inquiries.Select(i => One(pattern, i.Id, i.Do, i.Do)),
        _ when pattern.StartsWith("imports/jobs/", StringComparison.Ordinal) => planted.Jobs.Select(j => One(pattern, j.Id, j.See, j.See)),
        _ when pattern.StartsWith("imports/{seq:long}", StringComparison.Ordinal) => OfImports(pattern, planted),
        _ when pattern.Contains("discrepancies/{id:long}", StringComparison.Ordinal) => OfDiscrepancies(pattern, planted),
        "items/{id:long}" or "items/{id:long}/brief" => planted.Targets.Where(t => t.Ledger == "audit-items").Select(t => One(pattern, t.Id, t.See, t.See)),
        "audits/{id:long}/fieldwork" => [One(pattern, planted.AuditId, OnlyEngaged, OnlyEngaged), .. FieldworkTabs.Select(t => new Probe(pattern, $"/audits/{planted.AuditId}/fieldwork?tab={t}", OnlyEngaged, OnlyEngaged))],
        "audit-requests/{id:long}" or "audit-drafts/{id:long}" or "fact-checks/{id:long}" or "audit-samples/{id:long}" => planted.Fieldwork.TryGetValue(pattern, out var thing) ? [One(pattern, thing.Id, thing.See, thing.See)] : [],
        "measure-notices/{id:long}" => planted.Notices.Select(n => One(pattern, n.Id, n.See, n.See)),
        // Who prepares notices of the body; nobody else learns that there is one to prepare.
        "measure-notices/new" => [new Probe(pattern, $"/{pattern}?body={planted.BodyId}", ["takashi", "admin"], ["takashi", "admin"])],
        "receipts/{seq:long}" => planted.Actions.Select(a => One(pattern, a.Id, a.See, a.See)),
        // Nothing is to be seen there; it is for putting a comment away.
        "inbox/{id:long}" => planted.Mentions.Select(m => One(pattern, m, [], [])),
        "units/{id:long}" => new[] { "税務課", "高齢福祉課", "健康福祉部" }.Select(u => One(pattern, planted.Data.Units[u], SeersOf("units"), SeersOf("units")) with { IsWhole = true }),
        "handovers/{id:long}" or "handovers/{id:long}/file" => planted.Targets.Where(t => t.Ledger == "posts").Select(t => One(pattern, t.Id, HandsOver, HandsOver)),
        "handovers/units/{id:long}" => [One(pattern, planted.Data.Units["税務課"], HandsOver, HandsOver)],
        "transfers/preview" => planted.KeptFiles.Where(f => f.Ledger == "posts").Select(f => new Probe(pattern, $"/{pattern}?file={f.Sha256}&name=x.csv", f.Knows, f.Knows)),
        "accounts/{id}" => new[] { "takashi", "admin" }.Select(who => One(pattern, planted.AccountOf(who), All, All)),
        "checks/{id}" or "api/checks/{id}" => new[] { DeskSite.Lease, "audit-items.plan-only" }.Select(c => One(pattern, c, All, All) with { IsWhole = true }),
        "charts/{id}" => Charts.Concat(OfUnits.Select(c => $"{c}?unit={planted.Data.Units["高齢福祉課"]}")).Select(c => new Probe(pattern, $"/charts/{c}", All, All, IsWhole: true)),
        // The public pages are there for everybody, and nothing that is being prepared is on them.
        "public/{**path}" => new[] { "", "feed.xml", "data/items.csv", "sitemap.txt" }.Select(p => new Probe(pattern, $"/public/{p}", All, All, IsWhole: true))
            .Concat(new[] { "publications/1", "publications/1.docx", "items/2026-1", "2026" }.Select(p => new Probe(pattern, $"/public/{p}", [], []))),
        "publications/{number:long}/{version:int}" => [new Probe(pattern, "/publications/1/1", Publishers, Publishers)],
        "publications/{number:long}/{version:int}/file" => new[] { "html", "csv", "proof-html", "full-docx" }.Select(k => new Probe(pattern, $"/publications/1/1/file?kind={k}", Publishers, Publishers)),
        // Error pages are no addresses of their own.
        "errors/{code:int}" => new[] { 403, 404, 500 }.Select(code => One(pattern, code, [], [])),
        "discrepancies/group" => new[] { ("税務課", OwnGroup), ("高齢福祉課", OtherGroup) }.Select(g => new Probe(pattern, $"/{pattern}?check={DeskSite.Lease}&unit={planted.Data.Units[g.Item1]}", g.Item2, g.Item2, IsWhole: true)),
        // A page that takes another file, to who may take one in and is not told that there is this one.
        "imports/preview" => planted.KeptFiles.Where(f => f.Ledger != "report").Select(f => new Probe(pattern, $"/{pattern}?file={f.Sha256}&ledger={f.Ledger}&name=x.csv", All, Writers[f.Ledger].WriteAll)),
        "imports/preview-report" => planted.KeptFiles.Where(f => f.Ledger == "report").Select(f => new Probe(pattern, $"/{pattern}?file={f.Sha256}&ledger=report&name=x.txt", All, ["satoko", "ichiro", "admin"])),
        _ when pattern.Contains('{', StringComparison.Ordinal) => [],
        _ => Queries(pattern, planted).Select(q => new Probe(pattern, $"/{pattern}{q}", All, All, IsWhole(pattern))),
    };

    static bool IsWhole(string pattern) => pattern is "" or "evidence" or "search" or "units" or "discrepancies" or "inquiries" or "checks" or "ledgers" or "imports"
        or "follow-up" or "measure-notices" or "notices" or "notices/sent" or "notices/steps" or "calendar"
        or "api/ledgers" or "api/discrepancies" or "api/discrepancies/rows" or "api/checks";

    static IEnumerable<string> Queries(string pattern, Planted planted)
    {
        var unit = planted.Data.Units["高齢福祉課"];
        return pattern switch
        {
            "inquiries" => ["", "?tab=waiting", "?tab=all"],
            "follow-up" => ["", "?tab=own", "?tab=confirm", "?tab=misdirected", "?tab=asked", "?tab=fieldwork", "?tab=audits"],
            "evidence" => ["", "?tab=kept", "?tab=disposed"],
            "search" => ["", .. Secrets.All.Select(s => $"?q={s.Ask}"), "?q=パスワード"],
            "discrepancies" or "api/discrepancies" or "api/discrepancies/rows" =>
                ["", $"?unit={unit}", "?check=audit-items.plan-only", $"?check={DeskSite.Lease}&unit={unit}", "?state=answered", "?overdue=true"],
            "imports" => ["", "?p=1"],
            "api/discrepancies/steps" => [$"?check={DeskSite.Lease}&unit={planted.Data.Units["税務課"]}"],
            _ => [""],
        };
    }

    static IEnumerable<Probe> OfLedger(string pattern, string root, Planted planted)
    {
        var rest = pattern[root.Length..];
        if (rest.Contains("{file:long}", StringComparison.Ordinal))
        {
            // Each file at its own record, and at a record that everybody sees.
            return planted.Targets.Where(t => t.File is not null).SelectMany(t => new[]
            {
                new Probe(pattern, Fill(pattern, t.Ledger, t.Id, t.File), t.Talk, t.Talk),
                new Probe(pattern, Fill(pattern, t.Ledger, t.Id, t.File) + "?show=1", t.Talk, t.Talk),
                new Probe(pattern, Fill(pattern, "posts", 1, t.File), [], []),
            });
        }
        if (rest.StartsWith("/{id:long}", StringComparison.Ordinal))
        {
            var writes = rest is "/{id:long}/edit" or "/{id:long}/close" or "/{id:long}/reopen";
            return planted.Targets.SelectMany(t => Records(rest).Select(q => new Probe(pattern, Fill(pattern, t.Ledger, t.Id) + q, t.See, writes ? t.Write : t.See) { Target = t }));
        }
        if (rest.StartsWith("/bulk/{seq:long}", StringComparison.Ordinal))
            return planted.Bulks.Select(b => new Probe(pattern, Fill(pattern, "computers", b.Id), b.See, b.See));
        if (rest.Contains('{', StringComparison.Ordinal)) return [];
        // What is declared is the same for every ledger; the ledgers with secrets stand for all of them.
        var isWhole = rest is "" or "/export" or "/sample" or "/bulk" or "/confirm";
        return LedgerCatalog.Shipped.All.Where(l => rest is "" || (isWhole ? Columns.ContainsKey(l.Id) : l.Id is "computers" or "audit-items")).SelectMany(l => Lists(rest, l).Select(q => new Probe(pattern, Fill(pattern, l.Id) + q, SeersOf(l.Id), rest switch
        {
            "/new" or "/bulk" or "/confirm" => Writers[l.Id].Add,
            "/paste" => Writers[l.Id].WriteAll,
            _ => SeersOf(l.Id),
        }, isWhole)));
    }

    static string[] SeersOf(string ledger) => ledger is "audit-engagements" or "audit-drafts" or "audit-notes" or "audit-samples" or "audit-sample-rows" ? OnlyEngaged : Common.Contains(ledger, StringComparer.Ordinal) ? [.. Engaged, ProofSite.Personnel] : Engaged;

    static string[] Records(string rest) => rest == "/{id:long}" ? ["", $"?asof={Today}"] : rest.EndsWith("/edit", StringComparison.Ordinal) ? ["", "?draft=open"] : [""];

    static IEnumerable<string> Lists(string rest, Ledger ledger)
    {
        var asked = Columns.GetValueOrDefault(ledger.Id);
        switch (rest)
        {
            case "" when asked.Column is { } column:
                yield return "";
                yield return $"?closed=1&sort=-{column}";
                yield return $"?asof={Today}";
                foreach (var secret in asked.Secrets)
                {
                    yield return $"?q={secret.Ask}";
                    yield return $"?f.{column}={secret.Ask}";
                }
                break;
            case "/export" when asked.Column is not null:
                foreach (var format in new[] { "csv", "json", "xlsx" }) yield return $"?format={format}&closed=1";
                yield return $"?format=csv&asof={Today}";
                break;
            case "/sample":
                yield return "?n=50&seed=7";
                yield return "?n=50&seed=7&format=csv";
                break;
            case "/bulk":
                yield return "?id=1&id=2&id=3";
                break;
            case "/echo":
                yield return $"?column={ledger.TitleColumns[0].Id}&text=1";
                break;
            default:
                yield return "";
                break;
        }
    }

    static IEnumerable<Probe> OfImports(string pattern, Planted planted)
    {
        var isReport = pattern.Contains("/report", StringComparison.Ordinal);
        var things = isReport ? planted.Reports : [.. planted.Imports, .. pattern.EndsWith("set-aside", StringComparison.Ordinal) ? [] : planted.Reports];
        return things.Select(t => One(pattern, t.Id, t.See, t.See));
    }

    static IEnumerable<Probe> OfDiscrepancies(string pattern, Planted planted) => pattern.Contains("{file:long}", StringComparison.Ordinal)
        ? planted.Discrepancies.SelectMany(d => new[]
        {
            new Probe(pattern, Fill(pattern, "", d.Id, d.File), d.See, d.See),
            new Probe(pattern, Fill(pattern, "", planted.Discrepancies[0].Id, planted.Targets.First(t => t.File is not null).File), [], []),
        })
        : planted.Discrepancies.Select(d => One(pattern, d.Id, d.See, pattern.EndsWith("/steps", StringComparison.Ordinal) ? d.Write : d.See) with { Target = d });

    static Probe One(string pattern, object value, string[] see, string[] does) =>
        new(pattern, "/" + Parameter().Replace(pattern, string.Create(CultureInfo.InvariantCulture, $"{value}")), see, does);

    static string Fill(string pattern, string ledger, long id = 0, long? file = null) => "/" + Parameter().Replace(pattern, p => p.Groups["name"].Value switch
    {
        "ledger" => ledger,
        "file" => file!.Value.ToString(CultureInfo.InvariantCulture),
        _ => id.ToString(CultureInfo.InvariantCulture),
    });

    // Recorded time is the clock's, whatever the business date is.
    static string Today => $"{BusinessClock.JstTime(DateTime.UtcNow):yyyy-MM-dd}";

    [GeneratedRegex(@"\{(?<name>[^}:]+)(:[a-z]+)?\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
