using System.CommandLine;
using System.Globalization;
using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.Ledgers;

namespace Daicho.Program.Commands;

/// <summary><c>daicho discrepancies</c>: what is open and who has to do what.</summary>
internal static class DiscrepanciesCommand
{
    private const int Batch = 1000;

    private static readonly Option<string?> CheckId = new("--check") { Description = "この自動チェックのものを1件ずつ示す" };
    private static readonly Option<bool> All = new("--all") { Description = "処理の済んだものも示す" };
    private static readonly Option<int?> Limit = new("--limit") { Description = "示す件数の上限。省略時は、JSONではすべて、画面では1,000件" };

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
        var units = new LedgerReader(db, today).Visible<Organization.Unit>(Shared.Operator).ToDictionary(u => u.Id, u => u.Name);
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
        var chosen = reader.Visible(Shared.Operator).Where(d => d.CheckId == check.Id);
        if (!all)
            chosen = chosen.Where(DiscrepancyStates.Open);
        var limit = parsed.GetValue(Limit) ?? (Shared.IsJson(parsed) ? int.MaxValue : Batch);
        var ledger = db.Catalog.Get(check.LedgerId);
        var listed = Batches(chosen, limit).SelectMany(rows =>
        {
            var messages = reader.Messages(Shared.Operator, rows);
            var records = new LedgerReader(db, today).FindMany(ledger, Shared.Operator, [.. rows.Select(r => r.RecordId)]);
            return rows.Select(d => Listed(d, ledger, records.GetValueOrDefault(d.RecordId), messages.GetValueOrDefault(d.Id), unitName));
        });
        if (Shared.IsJson(parsed))
        {
            Shared.PrintMany(listed);
            return DaichoProgram.Done;
        }

        Console.WriteLine($"{check.Title}（{check.Basis}）");
        foreach (var d in listed)
            Console.WriteLine($"{d.Id,8} [{d.StateLabel}] {d.Unit ?? "（所属不明）"}：{d.Message}");
        if (chosen.LongCount() - limit is > 0 and var more)
            Console.WriteLine($"ほか{more:N0}件（--limit で増やせます）");
        return DaichoProgram.Done;
    }

    // A first run may open hundreds of thousands: never all at once in memory.
    private static IEnumerable<List<Discrepancy>> Batches(IQueryable<Discrepancy> chosen, int limit)
    {
        var last = 0L;
        while (limit > 0)
        {
            var rows = chosen.Where(d => d.Id > last).OrderBy(d => d.Id).Take(Math.Min(Batch, limit)).ToList();
            if (rows.Count == 0)
                yield break;
            yield return rows;
            last = rows[^1].Id;
            limit -= rows.Count;
        }
    }

    private static ListedDiscrepancy Listed(Discrepancy d, Ledger ledger, LedgerRecord? record, string? message, Func<long?, string?> unitName) => new(
        d.Id,
        d.CheckId,
        d.Ledger,
        d.RecordId,
        record is null ? null : ledger.TitleOf(record),
        record?.RecordKey,
        unitName(d.UnitId) ?? (record is null ? null : ledger.ResponsibleColumn?.Format(record)),
        d.UnitId is not null,
        DiscrepancyStates.Name(d.State),
        DiscrepancyStates.Label(d.State),
        d.OpenedOn,
        d.DueOn,
        d.Baseline,
        message);

    private sealed record ListedDiscrepancy(
        long Id,
        string Check,
        string Ledger,
        long RecordId,
        string? Record,
        string? Key,
        string? Unit,
        bool UnitKnown,
        string State,
        string StateLabel,
        DateOnly OpenedOn,
        DateOnly? DueOn,
        bool Baseline,
        string? Message);
}
