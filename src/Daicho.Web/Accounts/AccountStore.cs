using Daicho.Access;
using Daicho.Data;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Accounts;

/// <summary>Keeps accounts through a context of its own: it tracks what it reads, which pages and lists must not.</summary>
sealed class AccountStore(Database database) : UserOnlyStore<UserAccount, DaichoDb>(Tracking(database)), IDisposable
{
    public Task Reload(UserAccount account) => Context.Entry(account).ReloadAsync();

    void IDisposable.Dispose()
    {
        Context.Dispose();
        Dispose();
    }

    static DaichoDb Tracking(Database database)
    {
        var db = database.Open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        return db;
    }
}
