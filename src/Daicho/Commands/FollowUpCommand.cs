using System.CommandLine;
using Daicho.FollowUp;

namespace Daicho.Program.Commands;

/// <summary><c>daicho follow-up</c>: does what the follow-up does once a day, as the web application does by itself.</summary>
internal static class FollowUpCommand
{
    public static Command Create()
    {
        var command = new Command("follow-up", "措置の毎日の追跡を行う（期限となる出来事、廃止されたシステム、監査に伴う手続）");
        command.SetAction(parsed => Shared.Run(() => Run(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var done = new FollowUpDay(Shared.Open(parsed), Shared.TodayOf(parsed)).Run();
        if (Shared.IsJson(parsed))
            Shared.Print(done);
        else
            Console.WriteLine($"期限となる出来事が現れた措置 {done.EventsCame:N0}件、対象がなくなった措置 {done.Gone:N0}件、監査に伴う手続 {done.Duties:N0}件。");
        return DaichoProgram.Done;
    }
}
