using System.Text.Json;
using Daicho.Access;
using Daicho.Jobs;

namespace Daicho.Notices;

/// <summary>Notices as jobs: the day's making with its sending, and sending alone.</summary>
public static class NoticeJob
{
    /// <summary>Makes the day's notices and sends them.</summary>
    public const string Make = "notices";

    /// <summary>Sends what waits.</summary>
    public const string Send = "notice-mails";

    internal static string? RunMake(JobContext context)
    {
        // First what is asked by rule, so that its arrival is told the same morning.
        var asked = new Inquiries.OccasionDesk(context.Database, context.Today).Run();
        var made = new NoticeDesk(context.Database, context.Today, context.Mail).Make(Actor.Job("その日の通知"));
        return JsonSerializer.Serialize(new { asked, made, sent = new NoticeSender(context.Database, context.Today, context.Mail).Send(context.Stop) });
    }

    internal static string? RunSend(JobContext context) =>
        JsonSerializer.Serialize(new NoticeSender(context.Database, context.Today, context.Mail).Send(context.Stop));
}
