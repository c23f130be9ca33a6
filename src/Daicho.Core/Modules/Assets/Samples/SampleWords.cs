using System.Globalization;
using Daicho.Text;

namespace Daicho.Modules.Assets.Samples;

/// <summary>The names and texts that fill the sample; a word of weight 3 stands three times in its list.</summary>
internal static class SampleWords
{
    private const string Area = "Modules.Assets.Samples";

    public static readonly string[] Sections =
        [.. EmbeddedTable.Rows(Area, "sections.tsv").SelectMany(r => Enumerable.Repeat(r[0], Weight(r[1])))];

    public static readonly (string Name, string Model)[] Products =
        [.. EmbeddedTable.Rows(Area, "products.tsv").SelectMany(r => Enumerable.Repeat((r[0], r[1]), Weight(r[2])))];

    public static readonly string[] FamilyNames = Of("people.tsv", "姓");
    public static readonly string[] GivenNames = Of("people.tsv", "名");
    public static readonly string[] PlantedRemarks = Of("remarks.tsv", "planted");
    public static readonly string[] CleanRemarks = Of("remarks.tsv", "clean");
    public static readonly string[] SettledRemarks = Of("remarks.tsv", "settled");

    private static string[] Of(string file, string kind) => [.. EmbeddedTable.Rows(Area, file).Where(r => r[0] == kind).Select(r => r[1])];

    private static int Weight(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
