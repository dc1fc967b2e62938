using System.Text;
using ForumLks.Media;

namespace ForumLks.Benchmarks.Photos;

/// <summary>4000 × 3000 points with large shapes and fine grain, as a camera's JPEG has them; the same each time.</summary>
internal static class SamplePhoto
{
    private const int Width = 4000;
    private const int Height = 3000;

    public static async Task<string> Make(string folder)
    {
        var pixels = new byte[Width * Height * 3];
        var grain = new Random(12);
        for (var i = 0; i < pixels.Length; i += 3)
        {
            var (x, y) = (i / 3 % Width, i / 3 / Width);
            var light = 120 + (60 * Math.Sin(x / 190.0) * Math.Cos(y / 140.0)) + (25 * Math.Sin((x + y) / 23.0));
            var noise = grain.Next(18);
            (pixels[i], pixels[i + 1], pixels[i + 2]) = (Part(light + noise), Part((light * 0.9) + noise), Part((light * 0.7) + noise + (x / 60.0)));
        }

        await File.WriteAllBytesAsync(Path.Combine(folder, "foto.ppm"), [.. Encoding.ASCII.GetBytes($"P6\n{Width} {Height}\n255\n"), .. pixels]);
        var vips = ToolCheck.Find("vips");
        var made = await ExternalTool.Run(new ToolRun(vips.Path ?? throw new CannotMeasure(vips.Sentence), ["copy", "foto.ppm", "foto.jpg[Q=88]"], folder));
        return made.Succeeded ? Path.Combine(folder, "foto.jpg") : throw new CannotMeasure(made.Errors);
    }

    private static byte Part(double value) => (byte)Math.Clamp(value, 0, 255);
}
