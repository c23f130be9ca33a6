using System.Text;
using Daicho.Evidence;

namespace Daicho.Core.Tests.Evidence;

public sealed class FileStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("daicho-files-").FullName;

    [Fact]
    public async Task Save_SameContentTwice_KeepsItOnceUnderItsHash()
    {
        var store = new FileStore(folder);
        var content = Encoding.UTF8.GetBytes("返還書");

        var first = await store.Save(new MemoryStream(content), 100);
        var second = await store.Save(new MemoryStream(content), 100);

        Assert.Equal(first, second);
        Assert.Equal(new StoredFile(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)), 9), first);
        Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        using var opened = store.Open(first.Sha256);
        using var copy = new MemoryStream();
        await opened!.CopyToAsync(copy);
        Assert.Equal(content, copy.ToArray());
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task Save_AtTheLimit_TakesItAndNotOneByteMore(int length, bool taken)
    {
        var store = new FileStore(folder);

        if (taken)
            Assert.Equal(length, (await store.Save(new MemoryStream(new byte[length]), 100)).Length);
        else
            Assert.Contains("大きすぎます", (await Assert.ThrowsAsync<UserErrorException>(() => store.Save(new MemoryStream(new byte[length]), 100))).Message);
        Assert.Equal(taken ? 1 : 0, Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task Save_ContentBreaksOff_LeavesNothing()
    {
        var store = new FileStore(folder);

        await Assert.ThrowsAsync<InvalidDataException>(() => store.Save(new BrokenStream(), 1_000_000));

        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("ZZ45678901234567890123456789012345678901234567890123456789012345")]
    public void Open_NoHash_Throws(string address) => Assert.Throws<ArgumentException>(() => new FileStore(folder).Open(address));

    [Fact]
    public void Open_Unknown_IsNull() => Assert.Null(new FileStore(folder).Open(new string('a', 64)));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private sealed class BrokenStream : MemoryStream
    {
        private bool read;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (read)
                throw new InvalidDataException("broken off");
            read = true;
            return ValueTask.FromResult(1000);
        }
    }
}
