using Daicho.Calendar;
using Daicho.Ledgers.Export;
using Daicho.Publication.Content;

namespace Daicho.Publication.Output;

/// <summary>
/// Items and measures as open data (オープンデータ), after the rules for machine-readable administrative data: one table per file,
/// one header row, one datum per cell, dates in 西暦 with 和暦 beside them, one line per record.
/// </summary>
public static class OpenData
{
    private static readonly ExportColumn[] Common =
    [
        new("item_id", "項目ID"), new("government_code", "全国地方公共団体コード"), new("government_name", "団体名"),
        new("published_on", "公表日", ExportKind.Date), new("gazette_name", "公報名"), new("gazette_number", "公報号数"),
        new("audit_fiscal_year", "監査年度（西暦）", ExportKind.Integer), new("audit_fiscal_year_wareki", "監査年度（和暦）"), new("audit_kind", "監査の種類"), new("audit_theme", "監査テーマ"),
        new("number", "番号"), new("kind", "種別"), new("section", "章・節"), new("subject", "事項名"),
    ];

    /// <summary>Columns of the table of items: a row for each item.</summary>
    public static IReadOnlyList<ExportColumn> ItemColumns { get; } =
    [
        .. Common, new("units", "所管課"), new("finding", "結果の内容"), new("response", "措置状況等"), new("class", "区分"),
        new("notified_on", "通知日", ExportKind.Date), new("notice_number", "通知文書番号"), new("change", "前回公表からの変化"),
        new("withheld_ground", "非公開の根拠"), new("withheld_length", "非公開の文字数", ExportKind.Integer),
    ];

    /// <summary>Columns of the table of measures: a row for each unit that answered (long format, L3-09).</summary>
    public static IReadOnlyList<ExportColumn> MeasureColumns { get; } =
    [
        .. Common, new("measure_number", "措置の順", ExportKind.Integer), new("unit", "所管課"), new("response", "措置状況等"), new("class", "区分"),
        new("notified_on", "通知日", ExportKind.Date), new("notice_number", "通知文書番号"),
    ];

    /// <summary>What the columns hold, for who reuses the data.</summary>
    private static readonly Dictionary<string, string> Meaning = new(StringComparer.Ordinal)
    {
        ["item_id"] = "指摘・意見を1件ごとに示す、変わらないID。公開ページのアドレスの終わりと同じ。",
        ["government_code"] = "全国地方公共団体コード（検査数字を含む6桁）。",
        ["government_name"] = "公表した団体の名称。",
        ["published_on"] = "措置を公表した日（ISO 8601）。",
        ["published_on_wareki"] = "措置を公表した日（和暦）。",
        ["gazette_name"] = "登載した公報の名称。",
        ["gazette_number"] = "登載した公報の号数。",
        ["audit_fiscal_year"] = "監査の対象とした年度（始まりの年の西暦）。",
        ["audit_fiscal_year_wareki"] = "同じ年度の和暦。",
        ["audit_kind"] = "包括外部監査、定期監査など。",
        ["audit_theme"] = "監査テーマ（特定の事件）。",
        ["number"] = "報告書に印刷された番号。",
        ["kind"] = "指摘、意見、勧告など。",
        ["section"] = "報告書の章・節。",
        ["subject"] = "事項名。",
        ["units"] = "所管する所属。2つ以上あるときは「、」で区切る（1つずつの行は measures を使う）。",
        ["unit"] = "措置を講じた所属。",
        ["finding"] = "監査の結果（指摘・意見）の内容。",
        ["response"] = "通知された措置・対応の内容。改行は空白に置き換えている（JSON は改行のまま）。",
        ["class"] = "通知された区分（法定の整理）。",
        ["measure_number"] = "1件の指摘・意見に対する措置の順。",
        ["notified_on"] = "措置の通知日（ISO 8601）。",
        ["notified_on_wareki"] = "措置の通知日（和暦）。",
        ["notice_number"] = "措置の通知の文書番号。",
        ["change"] = "前回の公表からの変化（新たに措置、進捗あり、継続）。初めての公表は空。",
        ["withheld_ground"] = "公開しない部分があるときの根拠。なければ空。",
        ["withheld_length"] = "公開しない部分の文字数の合計。なければ空。",
    };

