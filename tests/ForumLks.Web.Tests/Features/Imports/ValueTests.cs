using ForumLks.Media.Tests;

namespace ForumLks.Web.Tests.Features.Imports;

/// <summary>What stands in a cell: each value that cannot be taken is named by its row and column, and nothing is guessed.</summary>
public abstract class ValueTests(ForumApp app)
{
    [Fact]
    public async Task Codes_that_lost_a_zero_codes_of_the_statistics_office_and_unknown_ones_are_refused_with_the_reason()
    {
        var word = Writing.Word();
        var page = await app.Check(await app.People.PlatformAdmin(), Workbooks.Of(
            ["Nama lembaga", "Kode wilayah", "Kabupaten/kota"],
            [$"{word} A", 11.10, null],
            [$"{word} B", "11.1", "Kab. Aceh Singkil"],
            [$"{word} C", "3521", null],
            [$"{word} D", "99.99", null],
            [$"{word} E", "35.21", "Kota Madiun"],
            [$"{word} F", 35.21, "NGAWI"],
            [$"{word} G", "35.21.05", null],
            [$"{word} H", null, null]), "lks.xlsx");
        var errors = await app.Errors(page);
        errors.Says(2, "Kode wilayah", "11.10");
        errors.Says(4, "Kode wilayah", "kode BPS");
        errors.Says(5, "Kode wilayah", "tidak ada dalam daftar");
        errors.Says(6, "Kode wilayah", "Kabupaten Ngawi");
        errors.Says(9, "Kode wilayah", "Isi kode wilayah");
        Assert.Equal([2, 4, 5, 6, 9], errors.Select(e => int.Parse(e.Split('|')[0], System.Globalization.CultureInfo.InvariantCulture)).Distinct());
    }

    [Fact]
    public async Task Names_are_matched_as_people_write_them_and_asked_about_where_two_could_be_meant()
    {
        var word = Writing.Word();
        string[] certain = ["Kab. Ngawi", "Ngawi", "NGAWI", "kabupaten ngawi", "Kotamadya Madiun", "kab madiun", "Toli Toli", "Prov. Jawa Timur", "Jakarta Selatan", "Kep. Siau Tagulandang Biaro"];
        string[] wrong = ["Madiun", "Ngawwi", "Atlantis"];
        var page = await app.Check(await app.People.PlatformAdmin(), Importing.Csv("Nama LKS;Kab/Kota\n" + string.Concat(certain.Concat(wrong).Select((name, i) => $"{word} {i};{name}\n"))));
        var errors = await app.Errors(page);
        var first = certain.Length + 2;
        errors.Says(first, "Kabupaten/kota", "Kabupaten Madiun (35.19) atau Kota Madiun (35.77)");
        errors.Says(first + 1, "Kabupaten/kota", "Mungkin maksudnya Kabupaten Ngawi (35.21)");
        errors.Says(first + 2, "Kabupaten/kota", "tidak ada dalam daftar wilayah");
        Assert.Equal((certain.Length, 3), ((await app.Run(page)).NewCount, errors.Count));
    }

    [Fact]
    public async Task Dates_are_read_as_people_write_them_and_impossible_ones_named()
    {
        var word = Writing.Word();
        object?[] days = [new DateOnly(2022, 6, 20), "20 Juni 2022", "20/06/2022", "2022-06-20", 44732, "44732", "31 Februari 2022", "6/20/2022", "2022", "besok"];
        object?[][] rows = [["Nama", "Kode", "Tanggal terbit", "No izin"], .. days.Select((day, i) => new object?[] { $"{word} {i}", "35.21", day, $"{word}/{i}" })];
        var admin = await app.People.ForumAdmin();
        var errors = await app.Errors(await app.Check(admin, Workbooks.Of(rows), "lks.xlsx"));
        errors.Says(8, "Tanggal tanda daftar", "hanya sampai tanggal 28");
        errors.Says(9, "Tanggal tanda daftar", "bulan ke-20");
        errors.Says(10, "Tanggal tanda daftar", "bukan tanggal");
        errors.Says(11, "Tanggal tanda daftar", "“besok”");
        Assert.Equal(4, errors.Count);
        await app.Import(admin, Workbooks.Of(rows[..7]), "lks.xlsx");
        Assert.Equal(Enumerable.Repeat<DateOnly?>(new DateOnly(2022, 6, 20), 6), (await app.Named(word)).Select(i => i.Content.RegisteredOn));
    }

