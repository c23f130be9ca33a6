using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Daicho.Calendar;

namespace Daicho.Publication.Site;

/// <summary>The feed of what is new (新着), as Atom.</summary>
static class AtomFeed
{
    private const int MostItems = 100;
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] Write(string government, IReadOnlyList<PublishedVersion> versions, string? address)
    {
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, "ja");
            xml.WriteElementString("title", Namespace, $"{government}　監査の結果に対する措置");
            xml.WriteElementString("id", Namespace, Urn(government, "feed"));
            xml.WriteElementString("updated", Namespace, Time(versions.Count == 0 ? DateTime.UnixEpoch : versions.Max(v => v.PublishedAt)));
            Link(xml, "self", address, "feed.xml");
            Link(xml, "alternate", address, "index.html");
            foreach (var version in versions)
                Entry(xml, government, $"publication-{version.Number.ToString(CultureInfo.InvariantCulture)}", version.Content.Title + (version.Version > 1 ? "（訂正）" : ""), version, address,
                    $"publications/{version.Name(latest: true)}.html", $"{JapaneseDate.ToEra(version.Content.Date)}　{version.Content.Items.Count()}件{(version.Content.Correction is { } c ? "　" + c : "")}");
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (version, item) in versions.SelectMany(v => v.Content.Items.Select(i => (v, i))).Where(p => seen.Add(p.i.Id)).Take(MostItems))
                Entry(xml, government, $"item-{item.Id}", $"{item.Kind}{item.Number}　{item.Subject.Shown}{(item.Class is null ? "" : $"（{item.Class}）")}", version, address,
                    $"items/{item.Id}.html", item.MeasureText().Shown);
            xml.WriteEndElement();
        }

        return memory.ToArray();
    }

    private static void Entry(XmlWriter xml, string government, string id, string title, PublishedVersion version, string? address, string path, string summary)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("title", Namespace, Safe(title));
        xml.WriteElementString("id", Namespace, Urn(government, id));
        xml.WriteElementString("updated", Namespace, Time(version.PublishedAt));
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, version.Content.Publisher);
        xml.WriteEndElement();
        Link(xml, "alternate", address, path);
        xml.WriteElementString("summary", Namespace, Safe(summary));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string? address, string path)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address is null ? path : $"{address}/{path}");
        xml.WriteEndElement();
    }

    private static string Safe(string text) => string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // The same thing has the same name wherever the site lies.
    private static string Urn(string government, string name) => "urn:uuid:" + new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"daicho {government} {name}"))[..16]).ToString("D");
}
