using System.Globalization;
using System.Reflection;

namespace Daicho.Publication.Output;

/// <summary>The one style sheet of public pages.</summary>
public static class PublicStyle
{
    /// <summary>Its text: <c>Data/public.css</c>, and the widths that columns of forms can have.</summary>
    public static string Css { get; } = Read() + string.Concat(Enumerable.Range(1, 100).Select(w => string.Create(CultureInfo.InvariantCulture, $".pub-w{w}{{width:{w}%}}\n")));

    private static string Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Daicho.Publication.Data.public.css")!);
        return reader.ReadToEnd();
    }
}
