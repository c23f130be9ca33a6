using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace Daicho.Notices;

/// <summary>A mail as it goes over the wire: Japanese headers as encoded words, the body in base64.</summary>
internal static class MailText
{
    /// <summary>Bytes of Japanese that fit into one encoded word of at most 75 characters.</summary>
    private const int WordBytes = 45;

    private const int LineLength = 76;

    /// <summary>The whole, with lines that end in CR LF.</summary>
    public static string Of(MailAddress from, MailAddress to, string subject, string body, IEnumerable<(string Name, string Value)> headers)
    {
        var text = new StringBuilder();
        Header("From", Address(from));
        Header("To", Address(to));
        Header("Subject", Words(subject));
        Header("Date", DateTimeOffset.UtcNow.ToString("r", CultureInfo.InvariantCulture).Replace("GMT", "+0000", StringComparison.Ordinal));
        foreach (var (name, value) in headers)
            Header(name, value);
        Header("MIME-Version", "1.0");
        Header("Content-Type", "text/plain; charset=utf-8");
        Header("Content-Transfer-Encoding", "base64");
        text.Append("\r\n");
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(body));
        for (var at = 0; at < encoded.Length; at += LineLength)
            text.Append(encoded, at, Math.Min(LineLength, encoded.Length - at)).Append("\r\n");
        return text.ToString();

        void Header(string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");
    }

    private static string Address(MailAddress address) => address.DisplayName.Length == 0 ? address.Address : $"{Words(address.DisplayName)}\r\n <{address.Address}>";

    // A line break in what somebody typed can't begin another header: all of it is encoded.
    private static string Words(string text)
    {
        var words = new List<string>();
        var word = new List<byte>();
        foreach (var rune in text.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(rune.ToString());
            if (word.Count + bytes.Length > WordBytes)
                End();
            word.AddRange(bytes);
        }

        End();
        return string.Join("\r\n ", words);

        void End()
        {
            if (word.Count > 0)
                words.Add($"=?utf-8?B?{Convert.ToBase64String([.. word])}?=");
            word.Clear();
        }
    }
}
