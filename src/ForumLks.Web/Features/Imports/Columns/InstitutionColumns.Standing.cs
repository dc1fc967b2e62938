using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Shared;
using static ForumLks.Web.Features.Imports.ColumnsOf;

namespace ForumLks.Web.Features.Imports;

public static partial class InstitutionColumns
{
    private static IEnumerable<ImportColumn> Reached() =>
    [
        Contact("kontak", "Kontak: bagian", "Bagian kantor, bukan nama orang.", "Sekretariat", ["kontak", "bagian kontak"], "Role", c => c.Role, (c, text) => c.Role = text ?? ""),
        Contact("telepon", "Kontak: telepon", "Telepon kantor.", "0351 000000", ["telepon", "telp", "no telp", "no telepon", "nomor telepon", "telepon kantor", "hp"], "Phone", c => c.Phone, (c, text) => c.Phone = text),
        Contact("surel", "Kontak: surel", "Surel kantor.", "kantor@contoh.invalid", ["email", "e mail", "surel", "surel kantor"], "Email", c => c.Email, (c, text) => c.Email = text),
        Written("situs", "Situs web", "Awali dengan https://", "", ["website", "web", "laman"], nameof(InstitutionContent.Website), c => c.Website, (c, text) => c.Website = text),
        Texts("layanan-rinci", "Layanan yang diberikan", "Dipisah titik koma.", "Pengasuhan; Kunjungan rumah", ["rincian layanan", "program", "kegiatan"], nameof(InstitutionContent.Services), c => c.Services, (c, texts) => c.Services = texts),
        Written("berkunjung", "Aturan berkunjung", "", "", ["jam kunjungan", "jam besuk"], nameof(InstitutionContent.VisitingRules), c => c.VisitingRules, (c, text) => c.VisitingRules = text),
    ];

