using System.Globalization;
using System.Text;
using Daicho.Calendar;
using Daicho.Inquiries;
using Daicho.Web.Accounts;

namespace Daicho.Web.Inquiries;

/// <summary>A sheet as the progress shows it.</summary>
/// <param name="Progress">Where it is.</param>
/// <param name="DepartmentId">The department, or null where no owner is known.</param>
/// <param name="Department">Its name.</param>
/// <param name="Section">The unit that answers.</param>
/// <param name="At">The unit at which it is.</param>
/// <param name="IsLate">True when it is past the deadline of where it is.</param>
public sealed record SheetLine(SheetProgress Progress, long? DepartmentId, string Department, string Section, string At, bool IsLate)
{
    /// <summary>The sheet.</summary>
    public InquirySheet Sheet => Progress.Sheet;

    /// <summary>True when nobody is known to own its rows and they wait to be assigned.</summary>
    public bool IsUnassigned => Sheet.UnitId is null && SheetStates.IsOpen(Sheet.State);

    /// <summary>True while a section writes again what was sent back.</summary>
    public bool IsReturned => Sheet.State == SheetState.Answering && Progress.Returns > 0;

    /// <summary>True when it has reached the asking section.</summary>
    public bool HasArrived => Sheet.State is SheetState.Received or SheetState.Accepted;
}

/// <summary>What the progress is filtered by.</summary>
public static class SheetFilters
{
    /// <summary>Every filter: its name in the address, what it is called, and which sheets it shows.</summary>
    public static IReadOnlyList<(string Name, string Label, Func<SheetLine, bool> Shows)> All { get; } =
    [
        ("unassigned", "割当て待ち", l => l.IsUnassigned),
        ("answering", SheetStates.Label(SheetState.Answering), l => l.Sheet is { State: SheetState.Answering, UnitId: not null }),
        ("checking", SheetStates.Label(SheetState.Checking), l => l.Sheet.State == SheetState.Checking),
        ("passing", SheetStates.Label(SheetState.Passing), l => l.Sheet.State == SheetState.Passing),
        ("received", SheetStates.Label(SheetState.Received), l => l.Sheet.State == SheetState.Received),
        ("accepted", SheetStates.Label(SheetState.Accepted), l => l.Sheet.State == SheetState.Accepted),
        ("withdrawn", SheetStates.Label(SheetState.Withdrawn), l => l.Sheet.State == SheetState.Withdrawn),
        ("late", "期限超過", l => l.IsLate),
        ("returned", "差戻し中", l => l.IsReturned),
    ];

    /// <summary>Those that are a state, for the columns of the heat map.</summary>
    public static IEnumerable<(string Name, string Label, Func<SheetLine, bool> Shows)> States => All.Where(f => f.Name is not "returned");
}

/// <summary>The progress of an inquiry by department and section, as far as the person sees it.</summary>
public sealed class ProgressBoard(InquiryProgress progress, UnitTree units, CurrentActor current, BusinessClock clock)
{
    /// <summary>The sheets, by department and section; what nobody owns comes first.</summary>
    public IReadOnlyList<SheetLine> Of(long inquiryId) =>
    [
        .. progress.Of(current.Actor, inquiryId)
            // Its rows have all been assigned: it asks nobody.
            .Where(p => p.Sheet.UnitId is not null || p.Rows > 0)
            .Select(Line)
            .OrderBy(l => l.DepartmentId is not null).ThenBy(l => l.Department, StringComparer.Ordinal).ThenBy(l => l.Section, StringComparer.Ordinal),
    ];

    /// <summary>The text of a reminder that is offered.</summary>
    public static string Reminder(Inquiry inquiry) =>
        $"「{inquiry.Title}」の回答期限は{Until(inquiry)}です。まだ提出されていません。至急、提出してください。";

    /// <summary>A letter that lists the late sections by department (督促文), to be copied; null when none is late.</summary>
    public static string? Letter(Inquiry inquiry, IEnumerable<SheetLine> lines)
    {
        var late = lines.Where(l => l.IsLate && l.Sheet.UnitId is not null).ToList();
        if (late.Count == 0) return null;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{inquiry.Title}の回答について（督促）\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{JapaneseDate.ToEra(inquiry.SentOn)}付け{(inquiry.LetterNumber is { } number ? number + "で" : "で")}照会した標記の件（回答期限 {Until(inquiry)}）について、次の所属で期限を過ぎています。至急、提出をお願いします。\n");
        foreach (var department in late.GroupBy(l => l.Department, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{department.Key}\n");
            foreach (var line in department)
            {
                var where = line.Sheet.State == SheetState.Passing ? $"{line.At}で確認中" : SheetStates.Label(line.Sheet.State);
                text.Append(CultureInfo.InvariantCulture, $"　{line.Section}　{line.Progress.Rows:#,0}件（期限 {JapaneseDate.ToEra(line.Sheet.DueOn)}、{where}）\n");
            }
        }

        return text.ToString();
    }

    static string Until(Inquiry inquiry) => $"{JapaneseDate.ToEra(inquiry.DueOn)} {inquiry.DueAt.ToString("H:mm", CultureInfo.InvariantCulture)}";

    SheetLine Line(SheetProgress p) => new(
        p, units.DepartmentOf(p.Sheet.UnitId), p.Sheet.UnitId is null ? Desk.UnitNames.Unknown : units.NameOf(units.DepartmentOf(p.Sheet.UnitId)),
        units.WithinDepartment(p.Sheet.UnitId), p.Sheet.AtUnitId is { } at ? units.NameOf(at) : SheetStates.IsOpen(p.Sheet.State) ? "取りまとめ課" : "―", p.IsLate(clock.Today));
}
