namespace ForumLks.Web.Features.Directory;

public enum InstitutionKind
{
    Lks,
    Lkks,
    Flks,
    Dinsos,
    Lainnya,
}

/// <summary>Whether the institution itself works; its entry in the directory is published or not on its own.</summary>
public enum InstitutionStanding
{
    Aktif,
    TidakAktif,
    TutupSementara,
    Bubar,
}

public enum Residence
{
    Menginap,
    TidakMenginap,
}

/// <summary>A scheme of its own beside the ranks of pemeringkatan, with its own validity.</summary>
public enum Accreditation
{
    A,
    B,
    C,
}

public enum LegalStatus
{
    BelumBerbadanHukum,
    Yayasan,
    Perkumpulan,
    Pemerintah,
    Lainnya,
}

/// <summary>How many people work there, paid or not.</summary>
public enum StaffBand
{
    UpTo5,
    UpTo15,
    UpTo40,
    Above40,
}

/// <summary>How long ago somebody looked whether an entry still holds.</summary>
public enum Freshness
{
    /// <summary>Within six months.</summary>
    Baru,

    /// <summary>Within a year.</summary>
    Setahun,

    /// <summary>Longer ago.</summary>
    Lama,

    Belum,
}

public static class InstitutionWords
{
    /// <summary>Without its explanation, where several stand side by side.</summary>
    public static string ShortWord(this InstitutionKind kind) => kind.Word().Split(" (")[0];

    public static string Word(this InstitutionKind kind) => kind switch
    {
        InstitutionKind.Lks => "LKS",
        InstitutionKind.Lkks => "LKKS (badan koordinasi)",
        InstitutionKind.Flks => "FLKS (forum)",
        InstitutionKind.Dinsos => "Dinas sosial",
        _ => "Lembaga lain",
    };

    public static string Word(this InstitutionStanding standing) => standing switch
    {
        InstitutionStanding.Aktif => "aktif",
        InstitutionStanding.TidakAktif => "tidak aktif",
        InstitutionStanding.TutupSementara => "tutup sementara",
        _ => "bubar",
    };

    public static string Word(this Residence residence) => residence switch
    {
        Residence.Menginap => "ya, ada yang tinggal di sini",
        _ => "tidak, hanya kantor atau layanan siang",
    };

    public static string Word(this Accreditation accreditation) => accreditation.ToString();

    public static string Word(this LegalStatus status) => status switch
    {
        LegalStatus.BelumBerbadanHukum => "belum berbadan hukum",
        LegalStatus.Yayasan => "yayasan",
        LegalStatus.Perkumpulan => "perkumpulan",
        LegalStatus.Pemerintah => "milik pemerintah",
        _ => "bentuk lain",
    };

    public static string Word(this StaffBand staff) => staff switch
    {
        StaffBand.UpTo5 => "sampai 5 orang",
        StaffBand.UpTo15 => "6–15 orang",
        StaffBand.UpTo40 => "16–40 orang",
        _ => "lebih dari 40 orang",
    };

    public static string Word(this Freshness freshness) => freshness switch
    {
        Freshness.Baru => "diperiksa 6 bulan terakhir",
        Freshness.Setahun => "6–12 bulan lalu",
        Freshness.Lama => "lebih dari setahun lalu",
        _ => "belum diperiksa",
    };
}
