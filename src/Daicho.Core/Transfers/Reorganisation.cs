using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Ledgers.Views;
using Daicho.Organization;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Transfers;

/// <summary>A unit that ends, and what takes over, as typed: one new unit, or several when it is split.</summary>
/// <param name="Old">Name, code or path of the unit that ends.</param>
/// <param name="New">Names of the units that take over.</param>
/// <param name="Parent">The unit above new ones; null for that of the old unit.</param>
public sealed record UnitMove(string Old, IReadOnlyList<string> New, string? Parent);

/// <summary>How much of something bears a unit.</summary>
public sealed record MovedCount(string What, long Count);

/// <summary>What becomes of a unit.</summary>
public sealed record PlannedMove
{
    /// <summary>As typed.</summary>
    public required UnitMove Move { get; init; }

    /// <summary>The unit that ends; null when the text names none.</summary>
    public required Unit? Old { get; init; }

    /// <summary>Units that take over: those there are, and those to be made (with number 0).</summary>
    public required IReadOnlyList<Unit> New { get; init; }

    /// <summary>What bears the old unit.</summary>
    public required IReadOnlyList<MovedCount> Counts { get; init; }

    /// <summary>Posts that must be given to one of several new units; empty where a single one takes over.</summary>
    public required IReadOnlyList<Post> Posts { get; init; }

    /// <summary>What stands in the way, or null.</summary>
    public required string? Problem { get; init; }

    /// <summary>True when several take over: what bears the unit stays until a person says where it goes.</summary>
    public bool IsSplit => New.Count > 1;

    /// <summary>How much bears the unit.</summary>
    public long Total => Counts.Sum(c => c.Count);
}

/// <summary>Reads a mapping of units (新旧対応) and works out what a reorganisation (機構改革) moves, without doing it.</summary>
public static class Reorganisation
{
    /// <summary>Reads lines 「旧所属 → 新所属、新所属（上位所属）」; tabs, commas of CSV and arrows part old from new.</summary>
    public static IReadOnlyList<UnitMove> Read(string? text)
    {
        var moves = new List<UnitMove>();
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(['→', '\t', ','], 3, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || parts[0].Length == 0 || parts[1].Length == 0)
                throw new UserErrorException($"「{line}」を読めません。1行に「旧所属 → 新所属」を書いてください。分割は新所属を「、」で区切ります。");
            if (parts[0] is "旧所属" or "Old unit")
                continue;
            var parent = parts.Length > 2 && parts[2].Length > 0 ? parts[2] : null;
            moves.Add(new UnitMove(parts[0], [.. UnitDirectory.SplitNames(parts[1])], parent));
        }

        return moves.Count > 0 ? moves : throw new UserErrorException("旧所属と新所属の対応を1行以上入力してください。");
    }

    /// <summary>What each unit's end moves.</summary>
    public static IReadOnlyList<PlannedMove> Plan(DaichoDb db, IReadOnlyList<UnitMove> moves, DateOnly effective)
    {
        List<Unit> units = [.. db.Set<Unit>().AsNoTracking()];
        var before = new UnitDirectory(units, effective.AddDays(-1));
        var made = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var seen = new HashSet<long>();
        return [.. moves.Select(Plan)];

        PlannedMove Plan(UnitMove move)
        {
            var old = before.Find(move.Old) is { } id ? units.First(u => u.Id == id) : null;
            var problem = old is null ? $"「{move.Old}」が所属台帳で1つに決まりません。部局から書いてください。"
                : old.ValidTo < effective.AddDays(-1) ? $"「{move.Old}」は{Calendar.JapaneseDate.ToEra(old.ValidTo.Value)}に廃止されています。"
                : old.ValidFrom >= effective ? $"「{move.Old}」の設置日が施行日以後です。"
                : !seen.Add(old.Id) ? $"「{move.Old}」が2行にあります。分割は1行に書いてください。"
                : move.Parent is not null && before.Find(move.Parent) is null && !moves.Any(m => m.New.Contains(move.Parent, StringComparer.Ordinal)) ? $"上位所属「{move.Parent}」が所属台帳で1つに決まりません。"
                : move.New.Any(n => before.Find(n) is { } same && same == old.Id) ? $"「{move.Old}」の新所属が同じ所属です。名称だけの変更は、所属の記録を訂正し、旧名称に今の名前を書いてください。"
                : null;
            var heirs = move.New.Select(name => before.Find(name) is { } known ? units.First(u => u.Id == known) : Made(name, old, move.Parent)).ToList();
            return new PlannedMove
            {
                Move = move, Old = old, New = heirs, Counts = old is null ? [] : Counts(db, old.Id, effective),
                Posts = old is null || heirs.Count < 2 ? [] : [.. PostsFrom(db, effective).Where(p => p.UnitId == old.Id).OrderBy(p => p.Name).ThenBy(p => p.Id)], Problem = problem,
            };
        }

        Unit Made(string name, Unit? old, string? parent)
        {
            var key = TextKey.Name(name);
            if (!made.TryGetValue(key, out var unit))
                made.Add(key, unit = new Unit { Name = name, Kind = old?.Kind, Parent = parent ?? old?.Parent, ValidFrom = effective });
            return unit;
        }
    }

    /// <summary>The posts that are held on the day or later.</summary>
    internal static IQueryable<Post> PostsFrom(DaichoDb db, DateOnly day) =>
        db.Set<Post>().AsNoTracking().LiveOn(day).Where(p => p.ValidTo == null || p.ValidTo >= day);

    private static IReadOnlyList<MovedCount> Counts(DaichoDb db, long unit, DateOnly effective)
    {
        var counts = db.Catalog.All.Where(l => l.ResponsibleColumn is not null && l.RecordType != typeof(Post) && l.RecordType != typeof(Unit))
            .Select(l => new MovedCount(l.Label, l.Accept(new Counting(db, unit, effective)))).ToList();
        counts.Add(new("要確認・不備", db.Discrepancies.Where(DiscrepancyStates.Open).LongCount(d => d.UnitId == unit)));
        counts.Add(new("照会の回答票", db.Set<InquirySheet>().LongCount(s => (int)s.State < SheetStates.FirstClosed && (s.UnitId == unit || s.AtUnitId == unit))));
        counts.Add(new("職", db.Set<Post>().HeldOn(effective).LongCount(p => p.UnitId == unit)));
        counts.Add(new("アカウント", db.UserUnits.Where(u => u.UnitId == unit && !u.FromPost).LongCount()));
        counts.Add(new("共有した表示", db.Set<SavedView>().LongCount(v => v.UnitId == unit)));
        return [.. counts.Where(c => c.Count > 0)];
    }

    private sealed class Counting(DaichoDb db, long unit, DateOnly day) : ILedgerVisitor<long>
    {
        public long Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new() => db.Set<T>().LiveOn(day).LongCount(r => r.UnitId == unit);
    }
}