    /// <summary>The rows of publications, in the given order.</summary>
    public static byte[] Items(IEnumerable<PublicationContent> publications, ExportFormat format) =>
        Table(format, ItemColumns, writer =>
        {
            foreach (var (content, audit, item) in Rows(publications))
            {
                writer.BeginRow();
                WriteCommon(writer, content, audit, item);
                writer.Text(item.Units.Count == 0 ? null : string.Join('、', item.Units));
                writer.Text(Shown(item.Finding));
                writer.Text(Shown(item.MeasureText()));
                writer.Text(item.Class);
                writer.Date(item.NotifiedOn);
                writer.Text(item.NoticeNumber);
                writer.Text(item.Change);
                var withheld = item.Texts().SelectMany(t => t.Parts).Where(p => p.Kind == PartKind.Withheld).ToList();
                writer.Text(withheld.Count == 0 ? null : string.Join('、', withheld.Select(p => p.Ground).Distinct(StringComparer.Ordinal)));
                writer.Integer(withheld.Count == 0 ? null : withheld.Sum(p => p.Length));
                writer.EndRow();
            }
        });

    /// <summary>The rows of measures.</summary>
    public static byte[] Measures(IEnumerable<PublicationContent> publications, ExportFormat format) =>
        Table(format, MeasureColumns, writer =>
        {
            foreach (var (content, audit, item) in Rows(publications))
            {
                for (var i = 0; i < item.Measures.Count; i++)
                {
                    writer.BeginRow();
                    WriteCommon(writer, content, audit, item);
                    writer.Integer(i + 1);
                    writer.Text(item.Measures[i].Unit ?? (item.Measures.Count == 1 && item.Units.Count == 1 ? item.Units[0] : null));
                    writer.Text(Shown(item.Measures[i].Text));
                    writer.Text(item.Measures[i].Class ?? item.Class);
                    writer.Date(item.NotifiedOn);
                    writer.Text(item.NoticeNumber);
                    writer.EndRow();
                }
            }
        });

    /// <summary>The definitions of all columns as a table of their own.</summary>
    public static byte[] Columns() =>
        Table(ExportFormat.Csv, [new("file", "ファイル"), new("physical_name", "物理名"), new("label", "項目名"), new("type", "型"), new("meaning", "説明")], writer =>
        {
            foreach (var (file, columns) in new[] { ("items", ItemColumns), ("measures", MeasureColumns) })
            {
                foreach (var column in columns.SelectMany(c => c.Kind == ExportKind.Date ? new[] { c, new ExportColumn(c.Id + "_wareki", c.Label + "（和暦）") } : [c]))
                {
                    writer.BeginRow();
                    writer.Text(file);
                    writer.Text(column.Id);
                    writer.Text(column.Label);
                    writer.Text(column.Kind switch { ExportKind.Date => "日付（YYYY-MM-DD）", ExportKind.Integer => "整数", _ => "文字列" });
                    writer.Text(Meaning[column.Id]);
                    writer.EndRow();
                }
            }
        });

    private static IEnumerable<(PublicationContent Content, PublishedAudit Audit, PublishedItem Item)> Rows(IEnumerable<PublicationContent> publications) =>
        publications.SelectMany(c => c.Audits.SelectMany(a => a.Groups.SelectMany(g => g.Items.Select(i => (c, a, i)))));

    private static void WriteCommon(TableWriter writer, PublicationContent content, PublishedAudit audit, PublishedItem item)
    {
        writer.Text(item.Id);
        writer.Text(content.GovernmentCode);
        writer.Text(content.Government);
        writer.Date(content.Date);
        writer.Text(content.GazetteName);
        writer.Text(content.GazetteNumber);
        writer.Integer(audit.FiscalYear);
        writer.Text(audit.FiscalYear is { } year ? new FiscalYear(year).Name : null);
        writer.Text(audit.Kind);
        writer.Text(audit.Theme);
        writer.Text(item.Number);
        writer.Text(item.Kind);
        writer.Text(item.Section);
        writer.Text(Shown(item.Subject));
    }

    private static string? Shown(MarkedText text) => text.IsEmpty ? null : text.Shown;

    private static byte[] Table(ExportFormat format, IReadOnlyList<ExportColumn> columns, Action<TableWriter> rows)
    {
        using var memory = new MemoryStream();
        using (var writer = TableWriter.Create(memory, format, new ExportOptions { OneLineRecords = true, NeutraliseFormulas = true, Era = JapaneseDate.ToEra }))
        {
            writer.WriteHeader(columns);
            rows(writer);
            writer.Complete();
        }

        return memory.ToArray();
    }
}
