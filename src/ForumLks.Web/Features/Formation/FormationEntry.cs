using ForumLks.Web.Platform.Proving;
using ForumLks.Web.Platform.Safeguarding;

namespace ForumLks.Web.Features.Formation;

/// <summary>Whether an entry counts.</summary>
public enum EntryStanding
{
    Menunggu,
    Berlaku,
    Dikembalikan,
}

/// <summary>Who acts, by office; without an id where a recipe tells it.</summary>
public sealed record ByWhom(Guid? Id, string Office);

/// <summary>What somebody says of an area's body.</summary>
/// <param name="Stage">Null in a correction that only takes back.</param>
/// <param name="Key">Given with the empty form: sent twice, it is kept once.</param>
public sealed record EntryGiven(string Key, FormationStage? Stage, DateOnly On, Proof? Proof, string? Source, string? Note);

/// <summary>One dated entry of an area's history. Its words never change: what was wrong is corrected by another entry that names it.</summary>
public sealed class FormationEntry : IPublishesText
{
    public long Id { get; private set; }
    public long FormationId { get; private set; }
    public string Key { get; private set; } = "";
    public FormationStage? Stage { get; private set; }
    public DateOnly On { get; private set; }
    public string? Source { get; private set; }
    public string? Note { get; private set; }
    public ProofKind? ProofKind { get; private set; }
    public string? ProofNumber { get; private set; }
    public DateOnly? ProofOn { get; private set; }
    public string? ProofUrl { get; private set; }
    public string? FilePath { get; private set; }
    public EntryStanding Standing { get; private set; }
    public DateTime EnteredUtc { get; private set; }
    public Guid? EnteredById { get; private set; }
    public string ByOffice { get; private set; } = "";
    public Guid? VerifiedById { get; private set; }
    public string? VerifiedByOffice { get; private set; }
    public DateTime? VerifiedUtc { get; private set; }
    public string? ReturnedBecause { get; private set; }

    /// <summary>The entry that this one takes the place of.</summary>
    public long? CorrectsId { get; private set; }
    public string? CorrectedBecause { get; private set; }

    /// <summary>The decision ("report/number") whose follow-up brought its proof.</summary>
    public string? Origin { get; private set; }

    public Proof? Proof => ProofKind is { } kind ? new Proof(kind, ProofNumber, ProofOn, ProofUrl, FilePath) : null;

    /// <summary>Note, source, link and file are for everybody once nobody has to look at them any more.</summary>
    public bool IsShown => Standing == EntryStanding.Berlaku;

    PublishedText IPublishesText.Published => PublishedText.Public(
        new("Catatan", Note), new("Sumber", Source), new("Nomor SK", ProofNumber), new("Tautan bukti", ProofUrl), new("Alasan koreksi", CorrectedBecause), new("Yang kurang dari buktinya", ReturnedBecause));

    internal static FormationEntry Of(EntryGiven given, ByWhom by, DateTime now, bool waits) => new()
    {
        Key = given.Key,
        Stage = given.Stage,
        On = given.On,
        Source = Trimmed(given.Source),
        Note = Trimmed(given.Note),
        ProofKind = given.Proof?.Kind,
        ProofNumber = Trimmed(given.Proof?.Number),
        ProofOn = given.Proof?.On,
        ProofUrl = Trimmed(given.Proof?.Url),
        FilePath = given.Proof?.File,
        Standing = waits ? EntryStanding.Menunggu : EntryStanding.Berlaku,
        EnteredUtc = now,
        EnteredById = by.Id,
        ByOffice = by.Office,
    };

    internal FormationEntry Correcting(long id, string because)
    {
        (CorrectsId, CorrectedBecause) = (id, because.Trim());
        return this;
    }

    internal FormationEntry From(string origin)
    {
        Origin = origin;
        return this;
    }

    internal void Verify(ByWhom by, DateTime now) =>
        (Standing, VerifiedById, VerifiedByOffice, VerifiedUtc) = (EntryStanding.Berlaku, by.Id, by.Office, now);

    internal void Return(string because, ByWhom by, DateTime now) =>
        (Standing, VerifiedById, VerifiedByOffice, VerifiedUtc, ReturnedBecause) = (EntryStanding.Dikembalikan, by.Id, by.Office, now, because.Trim());

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
