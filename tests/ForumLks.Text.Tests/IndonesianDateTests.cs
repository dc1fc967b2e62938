namespace ForumLks.Text.Tests;

public sealed class IndonesianDateTests
{
    private static readonly DateOnly Rakor = new(2025, 6, 25);

    [Fact]
    public void Dates_are_written_the_indonesian_way()
    {
        Assert.Equal("25 Juni 2025", IndonesianDate.Long(Rakor));
        Assert.Equal("Rabu, 25 Juni 2025", IndonesianDate.WithDay(Rakor));
        Assert.Equal("Juni 2025", IndonesianDate.MonthAndYear(Rakor));
    }

    [Theory]
    [InlineData("2023-09-18", "2023-09-19", "18–19 September 2023")]
    [InlineData("2023-09-19", "2023-09-18", "18–19 September 2023")]
    [InlineData("2025-06-30", "2025-07-02", "30 Juni – 2 Juli 2025")]
    [InlineData("2024-12-30", "2025-01-02", "30 Desember 2024 – 2 Januari 2025")]
    [InlineData("2025-06-25", "2025-06-25", "25 Juni 2025")]
    public void A_range_says_what_is_common_once(string first, string last, string range) =>
        Assert.Equal(range, IndonesianDate.Range(DateOnly.Parse(first), DateOnly.Parse(last)));

    [Theory]
    [InlineData("2025-06-25", "hari ini")]
    [InlineData("2025-06-24", "kemarin")]
    [InlineData("2025-06-26", "besok")]
    [InlineData("2025-06-27", "2 hari lagi")]
    [InlineData("2025-06-19", "6 hari lalu")]
    [InlineData("2025-06-18", "seminggu lalu")]
    [InlineData("2025-07-24", "4 minggu lagi")]
    [InlineData("2025-07-25", "sebulan lagi")]
    [InlineData("2025-03-25", "3 bulan lalu")]
    [InlineData("2024-06-26", "11 bulan lalu")]
    [InlineData("2024-06-25", "setahun lalu")]
    [InlineData("2022-06-20", "3 tahun lalu")]
    public void A_distance_is_told_in_whole_units(string then, string relative) =>
        Assert.Equal(relative, IndonesianDate.Relative(Rakor, DateOnly.Parse(then)));

    [Theory]
    [InlineData(-10, "baru saja")]
    [InlineData(-300, "5 menit lalu")]
    [InlineData(-4_000, "sejam lalu")]
    [InlineData(2 * 3_600, "2 jam lagi")]
    [InlineData(-12 * 3_600, "kemarin")]
    public void Within_a_day_minutes_and_hours_are_told(int seconds, string relative)
    {
        var now = IndonesianZone.Wib.ToUtc(Rakor, new TimeOnly(10, 0));
        Assert.Equal(relative, IndonesianDate.Relative(now, now.AddSeconds(seconds)));
    }

    [Fact]
    public void One_moment_has_three_clock_times()
    {
        var moment = new DateTimeOffset(2025, 6, 25, 2, 30, 0, TimeSpan.Zero);
        Assert.Equal("09.30 WIB", IndonesianDate.Time(moment, IndonesianZone.Wib));
        Assert.Equal("10.30 WITA", IndonesianDate.Time(moment, IndonesianZone.Wita));
        Assert.Equal("11.30 WIT", IndonesianDate.Time(moment, IndonesianZone.Wit));
        Assert.Equal("25 Juni 2025 pukul 09.30 WIB", IndonesianDate.DateAndTime(moment, IndonesianZone.Wib));
        Assert.Equal(moment, IndonesianZone.Wit.ToUtc(Rakor, new TimeOnly(11, 30)));
    }

    [Theory]
    [InlineData("25 Juni 2025")]
    [InlineData(" 25 juni 2025 ")]
    [InlineData("25 Jun 2025")]
    [InlineData("Rabu, 25 Juni 2025")]
    [InlineData("25/6/2025")]
    [InlineData("25-06-2025")]
    [InlineData("25.6.2025")]
    [InlineData("2025-06-25")]
    public void People_write_one_date_in_many_ways(string text)
    {
        Assert.True(IndonesianDate.TryParse(text, out var date, out var reason), reason);
        Assert.Equal(Rakor, date);
    }

    [Theory]
    [InlineData("17 Agt 2025", "2025-08-17")]
    [InlineData("1 Nopember 2024", "2024-11-01")]
    [InlineData("Jum'at, 14 Pebruari 2025", "2025-02-14")]
    [InlineData("Ahad 29 Februari 2032", "2032-02-29")]
    public void Old_spellings_and_abbreviations_are_read(string text, string iso)
    {
        Assert.True(IndonesianDate.TryParse(text, out var date, out var reason), reason);
        Assert.Equal(DateOnly.Parse(iso), date);
    }

    [Theory]
    [InlineData("31 Februari 2025", "Februari 2025 hanya sampai tanggal 28.")]
    [InlineData("31/4/2025", "April 2025 hanya sampai tanggal 30.")]
    [InlineData("6/25/2025", "Tidak ada bulan ke-25. Urutannya tanggal, bulan, tahun, misalnya 25/6/2025.")]
    [InlineData("25/6/25", "Tulis tahun dengan empat angka, misalnya 2025.")]
    [InlineData("25/6/1025", "Tahun 1025 di luar jangkauan. Periksa lagi tahunnya.")]
    [InlineData("0/6/2025", "Tanggal dimulai dari 1.")]
    [InlineData("25 Jumi 2025", "“Jumi” bukan nama bulan. Tulis tanggal seperti 25 Juni 2025, 25/6/2025, atau 2025-06-25.")]
    [InlineData("Senin, 25 Juni 2025", "25 Juni 2025 jatuh pada hari Rabu, bukan Senin.")]
    [InlineData("besok", "Tulis tanggal seperti 25 Juni 2025, 25/6/2025, atau 2025-06-25.")]
    [InlineData("", "Tanggal belum diisi. Tulis tanggal seperti 25 Juni 2025, 25/6/2025, atau 2025-06-25.")]
    public void A_wrong_date_is_answered_with_its_reason(string text, string expected)
    {
        Assert.False(IndonesianDate.TryParse(text, out _, out var reason));
        Assert.Equal(expected, reason);
    }

    [Fact]
    public void What_is_written_can_be_read_again()
    {
        for (var day = new DateOnly(2023, 12, 1); day.Year < 2025; day = day.AddDays(1))
            Assert.True(IndonesianDate.TryParse(IndonesianDate.WithDay(day), out var read, out var reason) && read == day, reason);
    }

    [Fact]
    public void Anything_typed_gives_a_date_or_a_reason() =>
        Any.Holds(text => Assert.Equal(IndonesianDate.TryParse(text, out _, out var reason), reason is null));

    [Theory]
    [InlineData("09.30", 9, 30)]
    [InlineData("9:05", 9, 5)]
    [InlineData("14.00 WIB", 14, 0)]
    public void Times_are_read(string text, int hour, int minute)
    {
        Assert.True(IndonesianDate.TryParseTime(text, out var time, out _));
        Assert.Equal(new TimeOnly(hour, minute), time);
    }

    [Theory]
    [InlineData("24.00")]
    [InlineData("9.60")]
    [InlineData("pagi")]
    public void A_wrong_time_is_answered_with_an_example(string text)
    {
        Assert.False(IndonesianDate.TryParseTime(text, out _, out var reason));
        Assert.Equal("Tulis jam seperti 09.30 atau 14.00.", reason);
    }
}
