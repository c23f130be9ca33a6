using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Notices;

/// <summary>One step at which somebody is told (通知の段階), as this government sets it.</summary>
public sealed class NoticeStep : LedgerRecord
{
    /// <summary>What it is called.</summary>
    public string? Name { get; set; }

    /// <summary>About what: one of <see cref="NoticeAbout"/>.</summary>
    public string? About { get; set; }

    /// <summary>The ledger, for a step about one of its dates.</summary>
    public string? LedgerId { get; set; }

    /// <summary>The column with the date.</summary>
    public string? ColumnId { get; set; }

    /// <summary>When, see <see cref="NoticeTiming"/>.</summary>
    public string? Timing { get; set; }

    /// <summary>To whom: one of <see cref="NoticeTo"/>.</summary>
    public string? Addressee { get; set; }
}

/// <summary>What notices are about.</summary>
public static class NoticeAbout
{
    /// <summary>A sheet of an inquiry.</summary>
    public const string Sheet = "回答票";

    /// <summary>Discrepancies of a check.</summary>
    public const string Discrepancy = "要確認・不備";

    /// <summary>A date in a ledger that comes near.</summary>
    public const string Date = "台帳の日付";

    /// <summary>A comment with @.</summary>
    public const string Mention = "コメント";

    /// <summary>All of them.</summary>
    public static string[] All => [Sheet, Discrepancy, Date, Mention];
}

/// <summary>To whom a step goes.</summary>
public static class NoticeTo
{
    /// <summary>The people of the unit at which it is, and its shared address.</summary>
    public const string Unit = "担当所属";

    /// <summary>Who holds the post of head (所属長) of that unit; without one, the nearest above.</summary>
    public const string Head = "所属長";

    /// <summary>The head of the unit above.</summary>
    public const string Above = "上位の所属長";

    /// <summary>Who asks, or keeps the ledger.</summary>
    public const string Asker = "取りまとめ課";

    /// <summary>All of them.</summary>
    public static string[] All => [Unit, Head, Above, Asker];
}

/// <summary>The ledger of the steps.</summary>
public sealed class NoticeStepsLedger : Ledger<NoticeStep>
{
    /// <summary>Declares the columns.</summary>
    public NoticeStepsLedger()
        : base("notice-steps", "通知の段階", "Notice steps")
    {
        Description = "期限の前後のどの時点で、誰に知らせるか。ここに無い対象は出荷時の段階を使います。1つでも入れた対象は、入れた段階だけを使います。";
        Group = "設定";
        Policy = LedgerPolicy.Common;
        ReasonRequired = true;
        Text(x => x.Name, "名称", "Name").Required().Key().Listed().Searchable();
        Choice(x => x.About, "対象", "About", NoticeAbout.All).Required().Listed();
        Text(x => x.LedgerId, "台帳", "Ledger").Listed().Help("対象が「台帳の日付」のとき、台帳のID（例：computers）。");
        Text(x => x.ColumnId, "列", "Column").Listed().Help("対象が「台帳の日付」のとき、日付の列のID（例：lease_end_on）。");
        Text(x => x.Timing, "時期", "Timing").Required().Listed().Help("到着時、当日、5開庁日前、1開庁日後、30日前、6か月前 のように書きます。");
        Choice(x => x.Addressee, "宛先", "Addressee", NoticeTo.All).Required().Listed();
        Titled(x => x.Name);
        SortedBy(x => x.Name);
    }
}

/// <summary>A step that can be followed.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="About">About what.</param>
/// <param name="Ledger">The ledger of a date, or null.</param>
/// <param name="Column">Its column, or null.</param>
/// <param name="Timing">When.</param>
/// <param name="To">To whom.</param>
/// <param name="Written">The timing as written.</param>
/// <param name="IsLocal">True when this government set it, false when it shipped.</param>
public sealed record NoticeRule(string Name, string About, Ledger? Ledger, Column? Column, NoticeTiming Timing, string To, string Written, bool IsLocal);

/// <summary>The steps that hold, and what is wrong with those that can't be followed.</summary>
/// <param name="Rules">The steps.</param>
/// <param name="Problems">One sentence for each record that can't be followed.</param>
public sealed record NoticeRules(IReadOnlyList<NoticeRule> Rules, IReadOnlyList<string> Problems)
{
    /// <summary>What ships, as records.</summary>
    public static IEnumerable<NoticeStep> Shipped() => EmbeddedTable.Rows("Notices", "notice-steps.tsv").Select(row => new NoticeStep
    {
        Name = row[0], About = row[1], LedgerId = row[2].Length > 0 ? row[2] : null, ColumnId = row[3].Length > 0 ? row[3] : null, Timing = row[4], Addressee = row[5],
    });

    /// <summary>The steps that hold in a database on a day.</summary>
    public static NoticeRules Read(DaichoDb db, DateOnly today)
    {
        var local = db.Set<NoticeStep>().AsNoTracking().LiveOn(today).OrderBy(s => s.Id).ToList();
        var taken = local.Select(s => s.About).ToHashSet(StringComparer.Ordinal);
        var rules = new List<NoticeRule>();
        var problems = new List<string>();
        foreach (var (step, isLocal) in local.Select(s => (s, true)).Concat(Shipped().Where(s => !taken.Contains(s.About)).Select(s => (s, false))))
        {
            if (ProblemOf(db.Catalog, step, out var rule, isLocal) is { } problem)
                problems.Add($"通知の段階「{step.Name}」：{problem}");
            else
                rules.Add(rule!);
        }

        return new(rules, problems);
    }

    private static string? ProblemOf(LedgerCatalog catalog, NoticeStep step, out NoticeRule? rule, bool isLocal)
    {
        rule = null;
        if (!NoticeAbout.All.Contains(step.About))
            return $"対象「{step.About}」はありません。次から選んでください：{string.Join("、", NoticeAbout.All)}。";
        if (!NoticeTo.All.Contains(step.Addressee))
            return $"宛先「{step.Addressee}」はありません。次から選んでください：{string.Join("、", NoticeTo.All)}。";
        if (NoticeTiming.Parse(step.Timing) is not { } timing)
            return $"時期「{step.Timing}」を読めません。到着時、当日、5開庁日前、1開庁日後、30日前、6か月前 のように書いてください。";
        Ledger? ledger = null;
        Column? column = null;
        if (step.About == NoticeAbout.Date)
        {
            ledger = catalog.Find(step.LedgerId ?? "");
            column = ledger?.Find(step.ColumnId ?? "");
            if (ledger is null)
                return $"台帳「{step.LedgerId}」はありません。台帳の画面のアドレスにあるIDを入れてください。";
            if (column is not { Kind: ColumnKind.Date } || column.SecretUntilColumn is not null)
                return $"台帳「{ledger.Label}」に、知らせてよい日付の列「{step.ColumnId}」はありません。";
            if (timing.Unit == TimingUnit.Arrival)
                return "台帳の日付には「到着時」を使えません。";
        }

        rule = new(step.Name ?? "", step.About!, ledger, column, timing, step.Addressee!, step.Timing!, isLocal);
        return null;
    }
}
