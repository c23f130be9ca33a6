using System.Security.Cryptography;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Ledgers.Query;
using static Daicho.FollowUp.Fieldwork.FieldworkAction;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>A sample drawn again, beside what was kept of it.</summary>
/// <param name="Population">How many records the population has now.</param>
/// <param name="Fingerprint">Its SHA-256 now.</param>
/// <param name="IsSamePopulation">True when the population is the same, record by record and version by version.</param>
/// <param name="IsSameSample">True when the same records were drawn in the same order.</param>
public sealed record DrawnAgain(long Population, string Fingerprint, bool IsSamePopulation, bool IsSameSample);

/// <summary>Where auditors draw samples that anyone can draw again, and note what the test of each record found.</summary>
public sealed class SampleDesk(Database database, DateOnly today)
{
    private const int MostLetters = 100;

    /// <summary>Columns that are typed.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["subject", "ledger_id", "filter", "as_of", "seed", "size"];

    /// <summary>Draws a sample and keeps it.</summary>
    public EditResult Draw(Actor actor, long audit, IReadOnlyDictionary<string, string?> values)
    {
        using var action = Begin(database, actor, today, "標本の抽出");
        if (NameOf(action, actor, audit) is not { } name)
            return NotFound(audit);
        var writer = action.Step<AuditSample>();
        var number = (action.Db.Set<AuditSample>().Where(s => s.AuditId == audit).Max(s => s.Number) ?? 0) + 1;
        var sample = new AuditSample { Audit = name, Number = number, DrawnOn = today, DrawnBy = actor.Name };
        var problems = Read(writer.Ledger, sample, values, [.. Columns]);
        if (sample.Size is < 1 or > LedgerSample.Most)
            problems.Add(new("size", $"件数には1から{LedgerSample.Most}までの整数を入力してください。"));
        if (sample.Seed?.Length > MostLetters)
            problems.Add(new("seed", $"種は{MostLetters}文字以内で入力してください。"));
        // Recorded time is the clock's, whatever the business date is.
        var recorded = DateOnly.FromDateTime(BusinessClock.JstTime(DateTime.UtcNow));
        sample.AsOf ??= recorded;
        if (sample.AsOf > recorded)
            problems.Add(new("as_of", "「基準日」には今日以前の日付を入力してください。"));
        var ledger = action.Db.Catalog.Find(sample.LedgerId ?? "");
        if (ledger is not null && ledger.Policy.Sees(actor, today) == Reach.None)
            ledger = null;
        if (ledger is null && sample.LedgerId is not null)
            problems.Add(new("ledger_id", "この台帳はありません。一覧から選んでください。"));
        var request = ledger is null ? null : sample.Request(ledger);
        problems.AddRange(request?.Problems.Select(p => new FieldProblem("filter", $"母集団の条件：{p.Sentence}")) ?? []);
        if (problems.Count > 0)
            return Refused(problems);
        sample.Seed = string.IsNullOrWhiteSpace(sample.Seed) ? RandomNumberGenerator.GetHexString(8, lowercase: true) : sample.Seed.Trim();
        var drawn = LedgerSample.Draw(action.Db, today, actor, request!, (int)sample.Size!.Value, sample.Seed);
        if (drawn.Records.Count == 0)
            return Refused(new FieldProblem("filter", "母集団に記録がありません。条件か基準日を変えてください。"));
        (sample.Population, sample.Fingerprint) = (drawn.Population, drawn.Fingerprint);
        writer.Add(sample);
        var rows = action.Step<AuditSampleRow>();
        foreach (var (record, at) in drawn.Records.Select((r, i) => (r, i)))
            rows.Add(new AuditSampleRow { Audit = name, Number = number, Rank = at + 1, RecordId = record.Id, RecordVersion = record.Version, RecordTitle = ledger!.TitleOf(record) });
        action.Complete();
        return new(EditOutcome.Saved, sample.Id, 1);
    }

    /// <summary>Notes what the test of a drawn record found.</summary>
    public EditResult Test(Actor actor, OpenedRecord opened, string? result, string? found)
    {
        using var action = Begin(database, actor, today, "標本の検査");
        if (Find<AuditSampleRow>(action, actor, opened.Id) is not { } current || !Works(action, actor, current.AuditId))
            return NotFound(opened.Id);
        if (current.Version != opened.Version)
            return new(EditOutcome.Conflict, opened.Id, current.Version);
        var writer = action.Step<AuditSampleRow>();
        var next = (AuditSampleRow)writer.CopyOf(current);
        var problems = Read(writer.Ledger, next, new Dictionary<string, string?>(StringComparer.Ordinal) { ["result"] = result, ["found"] = found }, "result", "found");
        if (next.Result is null && problems.Count == 0)
            problems.Add(new("result", "「結果」を選んでください。"));
        if (next.Result == AuditSampleRowsLedger.Defect && string.IsNullOrWhiteSpace(next.Found))
            problems.Add(new("found", "不備のときは「検査で分かったこと」を入力してください。"));
        if (problems.Count > 0)
            return Refused(problems);
        next.TestedBy = actor.Name;
        if (LedgerWriter.Same(writer.Ledger, current, next))
            return new(EditOutcome.Unchanged, opened.Id, current.Version);
        writer.Change(current, next);
        action.Complete();
        return new(EditOutcome.Saved, opened.Id, next.Version);
    }

    /// <summary>Draws a sample again, with the rights of who looks now.</summary>
    public static DrawnAgain Again(DaichoDb db, DateOnly today, Actor actor, AuditSample sample, IReadOnlyList<AuditSampleRow> rows)
    {
        var drawn = LedgerSample.Draw(db, today, actor, sample.Request(db.Catalog.Get(sample.LedgerId!)), (int)sample.Size!.Value, sample.Seed!);
        var isSame = drawn.Records.Select(r => ((long?)r.Id, (long?)r.Version)).SequenceEqual(rows.OrderBy(r => r.Rank).Select(r => (r.RecordId, r.RecordVersion)));
        return new(drawn.Population, drawn.Fingerprint, drawn.Fingerprint == sample.Fingerprint, isSame);
    }
}
