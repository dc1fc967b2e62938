using ForumLks.Text;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;
using static ForumLks.Web.Features.Imports.ColumnsOf;

namespace ForumLks.Web.Features.Imports;

/// <summary>The columns of the directory's sheet, in the template's order.</summary>
public static partial class InstitutionColumns
{
    public const string Id = "id";
    public const string AreaCode = "kode-wilayah";
    public const string AreaName = "wilayah";
    public const string Province = "provinsi";
    public const string Registration = "nomor";

    public static readonly IReadOnlyList<ImportColumn> All = [.. Who(), .. Where(), .. Reached(), .. Standing()];

    private static readonly Dictionary<string, ImportColumn> ByKey = All.ToDictionary(c => c.Key, StringComparer.Ordinal);

    public static ImportColumn? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>The column whose rule it is, for what the record's own rules say of a field.</summary>
    public static string HeadingOf(string field) =>
        All.FirstOrDefault(c => c.Field == field)?.Heading ?? All.FirstOrDefault(c => field.Split('[')[0] == c.Field.Split('[')[0])?.Heading ?? field;

    private static IEnumerable<ImportColumn> Who() =>
    [
        Told(Id, "ID ForumLKS", "Kosongkan untuk lembaga baru. Berkas ekspor mengisinya; jangan diubah.", "", ["id", "id forumlks", "kunci"]),
        Written("nama", "Nama lembaga", "Wajib. Nama lembaga, bukan nama orang.", "LKSA Contoh Harapan", ["nama", "nama lks", "nama lksa", "lembaga", "lks", "nama panti", "nama yayasan", "nama organisasi", "nama lkks"], nameof(InstitutionContent.Title), c => c.Title, (c, text) => c.Title = TitleText.Clean(text)),
        Texts("nama-lain", "Nama lain", "Singkatan atau nama lama, dipisah titik koma.", "Panti Contoh; LKSA CH", ["alias", "singkatan", "nama lama", "nama singkat"], nameof(InstitutionContent.Aliases), c => c.Aliases, (c, texts) => c.Aliases = texts),
        Kind(),
        Services(),
        Written("keterangan", "Keterangan singkat", "Satu kalimat.", "Mengasuh anak dan mendampingi keluarga.", ["ringkasan", "keterangan", "deskripsi"], nameof(InstitutionContent.Summary), c => c.Summary, (c, text) => c.Summary = text),
    ];

    private static ImportColumn Kind()
    {
        (string, InstitutionKind)[] also =
        [
            ("LKSA", InstitutionKind.Lks), ("panti", InstitutionKind.Lks), ("panti asuhan", InstitutionKind.Lks), ("yayasan", InstitutionKind.Lks), ("lembaga kesejahteraan sosial", InstitutionKind.Lks),
            ("LKKS", InstitutionKind.Lkks), ("LKKKS", InstitutionKind.Lkks), ("K3S", InstitutionKind.Lkks), ("BK3S", InstitutionKind.Lkks), ("badan koordinasi", InstitutionKind.Lkks),
            ("FLKS", InstitutionKind.Flks), ("forum", InstitutionKind.Flks), ("dinsos", InstitutionKind.Dinsos), ("dinas sosial", InstitutionKind.Dinsos), ("lain", InstitutionKind.Lainnya), ("lembaga lainnya", InstitutionKind.Lainnya),
        ];
        return Choice<InstitutionKind>("jenis", "Jenis lembaga", "Kosong berarti LKS. Salah satu:", ["jenis", "tipe lembaga", "kategori lembaga"], nameof(InstitutionContent.Kind), c => c.Kind, (c, kind) => c.Kind = kind ?? InstitutionKind.Lks, k => k.Word(), also);
    }

