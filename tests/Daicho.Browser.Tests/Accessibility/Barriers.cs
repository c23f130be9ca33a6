using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Daicho.Browser.Tests.Accessibility;

/// <summary>What keeps somebody from using a page (JIS X 8341-3:2016 AA, WCAG 2.2 AA), as far as a program can tell.</summary>
static class Barriers
{
    static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations], // naming every element that passed takes longer than finding those that don't
    };

    /// <summary>Violations with the elements concerned; none on a page without barriers.</summary>
    public static async Task<IReadOnlyList<string>> Of(IPage page)
    {
        var found = (await page.RunAxe(Rules)).Violations
            .SelectMany(v => v.Nodes.Take(4).Select(n => $"{v.Id}: {n.Target} {n.Html} {string.Join(" / ", n.Any.Concat(n.All).Select(c => c.Message))}"))
            .ToList();
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > 0) found.Add($"the page is {over} px wider than the window: {await page.EvaluateAsync<string>(Widest)}");
        return found;
    }

    const string Widest = """
        [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth && !e.closest('.table-scroll'))
            .slice(0, 5).map(e => e.tagName + '.' + e.className).join(' ')
        """;
}
