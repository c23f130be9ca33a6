using System.Net.Http.Json;
using Daicho.Ledgers;
using Daicho.TestSupport;

namespace Daicho.Web.Tests.Rights;

/// <summary>Does what is done at an address, as a form or in JSON.</summary>
static class Deeds
{
    /// <summary>A column of each ledger of a target that can hold any text.</summary>
    static readonly Dictionary<string, string> Free = new(StringComparer.Ordinal)
    {
        ["computers"] = "model", ["posts"] = "notes", ["audit-items"] = "response", ["measures"] = "notes", ["approvals"] = "notes",
        ["audit-requests"] = "details", ["audit-drafts"] = "criteria", ["fact-checks"] = "finding", ["audit-notes"] = "text",
    };

    /// <summary>
    /// Pages whose deed must not be done here by who may: it would end the session, change accounts, or confirm, undo or repeat what is planted.
    /// </summary>
    public static bool IsForRefusalOnly(Operation operation) =>
        operation.Pattern is "sign-out" or "imports/{seq:long}/report" or "imports/preview-report" or "checks/run" or "ledgers/{ledger}/bulk/{seq:long}" || operation.Pattern.StartsWith("account", StringComparison.Ordinal);

    /// <summary>The body of an operation of the API; null for one that nothing is known of.</summary>
    public static object? Body(Operation operation, Probe probe) => operation.ToString() switch
    {
        "POST api/ledgers/{ledger}" => new { values = new { }, reason = "権限の確認" },
        "PATCH api/ledgers/{ledger}/{id:long}" => new { values = new Dictionary<string, string>(StringComparer.Ordinal) { [Free[probe.Target!.Ledger]] = $"{Guid.NewGuid():n}" }, reason = "権限の確認" },
        "POST api/ledgers/{ledger}/{id:long}/close" or "POST api/ledgers/{ledger}/{id:long}/reopen" => new { reason = "権限の確認" },
        "POST api/discrepancies/{id:long}/steps" or "POST api/discrepancies/steps" => new { step = "answer", text = "確認しました" },
        _ => null,
    };

    /// <summary>Sends a form that holds nothing but its token.</summary>
    public static async Task<Answer> Post(ProofSite site, string who, string formToken, Operation operation, string address)
    {
        var at = operation.Handler is null ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={operation.Handler}";
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", formToken)]);
        return await Answer.Read(await site.Browser(who).Client.PostAsync(at, form, TestContext.Current.CancellationToken));
    }

    /// <summary>Sends JSON by a program, or as a script of our pages does where a token of a form is given.</summary>
    public static async Task<Answer> Send(ProofSite site, HttpClient client, string? formToken, Operation operation, Probe probe)
    {
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), probe.Address) { Content = JsonContent.Create(Body(operation, probe)) };
        if (probe.Target is { Ledger: not "discrepancies" } target) request.Headers.TryAddWithoutValidation("If-Match", $"\"{Version(site, target)}\"");
        if (formToken is not null) request.Headers.Add("RequestVerificationToken", formToken);
        return await Answer.Read(await client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    /// <summary>What must stay as it is where everything is refused: versions, actions, drafts and views.</summary>
    public static string State(ProofSite site)
    {
        using var db = site.Desk.Data.Open();
        var counts = new[] { db.Actions.LongCount(), db.Set<Daicho.Ledgers.Editing.Draft>().LongCount(), db.Set<Daicho.Ledgers.Views.SavedView>().LongCount(), db.Jobs.LongCount(), db.Users.LongCount() };
        return string.Join(' ', counts);
    }

    static int Version(ProofSite site, Target target)
    {
        using var db = site.Desk.Data.Open();
        var (reader, ledger) = (new LedgerReader(db, TestDatabase.Today), site.Desk.Data.Database.Catalog.Get(target.Ledger));
        return (reader.Find(ledger, TestActors.Administrator, target.Id) ?? reader.Find(ledger, site.Desk.Account("takahashi").ToActor(), target.Id))!.Version;
    }
}
