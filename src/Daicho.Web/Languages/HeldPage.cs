using Microsoft.AspNetCore.Http;

namespace Daicho.Web.Languages;

/// <summary>The body of a response that holds a page back until it is whole and lets anything else through as it comes.</summary>
sealed class HeldPage(HttpResponse response, Stream through) : Stream
{
    MemoryStream? page;
    bool decided;

    /// <summary>The page, or null when the response was none.</summary>
    public MemoryStream? Page => page;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    // Headers are set before the first byte.
    Stream Target
    {
        get
        {
            if (!decided)
            {
                decided = true;
                if (response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true) page = new MemoryStream();
            }

            return (Stream?)page ?? through;
        }
    }

    public override void Flush() => Target.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => Target.FlushAsync(cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => Target.Write(buffer, offset, count);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => Target.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Target.WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
