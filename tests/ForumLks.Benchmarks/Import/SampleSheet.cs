using ForumLks.Web.Platform.Exports;
using SheetTable = ForumLks.Web.Platform.Exports.Table;

namespace ForumLks.Benchmarks.Import;

/// <summary>A workbook of made-up institutions, as full as a Dinsos keeps them; the same number of rows gives the same file.</summary>
internal static class SampleSheet
{
    private static readonly string[] Columns =
    [
        "Nama lembaga", "Jenis layanan", "Kode wilayah", "Kabupaten/kota", "Kecamatan", "Desa/kelurahan", "Keterangan singkat", "Kontak: telepon", "Nomor tanda daftar",
        "Tanggal tanda daftar", "Tanda daftar berlaku sampai", "Peringkat", "Akreditasi", "Daya tampung", "Jumlah pekerja", "Diperiksa pada",
    ];

    private static readonly (string Code, string Name)[] Areas = [("35.21", "Kab. Ngawi"), ("35.19", "Kabupaten Madiun"), ("35.77", "Kota Madiun"), ("33.75", "Kota Pekalongan"), ("11.10", "Aceh Singkil"), ("63.71", "Kota Banjarmasin")];
    private static readonly string[] Words = ["Harapan", "Kasih", "Bina", "Mulia", "Sejahtera", "Mandiri", "Cahaya", "Melati", "Teratai", "Bakti"];

    public static byte[] Write(int rows)
    {
        using var file = new MemoryStream();
        Xlsx.Write(SheetTable.Of("Lembaga", Columns, Enumerable.Range(1, rows).Select(Row)), file, CancellationToken.None).GetAwaiter().GetResult();
        return file.ToArray();
    }

    private static object?[] Row(int i)
    {
        var (code, name) = Areas[i % Areas.Length];
        var on = new DateOnly(2019, 1, 1).AddDays(i % 2000);
        return
        [
            $"LKSA {Words[i % 10]} {Words[i / 10 % 10]} {i} (contoh)", i % 3 == 0 ? "Anak; Lanjut usia" : "Anak", code, name, $"Kecamatan {Words[i / 7 % 10]}", $"Desa {Words[i / 3 % 10]}",
            $"Melayani {Words[i / 100 % 10].ToLowerInvariant()} dan sekitarnya, dengan kegiatan harian dan pendampingan keluarga.", $"0351 {100_000 + i}", $"460/{i}/contoh", on, on.AddYears(5),
            new[] { "embrio", "tumbuh", "berkembang", "mandiri" }[i % 4], new[] { "A", "B", "C", null }[i % 4], $"{10 + (i % 90)}", $"{2 + (i % 50)}", on,
        ];
    }
}
