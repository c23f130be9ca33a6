using QRCoder;

namespace Daicho.Web.Accounts;

/// <summary>A text as a square that cameras read (QRコード).</summary>
static class QrCode
{
    /// <summary>The picture as an address that needs no request of its own; no secret stands in an address of the server.</summary>
    public static string DataUri(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        using var code = new PngByteQRCode(data);
        return $"data:image/png;base64,{Convert.ToBase64String(code.GetGraphic(4))}";
    }
}
