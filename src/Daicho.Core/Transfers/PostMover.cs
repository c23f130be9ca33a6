using Daicho.History;
using Daicho.Organization;

namespace Daicho.Transfers;

/// <summary>Gives posts to the unit that takes over: the holder's record ends the day before and goes on there.</summary>
internal static class PostMover
{
    /// <summary>The name chosen for a post of a split unit; null where nothing was chosen.</summary>
    public static string? Chosen(Post post, IEnumerable<string> heirs, IReadOnlyDictionary<long, string>? choices) =>
        choices?.GetValueOrDefault(post.Id) is not { Length: > 0 } name ? null
        : heirs.Contains(name, StringComparer.Ordinal) ? name
        : throw new UserErrorException($"「{post.UnitName} {post.Name}」の行き先「{name}」は、承継所属にありません。一覧から選び直してください。");

    /// <summary>Moves each post to the unit of that name from the day on; those without a name stay. Returns how many moved.</summary>
    public static int Move(ActionScope action, IReadOnlyList<Post> posts, DateOnly effective, Func<Post, string?> heirOf)
    {
        var writer = action.Write<Post>();
        var moved = 0;
        foreach (var post in posts)
        {
            if (heirOf(post) is not { } heir)
                continue;
            moved++;
            var next = (Post)writer.CopyOf(post);
            if (post.ValidFrom >= effective)
            {
                next.UnitName = heir;
            }
            else
            {
                var begins = (Post)writer.CopyOf(post);
                (begins.UnitName, begins.ValidFrom) = (heir, effective);
                next.ValidTo = effective.AddDays(-1);
                writer.Add(begins);
            }

            writer.Change(post, next);
        }

        return moved;
    }
}
