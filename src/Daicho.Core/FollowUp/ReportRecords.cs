using System.Globalization;
using Daicho.Import.Reports;
using Daicho.Ledgers;
using Daicho.Text;

namespace Daicho.FollowUp;

/// <summary>
/// The records of a parsed report. Ledgers of modules are filled by column id, so that the follow-up knows no module.
/// </summary>
internal sealed class ReportRecords(ParsedReport report, string fileName, string sha256, LedgerCatalog catalog)
{
    /// <summary>Columns that a second import of the report may change; everything else belongs to people.</summary>
    public static readonly Dictionary<string, string[]> PrintedColumns = new(StringComparer.Ordinal)
    {
        ["audits"] = ["auditor", "published_on", "gazette_name", "gazette_number"],
        ["audit-items"] = ["kind", "owner", "finding", "response", "class", "page", "published_on", "source_lines", "source_key"],
        ["systems"] = ["form"],
        ["system-costs"] = ["amount", "printed_total", "rounding_unit"],
    };

    /// <summary>The records for a ledger.</summary>
    public IReadOnlyList<LedgerRecord> Of(string ledgerId) => ledgerId switch
    {
        "audits" => Audits(),
        "audit-items" => Items(),
        "systems" => Systems(),
        "system-costs" => Costs(),
        _ => throw new ArgumentOutOfRangeException(nameof(ledgerId), ledgerId, "A report has nothing for this ledger."),
    };

    public IReadOnlyList<LedgerRecord> Audits() => DistinctByKey("audits",
    [
        .. report.Audits.Select(a => Fill(
            "audits",
            ("fiscal_year", Year(a.FiscalYear?.Year)),
            ("kind", a.Kind),
            ("theme", ThemeOf(a)),
            ("auditor", a.Auditor),
            ("published_on", Iso(a.PublishedOn)),
            ("gazette_name", a.GazetteName),
            ("gazette_number", a.GazetteNumber),
            ("source", Source))),
    ]);

    public IReadOnlyList<LedgerRecord> Items()
    {
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. report.Items.Select(i =>
            {
                var audit = report.Audits[i.AuditIndex];
                var key = string.Join('\u001f', TextKey.Name(ThemeOf(audit)), TextKey.Name(i.Section), i.Number, TextKey.Name(i.Subject));
                var ordinal = ordinals[key] = ordinals.GetValueOrDefault(key) + 1;
                var item = (AuditItem)Fill(
                    "audit-items",
                    ("audit_theme", ThemeOf(audit)),
                    ("section", i.Section),
                    ("number", i.Number),
                    ("ordinal", ordinal > 1 ? ordinal.ToString(CultureInfo.InvariantCulture) : null),
                    ("kind", i.Kind),
                    ("subject", i.Subject),
                    ("owner", i.Unit),
                    ("finding", i.Finding),
                    ("response", i.Response),
                    ("class", i.Class),
                    ("page", i.Page),
                    ("published_on", Iso(audit.PublishedOn)),
                    ("state", "未確認"),
                    ("source_lines", ReportReading.WriteLines(i.SourceLines)),
                    ("source_key", ReportArrangement.SourceKeyOf(sha256)),
                    ("needs_review", i.NeedsReview.Count == 0 ? null : string.Join('\n', i.NeedsReview)));
                item.PlanOnly = i.Response is null ? null : PlanWords.IsPlanOnly(i.Response);
                return item;
            }),
        ];
    }

    public IReadOnlyList<LedgerRecord> Systems() => DistinctByKey("systems",
    [
        .. report.Systems.Select(s => Fill(
            "systems",
            ("name", s.Name),
            ("owner", s.OwnerText),
            ("form", s.Form),
            ("status", "稼働中"))),
    ]);

    public IReadOnlyList<LedgerRecord> Costs() => DistinctByKey("system-costs",
    [
        .. report.CostRows.SelectMany(row => row.Amounts.Select(amount => Fill(
            "system-costs",
            ("system_name", row.SystemName),
            ("fiscal_year", Year(amount.FiscalYear.Year)),
            ("category", row.Category),
            ("amount", Yen(amount.Amount, row)),
            ("printed_total", row.PrintedTotal is { } total ? Yen(total, row) : null),
            ("rounding_unit", row.YenPerUnit.ToString(CultureInfo.InvariantCulture)),
            ("source", $"{Source} {string.Join(',', row.SourceLines)}行"),
            ("notes", row.Note)))),
    ]);

    private string Source => $"{fileName}（{sha256[..12]}）";

    // What is printed twice under one name, year and owner is one record.
    private IReadOnlyList<LedgerRecord> DistinctByKey(string ledgerId, IReadOnlyList<LedgerRecord> records)
    {
        var ledger = catalog.Get(ledgerId);
        var deriver = new RecordDeriver(ledger);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var distinct = new List<LedgerRecord>(records.Count);
        foreach (var record in records)
        {
            deriver.Fold(record);
            if (seen.Add(record.RecordKey ?? ""))
                distinct.Add(record);
        }

        return distinct;
    }

    private LedgerRecord Fill(string ledgerId, params (string Column, string? Value)[] values)
    {
        var ledger = catalog.Get(ledgerId);
        var record = ledger.NewRecord();
        foreach (var (column, value) in values)
        {
            if (ledger.Find(column)!.Read(record, value) is { } problem && ledger.Find("needs_review") is { } review)
                review.Read(record, $"{review.Format(record)}\n{ledger.Find(column)!.Label}：{problem}".Trim());
        }

        return record;
    }

    private static string ThemeOf(ParsedAudit audit) => audit.Theme ?? audit.Kind ?? "（テーマの記載なし）";

    private static string? Year(int? year) => year?.ToString(CultureInfo.InvariantCulture);

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Yen(long amount, ParsedCostRow row) => (amount * row.YenPerUnit).ToString(CultureInfo.InvariantCulture);
}
