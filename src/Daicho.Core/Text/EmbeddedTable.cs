using System.Text;

namespace Daicho.Text;

/// <summary>
/// Reads the tab-separated data files that the assembly carries (eras, holidays, word lists).
/// Lines starting with # tell the source and are skipped; cells are returned as written.
/// </summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of one data file, split at tabs.</summary>
    /// <param name="area">Folder under src/Daicho.Core that holds the <c>Data</c> folder, such as <c>Calendar</c>.</param>
    /// <param name="file">File name, such as <c>eras.tsv</c>.</param>
    internal static IEnumerable<string[]> Rows(string area, string file)
    {
        string name = $"Daicho.{area}.Data.{file}";
        using Stream stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Data file {name} is missing from the assembly.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
