namespace ForumLks.Web.Features.Moderation.Judging;

/// <summary>
/// How much a text sounds like the advertisements that fill open forums: gambling, quick loans, cures, bought reach. Words that social work itself uses
/// ("judi online", "pinjaman", "obat") weigh little alone; it takes an offer and a way to take it.
/// </summary>
public static class Promotion
{
    /// <summary>From here on an admin looks first.</summary>
    public const int Suspicious = 3;

    private static readonly (FoldedText Phrase, int Weight)[] Phrases = [.. Of(3,
        "slot gacor", "situs slot", "agen slot", "bandar togel", "situs togel", "agen togel", "bocoran slot", "rtp live", "rtp slot", "link alternatif", "maxwin", "bonus new member", "bonus deposit", "depo 10k",
        "deposit pulsa", "slot deposit", "judi bola terpercaya", "situs judi", "agen judi", "poker online terpercaya", "prediksi togel", "syair hk",
        "dana cepat cair", "pinjaman cepat cair", "langsung cair", "cair dalam hitungan menit", "tanpa bi checking", "pinjol legal cepat",
        "obat kuat", "pembesar alat vital", "obat pelangsing", "peninggi badan", "pemutih badan permanen", "obat aborsi", "penggugur kandungan",
        "jasa backlink", "jual backlink", "jasa followers", "jual followers", "tambah followers", "jual akun", "jual database nomor", "wa blast",
        "profit harian", "profit konsisten", "robot trading", "investasi pasti untung", "cuan harian", "passive income", "penghasilan jutaan", "gaji harian langsung",
        "pesugihan", "pelet ampuh", "jual ijazah", "jasa joki", "joki skripsi", "jasa pembuatan skripsi", "open bo", "video viral tanpa sensor"), .. Of(2,
        "gacor", "togel", "jackpot", "cuan", "tanpa agunan", "tanpa jaminan", "bunga rendah proses cepat", "modal kecil", "untung besar", "uang kembali", "stok terbatas", "diskon besar", "harga promo", "promo terbatas", "gratis ongkir",
        "dijamin ampuh", "dijamin berhasil", "tanpa efek samping", "reseller", "dropship", "hubungi wa", "chat wa", "wa admin", "kontak wa", "klik link", "klik di sini", "link di bio", "daftar sekarang", "gabung sekarang", "join sekarang", "order sekarang", "pesan sekarang", "buruan"), .. Of(1,
        "slot", "judi online", "pinjol", "pinjaman online", "dp ringan", "cicilan ringan", "termurah", "terpercaya", "terlaris", "promo", "bonus", "gratis", "testimoni", "bergaransi", "minat", "member baru", "deposit", "scatter", "trading", "crypto", "forex", "proses cepat", "transfer")];

    public static int WeightOf(FoldedText text, LinksIn links)
    {
        var found = Phrases.Where(p => text.Has(p.Phrase)).Sum(p => p.Weight);
        // A link alone is no advertisement, and neither is a word: together they may be.
        return found == 0 ? 0 : found + (links.HasShortened ? 2 : links.Foreign > 0 ? 1 : 0);
    }

    private static IEnumerable<(FoldedText, int)> Of(int weight, params string[] phrases) => phrases.Select(p => (FoldedText.Of(p), weight));
}
