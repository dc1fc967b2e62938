using System.Security.Cryptography;

namespace ForumLks.Web.Features.Safeguarding;

public static class CaseWords
{
    public static string Word(this CaseKind kind) => kind switch
    {
        CaseKind.IdentitasAnak => "Anak atau penerima layanan dapat dikenali",
        CaseKind.DataPribadi => "Data pribadi saya atau orang lain termuat",
        CaseKind.Keliru => "Isinya keliru",
        _ => "Lainnya",
    };

    public static string Explain(this CaseKind kind) => kind switch
    {
        CaseKind.IdentitasAnak => "Nama, wajah, sekolah, alamat, atau kasus seorang anak. Kami periksa lebih dahulu dari yang lain, paling lama 24 jam.",
        CaseKind.DataPribadi => "NIK, telepon, alamat rumah, rekening, dan sejenisnya. Paling lama tiga hari.",
        CaseKind.Keliru => "Angka, nama lembaga, atau kejadian yang tidak benar. Paling lama tujuh hari.",
        _ => "Apa saja yang perlu diketahui pengurus. Paling lama tujuh hari.",
    };

    /// <summary>A child that can be recognised comes before all else; other data within the three days of UU 27/2022.</summary>
    public static TimeSpan Deadline(this CaseKind kind) => kind switch
    {
        CaseKind.IdentitasAnak => TimeSpan.FromHours(24),
        CaseKind.DataPribadi => TimeSpan.FromHours(72),
        _ => TimeSpan.FromDays(7),
    };

    public static string Word(this CaseState state) => state switch
    {
        CaseState.Baru => "Baru",
        CaseState.Ditangani => "Sedang ditangani",
        _ => "Ditutup",
    };

    public static string CssClass(this CaseState state) => state switch
    {
        CaseState.Baru => "waiting",
        CaseState.Ditangani => "running",
        _ => "done",
    };
}

/// <summary>Ten letters that are not mistaken for each other when read out on the telephone; 49 bits, behind a limit on tries.</summary>
public static class ReceiptCode
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 10;

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);
}
