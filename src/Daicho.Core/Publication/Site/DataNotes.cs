using System.Globalization;
using System.Text;
using Daicho.Calendar;

namespace Daicho.Publication.Site;

/// <summary>What goes with the open data: licence, encoding, definitions, update history (L3-02, L3-07, L3-08).</summary>
static class DataNotes
{
    public static string Text(string government, IReadOnlyList<PublishedVersion> versions)
    {
        var text = new StringBuilder();
        text.Append(government).Append("　監査の結果に対する措置のオープンデータ\n\n")
            .Append("ファイル\n")
            .Append("  items.csv, items.json        指摘・意見を1行に1件（最後に公表した内容）\n")
            .Append("  measures.csv, measures.json  所属ごとの措置を1行に1件\n")
            .Append("  columns.csv                  項目の物理名・型・説明\n\n")
            .Append("形式\n")
            .Append("  文字コードは UTF-8。CSV は BOM 付き、改行は CRLF、1行目が見出し、2行目からデータ。1件は1行で、文中の改行は空白に置き換えている。\n")
            .Append("  表計算ソフトが数式とみなす文字（= + - @ など）で始まる文には、CSV では先頭に ' を付けている。\n")
            .Append("  日付は西暦（YYYY-MM-DD）と和暦。年度は4月1日の属する年の西暦と和暦。空欄は「値がない」ことを示し、0とは異なる。\n")
            .Append("  項目の並びと物理名は変えない。加えるときは最後に加え、下の更新履歴に書く。\n\n")
            .Append("利用条件\n")
            .Append("  公共データ利用規約（第1.0版）（PDL1.0）に準じて利用できる。出典（団体名と公表日）を書くこと。\n\n")
            .Append("更新履歴\n");
        foreach (var version in versions)
            text.Append(CultureInfo.InvariantCulture, $"  {version.Content.Date:yyyy-MM-dd}（{JapaneseDate.ToEra(version.Content.Date)}）  {version.Content.Title}{(version.Version > 1 ? $"（第{version.Version}版）" : "")}  {version.Content.Items.Count()}件  sha256:{version.Sha256}\n");
        return text.ToString();
    }
}