    private static ImportColumn Services()
    {
        (string, ServiceKind)[] also =
        [
            ("LKSA", ServiceKind.Anak), ("anak yatim", ServiceKind.Anak), ("lansia", ServiceKind.LanjutUsia), ("LKS LU", ServiceKind.LanjutUsia), ("lanjut usia terlantar", ServiceKind.LanjutUsia),
            ("penyandang disabilitas", ServiceKind.Disabilitas), ("difabel", ServiceKind.Disabilitas), ("korban napza", ServiceKind.Napza), ("IPWL", ServiceKind.Napza), ("lain", ServiceKind.Lainnya),
        ];
        var words = Words<ServiceKind>(k => k.Word(), also);
        var offered = Offered<ServiceKind>(k => k.Word());
        return new("layanan", "Jenis layanan", $"Boleh beberapa, dipisah titik koma: {offered}.", "Anak; Lanjut usia", ["layanan", "jenis lks", "bidang", "bidang layanan", "sasaran", "jenis pelayanan"], nameof(InstitutionContent.ServiceKinds))
        {
            Show = c => string.Join("; ", c.ServiceKinds.Select(k => k.Word())),
            Take = (c, cell) =>
            {
                var parts = cell.Texts().SelectMany(t => t.Split([',', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
                var unknown = parts.FirstOrDefault(p => !words.ContainsKey(InstitutionName.KeyOf(p)));
                if (unknown is not null)
                {
                    cell.Refuse($"“{ImportCell.Shortened(unknown)}” bukan jenis layanan. Pilih dari: {offered}.");
                    return;
                }

                c.ServiceKinds = [.. parts.Select(p => words[InstitutionName.KeyOf(p)]).Distinct().Order()];
            },
            Clear = c => c.ServiceKinds = [],
        };
    }

    private static IEnumerable<ImportColumn> Where() =>
    [
        Told(AreaCode, "Kode wilayah", "Kode Kemendagri sebagai teks: 35.21, juga 11.10 dengan nolnya. Bukan kode BPS.", "35.21", ["kode", "kode kemendagri", "kode kabupaten", "kode kab kota", "kode kabkota", "kode kabupaten kota"], c => c.Area),
        Told(AreaName, "Kabupaten/kota", "Nama lengkap, boleh sebagai ganti kode. Madiun: tulis Kabupaten Madiun atau Kota Madiun.", "Kabupaten Ngawi", ["kabupaten", "kota", "kab kota", "kabkota", "wilayah", "nama wilayah", "daerah", "kabupaten atau kota"]),
        Told(Province, "Provinsi", "Boleh kosong; membantu bila nama sama di dua provinsi.", "Jawa Timur", ["propinsi", "nama provinsi", "prov"]),
        Written("kecamatan", "Kecamatan", "", "Ngawi", ["kec", "nama kecamatan"], nameof(InstitutionContent.District), c => c.District, (c, text) => c.District = text),
        Written("desa", "Desa/kelurahan", "", "Beran", ["desa", "kelurahan", "desa kelurahan", "desa atau kelurahan", "nama desa"], nameof(InstitutionContent.Village), c => c.Village, (c, text) => c.Village = text),
        Choice<Residence>("menginap", "Ada yang tinggal", "Adakah anak atau penerima layanan yang menginap:", ["menginap", "jenis pelayanan dalam luar panti", "sistem layanan"], nameof(InstitutionContent.Residence), c => c.Residence, (c, r) => c.Residence = r, r => r.Word(), ("ya", Residence.Menginap), ("ada", Residence.Menginap), ("dalam panti", Residence.Menginap), ("tidak", Residence.TidakMenginap), ("luar panti", Residence.TidakMenginap)),
        Written("jalan", "Jalan dan nomor", "Hanya bila tidak ada yang menginap.", "", ["alamat", "jalan", "alamat lengkap"], nameof(InstitutionContent.Street), c => c.MayShowStreet ? c.Street : null, (c, text) => c.Street = text),
    ];

    /// <summary>A column that tells which institution or place is meant; the row as a whole reads it.</summary>
    private static ImportColumn Told(string key, string heading, string help, string example, string[] synonyms, Func<InstitutionContent, object?>? show = null) =>
        new(key, heading, help, example, synonyms, key == Id ? Id : nameof(InstitutionContent.Area)) { Show = show ?? (_ => null), Take = (_, _) => { }, Clear = _ => { } };
}
