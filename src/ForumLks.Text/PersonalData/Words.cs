using System.Collections.Frozen;

namespace ForumLks.Text.PersonalData;

/// <summary>The words that tell one number or name from another, in lower case.</summary>
internal static class Words
{
    public static readonly FrozenSet<string> Nik = Set("nik", "ktp", "kependudukan", "kia");

    public static readonly FrozenSet<string> FamilyCard = Set("kk", "nokk", "kartu keluarga", "keluarga");

    public static readonly FrozenSet<string> Nisn = Set("nisn", "nis");

    public static readonly FrozenSet<string> Telephone = Set("hp", "wa", "whatsapp", "telp", "tlp", "telepon", "telpon", "handphone", "ponsel", "kontak", "sms", "hubungi", "nomor", "nomornya", "dihubungi", "telegram", "phone");

    /// <summary>A number beside one of these is an office's.</summary>
    public static readonly FrozenSet<string> Office = Set(
        "kantor", "dinsos", "dinas", "layanan", "hotline", "sekretariat", "puskesmas", "rsud", "rsj", "rsi", "rsup", "polres", "polsek", "polda", "call", "center", "pengaduan",
        "pelayanan", "faks", "fax", "faksimile", "kecamatan", "kelurahan", "balai", "sentra", "kementerian", "kemensos", "bpjs", "uptd", "upt", "posko", "kpai", "p2tp2a", "uptd-ppa", "sapa", "ombudsman",
        "disdukcapil", "ambulans", "damkar", "bnn", "bnnk", "customer", "resepsionis", "helpdesk", "narahubung", "tagana", "lkks", "flks", "panitia", "admin", "museum", "perpustakaan", "pemkab", "pemkot");

    /// <summary>A number or place beside one of these is a person's, whatever office is named with it.</summary>
    public static readonly FrozenSet<string> Private = Set(
        "pribadi", "rumah", "rumahnya", "ibunya", "bapaknya", "ayahnya", "walinya", "orangtua", "neneknya", "kakeknya", "pamannya", "bibinya", "tetangganya", "tinggal", "kediaman", "domisili", "keluarganya", "wali",
        "bu", "pak", "bapak", "ibu", "sdr", "sdri", "saudara", "saudari", "mbak", "mas", "klien", "korban", "tetangga", "keluarga", "kakaknya", "bude", "pakde", "bulik", "paklik", "anaknya");

    public static readonly FrozenSet<string> Bank = Set(
        "bca", "bri", "bni", "mandiri", "bsi", "btn", "bjb", "cimb", "danamon", "permata", "ocbc", "maybank", "bpd", "bpr", "bank", "rekening", "rek", "norek", "rekeningnya", "transfer", "ditransfer",
        "ovo", "gopay", "shopeepay", "linkaja", "dana", "jago", "seabank", "muamalat", "jatim", "jateng", "simpedes", "tabungan", "bukopin", "mega", "panin", "sinarmas", "jenius", "va");

    /// <summary>"Dana" and "mandiri" are everyday words; alone they make no account.</summary>
    public static readonly FrozenSet<string> SurelyBank = Set(
        "bca", "bri", "bni", "bsi", "btn", "bjb", "cimb", "danamon", "ocbc", "maybank", "bank", "rekening", "rek", "norek", "rekeningnya", "transfer", "ditransfer", "ovo", "gopay", "shopeepay", "linkaja", "seabank",
        "muamalat", "simpedes", "bukopin", "jenius", "bpr", "bpd", "tabungan");

    /// <summary>A long number beside one of these counts or files something.</summary>
    public static readonly FrozenSet<string> Record = Set(
        "isbn", "issn", "sk", "perda", "permensos", "uu", "pp", "perpres", "perbup", "keputusan", "surat", "dpa", "dipa", "anggaran", "kegiatan", "subkegiatan", "program", "registrasi",
        "terdaftar", "ahu", "akta", "sertifikat", "npwp", "resi", "invoice", "faktur", "kuitansi", "nib", "npsn", "nip", "tdo", "stp", "lembaran", "versi", "seri", "barang", "inventaris", "aset", "doi", "kwh", "pln", "pelanggan", "pdam", "antrean", "tiket");

