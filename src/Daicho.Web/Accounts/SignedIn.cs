using System.Collections.Concurrent;
using Daicho.Access;
using Daicho.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Daicho.Web.Accounts;

/// <summary>A session with its account, as every signed-in request looks it up.</summary>
sealed record SignedIn(UserSession Session, UserAccount Account)
{
    // Compiled once for each kind of database: translating it anew would cost more than asking.
    static readonly ConcurrentDictionary<IModel, Func<DaichoDb, long, CancellationToken, Task<SignedIn?>>> Queries = new();

    /// <summary>The session of that number, or null when it has ended.</summary>
    public static Task<SignedIn?> Find(DaichoDb db, long session, CancellationToken cancellation) =>
        Queries.GetOrAdd(db.Model, static _ => EF.CompileAsyncQuery((DaichoDb known, long number, CancellationToken _) =>
            (from s in known.Set<UserSession>()
             join a in known.Set<UserAccount>() on s.AccountId equals a.Id
             where s.Id == number
             select new SignedIn(s, a)).FirstOrDefault()))(db, session, cancellation);
}
