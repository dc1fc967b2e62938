using ForumLks.Web.Platform.Proving;
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

/// <summary>One line of a follow-up's history; never changed afterwards.</summary>
public sealed class FollowUpEvent : IPublishesText
{
    public const int LongestNote = 1000;

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