    [Fact]
    public async Task Formulas_are_refused_by_row_and_column_and_never_run()
    {
        var word = Writing.Word();
        var errors = await app.Errors(await app.Check(await app.People.ForumAdmin(), Workbooks.Of(
            ["Nama", "Kode", "Keterangan"],
            [$"{word} 1", "35.21", new FormulaCell("HYPERLINK(\"http://x.invalid\",\"klik\")", "klik")],
            [$"{word} 2", "35.21", "=HYPERLINK(\"http://x.invalid\";\"klik\")"],
            [$"{word} 3", "35.21", "+cmd|' /C calc'!A0"],
            [new FormulaCell("A2", $"{word} 4"), "35.21", null]), "lks.xlsx"));
        errors.Says(2, "Keterangan singkat", "rumus");
        errors.Says(3, "Keterangan singkat", "HYPERLINK");
        errors.Says(4, "Keterangan singkat", "rumus");
        errors.Says(5, "Nama lembaga", "rumus");
    }

    [Fact]
    public async Task Words_are_understood_with_their_synonyms_and_others_listed()
    {
        var word = Writing.Word();
        var admin = await app.People.ForumAdmin();
        await app.Import(admin, Importing.Csv($"Nama;Kode;Jenis;Bidang;Status;Peringkat;Akreditasi;Kapasitas;Pekerja\n{word};35.21;K3S;lansia, difabel;non aktif;Tipe B;sangat baik;35 orang;lebih dari 40 orang\n"));
        var content = Assert.Single(await app.Named(word)).Content;
        Assert.Equal("Lkks LanjutUsia+Disabilitas TidakAktif Berkembang A UpTo40 Above40", $"{content.Kind} {string.Join('+', content.ServiceKinds)} {content.Standing} {content.Rank} {content.Accreditation} {content.Capacity} {content.Staff}");
        var errors = await app.Errors(await app.Check(admin, Importing.Csv($"Nama;Kode;Peringkat;Akreditasi\n{word} B;35.21;hebat;D\n")));
        errors.Says(2, "Peringkat", "embrio, tumbuh, berkembang, mandiri");
        errors.Says(2, "Akreditasi", "A, B, C");
    }

    [Fact]
    public async Task A_row_is_held_to_the_records_own_rules_and_to_the_gate()
    {
        var word = Writing.Word();
        var errors = await app.Errors(await app.Check(await app.People.ForumAdmin(), Importing.Csv(
            "Nama;Kode;Keterangan;Tanggal terbit;Berlaku sampai;No izin;Alamat;Penjelasan\n"
            + $";35.21;;;;;;\n{word} 1;35.21;;1/6/2024;1/6/2020;1/{word};;\n{word} 2;35.21;;;;;Jl. Melati 3;\n"
            + $"{word} 3;35.21;\"Ani Lestari, Budi Santoso, Citra Dewi, Dedi Kurniawan\";;;;;\n{word} 4;35.21;NIK 3521011203050001;;;;;\n")));
        errors.Says(2, "Nama lembaga", "wajib diisi");
        errors.Says(3, "Tanda daftar berlaku sampai", "sebelum tanggal terbit");
        errors.Says(4, "Jalan dan nomor", "Jawab dahulu");
        errors.Says(5, "Keterangan singkat", "daftar nama orang");
        Assert.Contains(errors, e => e.StartsWith("6|", StringComparison.Ordinal) && e.Contains("NIK", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Joined_cells_rows_in_another_encoding_and_long_numbers_are_named()
    {
        var word = Writing.Word();
        var admin = await app.People.ForumAdmin();
        var joined = new Workbooks().With("Rahasia", [["x"]], hidden: true)
            .With("Data", [["Daftar LKS 2026", null, null], ["Nama", "Kode", "No izin"], [$"{word} 1", "35.21", 3521001234567890d], [$"{word} 2", null, null]], false, "A1:C1", "B3:B4").Bytes();
        var page = await app.Check(admin, joined, "lks.xlsx");
        var errors = await app.Errors(page);
        errors.Says(3, "Kode", "B3:B4 digabung");
        errors.Says(4, "Kode", "B3:B4 digabung");
        errors.Says(3, "Nomor tanda daftar", "dibulatkan oleh Excel");
        Assert.Contains("“Rahasia”", page.Text, StringComparison.Ordinal);
        var windows = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        byte[] mixed = [.. Importing.Csv($"Nama;Kode\n{word} Café;35.21\n"), .. windows.GetBytes($"{word} Señor;35.21\n")];
        (await app.Errors(await app.Check(admin, mixed))).Says(3, "Baris", "penyandian");
    }
}

public sealed class SqliteValueTests(SqliteApp app) : ValueTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresValueTests(PostgresApp app) : ValueTests(app), IClassFixture<PostgresApp>;
