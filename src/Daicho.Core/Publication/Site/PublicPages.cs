using System.Globalization;
using System.Text;
using Daicho.Calendar;
using Daicho.Publication.Content;
using Daicho.Publication.Layouts;
using Daicho.Publication.Output;

namespace Daicho.Publication.Site;

/// <summary>The pages that residents read (公開ページ).</summary>
static class PublicPages
{
    private const string Site = "監査の結果に対する措置";

    public static string Index(string government, IReadOnlyList<PublishedVersion> versions, IReadOnlyList<int> years) =>
        Page(government, $"{government}　{Site}", "", [], html =>
        {
            html.Append("<h1>").Escaped($"{government}　{Site}").Append("</h1>\n<p>監査委員が公表した、監査の結果（指摘・意見）と、それに対して講じられた措置をご覧いただけます。</p>\n");
            html.Append("<h2>監査の年度から探す</h2>\n<ul>\n");
            foreach (var year in years)
                html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{year}.html\">{new FiscalYear(year).Name}（{year}年度）</a></li>\n");
            html.Append("</ul>\n<h2>公表の一覧</h2>\n");
            if (versions.Count == 0)
                html.Append("<p>まだ公表したものはありません。</p>\n");
            html.Append("<ul>\n");
            foreach (var version in versions)
            {
                html.Append(CultureInfo.InvariantCulture, $"<li>{Day(version.Content.Date)}　<a href=\"publications/{version.Name(latest: true)}.html\">").Escaped(version.Content.Title).Append("</a>");
                html.Append(CultureInfo.InvariantCulture, $"　{version.Content.Items.Count()}件").Append(version.Version > 1 ? "（訂正あり）" : "").Append("</li>\n");
            }

            html.Append("</ul>\n<h2>オープンデータ</h2>\n<ul class=\"pub-downloads\">\n")
                .Append("<li><a href=\"data/items.csv\">指摘・意見（CSV）</a></li>\n<li><a href=\"data/items.json\">指摘・意見（JSON）</a></li>\n")
                .Append("<li><a href=\"data/measures.csv\">所属ごとの措置（CSV）</a></li>\n<li><a href=\"data/measures.json\">所属ごとの措置（JSON）</a></li>\n")
                .Append("<li><a href=\"data/columns.csv\">項目の説明（CSV）</a></li>\n<li><a href=\"data/README.txt\">利用条件・形式・更新履歴</a></li>\n")
                .Append("<li><a href=\"feed.xml\">新着（Atom）</a></li>\n</ul>\n");
        });

    public static string Year(string government, int year, IReadOnlyList<ItemAppearance> items)
    {
        var name = new FiscalYear(year).Name;
        return Page(government, $"{name}の監査　{Site}", "", [("index.html", Site)], html =>
        {
            html.Append("<h1>").Escaped($"{name}の監査の結果に対する措置").Append("</h1>\n");
            foreach (var audit in items.GroupBy(i => (i.Audit.Kind, i.Audit.Theme)))
            {
                html.Append("<h2>").Escaped(audit.Key.Theme ?? audit.Key.Kind ?? "監査").Append("</h2>\n<p>").Escaped(audit.Key.Kind).Append("　");
                html.AppendJoin("、", audit.GroupBy(i => i.Item.Class ?? "区分なし", StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}件")).Append("</p>\n");
                html.Append("<div class=\"pub-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").Attribute($"{audit.Key.Theme ?? audit.Key.Kind}の一覧").Append("\">\n<table class=\"pub-table pub-list\">\n")
                    .Append("<thead><tr><th scope=\"col\">番号</th><th scope=\"col\">種別</th><th scope=\"col\">事項名</th><th scope=\"col\">所管課</th><th scope=\"col\">区分</th><th scope=\"col\">公表日</th></tr></thead>\n<tbody>\n");
                foreach (var (version, _, item) in audit)
                {
                    html.Append("<tr><td class=\"pub-center\">").Escaped(item.Number).Append("</td><td class=\"pub-center\">").Escaped(item.Kind)
                        .Append("</td><td><a href=\"items/").Attribute(item.Id).Append(".html\">").Marked(Title(item)).Append("</a></td><td>").Escaped(string.Join('、', item.Units))
                        .Append("</td><td class=\"pub-center\">").Escaped(item.Class).Append("</td><td class=\"pub-center\">").Append(Day(version.Content.Date)).Append("</td></tr>\n");
                }

                html.Append("</tbody>\n</table>\n</div>\n");
            }
        });
    }

    public static string Item(string government, IReadOnlyList<ItemAppearance> history)
    {
        var (version, audit, item) = history[0];
        var title = $"{item.Kind}{item.Number}　{Title(item).Shown}";
        (string, string)[] crumbs = audit.FiscalYear is { } year
            ? [("index.html", Site), (string.Create(CultureInfo.InvariantCulture, $"{year}.html"), new FiscalYear(year).Name)]
            : [("index.html", Site)];
        return Page(government, title, "../", crumbs, html =>
        {
            html.Append("<h1>").Escaped(item.Kind).Escaped(item.Number is null ? "" : item.Number + "　").Marked(Title(item)).Append("</h1>\n<dl class=\"pub-facts\">\n");
            Fact(html, "監査", $"{FieldText.Year(audit)}　{audit.Kind}".Trim('　'));
            Fact(html, "監査テーマ", audit.Theme);
            Fact(html, "章・節", item.Section);
            Fact(html, "所管課", string.Join('、', item.Units));
            Fact(html, "区分", item.Class);
            Fact(html, "通知日", item.NotifiedOn is { } on ? $"{Day(on)}{(item.NoticeNumber is null ? "" : $"　{item.NoticeNumber}")}" : null);
            html.Append("</dl>\n");
            Section(html, item.Kind is null ? "監査の結果" : $"{item.Kind}の内容", item.Finding);
            if (item.Measures.Count <= 1)
                Section(html, "措置・対応の内容", item.MeasureText());
            else
            {
                html.Append("<h2>措置・対応の内容</h2>\n");
                foreach (var measure in item.Measures)
                    html.Append("<h3>").Escaped(measure.Unit).Escaped(measure.Class is null ? "" : $"（{measure.Class}）").Append("</h3>\n<p>").Marked(measure.Text).Append("</p>\n");
            }

            if (version.Content.Classes.FirstOrDefault(c => c.Class == item.Class) is { } meaning)
                html.Append("<p class=\"pub-meaning\">").Escaped($"「{meaning.Class}」とは、{meaning.Text}").Append("</p>\n");
            History(html, history);
        });
    }

    private static void History(StringBuilder html, IReadOnlyList<ItemAppearance> history)
    {
        html.Append("<h2>公表の経過</h2>\n<ol>\n");
        foreach (var (version, _, item) in history)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li>{Day(version.Content.Date)}　<a href=\"../publications/{version.Name(latest: true)}.html#item-").Attribute(item.Id).Append("\">").Escaped(version.Content.Title).Append("</a>");
            if (version.Content.GazetteName is not null)
                html.Append('　').Escaped(version.Content.GazetteName + version.Content.GazetteNumber);
            html.Escaped(item.Class is null ? "" : $"　{item.Class}").Escaped(item.Change is null ? "" : $"（{item.Change}）").Append("</li>\n");
        }

        html.Append("</ol>\n");
    }

    public static string Publication(string government, PublishedVersion version, bool isLatest)
    {
        var name = version.Name(isLatest);
        return Page(government, $"{version.Content.Title}（{JapaneseDate.ToEra(version.Content.Date)}）", "../", [("index.html", Site)], html =>
        {
            if (!isLatest)
                html.Append(CultureInfo.InvariantCulture, $"<p class=\"pub-note\">この公表は訂正されました。<a href=\"{version.Number}.html\">訂正後の公表</a>をご覧ください。</p>\n");
            HtmlWriter.Body(html, Arranger.Arrange(version.Content, version.Layout), id => $"../items/{id}.html");
            html.Append("<h2 class=\"pub-downloads\">ファイル</h2>\n<ul class=\"pub-downloads\">\n");
            foreach (var (ending, label) in version.Files.Select(f => (f.Ending, f.Ending switch { "docx" => "Word", "pdf" => "PDF", _ => f.Ending })).Concat([("csv", "CSV"), ("json", "JSON"), ("txt", "テキスト")]))
                html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{name}.{ending}\">{label}</a></li>\n");
            html.Append("</ul>\n<p class=\"pub-downloads\">この公表の記録のハッシュ値（SHA-256）：").Append(version.Sha256).Append("</p>\n");
        });
    }

    private static MarkedText Title(PublishedItem item) => item.Subject.IsEmpty ? MarkedText.Of(item.Kind ?? "指摘・意見") : item.Subject;

    private static void Fact(StringBuilder html, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            html.Append("<dt>").Append(label).Append("</dt><dd>").Escaped(value).Append("</dd>\n");
    }

    private static void Section(StringBuilder html, string title, MarkedText text)
    {
        if (!text.IsEmpty)
            html.Append("<h2>").Escaped(title).Append("</h2>\n<p>").Marked(text).Append("</p>\n");
    }

    private static string Day(DateOnly day) => $"<time datetime=\"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{JapaneseDate.ToEra(day)}</time>";

    /// <summary>What an address without a page answers; <paramref name="up"/> leads from it to the first page's folder.</summary>
    public static string Missing(string government, string up) =>
        Page(government, "ページが見つかりません", up, [("index.html", Site)], html => html.Append("<h1>ページが見つかりません</h1>\n<p>公表したものの番号か、指摘・意見の年度と番号を確かめてください。公表をやめたページは、ここにはありません。</p>\n")
            .Append("<p><a href=\"").Append(up).Append("index.html\">監査の結果に対する措置の一覧</a></p>\n"));

    private static string Page(string government, string title, string up, (string Href, string Label)[] crumbs, Action<StringBuilder> main)
    {
        var html = new StringBuilder(8192);
        HtmlText.Head(html, title.Contains(government, StringComparison.Ordinal) ? title : $"{title}｜{government}",
            $"<link rel=\"stylesheet\" href=\"{up}public.css\">\n<link rel=\"alternate\" type=\"application/atom+xml\" title=\"新着\" href=\"{up}feed.xml\">");
        html.Append("<body class=\"pub\">\n<a class=\"pub-skip\" href=\"#main\">本文へ</a>\n<header class=\"pub-top\"><p><a href=\"").Append(up).Append("index.html\">").Escaped($"{government}監査委員　{Site}").Append("</a></p>\n");
        if (crumbs.Length > 0)
        {
            html.Append("<nav class=\"pub-crumbs\" aria-label=\"現在の場所\"><ol>");
            foreach (var (href, label) in crumbs)
                html.Append("<li><a href=\"").Append(up).Append(href).Append("\">").Escaped(label).Append("</a></li>");
            html.Append("<li aria-current=\"page\">").Escaped(title.Length > 40 ? title[..40] + "…" : title).Append("</li></ol></nav>\n");
        }

        html.Append("</header>\n<main id=\"main\">\n");
        main(html);
        html.Append("</main>\n<footer class=\"pub-foot\"><p>内容は、公表した時のものです。").Escaped(government).Append("監査委員</p></footer>\n</body>\n</html>\n");
        return html.ToString();
    }
}
