using System.IO.Compression;
using Daicho.Access;

namespace Daicho.Transfers;

/// <summary>The documents of all posts of a unit and those below it, in one archive.</summary>
public static class HandoverPackage
{
    /// <summary>Writes the archive; returns how many documents are in it.</summary>
    public static int Write(HandoverReader reader, Actor actor, long unit, Stream to)
    {
        using var archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var count = 0;
        foreach (var post in reader.PostsOf(actor, unit))
        {
            if (reader.Of(actor, post.Id) is not { } handover)
                continue;
            var name = HandoverDocument.FileName(post);
            if (!names.Add(name))
                name = $"{Path.GetFileNameWithoutExtension(name)}_{post.Id}.docx";
            using var entry = archive.CreateEntry(name).Open();
            using var content = new MemoryStream();
            HandoverDocument.Write(handover, content);
            content.Position = 0;
            content.CopyTo(entry);
            count++;
        }

        return count;
    }
}
