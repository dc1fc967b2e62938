using System.IO.Compression;
using System.Text;

namespace ForumLks.Web.Tests.Architecture;

/// <summary>What a phone must fetch before it reads.</summary>
public sealed class WeightTests
{
    private const int MostStyle = 10 * 1024;
    private const int MostScript = 8 * 1024;

    [Fact]
    public void All_style_together_weighs_ten_kilobytes_at_most() =>
        Assert.InRange(SourceTree.Under("themes", ".css").Sum(f => Compressed(f.Text)), 1, MostStyle);

    /// <summary>Every page loads forum.js; no page loads more than two others, so the heaviest three are what a page can weigh.</summary>
    [Fact]
    public void The_scripts_of_a_page_weigh_eight_kilobytes_at_most() =>
        Assert.InRange(SourceTree.Under("src/ForumLks.Web/wwwroot", ".js").Select(f => Compressed(f.Text)).OrderDescending().Take(3).Sum(), 1, MostScript);

    [Fact]
    public void Every_class_of_the_style_page_has_a_rule()
    {
        var style = string.Concat(SourceTree.Under("themes", ".css").Select(f => f.Text));
        string[] used = ["list", "facts", "figure", "slips", "steps", "timeline", "tabs", "pages", "empty", "alert", "status", "tilemap", "legend", "board", "compare", "person", "institution", "sources", "files", "tags", "badges", "seal", "field", "choice", "actions", "versions", "kontras", "gelap", "terang", "teks-besar", "unshown"];
        Assert.DoesNotContain(used, c => !style.Contains($".{c}", StringComparison.Ordinal));
    }

    private static int Compressed(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, room, out var written, quality: 11, window: 22));
        return written;
    }
}
