using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Administration;

/// <summary>What the things of the audit are called on the screen. A test holds it to the model.</summary>
public sealed class AuditWords(ContentTypes types)
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["AccountClosure"] = "Penutupan akun",
        ["Addendum"] = "Adendum laporan",
        ["Adoption"] = "Penerapan praktik",
        ["AdoptionCheckIn"] = "Kabar penerapan",
        ["AdoptionReply"] = "Tanggapan penerapan",
        ["Agenda"] = "Agenda rakor",
        ["AliasLine"] = "Baris kamus pencarian",
        ["Appeal"] = "Banding",
        ["Area"] = "Kabupaten/kota",
        ["AreaAttendance"] = "Kehadiran daerah",
        ["AreaFormation"] = "Pembentukan di daerah",
        ["AspirationAnswer"] = "Jawaban aspirasi",
        ["Baseline"] = "Keadaan awal keputusan",
        ["Breach"] = "Insiden data pribadi",
        ["Case"] = "Laporan perlindungan",
        ["CaseNote"] = "Catatan laporan perlindungan",
        ["Claim"] = "Pernyataan bekerja di LKS",
        ["Cluster"] = "Karesidenan",
        ["ClusterMember"] = "Anggota karesidenan",
        ["ClusterScheme"] = "Pembagian karesidenan",
        ["Collection"] = "Koleksi",
        ["Companion"] = "Peserta kunjungan",
        ["Consent"] = "Persetujuan",
        ["ContentRevision"] = "Revisi",
        ["Decision"] = "Butir keputusan",
        ["FigureClaim"] = "Angka",
        ["FollowUp"] = "Tindak lanjut",
        ["FollowUpEvent"] = "Langkah tindak lanjut",
        ["FormationEntry"] = "Langkah pembentukan",
        ["FormationTarget"] = "Sasaran pembentukan",
        ["GateWaiver"] = "Pernyataan bukan data pribadi",
        ["Group"] = "Kelompok kerja",
        ["GroupTie"] = "Anggota kelompok kerja",
        ["Hosting"] = "Kesediaan menerima kunjungan",
        ["ImportRow"] = "Baris impor",
        ["ImportRun"] = "Impor",
        ["Invitation"] = "Undangan akun",
        ["Invitee"] = "Undangan rakor",
        ["Keeper"] = "Pengelola data LKS",
        ["MediaFile"] = "Berkas",
        ["Member"] = "Akun anggota",
        ["Merge"] = "Penggabungan data LKS",
        ["MinutesSection"] = "Bagian notulen",
        ["ModerationAct"] = "Tindakan moderasi",
        ["ModerationRule"] = "Aturan moderasi",
        ["Need"] = "Kebutuhan",
        ["NeedAnswer"] = "Jawaban kebutuhan",
        ["NewsLink"] = "Kaitan berita",
        ["Officer"] = "Pengurus LKS",
        ["OwnProfile"] = "Profil lembaga",
        ["PostMove"] = "Pemindahan balasan",
        ["PracticeQuestion"] = "Pertanyaan praktik",
        ["PracticeReview"] = "Telaah praktik",
        ["Province"] = "Provinsi",
        ["Question"] = "Pertanyaan kunjungan",
        ["Ratification"] = "Pengesahan",
        ["RememberedHeading"] = "Judul kolom yang diingat",
        ["Reply"] = "Balasan",
        ["ReplyVersion"] = "Versi balasan",
        ["ReviewComment"] = "Catatan telaah",
        ["ReviewRequest"] = "Permintaan telaah",
        ["SiteSetting"] = "Setelan situs",
        ["Space"] = "Ruang",
        ["SpaceRole"] = "Peran di ruang",
        ["TargetBaseline"] = "Keadaan awal sasaran",
        ["TopicAct"] = "Tindakan pada diskusi",
        ["TopicThread"] = "Urutan balasan",
        ["Traveller"] = "Rombongan kunjungan",
        ["Visit"] = "Studi banding",
        ["VisitHost"] = "Tuan rumah",
        ["VisitNotice"] = "Surat studi banding",
        ["VisitReport"] = "Laporan studi banding",
    };

    /// <summary>By the name that the audit knows them by, in the order of the words.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> All => field ??=
        [.. Words.Concat(types.All.Select(t => KeyValuePair.Create(t.Name, t.Word))).OrderBy(w => w.Value, StringComparer.Ordinal)];

    /// <summary>Null for what is no longer in the model.</summary>
    public string? Of(string subject) => types.Find(subject)?.Word ?? Words.GetValueOrDefault(subject);
}
