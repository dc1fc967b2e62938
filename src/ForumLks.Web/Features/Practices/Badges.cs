namespace ForumLks.Web.Features.Practices;

/// <summary>The signs that a practice bears, each with what it means in plain words.</summary>
public sealed record Badge(string Word, string Meaning, bool IsWarning = false)
{
    public static readonly Badge Shared = new("Dibagikan", "Ditulis lembaga pelaksananya sendiri; belum ditelaah.");
    public static readonly Badge Reviewed = new("Ditelaah", "Dibaca dan dinilai orang dari kabupaten/kota lain, atau diputuskan pengurus forum.");
    public static readonly Badge Complete = new("Lengkap", "Semua bagian terisi, juga yang tidak berhasil.");
    public static readonly Badge Obsolete = new("Tidak dipakai lagi", "Penulisnya menyatakan cara ini sudah ditinggalkan.", IsWarning: true);
    public static readonly Badge Unchecked = new("Belum dicek lagi", "Lebih dari setahun tidak dicek; penulisnya sudah ditanya dan belum menjawab.", IsWarning: true);

    public static Badge Adopted(int times) => new($"Ditiru {times} kali", $"{times} lembaga lain mencatat bahwa mereka menerapkannya.");

    public static IReadOnlyList<Badge> Of(DateTime? reviewedUtc, int adoptions, bool isComplete, PracticeFreshness freshness) =>
    [
        .. freshness == PracticeFreshness.Obsolete ? [Obsolete] : freshness == PracticeFreshness.Unchecked ? [Unchecked] : Array.Empty<Badge>(),
        reviewedUtc is null ? Shared : Reviewed,
        .. adoptions > 0 ? [Adopted(adoptions)] : Array.Empty<Badge>(),
        .. isComplete ? [Complete] : Array.Empty<Badge>(),
    ];
}
