using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Needs;

public static class NeedWords
{
    public static string Word(this NeedKind kind) => kind switch
    {
        NeedKind.Bop => "BOP (bantuan operasional)",
        NeedKind.Tenaga => "Tenaga",
        NeedKind.Peralatan => "Peralatan",
        NeedKind.Pelatihan => "Pelatihan",
        _ => "Lainnya",
    };

    public static string Word(this NeedUrgency urgency) => urgency switch
    {
        NeedUrgency.Biasa => "biasa",
        NeedUrgency.Mendesak => "mendesak",
        _ => "sangat mendesak",
    };

    public static string Word(this NeedState state) => state switch
    {
        NeedState.Terbuka => "terbuka",
        NeedState.Terpenuhi => "terpenuhi",
        _ => "ditarik",
    };

    public static bool IsMoney(NeedAmount amount) => amount is NeedAmount.RpSampai10Juta or NeedAmount.Rp10Sampai50Juta or NeedAmount.Rp50Sampai200Juta or NeedAmount.RpDiAtas200Juta;

    public static string Word(this NeedAmount amount) => amount switch
    {
        NeedAmount.RpSampai10Juta => "sampai Rp10 juta setahun",
        NeedAmount.Rp10Sampai50Juta => "Rp10–50 juta setahun",
        NeedAmount.Rp50Sampai200Juta => "Rp50–200 juta setahun",
        NeedAmount.RpDiAtas200Juta => "di atas Rp200 juta setahun",
        NeedAmount.SatuSampaiLima => "1–5 (orang atau barang)",
        NeedAmount.EnamSampaiDuaPuluh => "6–20 (orang atau barang)",
        NeedAmount.DiAtasDuaPuluh => "di atas 20 (orang atau barang)",
        _ => "tidak disebut",
    };

    /// <summary>Whom a need is shown to, as its writer chooses.</summary>
    public static string Readers(this Visibility visibility) => visibility switch
    {
        Visibility.Public => "umum",
        Visibility.Members => "semua anggota",
        _ => "pengurus ruang",
    };

    public static (string Class, string Word) Status(NeedState state, bool isAnswered) => state switch
    {
        NeedState.Terpenuhi => ("done", "terpenuhi"),
        NeedState.Ditarik => ("cancelled", "ditarik"),
        _ => isAnswered ? ("running", "dijawab, belum terpenuhi") : ("waiting", "belum dijawab"),
    };
}
