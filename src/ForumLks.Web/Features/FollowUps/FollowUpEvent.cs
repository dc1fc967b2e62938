using ForumLks.Text;
using ForumLks.Web.Platform.Safeguarding;

namespace ForumLks.Web.Features.FollowUps;

public enum FollowUpStep
{
    Dilaporkan,
    DiajukanSelesai,
    Diverifikasi,
    BuktiDikembalikan,
    Dibatalkan,
    DibukaLagi,
}

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

        if (!string.IsNullOrWhiteSpace(Url) && !(Uri.TryCreate(Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            yield return (nameof(Url), "Tautan harus lengkap, diawali https://.");
        }
    }
}

/// <summary>One line of a follow-up's history; never changed afterwards.</summary>
public sealed class FollowUpEvent : IPublishesText
{
    public long Id { get; private set; }
    public long FollowUpId { get; private set; }
    public FollowUpStep Step { get; private set; }
    public FollowUpState State { get; private set; }
    public DateTime AtUtc { get; private set; }
    public Guid? ById { get; private set; }
    public string ByOffice { get; private set; } = "";
    public string? Note { get; private set; }
    public ProofKind? ProofKind { get; private set; }
    public string? ProofNumber { get; private set; }
    public DateOnly? ProofOn { get; private set; }
    public string? ProofUrl { get; private set; }
    public string? FilePath { get; private set; }

    /// <summary>Note, link and file are for everybody: written by an admin, or verified by one. Until then a stranger's words wait.</summary>
    public bool IsShown { get; private set; }

    PublishedText IPublishesText.Published => PublishedText.Public(new("Catatan", Note), new("Nomor SK", ProofNumber), new("Tautan bukti", ProofUrl));

    internal static FollowUpEvent Of(FollowUpStep step, FollowUpState state, Actor by, string? note, DateTime now) => new()
    {
        Step = step,
        State = state,
        AtUtc = now,
        ById = by.Id,
        ByOffice = by.Office,
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
        IsShown = by.IsAdmin,
    };

    internal void Attach(string? file) => FilePath = file;

    internal void Prove(Proof proof) =>
        (ProofKind, ProofNumber, ProofOn, ProofUrl, FilePath, IsShown) = (proof.Kind, proof.Number?.Trim(), proof.On, proof.Url?.Trim(), proof.File, IsShown && Step == FollowUpStep.Diverifikasi);

    internal void Show() => IsShown = true;
}
