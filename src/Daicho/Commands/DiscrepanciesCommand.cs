using System.CommandLine;
using System.Globalization;
using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.Ledgers;

namespace Daicho.Program.Commands;

/// <summary><c>daicho discrepancies</c>: what is open and who has to do what.</summary>
internal static class DiscrepanciesCommand
{
    private static readonly Option<string?> CheckId = new("--check") { Description = "この自動チェックのものを1件ずつ示す" };
    private static readonly Option<bool> All = new("--all") { Description = "処理の済んだものも示す" };
    private static readonly Option<int> Limit = new("--limit") { Description = "示す件数の上限", DefaultValueFactory = _ => 1000 };

    public static Command Create()
    {
        var command = new Command("discrepancies", "要確認・不備の一覧") { CheckId, All, Limit };
        command.SetAction(parsed => Shared.Run(() => Run(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var database = Shared.Open(parsed);
        var today = Shared.TodayOf(parsed);
        using var db = database.Open();
        var reader = new DiscrepancyReader(db, today);
        var units = db.Set<Organization.Unit>().ToDictionary(u => u.Id, u => u.Name);
        string? UnitName(long? id) => id is { } known && units.TryGetValue(known, out var name) ? name : null;
        if (parsed.GetValue(CheckId) is { } checkId)
            return List(parsed, db, reader, CheckCatalog.Get(checkId), today, UnitName);

        var groups = reader.OpenGroups(Shared.Operator).AsEnumerable().OrderBy(g => g.DueOn ?? DateOnly.MaxValue).ThenByDescending(g => g.Count).ToList();
        if (Shared.IsJson(parsed))
        {
            Shared.Print(groups.Select(g => new
            {
                check = g.CheckId,
                title = CheckCatalog.Find(g.CheckId)?.Title,
                unit = UnitName(g.UnitId),
                g.Count,
                g.ToConfirm,
                g.Answered,
                g.Confirmed,
                g.Recurred,
                dueOn = g.DueOn,
                oldestOn = g.OldestOn,
            }));
            return DaichoProgram.Done;
        }

        foreach (var g in groups)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{g.CheckId,-30} {UnitName(g.UnitId) ?? "（所属不明）"}  {g.Count:N0}件  期限 {g.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "整理計画"}"));
        return DaichoProgram.Done;
    }

    private static int List(ParseResult parsed, Data.DaichoDb db, DiscrepancyReader reader, Check check, DateOnly today, Func<long?, string?> unitName)
    {
        var all = parsed.GetValue(All);
        var rows = reader.Visible(Shared.Operator).Where(d => d.CheckId == check.Id && (all || (int)d.State < 10))
            .OrderBy(d => d.Id).Take(parsed.GetValue(Limit)).ToList();
        var messages = reader.Messages(Shared.Operator, rows);
        var ledger = db.Catalog.Get(check.LedgerId);
        var records = new LedgerReader(db, today).FindMany(ledger, Shared.Operator, [.. rows.Select(r => r.RecordId)]);
        var listed = rows.Select(d => new
        {
            d.Id,
            check = d.CheckId,
            ledger = d.Ledger,
            recordId = d.RecordId,
            record = records.TryGetValue(d.RecordId, out var record) ? ledger.TitleOf(record) : null,
            key = record?.RecordKey,
            unit = unitName(d.UnitId) ?? (record is null ? null : ledger.ResponsibleColumn?.Format(record)),
            unitKnown = d.UnitId is not null,
            state = DiscrepancyStates.Name(d.State),
            stateLabel = DiscrepancyStates.Label(d.State),
            d.OpenedOn,
            d.DueOn,
            d.Baseline,
            message = messages.GetValueOrDefault(d.Id),
        }).ToList();
        if (Shared.IsJson(parsed))
        {
            Shared.Print(listed);
            return DaichoProgram.Done;
        }

        Console.WriteLine($"{check.Title}（{check.Basis}）");
        foreach (var d in listed)
            Console.WriteLine($"{d.Id,8} [{d.stateLabel}] {d.unit ?? "（所属不明）"}：{d.message}");
        return DaichoProgram.Done;
    }
}
