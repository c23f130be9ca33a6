using System.Security.Cryptography;
using Daicho.Data;

namespace Daicho.Evidence;

/// <summary>A file as it is kept.</summary>
/// <param name="Sha256">SHA-256 of the content, in lower-case hexadecimal: its address.</param>
/// <param name="Length">Length in bytes.</param>
public sealed record StoredFile(string Sha256, long Length);

/// <summary>Files addressed by their content. A file is on the disk, whole, before any row speaks of it.</summary>
public sealed class FileStore(Database database)
{
    /// <summary>Keeps a copy of a file.</summary>
    public StoredFile Keep(string path)
    {
        using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return Keep(source);
    }

    /// <summary>Keeps what a stream holds.</summary>
    public StoredFile Keep(Stream source)
    {
        Directory.CreateDirectory(database.FilesFolder);
        var partial = Path.Combine(database.FilesFolder, $"{Guid.NewGuid():N}.part");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            using (var target = new FileStream(partial, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1))
            {
                var buffer = new byte[1 << 17];
                int read;
                while ((read = source.Read(buffer)) > 0)
                {
                    hash.AppendData(buffer, 0, read);
                    target.Write(buffer, 0, read);
                    length += read;
                }

                target.Flush(flushToDisk: true);
            }

            var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            var path = PathOf(sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(partial, path, overwrite: true);
            return new StoredFile(sha256, length);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Opens a kept file.</summary>
    public Stream Open(string sha256) =>
        new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    /// <summary>Where a kept file lies.</summary>
    public string PathOf(string sha256) => Path.Combine(database.FilesFolder, sha256[..2], sha256);
}
