using Daicho.Access;
using Daicho.Calendar;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Daicho.Web.Accounts.External;

/// <summary>Signs in a person whom a directory, provider or proxy has proved.</summary>
public sealed class ExternalSignIn(ExternalAccounts accounts, SignInDesk desk, BusinessClock clock, ILogger<ExternalSignIn> logger)
{
    /// <summary>The account of the person, or null when there is none that may be used.</summary>
    public UserAccount? Find(ExternalPerson person, bool create)
    {
        try
        {
            var account = accounts.Of(person, clock.Today, create);
            return account?.DisabledAt is null ? account : null;
        }
        catch (UserErrorException e)
        {
            // A name of the directory that can't be a user name, or one that somebody else has.
            logger.LogWarning("No account for {Person} of {Source}: {Problem}", person.UserName, person.Source, e.Message);
            return null;
        }
    }

    /// <summary>Signs the person in; false when there is no account.</summary>
    public async Task<bool> Start(HttpContext http, ExternalPerson person, bool create, bool secondFactor)
    {
        if (person.Key.Length == 0 || Find(person, create) is not { } account) return false;
        await desk.Start(http, account, secondFactor);
        return true;
    }
}