    public static readonly FrozenSet<string> Vehicle = Set(
        "plat", "pelat", "nopol", "polisi", "mobil", "motor", "motornya", "mobilnya", "kendaraan", "sepeda", "angkot", "truk", "bus", "taksi", "ojek", "bernopol", "bernomor", "avanza", "xenia", "innova", "beat", "vario", "supra", "mio", "scoopy", "pickup", "mengendarai");

    public static readonly FrozenSet<string> Home = Set(
        "rumah", "rumahnya", "tinggal", "bertempat", "kediaman", "domisili", "berdomisili", "beralamat", "alamatnya", "alamat", "kontrakan", "kos", "mengontrak", "kontrak", "menetap", "warga", "dijemput", "pulang", "orangtuanya", "neneknya");

    /// <summary>Somebody's own place, not an office's.</summary>
    public static readonly FrozenSet<string> SurelyHome = Set("rumah", "rumahnya", "tinggal", "kediaman", "domisili", "berdomisili", "kontrakan", "kos", "mengontrak", "menetap", "orangtuanya", "neneknya", "warga", "keluarganya", "kakeknya", "ibunya", "ayahnya", "pamannya");

    public static readonly FrozenSet<string> Place = Set(
        "kantor", "dinsos", "dinas", "balai", "gedung", "aula", "sekretariat", "puskesmas", "rsud", "rsj", "polres", "hotel", "pendopo", "panti", "lksa", "yayasan", "lks", "masjid", "gereja", "sd", "smp", "sma", "smk", "sdn", "smpn", "sman",
        "sekolah", "kampus", "universitas", "pesantren", "ponpes", "kecamatan", "kelurahan", "balaikota", "sentra", "pasar", "terminal", "stasiun", "museum", "lapangan", "toko", "apotek", "klinik", "kementerian", "graha", "wisma", "bank", "alun-alun", "lembaga", "loka", "bapas", "lpka", "rutan", "mal", "ruko");

    public static readonly FrozenSet<string> Born = Set("lahir", "kelahiran", "dilahirkan", "ttl", "lahirnya", "berulang");

    public static readonly FrozenSet<string> NotBorn = Set("hari", "harlah", "yayasan", "organisasi", "pancasila", "panti", "lembaga", "forum", "lkks", "perda", "uu", "akta", "undang-undang", "gerakan", "kabupaten", "kota", "provinsi", "dinas", "republik", "negara", "desa");

    public static readonly FrozenSet<string> Child = Set(
        "anak", "anaknya", "siswa", "siswi", "murid", "pelajar", "balita", "bayi", "bayinya", "remaja", "yatim", "piatu", "santri", "santriwati", "bocah", "putranya", "putrinya", "putra", "putri", "ananda", "adik", "adiknya", "cucu", "cucunya", "muridnya", "keponakan");

    public static readonly FrozenSet<string> Client = Set(
        "klien", "kliennya", "penerima", "lansia", "penghuni", "odgj", "odha", "pasien", "korban", "penyandang", "residen", "gelandangan", "pengemis", "pm", "eks", "mantan", "warga", "kelayan", "ppks", "penyintas", "simbah", "eyang", "pecandu", "pemulung", "tunanetra", "tunarungu");

    public static readonly FrozenSet<string> Condition = Set(
        "hiv", "aids", "tbc", "tb", "skizofrenia", "epilepsi", "ayan", "autis", "autisme", "kanker", "hamil", "narkoba", "sabu", "ganja", "pil", "kekerasan", "pelecehan", "dilecehkan", "perkosaan", "diperkosa", "pencabulan", "dicabuli", "pemerkosaan",
        "tersangka", "ditahan", "abh", "kecanduan", "pecandu", "depresi", "odgj", "gangguan", "jiwa", "bipolar", "hepatitis", "leukemia", "lumpuh", "stroke", "disabilitas", "tunagrahita", "tunarungu", "tunanetra", "down", "cerebral", "sifilis", "keguguran",
        "aborsi", "pencurian", "mencuri", "penganiayaan", "dianiaya", "ditelantarkan", "dipasung", "pasung", "perdagangan", "trafficking", "bunuh", "perundungan", "dirundung", "disetubuhi", "persetubuhan", "diabetes", "kusta", "stunting", "obat", "rehabilitasi", "psikiater", "psikotik", "talasemia", "thalasemia", "terdakwa", "divonis", "tawuran");

