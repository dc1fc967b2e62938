using ForumLks.Web.Data;
using ForumLks.Web.Platform.Files;

namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>Reads a document when it arrives, so that what stands in it is known before anybody else can open it.</summary>
public sealed class DocumentsAtHand(ForumDb db, IReadsDocuments reader, IDocumentTexts texts)
{
    public Task Read(string path, CancellationToken cancel) => reader.ReadNow(path, cancel);

    /// <returns>Why it cannot go where no second person looks first, as a sentence; null where nothing speaks against it.</returns>
    public async Task<string?> WhyNotAtOnce(string path, CancellationToken cancel)
    {
        await Read(path, cancel);
        return GateOnDocuments.Betrays((await texts.Read(db, path, cancel))?.Passages ?? [])
            ? "Berkas ini memuat NIK, nomor kartu keluarga, atau nama seorang anak, jadi tidak dapat dilampirkan di sini. Hapus dahulu dari berkasnya, lalu unggah lagi."
            : null;
    }
}
