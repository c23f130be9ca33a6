using System.Net;
using Daicho.TestSupport;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Api;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Get_MoreThanAllowed_IsToldHowLongToWaitWhileOthersGoOn()
    {
        await using var site = await DeskSite.Start(DatabaseKind.Sqlite, false, "--Daicho:Web:ApiRequestsPerMinute=3");
        using var busy = await site.As("hanako");
        using var other = await site.As("takashi");
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, await busy.Status("/api/ledgers"));

        using var refused = await busy.Get("/api/ledgers");

        await refused.Problem(HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, await other.Status("/api/ledgers"));
        Assert.Equal(HttpStatusCode.OK, await busy.Status("/account"));
    }
}
