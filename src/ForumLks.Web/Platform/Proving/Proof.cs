using ForumLks.Text;

namespace ForumLks.Web.Platform.Proving;

public enum ProofKind
{
    SuratKeputusan,
    Notulen,
    Tautan,
}

/// <summary>What shows that it is done.</summary>
public sealed record Proof(ProofKind Kind, string? Number, DateOnly? On, string? Url, string? File)
{
    /// <summary>What is missing, by field; nothing where the proof will do.</summary>
    public IEnumerable<(string Field, string Sentence)> Problems(DateOnly today)
    {
        if (Kind == ProofKind.SuratKeputusan && string.IsNullOrWhiteSpace(Number))
        {
            yield return (nameof(Number), "Tulis nomor SK-nya.");
        }

        if (Kind != ProofKind.Tautan && On is null)
        {
            yield return (nameof(On), "Tulis tanggal pada bukti itu.");
        }

        if (On > today)
        {
            yield return (nameof(On), $"Tanggal bukti ({IndonesianDate.Long(On.Value)}) belum tiba.");
        }

        if (Kind == ProofKind.Notulen && File is null && string.IsNullOrWhiteSpace(Url))
        {
            yield return (nameof(Url), "Sertakan berkas notulen atau tautannya.");
        }

        if (Kind == ProofKind.Tautan && string.IsNullOrWhiteSpace(Url))
        {
            yield return (nameof(Url), "Tulis tautannya.");
        }

        if (!string.IsNullOrWhiteSpace(Url) && !IsWebAddress(Url))
        {
            yield return (nameof(Url), "Tautan harus lengkap, diawali https://.");
        }
    }

    public static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}

public static class ProofWords
{
    public static string Word(this ProofKind kind) => kind switch
    {
        ProofKind.SuratKeputusan => "SK",
        ProofKind.Notulen => "Notulen",
        _ => "Tautan",
    };
}