    /// <summary>Whoever is named with one of these speaks for an office.</summary>
    public static readonly FrozenSet<string> Official = Set(
        "kepala", "ketua", "wakil", "bupati", "walikota", "wali kota", "gubernur", "menteri", "sekretaris", "bendahara", "camat", "lurah", "kades", "direktur", "kabid", "kasi", "kasubag", "plt", "kapolres", "kapolsek", "narasumber", "psikolog", "dosen",
        "pembina", "pengurus", "pengelola", "pendiri", "pengasuh", "moderator", "penyuluh", "presiden", "wapres", "anggota", "koordinator", "kadis", "kadinsos", "staf", "asisten", "sekda", "kabag", "rektor", "peneliti", "guru", "dokter", "pendamping", "fasilitator", "relawan", "kepsek",
        "ustaz", "ustadz", "kiai", "kyai", "pendeta", "romo", "habib", "penulis", "pemateri", "instruktur", "manajer", "notulis", "kasatpol", "dandim", "danramil", "pahlawan", "tokoh", "aktivis", "jaksa", "hakim", "advokat", "pengacara", "apoteker", "bidan", "perawat", "mc", "dr", "drs", "dra", "prof", "kh", "ir");

    public static readonly FrozenSet<string> Speaks = Set(
        "mengatakan", "menyampaikan", "menjelaskan", "menuturkan", "ujar", "kata", "memaparkan", "membuka", "menambahkan", "berharap", "mengajak", "tutur", "jelas", "ungkap", "menegaskan", "menyebut", "menyebutkan", "mengimbau", "memimpin", "meresmikan", "melantik", "menyerahkan", "terang", "paparnya", "mengapresiasi", "menilai", "membacakan");

    public static readonly FrozenSet<string> Month = Set(
        "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember", "jan", "feb", "mar", "apr", "jun", "jul", "agt", "agu", "ags", "sep", "sept", "okt", "nov", "des", "pebruari", "nopember");

    /// <summary>What the capitalised words after one of these belong to is no person.</summary>
    public static readonly FrozenSet<string> Institution = Set(
        "panti", "asuhan", "yayasan", "lksa", "lks", "jalan", "jl", "jln", "rs", "rsud", "rsup", "rsj", "rsia", "rsu", "sd", "smp", "sma", "smk", "mts", "min", "sdn", "sdit", "smpn", "sman", "smkn", "slb", "tk", "paud", "ra", "masjid", "mushola", "ponpes", "pesantren", "gedung", "aula", "hotel", "universitas", "kabupaten", "kota", "kecamatan",
        "desa", "kelurahan", "provinsi", "dusun", "gang", "gg", "perumahan", "pendopo", "gereja", "vihara", "pura", "bank", "pt", "cv", "ud", "toko", "klinik", "apotek", "wisma", "graha", "lapangan", "pasar", "komisi", "kementerian", "dinas", "badan", "balai", "sentra", "forum", "komunitas", "lembaga", "program", "hari", "gerakan", "taman", "rumah", "pulau", "gunung", "sungai", "karesidenan", "puskesmas", "posyandu", "kampung", "stadion", "bandara", "terminal", "stasiun", "monumen", "museum", "sekolah", "madrasah", "panitia", "kampus", "institut", "politeknik", "stikes", "majelis", "ranting", "cabang", "kelompok", "tim", "partai", "kerukunan", "karang", "undang", "peraturan", "surat", "piagam", "bulan", "tahun", "kartu", "aplikasi", "sistem", "kelas", "unit", "griya", "bina", "pondok", "ruang", "kodim", "koramil", "pelabuhan", "buku", "majalah", "lagu", "film", "sanggar", "koperasi", "batik", "rm", "warung", "kafe", "salon", "bengkel");

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
