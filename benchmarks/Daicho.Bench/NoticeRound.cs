using System.Diagnostics;
using System.Globalization;
using Daicho.Access;
using Daicho.Data;
using Daicho.Notices;

namespace Daicho.Bench;

/// <summary>Seconds of the making of a day's notices, by the clock and of the processor, with the memory it left behind.</summary>
internal sealed record NoticeSeconds(long Discrepancies, double First, double FirstCpu, double NextDay, double NextDayCpu, int Notices, long AllocatedMegabytes);

/// <summary>240,000 discrepancies of 300 sections: what the notices of the first and the next day take.</summary>
internal static class NoticeRound
{
    private const int Sections = 300;
    private const int Computers = 120_000;

    public static NoticeSeconds Measure(Database database, Action<string[]> daicho, string folder)
    {
        var units = Path.Combine(folder, "units.csv");
        File.WriteAllText(units, "所属名,種別,上位所属,設置日\r\n" + string.Concat(Enumerable.Range(1, Sections).Select(i => string.Create(CultureInfo.InvariantCulture, $"第{i}課,課,,2010-04-01\r\n"))));
        var computers = Path.Combine(folder, "noticed.csv");
        File.WriteAllText(computers, "資産番号,品名,導入年月日,リース満了日,リース状態,設置所属,使用者\r\n" + string.Concat(Enumerable.Range(0, Computers).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"PC-{i:000000},ノートパソコン,2014-04-01,2019-03-31,リース中,第{(i % Sections) + 1}課,髙橋 美咲\r\n"))));
        daicho(["import", "units", units]);
        daicho(["import", "computers", computers]);
        daicho(["check", "--ledger", "computers"]);
        long open;
        using (var db = database.Open())
            open = db.Discrepancies.LongCount();

        // Checks of the first import count as migrated: what is found later is what is told.
        var day = WorkingDay(DateOnly.FromDateTime(DateTime.Today));
        var allocated = GC.GetTotalAllocatedBytes();
        var (first, firstCpu, made) = Make(database, day);
        var (next, nextCpu, later) = Make(database, WorkingDay(day.AddDays(1)));
        return new(open, first, firstCpu, next, nextCpu, made + later, (GC.GetTotalAllocatedBytes() - allocated) >> 20);
    }

    private static (double Seconds, double Cpu, int Notices) Make(Database database, DateOnly day)
    {
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var made = new NoticeDesk(database, day, MailSettings.None).Make(Actor.Console("bench"));
        if (made.Left is not null)
            throw new InvalidOperationException(made.Left);
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, made.Notices);
    }

    private static DateOnly WorkingDay(DateOnly day)
    {
        while (!Daicho.Calendar.OfficeCalendar.Shipped.Days.IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }
}
