using Daicho.Calendar;
using Daicho.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Accounts;

/// <summary>
/// Gives accounts the units of their posts at the first request of a day, before anything of it is shown: who was transferred
/// today sees the new section and no longer the old one.
/// </summary>
sealed class PostDay(Database database, BusinessClock clock)
{
    readonly Lock making = new();
    int made;

    public void Follow()
    {
        var today = clock.Today;
        if (Volatile.Read(ref made) == today.DayNumber) return;
        lock (making)
        {
            if (made == today.DayNumber) return;
            DayTurn.Follow(database, today);
            Volatile.Write(ref made, today.DayNumber);
        }
    }

    public static void Use(WebApplication app)
    {
        var day = app.Services.GetRequiredService<PostDay>();
        app.Use((context, next) =>
        {
            day.Follow();
            return next(context);
        });
    }
}
