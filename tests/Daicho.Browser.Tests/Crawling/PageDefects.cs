using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Daicho.Browser.Tests.Crawling;

/// <summary>What a page says wrongly by itself: much of it Razor lets pass in silence.</summary>
static class PageDefects
{
    public static IEnumerable<string> Of(IHtmlDocument page)
    {
        if (page.DocumentElement.GetAttribute("lang") != "ja") yield return "lang is not ja";
        if (string.IsNullOrWhiteSpace(page.Title) || page.Title.StartsWith('｜')) yield return "no title";
        if (page.QuerySelectorAll("h1").Length != 1) yield return $"{page.QuerySelectorAll("h1").Length} h1";
        foreach (var twice in page.QuerySelectorAll("[id]").GroupBy(e => e.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"id {twice.Key} is there {twice.Count()} times";
        foreach (var element in page.All)
        {
            var name = element.LocalName;
            if (name.Contains('-') || name is "partial" || element is IHtmlUnknownElement) yield return $"<{name}> was not rendered";
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("asp-", StringComparison.Ordinal)) yield return $"<{name} {attribute.Name}> was not rendered";
                if (attribute.Name is "href" or "action" or "src" && (attribute.Value.Length == 0 || attribute.Value[0] == '~'))
                    yield return $"<{name} {attribute.Name}=\"{attribute.Value}\"> leads nowhere: {element.TextContent.Trim()}";
                if (attribute.Name is "for" or "list" or "popovertarget" or "aria-labelledby" or "aria-describedby")
                {
                    foreach (var id in attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(id => page.GetElementById(id) is null))
                        yield return $"<{name} {attribute.Name}=\"{id}\"> names nothing on the page";
                }
            }

            if (name == "a" && element.GetAttribute("href") is ['#', .. var target] && page.GetElementById(target) is null)
                yield return $"#{target} is not on the page";
        }
    }
}
