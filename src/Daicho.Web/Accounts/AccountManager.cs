using Daicho.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Accounts;

/// <summary>
/// Accounts and their passwords. From the fifth wrong password on, an account waits: one minute, then twice as long
/// with each further one, up to an hour, so that nobody is locked out for long by somebody else's guessing.
/// </summary>
public sealed class AccountManager(
    IUserStore<UserAccount> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<UserAccount> hasher,
    IEnumerable<IUserValidator<UserAccount>> userValidators,
    IEnumerable<IPasswordValidator<UserAccount>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<UserAccount>> logger)
    : UserManager<UserAccount>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>How long an account waits after so many wrong passwords in a row.</summary>
    public TimeSpan WaitAfter(int failures)
    {
        var beyond = failures - Options.Lockout.MaxFailedAccessAttempts;
        if (beyond < 0) return TimeSpan.Zero;
        return beyond > 6 ? Longest : TimeSpan.FromTicks(Math.Min(Longest.Ticks, Options.Lockout.DefaultLockoutTimeSpan.Ticks << beyond));
    }

    /// <summary>The account as it is stored now, after another unit of work changed it.</summary>
    public async Task<UserAccount> Reload(UserAccount account)
    {
        await ((AccountStore)Store).Reload(account);
        return account;
    }

    /// <inheritdoc />
    public override async Task<IdentityResult> AccessFailedAsync(UserAccount user)
    {
        ArgumentNullException.ThrowIfNull(user);
        await Reload(user);
        user.AccessFailedCount++;
        if (WaitAfter(user.AccessFailedCount) is { Ticks: > 0 } wait)
            user.LockoutEnd = DateTimeOffset.UtcNow + wait;
        return await UpdateUserAsync(user);
    }
}
