using ForumLks.Text.PersonalData;

namespace ForumLks.Text.Tests.PersonalData;

/// <summary>A field that lists people is told from one that lists services, villages or offices.</summary>
public sealed class PeopleListTests
{
    [Theory]
    [InlineData("Budi Santoso, Siti Aminah, Agus Riyanto")]
    [InlineData("1. Budi Santoso\n2. Siti Aminah\n3. Agus Riyanto")]
    [InlineData("1. Budi 2. Siti Aminah 3. Agus 4. Dewi")]
    [InlineData("- Budi (10 th)\n- Siti (12 th)\n- Agus (9 th)")]
    [InlineData("Zxkari (10), Wolmat (12), Pertig (9)")]
    [InlineData("Nama anak:\nBudi Santoso\nSiti Aminah")]
    [InlineData("Daftar penerima manfaat: Budi Santoso, Siti Aminah")]
    [InlineData("BUDI SANTOSO\nSITI AMINAH\nAGUS RIYANTO")]
    [InlineData("budi santoso; siti aminah; agus riyanto")]
    [InlineData("Budi\u200B Santoso | Siti Aminah | Agus Riyanto")]
    [InlineData("Anak asuh kami antara lain Budi Santoso, Siti Aminah, dan Agus Riyanto.")]
    [InlineData("Ahmad bin Yusuf, Siti binti Rahmat, Umar bin Hamzah")]
    [InlineData("3521010101100001, 3521010202110002")]
    [InlineData("3521 0101 0110 0001\n3521 0102 0211 0002")]
    [InlineData("Desa Beran: Budi Santoso, Siti Aminah, Agus Riyanto")]
    [InlineData("Ananda Dewi Lestari, Ananda Putri Wulandari, Ananda Rizki Pratama")]
    public void People_are_seen(string text) => Assert.True(PeopleList.In(text));

    [Theory]
    [InlineData("Pengasuhan, pendampingan belajar, kebun pangan, konseling keluarga")]
    [InlineData("- Terapi wicara\n- Terapi okupasi\n- Fisioterapi")]
    [InlineData("Layanan Siang, Kunjungan Rumah, Senam Pagi, Pemeriksaan Kesehatan")]
    [InlineData("Desa Beran, Desa Ketanggi, Desa Margomulyo, Desa Karangtengah")]
    [InlineData("Wilayah layanan: Beran, Ketanggi, Sumber Agung, Karang Sari, Rahayu")]
    [InlineData("Kabupaten Ngawi, Kabupaten Madiun, Kota Madiun, Magetan, Ponorogo, Pacitan")]
    [InlineData("Senin, Rabu, Jumat, pukul 08.00–12.00")]
    [InlineData("Dinas Sosial, Puskesmas Ngawi, Polres Ngawi, Baznas")]
    [InlineData("Yayasan Siti Khadijah, Panti Asuhan Aisyiyah, LKSA Nurul Huda")]
    [InlineData("Budi pekerti, kemandirian, kewirausahaan")]
    [InlineData("Didirikan oleh Budi Santoso pada 1998.")]
    [InlineData("Kami melayani 20 anak, 12 lanjut usia, dan 8 penyandang disabilitas.")]
    [InlineData("Daftar penerima manfaat tidak ditampilkan; hubungi sekretariat.")]
    [InlineData("Akta Nomor 12 tanggal 3 Maret 2010, AHU-0012345.AH.01.04 Tahun 2015")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_list_of_people_passes(string? text) => Assert.False(PeopleList.In(text));

    [Theory]
    [InlineData("Bu Siti", true)]
    [InlineData("Budi Santoso", true)]
    [InlineData("Sekretariat", false)]
    [InlineData("Layanan pengaduan", false)]
    [InlineData("Bagian tata usaha", false)]
    [InlineData("Layanan siang", false)]
    public void An_office_is_told_from_a_person(string role, bool person) => Assert.Equal(person, PeopleList.NamesSomebody(role));

    [Fact]
    public void A_long_text_is_read_in_linear_time_and_never_fails()
    {
        Assert.False(PeopleList.In(new string('a', 200_000)));
        Assert.False(PeopleList.In(string.Concat(Enumerable.Repeat("Oleh ", 40_000))));
        Assert.True(PeopleList.In(string.Concat(Enumerable.Repeat("Budi Santoso, ", 10_000))));
    }
}
