using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Daicho.Calendar;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Microsoft.AspNetCore.Http;

namespace Daicho.Web.Ledgers;

/// <summary>The form of a change of many records (一括変更): a field per column that can be set, blank where it stays as it is.</summary>
public sealed class BulkForm
{
    const string KeepOpen = "keep";

    readonly Ledger ledger;

    BulkForm(Ledger ledger, IEnumerable<RecordField> fields) => (this.ledger, Fields) = (ledger, [.. fields]);

    /// <summary>One field per column that can be set.</summary>
    public IReadOnlyList<RecordField> Fields { get; }

    /// <summary>Ids of the columns whose value is taken away.</summary>
    public IReadOnlySet<string> Cleared { get; private init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>keep, close or reopen.</summary>
    public string Closing { get; private init; } = KeepOpen;

    /// <summary>Day of closing as typed.</summary>
    public string? CloseOn { get; private init; }

    /// <summary>Why.</summary>
    public string? Reason { get; private init; }

    /// <summary>The preview the person has seen; null before there was one.</summary>
    public string? Seen { get; private init; }

    /// <summary>How many records were to change in that preview.</summary>
    public long Expected { get; private init; }

    /// <summary>What tells one change from another: what was typed, but for the reason.</summary>
    public string Signature
    {
        get
        {
            var text = new StringBuilder();
            foreach (var one in Fields) text.Append(one.Text).Append('\u001f').Append(Cleared.Contains(one.Column.Id)).Append('\u001e');
            text.Append(Closing).Append('\u001f').Append(CloseOn);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
        }
    }

    /// <summary>An empty form; closing is offered with today's date.</summary>
    public static BulkForm Of(Ledger ledger, DateOnly today) => new(ledger, Columns(ledger))
    {
        CloseOn = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>The form as it was sent.</summary>
    public static BulkForm Read(Ledger ledger, IFormCollection sent)
    {
        var form = new BulkForm(ledger, Columns(ledger))
        {
            Cleared = sent["clear"].OfType<string>().ToHashSet(StringComparer.Ordinal),
            Closing = (string?)sent["closing"] ?? KeepOpen,
            CloseOn = sent["close_on"],
            Reason = sent["reason"],
            Seen = sent["seen"],
            Expected = long.TryParse(sent["expected"], NumberStyles.None, CultureInfo.InvariantCulture, out var expected) ? expected : -1,
        };
        foreach (var field in form.Fields) field.Text = sent[field.Name];
        return form;
    }

    /// <summary>What it says, and what can't be taken.</summary>
    public (BulkChange Change, IReadOnlyList<FieldProblem> Problems) Change()
    {
        var problems = new List<FieldProblem>();
        var values = new TypedRecord();
        foreach (var field in Fields)
        {
            var clears = Cleared.Contains(field.Column.Id);
            if (clears && !string.IsNullOrWhiteSpace(field.Text))
                problems.Add(new(field.Column.Id, $"{field.Column.Label}：新しい値と「空欄にする」の両方が指定されています。どちらか一方にしてください。"));
            if (clears || !string.IsNullOrWhiteSpace(field.Text))
                values.Set(field.Column, clears ? null : field.Text);
        }
        DateOnly on = default;
        if (Closing == "close" && !JapaneseDate.TryParse(CloseOn, out on))
            problems.Add(new("close_on", "終了日：" + JapaneseDate.Problem(CloseOn)));
        var change = new BulkChange(values, Closing == "close" ? on : null, Closing == "reopen");
        problems.AddRange(change.Problems(ledger));
        if (problems.Count == 0 && change.IsEmpty)
            problems.Add(new("", "変更する項目がありません。新しい値を入力するか、「空欄にする」を選んでください。"));
        return (change, problems);
    }

    static IEnumerable<RecordField> Columns(Ledger ledger) => BulkChange.ColumnsOf(ledger).Select(c => new RecordField(c));
}
