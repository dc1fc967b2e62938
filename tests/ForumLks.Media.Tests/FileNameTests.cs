namespace ForumLks.Media.Tests;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Notulen Rakor.pdf", "Notulen Rakor.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\a\\foto.jpg", "foto.jpg")]
    [InlineData("foto.php\0.jpg", "foto.php.jpg")]
    [InlineData("laporan\u202Efdp.exe", "laporanfdp.exe")]
    [InlineData("a<b>:\"|?*.txt", "a-b------.txt")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("..", "berkas")]
    [InlineData(" . ", "berkas")]
    [InlineData("folder/", "berkas")]
    [InlineData("\uD83D", "berkas")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "a Set-Cookie- x.pdf")]
    [InlineData("cafe\u0301.pdf", "caf\u00e9.pdf")]
    [InlineData("foto 🎉.jpg", "foto 🎉.jpg")]
    [InlineData(null, "berkas")]
    public void A_name_is_made_safe_to_show(string? name, string clean) => Assert.Equal(clean, FileName.Clean(name));

    [Fact]
    public void A_long_name_keeps_its_extension()
    {
        var clean = FileName.Clean(string.Concat(Enumerable.Repeat("😀", 200)) + ".docx");
        Assert.InRange(clean.Length, 110, FileName.MaxLength);
        Assert.EndsWith("😀.docx", clean);
    }

    [Fact]
    public void Cleaning_twice_changes_nothing_more()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var name = new string([.. Enumerable.Range(0, random.Next(160)).Select(_ => random.Next(3) == 0 ? "./\\ :\0\u202E\uD83D\uDE00\u0301"[random.Next(10)] : (char)random.Next(char.MaxValue))]);
            var clean = FileName.Clean(name);
            Assert.Equal(clean, FileName.Clean(clean));
            Assert.InRange(clean.Length, 1, FileName.MaxLength);
            Assert.DoesNotContain(clean, c => c is '/' or '\\' || char.IsControl(c));
        }
    }
}
