using System.Net;
using Daicho.TestSupport;
using Daicho.Web.Tests.Ledgers;

namespace Daicho.Web.Tests.Operations;

public sealed class HealthTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Ready_DatabaseAsTheProductNeedsIt_IsSaidWithoutSigningIn(DatabaseKind kind)
    {
        await using var site = await LedgerSite.Start(kind);
        using var probe = new HttpClient { BaseAddress = site.Address };

        Assert.Equal("{\"status\":\"ok\"}", await probe.GetStringAsync("/health/live"));
        Assert.Equal("{\"status\":\"ready\"}", await probe.GetStringAsync("/health/ready"));

        site.Test.Sql("DELETE FROM \"__EFMigrationsHistory\"");
        using var behind = await probe.GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "{\"status\":\"migrations\"}"), (behind.StatusCode, await behind.Content.ReadAsStringAsync()));
        Assert.Equal("{\"status\":\"ok\"}", await probe.GetStringAsync("/health/live"));
    }

    [Fact]
    public void Check_ServerThatIsNotThere_IsUnreachable()
    {
        var database = Data.Database.Connect("Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=2", Path.GetTempPath());

        Assert.Equal(Data.DatabaseState.Unreachable, database.Check());
    }
}
