namespace Daicho.Web.Accounts;

/// <summary>Browser and system in words a person knows, from what the browser calls itself.</summary>
static class BrowserName
{
    // In this order: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari.
    static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl")];

    static readonly (string Mark, string Name)[] Systems =
        [("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Of(string? userAgent)
    {
        var agent = userAgent ?? "";
        var browser = Browsers.FirstOrDefault(b => agent.Contains(b.Mark, StringComparison.Ordinal)).Name ?? "不明なブラウザ";
        var system = Systems.FirstOrDefault(s => agent.Contains(s.Mark, StringComparison.Ordinal)).Name;
        return system is null ? browser : $"{browser}（{system}）";
    }
}