    private static IEnumerable<ImportColumn> Standing() =>
    [
        Choice<InstitutionStanding>("keadaan", "Keadaan", "Kosong berarti aktif. Salah satu:", ["status", "status lembaga", "keadaan lembaga", "status keaktifan"], nameof(InstitutionContent.Standing), c => c.Standing, (c, s) => c.Standing = s ?? InstitutionStanding.Aktif, s => s.Word(), ("nonaktif", InstitutionStanding.TidakAktif), ("non aktif", InstitutionStanding.TidakAktif), ("vakum", InstitutionStanding.TidakAktif), ("tutup", InstitutionStanding.TutupSementara), ("dibubarkan", InstitutionStanding.Bubar)),
        Day("keadaan-sejak", "Keadaan sejak", "", ["sejak tanggal", "status sejak"], nameof(InstitutionContent.StandingSince), c => c.StandingSince, (c, day) => c.StandingSince = day),
        Written("keadaan-catatan", "Keterangan keadaan", "", "", ["catatan status"], nameof(InstitutionContent.StandingNote), c => c.StandingNote, (c, text) => c.StandingNote = text),
        Written(Registration, "Nomor tanda daftar", "Kunci yang dikenali bila diimpor lagi.", "460/123/2024", ["nomor registrasi", "no registrasi", "nomor tanda pendaftaran", "no tanda daftar", "no izin", "nomor izin", "nomor izin operasional", "no std", "nomor stp", "nomor pendaftaran"], nameof(InstitutionContent.RegistrationNumber), c => c.RegistrationNumber, (c, text) => c.RegistrationNumber = text),
        Written("penerbit", "Tanda daftar diterbitkan oleh", "", "Dinas Sosial Kabupaten Ngawi", ["diterbitkan oleh", "penerbit", "penerbit izin"], nameof(InstitutionContent.RegisteredBy), c => c.RegisteredBy, (c, text) => c.RegisteredBy = text),
        Day("tanggal-daftar", "Tanggal tanda daftar", "", ["tanggal terbit", "tgl terbit", "tanggal registrasi", "tanggal izin", "tgl izin"], nameof(InstitutionContent.RegisteredOn), c => c.RegisteredOn, (c, day) => c.RegisteredOn = day),
        Day("daftar-sampai", "Tanda daftar berlaku sampai", "", ["berlaku sampai", "masa berlaku", "masa berlaku izin", "berlaku hingga", "tgl berakhir"], nameof(InstitutionContent.RegistrationUntil), c => c.RegistrationUntil, (c, day) => c.RegistrationUntil = day),
        Choice<InstitutionRank>("peringkat", "Peringkat", "Salah satu:", ["tipe", "pemeringkatan", "tingkat", "klasifikasi"], nameof(InstitutionContent.Rank), c => c.Rank, (c, rank) => c.Rank = rank, r => r.Word(), ("tipe d", InstitutionRank.Embrio), ("tipe c", InstitutionRank.Tumbuh), ("tipe b", InstitutionRank.Berkembang), ("tipe a", InstitutionRank.Mandiri)),
        Written("peringkat-aturan", "Aturan pemeringkatan", "Aturan dan versinya.", "", ["aturan pemeringkatan dan versinya"], nameof(InstitutionContent.RankScheme), c => c.RankScheme, (c, text) => c.RankScheme = text),
        Day("peringkat-tanggal", "Tanggal pemeringkatan", "", ["tgl pemeringkatan"], nameof(InstitutionContent.RankedOn), c => c.RankedOn, (c, day) => c.RankedOn = day),
        Written("peringkat-bukti", "Bukti peringkat", "", "", [], nameof(InstitutionContent.RankProof), c => c.RankProof, (c, text) => c.RankProof = text),
        Choice<Accreditation>("akreditasi", "Akreditasi", "Skema lain daripada peringkat. Salah satu:", ["nilai akreditasi", "status akreditasi", "hasil akreditasi"], nameof(InstitutionContent.Accreditation), c => c.Accreditation, (c, grade) => c.Accreditation = grade, a => a.Word(), ("sangat baik", Directory.Accreditation.A), ("baik", Directory.Accreditation.B), ("cukup", Directory.Accreditation.C), ("terakreditasi a", Directory.Accreditation.A), ("terakreditasi b", Directory.Accreditation.B), ("terakreditasi c", Directory.Accreditation.C)),
        Written("akreditasi-aturan", "Aturan akreditasi", "Aturan dan versinya.", "", ["aturan akreditasi dan versinya"], nameof(InstitutionContent.AccreditationScheme), c => c.AccreditationScheme, (c, text) => c.AccreditationScheme = text),
        Day("akreditasi-tanggal", "Tanggal akreditasi", "", ["tgl akreditasi"], nameof(InstitutionContent.AccreditedOn), c => c.AccreditedOn, (c, day) => c.AccreditedOn = day),
        Day("akreditasi-sampai", "Akreditasi berlaku sampai", "", ["masa berlaku akreditasi"], nameof(InstitutionContent.AccreditedUntil), c => c.AccreditedUntil, (c, day) => c.AccreditedUntil = day),
        Written("akreditasi-bukti", "Bukti akreditasi", "", "", [], nameof(InstitutionContent.AccreditationProof), c => c.AccreditationProof, (c, text) => c.AccreditationProof = text),
        Choice<LegalStatus>("bentuk", "Bentuk hukum", "Salah satu:", ["badan hukum", "status hukum"], nameof(InstitutionContent.LegalStatus), c => c.LegalStatus, (c, status) => c.LegalStatus = status, s => s.Word(), ("belum", LegalStatus.BelumBerbadanHukum), ("pemerintah", LegalStatus.Pemerintah), ("lain", LegalStatus.Lainnya), ("lainnya", LegalStatus.Lainnya)),
        Written("akta", "Akta atau pengesahan", "", "", ["akta", "nomor akta", "akta notaris", "sk kemenkumham"], nameof(InstitutionContent.LegalProof), c => c.LegalProof, (c, text) => c.LegalProof = text),
        Band<CapacityBand>("daya-tampung", "Daya tampung", ["kapasitas", "jumlah penghuni", "jumlah klien"], nameof(InstitutionContent.Capacity), c => c.Capacity, (c, band) => c.Capacity = band, b => b.Word(), [20, 40, 80]),
        Band<StaffBand>("pekerja", "Jumlah pekerja", ["pekerja", "jumlah sdm", "jumlah pengasuh", "jumlah pegawai"], nameof(InstitutionContent.Staff), c => c.Staff, (c, band) => c.Staff = band, b => b.Word(), [5, 15, 40]),
        Choice<Rurality>("letak", "Perdesaan atau perkotaan", "Salah satu:", ["letak"], nameof(InstitutionContent.Rurality), c => c.Rurality, (c, r) => c.Rurality = r, r => r.Word(), ("desa", Rurality.Perdesaan), ("pedesaan", Rurality.Perdesaan), ("kota", Rurality.Perkotaan)),
        Day("diperiksa", "Diperiksa pada", "Kapan data ini terakhir diperiksa.", ["tanggal diperiksa", "diperiksa", "tanggal pembaruan", "tanggal verifikasi"], nameof(InstitutionContent.CheckedOn), c => c.CheckedOn, (c, day) => c.CheckedOn = day),
        Written("diperiksa-oleh", "Diperiksa oleh", "Bagian atau kantor.", "Pengurus forum", ["pemeriksa", "diverifikasi oleh"], nameof(InstitutionContent.CheckedBy), c => c.CheckedBy, (c, text) => c.CheckedBy = text),
    ];

    /// <summary>The first contact; others that an institution has stay as they are.</summary>
    private static ImportColumn Contact(string key, string heading, string help, string example, string[] synonyms, string part, Func<InstitutionContact, string?> get, Action<InstitutionContact, string?> set) =>
        Written(key, heading, help, example, synonyms, $"{nameof(InstitutionContent.Contacts)}[0].{part}", content => content.Contacts is [var first, ..] ? get(first) : null, (content, text) =>
        {
            if (content.Contacts.Count == 0)
            {
                content.Contacts.Add(new InstitutionContact { Role = key == "kontak" ? "" : "Sekretariat" });
            }

            set(content.Contacts[0], text);
        });

    /// <summary>A band by its words, or a number of people that falls into it.</summary>
    /// <param name="limits">Up to how many people each band goes but the last.</param>
    private static ImportColumn Band<T>(string key, string heading, string[] synonyms, string field, Func<InstitutionContent, T?> get, Action<InstitutionContent, T?> set, Func<T, string> word, int[] limits)
        where T : struct, Enum
    {
        var words = Choice(key, heading, "Jumlah orang, atau salah satu:", synonyms, field, get, set, word);
        var bands = Enum.GetValues<T>();
        return words with
        {
            Take = (content, cell) =>
            {
                if (int.TryParse((cell.Text() ?? "").Replace("orang", "", StringComparison.OrdinalIgnoreCase), out var people) && people >= 0)
                {
                    set(content, bands[limits.Count(limit => people > limit)]);
                    return;
                }

                words.Take(content, cell);
            },
        };
    }
}
