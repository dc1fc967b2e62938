using ForumLks.Web.Platform.Moderation;

namespace ForumLks.Web.Features.Moderation.Judging;

/// <summary>What the text alone says: why an admin looks at it first, as a sentence for its writer; null where nothing does.</summary>
public static class TextSigns
{
    /// <summary>A list of sources has as many links as this; more is looked at.</summary>
    public const int MostLinks = 3;

    private const int WordsPerLink = 12;

    public static Waits? In(string text, string? ownHost = null) => In(text, FoldedText.Of(text), LinksIn.Of(text, ownHost));

    public static Waits? In(string text, FoldedText folded, LinksIn links)
    {
        if (HiddenSigns.TurnsDirection(text))
        {
            return new("Tulisan ini memuat tanda tak terlihat yang membalik arah huruf, maka pengurus melihatnya dahulu. Ketik ulang bagian yang Anda salin dari tempat lain.");
        }

        if (HiddenSigns.PilesMarks(text))
        {
            return new("Tulisan ini memuat huruf dengan tanda bertumpuk, maka pengurus melihatnya dahulu.");
        }

        if (links.HasUserInfo || links.HasForeignLetters || links.HasMasked)
        {
            return new("Ada tautan yang alamatnya mudah disalahbaca, maka pengurus melihatnya dahulu. Tulis alamat situs apa adanya.");
        }

        if (IsLinkHeavy(folded, links))
        {
            return new("Tulisan dengan banyak tautan dilihat pengurus dahulu. Tautan ke situs pemerintah dan sekolah tidak dihitung.");
        }

        return Promotion.WeightOf(folded, links) >= Promotion.Suspicious
            ? new("Tulisan ini menyerupai iklan, maka pengurus melihatnya dahulu. Bila bukan iklan, ia akan ditampilkan.")
            : null;
    }

    private static bool IsLinkHeavy(FoldedText folded, LinksIn links) =>
        links.Foreign > MostLinks || (links.Foreign > 1 && folded.Words.Count < links.Foreign * WordsPerLink);
}
