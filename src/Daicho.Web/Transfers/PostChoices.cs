using System.Globalization;
using Daicho.Organization;
using Microsoft.AspNetCore.Http;

namespace Daicho.Web.Transfers;

/// <summary>A post with the units of which one takes it over.</summary>
public sealed record PostChoice(Post Post, IReadOnlyList<string> Heirs);

/// <summary>Posts of split units, each with a box to choose in where it goes.</summary>
/// <param name="Posts">The posts.</param>
/// <param name="Chosen">What was chosen, by number of the post.</param>
public sealed record PostChoices(IReadOnlyList<PostChoice> Posts, IReadOnlyDictionary<long, string> Chosen)
{
    const string Start = "post-";

    /// <summary>Name of a post's box.</summary>
    public static string Field(Post post) => string.Create(CultureInfo.InvariantCulture, $"{Start}{post.Id}");

    /// <summary>What was chosen in a form; posts left undecided are not in it.</summary>
    public static Dictionary<long, string> Read(IFormCollection form) => form
        .Where(f => f.Key.StartsWith(Start, StringComparison.Ordinal) && f.Value.ToString().Length > 0)
        .Select(f => (Id: long.TryParse(f.Key[Start.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0, Unit: f.Value.ToString()))
        .Where(f => f.Id > 0).DistinctBy(f => f.Id).ToDictionary(f => f.Id, f => f.Unit);
}
