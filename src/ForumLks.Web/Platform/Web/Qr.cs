using QRCoder;

namespace ForumLks.Web.Platform.Web;

public static class Qr
{
    /// <summary>An address as an SVG that is sharp on paper.</summary>
    public static string QrOf(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return new SvgQRCode(data).GetGraphic(4);
    }
}
