using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace Daicho.Web.Languages;

/// <summary>
/// Makes the English page of a Japanese one: texts and labels of which there is an English one are replaced; what people and
/// declarations wrote stays as it is and is marked <c>lang="ja"</c>. It walks over the tags only and builds no tree.
/// </summary>
public sealed class EnglishPage(string html, HtmlEncoder encoder)
{
    static readonly string[] Spoken = ["aria-label", "title", "placeholder", "alt", "data-label"];

    // Their content is no text of the page, or what a person typed.
    static readonly string[] Untouched = ["script", "style", "textarea", "code"];

    readonly StringBuilder page = new(html.Length + 1024);
    int at;

    /// <summary>The English page.</summary>
    public string Translate()
    {
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            Text(html[at..open], insertAt: -1);
            at = open;
            if (at < html.Length) Tag();
        }

        return page.ToString();
    }

    void Tag()
    {
        var end = EndOfTag(at);
        var tag = html[at..end];
        at = end;
        var name = NameOf(tag);
        page.Append(name == "html" ? tag.Replace("lang=\"ja\"", "lang=\"en\"", StringComparison.Ordinal) : Labels(tag));
        if (tag.StartsWith("</", StringComparison.Ordinal) || tag.StartsWith("<!", StringComparison.Ordinal)) return;
        if (Array.IndexOf(Untouched, name) >= 0 || tag.Contains(" lang=\"", StringComparison.Ordinal) && name != "html")
        {
            var close = html.IndexOf($"</{name}", at, StringComparison.Ordinal);
            if (close < 0) close = html.Length;
            page.Append(html, at, close - at);
            at = close;
            return;
        }

        // Nothing but text can stand in these, so that the mark goes to the element itself.
        if (name is "option" or "title" or "text" or "desc")
        {
            var close = html.IndexOf('<', at);
            if (close < 0) close = html.Length;
            Text(html[at..close], page.Length - 1);
            at = close;
        }
    }

    void Text(string raw, int insertAt)
    {
        if (!EnglishTexts.IsJapanese(raw))
        {
            page.Append(raw);
            return;
        }

        var text = WebUtility.HtmlDecode(raw);
        var trimmed = text.Trim();
        var start = text.IndexOf(trimmed, StringComparison.Ordinal);
        var (before, after) = (text[..start], text[(start + trimmed.Length)..]);
        // A text that the source breaks over lines is one sentence.
        if (EnglishTexts.Find(trimmed.Contains('\n', StringComparison.Ordinal) ? string.Join(' ', trimmed.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)) : trimmed) is { } english)
        {
            page.Append(before).Append(Marked(english, mark: insertAt < 0)).Append(after);
        }
        else if (insertAt >= 0)
        {
            page.Insert(insertAt, " lang=\"ja\"").Append(raw);
        }
        else
        {
            page.Append(before).Append("<span lang=\"ja\">").Append(encoder.Encode(trimmed)).Append("</span>").Append(after);
        }
    }

    // What stayed Japanese within an English text (a unit, a file) is marked where an element can stand.
    string Marked(string english, bool mark)
    {
        var parts = english.Split(EnglishTexts.Stays);
        return string.Concat(parts.Select((part, i) => mark && i % 2 == 1 ? $"<span lang=\"ja\">{encoder.Encode(part)}</span>" : encoder.Encode(part)));
    }

    string Labels(string tag)
    {
        if (!EnglishTexts.IsJapanese(tag)) return tag;
        foreach (var label in Spoken)
        {
            var start = tag.IndexOf($" {label}=\"", StringComparison.Ordinal);
            if (start < 0) continue;
            start += label.Length + 3;
            var end = tag.IndexOf('"', start);
            if (EnglishTexts.Find(WebUtility.HtmlDecode(tag[start..end])) is { } english) tag = tag[..start] + Marked(english, mark: false) + tag[end..];
        }

        return tag;
    }

    int EndOfTag(int from)
    {
        if (html.AsSpan(from).StartsWith("<!--", StringComparison.Ordinal)) return html.IndexOf("-->", from, StringComparison.Ordinal) is >= 0 and var comment ? comment + 3 : html.Length;
        var quoted = false;
        for (var i = from; i < html.Length; i++)
        {
            if (html[i] == '"') quoted = !quoted;
            else if (html[i] == '>' && !quoted) return i + 1;
        }

        return html.Length;
    }

    static string NameOf(string tag)
    {
        var end = tag.AsSpan(1).IndexOfAny(" >/\n\r\t");
        return tag[1..(end < 0 ? tag.Length : end + 1)];
    }
}
