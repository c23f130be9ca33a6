namespace Daicho.Web.Accounts.External;

/// <summary>Where a directory is, and how it is spoken to.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">Port.</param>
/// <param name="IsTls">Whether the connection is encrypted from its start (<c>ldaps</c>).</param>
/// <param name="IsEncrypted">Whether it is encrypted at all.</param>
/// <param name="IsLoopback">Whether it never leaves this machine.</param>
sealed record DirectoryAddress(string Host, int Port, bool IsTls, bool IsEncrypted, bool IsLoopback);

/// <summary>Reads the address from the settings.</summary>
static class DirectoryAddresses
{
    public static DirectoryAddress Address(this DirectoryOptions settings)
    {
        var url = new Uri(settings.Url);
        var tls = url.Scheme == "ldaps";
        return new DirectoryAddress(url.Host, url.Port > 0 ? url.Port : tls ? 636 : 389, tls, tls || settings.StartTls, url.IsLoopback);
    }
}
