using System.Globalization;

namespace Daicho.Import.Tables.Workbooks;

/// <summary>The sentences about sheets that both workbook formats share.</summary>
static class SheetNotes
{
    public static TableFileException Unknown(string file, string sheet, IEnumerable<string> names) =>
        new($"「{file}」にシート「{sheet}」はありません。あるのは{Quoted(names)}です。");

    public static TableFileException NoData(string file, IEnumerable<string> names) =>
        new($"「{file}」のシート{Quoted(names)}にはデータがありません。表のあるファイルを指定してください。");

    public static List<string> Of(string sheet, bool isHidden, IEnumerable<string> otherSheets, int hiddenRows, int firstHiddenRow, int mergedCells)
    {
        var notes = new List<string>();
        var others = Quoted(otherSheets);
        if (others.Length > 0)
            notes.Add($"シート「{sheet}」を読みました。ほかに{others}があります。");
        if (isHidden)
            notes.Add($"シート「{sheet}」は非表示ですが読みました。");
        if (hiddenRows > 0)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"非表示の行が{hiddenRows}行あり（最初は{firstHiddenRow}行目）、それも読みました。"));
        if (mergedCells > 0)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"結合セルが{mergedCells}か所あり、値は左上のセルだけにあります。"));
        return notes;
    }

    static string Quoted(IEnumerable<string> names) => string.Concat(names.Select(n => $"「{n}」"));
}
