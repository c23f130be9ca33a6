using System.Buffers;
using System.Security.Cryptography;

namespace Daicho.Evidence;

/// <summary>A file in the store.</summary>
/// <param name="Sha256">Its address: SHA-256 of the content, in lower-case hexadecimal.</param>
/// <param name="Length">Length in bytes.</param>
public sealed record StoredFile(string Sha256, long Length);

/// <summary>
/// Files addressed by their content. A file is on the disk before <see cref="Save"/> returns, so that a row that names
/// it never points to nothing; the same content is kept once.
/// </summary>
public sealed class FileStore(string folder)
{
    /// <summary>Takes a file in, when <paramref name="check"/> does not throw at its content.</summary>
    /// <exception cref="UserErrorException">The content is empty or longer than <paramref name="limit"/> bytes, or the disk refuses it.</exception>
    public async Task<StoredFile> Save(Stream content, long limit, CancellationToken cancel = default, Action<Stream>? check = null)
    {
        var incoming = Path.Combine(folder, "incoming");
        try
        {
            Directory.CreateDirectory(incoming);
            var temporary = Path.Combine(incoming, Guid.NewGuid().ToString("n"));
            try
            {
                var stored = await Write(temporary, content, limit, cancel);
                if (check is not null)
                {
                    await using var written = File.OpenRead(temporary);
                    check(written);
                }

                var path = PathOf(stored.Sha256);
                var shelf = Path.GetDirectoryName(path)!;
                Directory.CreateDirectory(shelf);
                File.Move(temporary, path, overwrite: true);
                DirectorySync.Flush(shelf);
                DirectorySync.Flush(folder);
                return stored;
            }
            finally
            {
                File.Delete(temporary);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException("ファイルを保存できません。保存先の空き容量と権限を管理者に確認してください。", e);
        }
    }

    /// <summary>Takes a copy of a file on this machine in, whatever its length; one that lies in the store already stays as it is.</summary>
    public StoredFile Keep(string path)
    {
        var name = Path.GetFileName(path);
        if (IsAddress(name) && Path.GetFullPath(path) == Path.GetFullPath(PathOf(name)))
        {
            // Somebody is about to name it: it is as if it had just come in.
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return new StoredFile(name, new FileInfo(path).Length);
        }

        using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
        return Save(source, long.MaxValue).GetAwaiter().GetResult();
    }

    /// <summary>Opens a file; null when the store does not hold it.</summary>
    public Stream? Open(string sha256)
    {
        var path = PathOf(sha256);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.Asynchronous | FileOptions.SequentialScan) : null;
    }

    /// <summary>Where the file of that address lies.</summary>
    public string PathOf(string sha256)
    {
        if (!IsAddress(sha256))
            throw new ArgumentException("A SHA-256 in lower-case hexadecimal is needed.", nameof(sha256));
        return Path.Combine(folder, sha256[..2], sha256);
    }

    /// <summary>Files that came in before a moment, and what was left of interrupted uploads.</summary>
    internal IEnumerable<FileInfo> FilesBefore(DateTime moment)
    {
        var all = new DirectoryInfo(folder);
        return all.Exists
            ? all.EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.LastWriteTimeUtc < moment && (IsAddress(f.Name) || f.Directory!.Name == "incoming"))
            : [];
    }

    /// <summary>True for text that can be the address of a file: SHA-256 in lower-case hexadecimal.</summary>
    public static bool IsAddress(string? text) => text is { Length: 64 } && !text.AsSpan().ContainsAnyExcept("0123456789abcdef");

    private static async Task<StoredFile> Write(string path, Stream content, long limit, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            long length = 0;
            int read;
            while ((read = await content.ReadAsync(buffer, cancel)) > 0)
            {
                length += read;
                if (length > limit)
                    throw new UserErrorException($"ファイルが大きすぎます。1つのファイルは {limit / 1_048_576} MB までです。分けるか、圧縮して添付してください。");
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            if (length == 0)
                throw new UserErrorException("ファイルの中身が空です。正しいファイルを選び直してください。");
            file.Flush(flushToDisk: true);
            return new StoredFile(Convert.ToHexStringLower(hash.GetHashAndReset()), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
