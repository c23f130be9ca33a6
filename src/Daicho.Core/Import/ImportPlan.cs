using System.Collections.Concurrent;
using Daicho.Data;
using Daicho.Import.Tables;
using Daicho.Ledgers;

namespace Daicho.Import;

/// <summary>What shall become of a row: a problem, a new record, or the next version of one that is known.</summary>
internal readonly record struct PlannedRow(SourceRow Source, LedgerRecord? Record, LedgerRecord? Current, LedgerRecord? Next, RowProblem? Problem)
{
    public string Outcome => Problem is not null ? "保留" : Current is null ? "追加" : Next is null ? "変更なし" : "更新";
}

/// <summary>Decides for each row of a file what shall become of it, batch by batch, against what the ledger holds.</summary>
internal sealed class ImportPlan
{
    private readonly Ledger ledger;
    private readonly LedgerStore store;
    private readonly LedgerFile file;
    private readonly DateOnly today;
    private readonly bool isFresh;
    private readonly RecordDeriver deriver;
    private readonly Column[] mapped;
    private readonly KeysSeen seen = new();
    private readonly RecordMatcher matcher;
    private long matchedLive;

    public ImportPlan(Ledger ledger, LedgerStore store, LedgerFile file, DateOnly today, bool isFresh)
    {
        this.ledger = ledger;
        this.store = store;
        this.file = file;
        this.today = today;
        this.isFresh = isFresh;
        deriver = new RecordDeriver(ledger);
        matcher = new RecordMatcher(ledger, store, today);
        mapped = [.. file.Mapping.Select(m => m.Column).OfType<Column>()];
        Result.Mapping = file.Mapping;
        Result.Notes.AddRange(file.Notes);
    }

    public ImportResult Result { get; } = new();

    /// <summary>The rows in batches: a second thread reads and folds the next ones while the caller writes.</summary>
    public IEnumerable<List<PlannedRow>> Batches(int size, IProgress<double>? progress)
    {
        using var stop = new CancellationTokenSource();
        using var read = new BlockingCollection<List<PlannedRow>>(boundedCapacity: 3);
        var reading = Task.Run(() => ReadAll(size, read, stop.Token));
        try
        {
            foreach (var batch in read.GetConsumingEnumerable())
            {
                if (!isFresh)
                    MatchKnown(batch);
                yield return batch;
                progress?.Report(file.Progress);
            }

            reading.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
        }

        progress?.Report(1);
    }

    public void Count(PlannedRow row)
    {
        Result.Read++;
        if (row.Problem is not null)
            Result.SetAside++;
        else if (row.Current is null)
            Result.Added++;
        else if (row.Next is null)
            Result.Unchanged++;
        else
            Result.Updated++;
        if (row.Current?.IsLiveOn(today) == true)
            matchedLive++;
    }

    public void Finish(long liveBefore)
    {
        Result.NotInFile = liveBefore - matchedLive;
        Result.Encoding = file.Encoding;
        Result.Sheet = file.Sheet;
    }

    private void ReadAll(int size, BlockingCollection<List<PlannedRow>> into, CancellationToken stop)
    {
        try
        {
            var batch = new List<PlannedRow>(size);
            foreach (var row in file.Rows())
            {
                batch.Add(row.Problem is { } problem ? new PlannedRow(row.Source, null, null, null, problem) : Keyed(row));
                if (batch.Count < size)
                    continue;
                into.Add(batch, stop);
                batch = new List<PlannedRow>(size);
            }

            if (batch.Count > 0)
                into.Add(batch, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The caller gave up; it tells why.
        }
        finally
        {
            into.CompleteAdding();
        }
    }

    private void MatchKnown(List<PlannedRow> planned)
    {
        matcher.Load([.. planned.Select(r => r.Record).OfType<LedgerRecord>()]);
        for (var i = 0; i < planned.Count; i++)
        {
            if (planned[i].Record is not { } record || matcher.Match(record) is not { } current)
                continue;
            var next = NextVersion(current, record);
            planned[i] = next is not null && ledger.HasSteps && ledger.SteppedSentence(current, next) is { } sentence
                ? Problem(planned[i].Source, $"{planned[i].Source.Number}行目：{sentence}この列を除くか、台帳と同じ値にして取り込み直してください。")
                : planned[i] with { Current = current, Next = next };
        }
    }

    private PlannedRow Keyed(FileRow row)
    {
        var record = row.Record!;
        deriver.Fold(record);
        if (record.RecordKey is not { } key)
        {
            var missing = string.Join("」「", ledger.KeyColumns.DefaultIfEmpty(ledger.TitleColumns[0]).Where(c => string.IsNullOrWhiteSpace(c.Format(record))).Select(c => c.Label));
            return Problem(row.Source, $"{row.Source.Number}行目：「{missing}」が空のため、どの記録か分かりません。値を入れて取り込み直してください。");
        }

        return seen.Before(key, row.Source.Number) is { } before
            ? Problem(row.Source, $"{row.Source.Number}行目：{before}行目と同じ「{ledger.TitleOf(record)}」です。どちらが正しいか確かめ、1行だけにして取り込み直してください。")
            : new PlannedRow(row.Source, record, null, null, null);
    }

    // An absent column stays as it was; a blank cell clears; a closed record that is named again is live again.
    private LedgerRecord? NextVersion(LedgerRecord current, LedgerRecord read)
    {
        var next = ledger.NewRecord();
        foreach (var column in ledger.Columns)
            column.Copy(current, next);
        foreach (var column in mapped)
            column.Copy(read, next);
        next.Extra = file.HasAllExtras ? read.Extra : Merge(current.Extra, read.Extra, file.ExtraHeadings);
        next.ClosedOn = read.ClosedOn;
        return LedgerWriter.Same(ledger, current, next) ? null : next;
    }

    // What other files brought stays; what this file has a column for is as it says, also when blank.
    private static string? Merge(string? before, string? read, IEnumerable<string> headings)
    {
        if (before is null || before == read)
            return read;
        var merged = ExtraCells.Read(before).ToDictionary(StringComparer.Ordinal);
        foreach (var heading in headings)
            merged.Remove(heading);
        foreach (var (name, value) in ExtraCells.Read(read))
            merged[name] = value;
        return ExtraCells.Write(merged);
    }

    private static PlannedRow Problem(SourceRow row, string reason) =>
        new(row, null, null, null, new RowProblem(row.Number, null, null, reason, row.Cells));
}
