using Daicho.Publication;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Publications;

/// <summary>Publications and their versions (公表の一覧).</summary>
public sealed class IndexModel(PublicationReader reader, PublicationDraw draw, CurrentActor current) : PageModel
{
    /// <summary>Every version, the newest first.</summary>
    public IReadOnlyList<PublicationEntry> Entries { get; private set; } = [];

    /// <summary>How many notices wait to be published.</summary>
    public int Received { get; private set; }

    public void OnGet() => (Entries, Received) = (reader.All(current.Actor), draw.Received(current.Actor).Count);
}
