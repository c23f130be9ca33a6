using Daicho.Access;
using Daicho.Ledgers;

namespace Daicho.Calendar;

/// <summary>
/// A day or period of the government's own calendar (暦): holidays announced later than this version, closing days of its own
/// (県民の日), days open in spite of a holiday, and periods in which nobody can be asked to hurry (議会, 年度替わり).
/// </summary>
public sealed class CalendarDay : LedgerRecord
{
    /// <summary>The day, or the first day of a period.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>Last day of a period; null for a single day.</summary>
    public DateOnly? UntilDay { get; set; }

    /// <summary>What it is called.</summary>
    public string? Name { get; set; }

    /// <summary>One of <see cref="CalendarDaysLedger.Kinds"/>; null is a national holiday.</summary>
    public string? Kind { get; set; }

    /// <summary>Where it comes from.</summary>
    public string? Source { get; set; }
}

/// <summary>The ledger of the calendar. The Cabinet Office's list of holidays (国民の祝日.csv) can be imported as it is.</summary>
public sealed class CalendarDaysLedger : Ledger<CalendarDay>
{
    /// <summary>A national holiday.</summary>
    public const string Holiday = "国民の祝日・休日";

    /// <summary>A day on which the government's offices are closed.</summary>
    public const string Closed = "閉庁日";

    /// <summary>A day on which they are open although the calendar says otherwise.</summary>
    public const string Open = "開庁日";

    /// <summary>A period in which deadlines that the product reckons do not fall.</summary>
    public const string Soft = "期限を避ける期間";

    /// <summary>Declares the columns.</summary>
    public CalendarDaysLedger()
        : base("calendar-days", "暦", "Calendar")
    {
        Description = "期限は開庁日で数えます。国民の祝日は2030年まで入っています。その後の祝日、団体独自の閉庁日、議会の会期など期限を避ける期間をここに足します。"
            + "内閣府の「国民の祝日」CSVはそのまま取り込めます。";
        Group = "設定";
        Policy = LedgerPolicy.Common;
        Date(x => x.Day, "日", "Day").Aliases("国民の祝日・休日月日", "月日", "日付", "開始日").Required().Listed().Key().Indexed().ByYear();
        Date(x => x.UntilDay, "終わりの日", "Until").Aliases("終了日").Listed().Help("期間のとき、その最後の日。1日だけなら空欄。");
        Text(x => x.Name, "名称", "Name").Aliases("国民の祝日・休日名称", "名前", "内容").Required().Listed().Searchable().Key();
        Choice(x => x.Kind, "種別", "Kind", Kinds).Listed().Help("空欄は国民の祝日・休日として扱います。");
        Text(x => x.Source, "根拠", "Source").Aliases("出典").Help("条例・規則・告示など。");
        Titled(x => x.Day, x => x.Name);
        SortedBy(x => x.Day);
    }

    /// <summary>All kinds.</summary>
    public static string[] Kinds => [Holiday, Closed, Open, Soft];
}
