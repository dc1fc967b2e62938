using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Platform.Figures;

namespace ForumLks.Web.Features.Meetings;

public enum MeetingKind
{
    Rakor,
    Raker,
    Musda,
    Pengukuhan,
    Sosialisasi,
    Bimtek,
    Lainnya,
}

public enum SpeakerStanding
{
    Definitif,
    PelaksanaTugas,
    Mewakili,
}

public enum MeetingItemKind
{
    Keputusan,
    Rekomendasi,
    Komitmen,
    Aspirasi,
}

public sealed record Speaker
{
    [Display(Name = "Nama"), StringLength(120)]
    public string Name { get; set; } = "";

    [Display(Name = "Jabatan"), StringLength(160)]
    public string Office { get; set; } = "";

    [Display(Name = "Kedudukan"), EnumDataType(typeof(SpeakerStanding))]
    public SpeakerStanding Standing { get; set; }

    [Display(Name = "Mewakili siapa"), StringLength(160)]
    public string? OnBehalfOf { get; set; }

    [Display(Name = "Pokok bahasan"), StringLength(400)]
    public string? Topic { get; set; }
}

public sealed record LegalBasis
{
    [Display(Name = "Peraturan"), StringLength(160)]
    public string Citation { get; set; } = "";

    [Display(Name = "Pasal"), StringLength(60)]
    public string? Article { get; set; }

    [Display(Name = "Tentang"), StringLength(240)]
    public string? Subject { get; set; }

    /// <summary>An article may be written as "Pasal 51" or as its number alone.</summary>
    private string? ArticleText => Article is [>= '0' and <= '9', ..] ? $"Pasal {Article}" : Article;

    public override string ToString() => string.Join(", ", new[] { Citation, ArticleText, Subject }.Where(p => !string.IsNullOrWhiteSpace(p)));
}

public sealed record AttendanceElement
{
    [Display(Name = "Unsur"), StringLength(160)]
    public string Element { get; set; } = "";

    [Display(Name = "Jumlah"), Range(0, 100_000)]
    public int? Count { get; set; }

    [Display(Name = "Keterangan"), StringLength(200)]
    public string? Note { get; set; }
}

/// <summary>How an area took part.</summary>
public enum AreaPresence
{
    Hadir,
    Mewakilkan,
    TidakHadir,
}

/// <summary>An area that was represented; without a code where the source does not say which one is meant.</summary>
public sealed record AreaMention
{
    [Display(Name = "Kode"), StringLength(5)]
    public string? Code { get; set; }

    [Display(Name = "Nama"), StringLength(120)]
    public string Name { get; set; } = "";

    /// <summary>Null where the source says no more than that the area is named.</summary>
    [Display(Name = "Kehadiran"), EnumDataType(typeof(AreaPresence))]
    public AreaPresence? Presence { get; set; }

    [Display(Name = "Keterangan"), StringLength(200)]
    public string? Note { get; set; }
}

public sealed record Commission
{
    [Display(Name = "Kode"), StringLength(10)]
    public string Code { get; set; } = "";

    [Display(Name = "Pokok bahasan"), StringLength(240)]
    public string Topic { get; set; } = "";

    [Display(Name = "Ketua"), StringLength(120)]
    public string? Chair { get; set; }

    [Display(Name = "Sekretaris"), StringLength(120)]
    public string? Secretary { get; set; }

    [Display(Name = "Hasil"), StringLength(1000)]
    public string? Result { get; set; }
}

/// <summary>A numbered result: decision, recommendation, commitment or plea.</summary>
public sealed record MeetingItem
{
    [Display(Name = "Nomor"), Range(1, 500)]
    public int Number { get; set; }

    [Display(Name = "Jenis"), EnumDataType(typeof(MeetingItemKind))]
    public MeetingItemKind Kind { get; set; }

    [Display(Name = "Isi"), StringLength(1000)]
    public string Text { get; set; } = "";

    [Display(Name = "Dari komisi"), StringLength(10)]
    public string? Commission { get; set; }

    /// <summary>The body. It kept the name that recipes and older records know; the office beside it came later.</summary>
    [Display(Name = "Lembaga penanggung jawab"), StringLength(160)]
    public string? Owner { get; set; }

    [Display(Name = "Jabatan penanggung jawab"), StringLength(160)]
    public string? OwnerOffice { get; set; }

    [Display(Name = "Tenggat")]
    public DateOnly? Deadline { get; set; }

    [Display(Name = "Berlaku untuk semua kabupaten/kota wilayah ini")]
    public bool AllAreas { get; set; }

    [Display(Name = "Kabupaten/kota sasaran (kode)")]
    public List<string> Areas { get; set; } = [];

    [Display(Name = "Tanda selesai"), StringLength(240)]
    public string? Indicator { get; set; }

    [Display(Name = "Ditujukan kepada"), StringLength(160)]
    public string? Addressee { get; set; }

    [Display(Name = "Mengapa tanpa penanggung jawab atau tenggat"), StringLength(300)]
    public string? UndatedReason { get; set; }
}

/// <summary>A number somebody quoted, kept as it was said.</summary>
public sealed record QuotedFigure
{
    [Display(Name = "Apa yang dihitung"), StringLength(160)]
    public string What { get; set; } = "";

    [Display(Name = "Jumlah")]
    public decimal Value { get; set; }

    [Display(Name = "Ketepatan"), EnumDataType(typeof(Operator))]
    public Operator Operator { get; set; }

    [Display(Name = "Keadaan per tanggal")]
    public DateOnly? AsOf { get; set; }

    [Display(Name = "Disampaikan oleh"), StringLength(160)]
    public string? SaidBy { get; set; }

    [Display(Name = "Sumber"), StringLength(240)]
    public string? Source { get; set; }

    /// <summary>Each "label = number".</summary>
    [Display(Name = "Rincian")]
    public List<string> Parts { get; set; } = [];

    [Display(Name = "Mengapa rincian tidak sama dengan jumlah"), StringLength(300)]
    public string? MismatchReason { get; set; }
}

/// <summary>An inauguration of officers; the term may have begun long before.</summary>
public sealed record Inauguration
{
    [Display(Name = "Badan"), StringLength(160)]
    public string Body { get; set; } = "";

    [Display(Name = "Dikukuhkan oleh"), StringLength(160)]
    public string? InauguratedBy { get; set; }

    [Display(Name = "Masa bakti dari tahun"), Range(1945, 2100)]
    public int? TermFrom { get; set; }

    [Display(Name = "sampai tahun"), Range(1945, 2100)]
    public int? TermTo { get; set; }

    [Display(Name = "Penggantian di tengah masa bakti")]
    public bool MidTerm { get; set; }

    [Display(Name = "Alasan"), StringLength(300)]
    public string? Reason { get; set; }
}

public static class MeetingWords
{
    /// <summary>"Kepala Bidang, Dinsos Kabupaten Ngawi"; empty where neither is known.</summary>
    public static string OwnerLine(string? body, string? office) => string.Join(", ", new[] { office, body }.Where(p => !string.IsNullOrWhiteSpace(p)));

    public static string Word(this AreaPresence presence) => presence switch
    {
        AreaPresence.Hadir => "hadir",
        AreaPresence.Mewakilkan => "mewakilkan",
        _ => "tidak hadir",
    };

    public static string Word(this SpeakerStanding standing) => standing switch
    {
        SpeakerStanding.PelaksanaTugas => "Plt.",
        SpeakerStanding.Mewakili => "mewakili",
        _ => "",
    };
}
