namespace ForumLks.Media;

/// <summary>What to say when a document gives no text, or not all of it.</summary>
internal static class ExtractNote
{
    public const string Damaged = "Isi berkas ini rusak atau tidak dapat dibaca, jadi teksnya tidak ikut dalam pencarian.";
    public const string Locked = "Berkas ini dikunci dengan kata sandi, jadi teksnya tidak ikut dalam pencarian.";
    public const string Slow = "Berkas ini terlalu berat untuk dibaca, jadi teksnya tidak ikut dalam pencarian.";
    public const string TooLarge = "Berkas ini terlalu besar, jadi teksnya tidak ikut dalam pencarian.";
    public const string NoText = "Berkas ini tidak berisi teks, mungkin hasil pindaian, jadi isinya tidak ikut dalam pencarian.";
    public const string Recognised = "Teks ini hasil OCR dari pindaian, jadi bisa keliru. Cocokkan dengan halaman aslinya.";
    public const string RecognisedInPart = "Teks ini hasil OCR dari pindaian, jadi bisa keliru, dan hanya halaman-halaman awal yang terbaca.";
    public const string Cut = "Berkas ini sangat panjang, jadi hanya bagian awalnya yang ikut dalam pencarian.";
}
