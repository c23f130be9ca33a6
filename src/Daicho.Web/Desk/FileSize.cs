using System.Globalization;

namespace Daicho.Web.Desk;

/// <summary>Length of a file for people.</summary>
public static class FileSize
{
    /// <summary>Bytes as バイト, KB or MB.</summary>
    public static string Of(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} バイト"),
        < 1_048_576 => string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) / 1024:#,0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_048_576.0:#,0.0} MB"),
    };
}
