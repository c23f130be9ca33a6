using System.Globalization;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.FollowUp;
using Daicho.Jobs;
using Daicho.Notices;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Notices;

/// <summary>Asks for the notices of a day when their time has come, and for mails whose next try is due.</summary>
sealed class DailyNotices(Database database, JobQueue queue, BusinessClock clock, IOptions<DaichoWebOptions> options)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    readonly TimeOnly? at = Read(options.Value.NoticesAt);
    DateTime looked;
    DateOnly asked;

    /// <summary>Looks at most twice a minute.</summary>
    public void Look()
    {
        var now = clock.UtcNow;
        if (now - looked < Pause) return;
        looked = now;
        using var db = database.Open();
        if (at <= TimeOnly.FromDateTime(BusinessClock.JstTime(now)) && asked != clock.Today)
        {
            asked = clock.Today;
            queue.Enqueue(FollowUpJob.Kind, ""); // what it finds is told at once
            queue.Enqueue(NoticeJob.Make, "");
        }
        else if (NoticeSender.HasDue(db))
        {
            queue.Enqueue(NoticeJob.Send, "");
        }
    }

    static TimeOnly? Read(string typed) => typed.Length == 0 ? null
        : TimeOnly.TryParseExact(typed, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : throw new UserErrorException($"通知の時刻「{typed}」を読めません。7:30 のように書いてください。");
}
