namespace ForumLks.Text.Tests;

public sealed class IndonesianNumberTests
{
    [Fact]
    public void Numbers_are_written_the_indonesian_way()
    {
        Assert.Equal("1.234.567", IndonesianNumber.Format(1_234_567));
        Assert.Equal("1.234,5", IndonesianNumber.Format(1_234.5m));
        Assert.Equal("-0,13", IndonesianNumber.Format(-0.125m));
        Assert.Equal("1.000", IndonesianNumber.Format(1_000.00m));
        Assert.Equal("Rp1.500.000", IndonesianNumber.Rupiah(1_500_000));
        Assert.Equal("-Rp500", IndonesianNumber.Rupiah(-500));
    }

    [Theory]
    [InlineData(0, "0 byte")]
    [InlineData(999, "999 byte")]
    [InlineData(1_001, "2 KB")]
    [InlineData(245_000, "245 KB")]
    [InlineData(999_500, "1 MB")]
    [InlineData(1_234_567, "1,2 MB")]
    [InlineData(3_400_000_000, "3,4 GB")]
    public void File_sizes_are_short(long bytes, string size) => Assert.Equal(size, IndonesianNumber.FileSize(bytes));

    [Theory]
    [InlineData("876", "876")]
    [InlineData("1.234", "1234")]
    [InlineData("1234,5", "1234.5")]
    [InlineData("1.234.567,89", "1234567.89")]
    [InlineData("0,125", "0.125")]
    [InlineData("-3", "-3")]
    [InlineData("Rp 1.500.000", "1500000")]
    [InlineData("1.234,567", "1234.567")]
    public void Numbers_are_read(string text, string plain)
    {
        Assert.True(IndonesianNumber.TryParse(text, out var number, out var reason), reason);
        Assert.Equal(decimal.Parse(plain, System.Globalization.CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("1.5", "“1.5” belum jelas. Untuk desimal pakai koma: 1,5. Titik hanya untuk ribuan, misalnya 1.500.")]
    [InlineData("0.125", "“0.125” belum jelas. Untuk desimal pakai koma: 0,125. Titik hanya untuk ribuan, misalnya 1.500.")]
    [InlineData("1,234", "“1,234” dapat dibaca dua cara. Tulis 1.234 bila ribuan, atau 1,2340 bila desimal.")]
    [InlineData("1,234.5", "“1,234.5” tampak memakai cara Inggris. Pakai titik untuk ribuan dan koma untuk desimal, misalnya 1.234,5.")]
    [InlineData("12.34.567", "Titik ribuan harus memisahkan tiap tiga angka, misalnya 1.234.567,5.")]
    [InlineData("lima", "Tulis angka saja, misalnya 1.234 atau 1.234,5.")]
    [InlineData(" ", "Angka belum diisi.")]
    [InlineData("99999999999999999999999999999999", "Angka ini terlalu besar. Periksa lagi jumlah angkanya.")]
    public void What_is_unclear_is_asked_back(string text, string expected)
    {
        Assert.False(IndonesianNumber.TryParse(text, out _, out var reason));
        Assert.Equal(expected, reason);
    }

    [Fact]
    public void What_is_written_can_be_read_again()
    {
        for (var cents = -200_000; cents < 200_000; cents += 37)
            Assert.True(IndonesianNumber.TryParse(IndonesianNumber.Format(cents / 100m), out var read, out var reason) && read == cents / 100m, reason);
    }

    [Fact]
    public void Anything_typed_gives_a_number_or_a_reason() =>
        Any.Holds(text => Assert.Equal(IndonesianNumber.TryParse(text, out _, out var reason), reason is null));
}
