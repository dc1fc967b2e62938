using System.Diagnostics;
using System.Text;

namespace ForumLks.Web.Tests.Features.Resources;

/// <summary>A PDF whose only page is a picture of words, as a scanner makes it.</summary>
public static class Scans
{
    public static async Task<byte[]> Of(string words)
    {
        var folder = Directory.CreateTempSubdirectory("pindaian-");
        try
        {
            var source = Path.Combine(folder.FullName, "a.pdf");
            await File.WriteAllBytesAsync(source, SampleFiles.Pdf(words));
            await Run("pdftoppm", "-r", "150", "-jpeg", "-singlefile", source, Path.Combine(folder.FullName, "a"));
            return Pdf(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "a.jpg")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>595 × 842 points at 150 dots an inch.</summary>
    private static byte[] Pdf(byte[] jpeg)
    {
        const string drawing = "q 595 0 0 842 0 0 cm /I Do Q";
        var start = "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n"
            + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >> endobj\n"
            + $"5 0 obj << /Length {drawing.Length} >>\nstream\n{drawing}\nendstream\nendobj\n"
            + $"4 0 obj << /Type /XObject /Subtype /Image /Width 1240 /Height 1754 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length {jpeg.Length} >>\nstream\n";
        return [.. Encoding.Latin1.GetBytes(start), .. jpeg, .. Encoding.Latin1.GetBytes("\nendstream\nendobj\ntrailer << /Root 1 0 R /Size 6 >>\n%%EOF")];
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
