namespace ForumLks.Text;

/// <summary>Why a text is not read as Markdown: sentences for its author.</summary>
internal static class MarkdownRefusal
{
    public const string TooDeep =
        "Susunan kutipan, daftar, atau tanda kurung pada tulisan ini bertingkat terlalu dalam, jadi ditampilkan sebagai teks biasa.";
    public const string TooManyMarks =
        "Tanda format (seperti * _ [ ) pada satu paragraf terlalu banyak, jadi tulisan ini ditampilkan sebagai teks biasa.";
    public const string TableTooLarge =
        "Tabel pada tulisan ini terlalu besar, jadi ditampilkan sebagai teks biasa. Lampirkan tabel besar sebagai berkas.";
    public const string LinksTooLong = "Tautan pada tulisan ini terlalu banyak atau terlalu panjang, jadi ditampilkan sebagai teks biasa.";

    public static string TooLong(int limit) =>
        $"Tulisan ini terlalu panjang: hanya {IndonesianNumber.Format(limit)} karakter pertama yang ditampilkan, sebagai teks biasa.";
}
