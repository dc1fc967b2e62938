using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.Notices;

/// <summary>Where a feature leaves a letter; it goes out when the transaction has been committed.</summary>
public interface IPostbox
{
    void Post(ForumDb db, string to, string subject, string text, Why why) => Post(db, new Letter(to, subject, text) { Why = why });

    void Post(ForumDb db, Letter letter);
}

/// <summary>Why somebody gets a letter.</summary>
public enum Why
{
    /// <summary>They hold an office in the forum.</summary>
    Duty,

    /// <summary>It is about what they wrote, asked for or take part in; sent to those who agreed to letters.</summary>
    Yours,

    /// <summary>It is about their account; always sent.</summary>
    Account,

    /// <summary>An office or institution gave this address, or somebody gave it for them.</summary>
    Listed,
}

/// <param name="Text">The whole letter as plain text; also where there is an HTML part.</param>
public sealed record Letter(string To, string Subject, string Text)
{
    /// <summary>The same as simple HTML; the two travel as alternatives.</summary>
    public string? Html { get; init; }

    /// <summary>For letters that nobody asked for one by one: the address that a mail program posts to when its reader presses "unsubscribe" (RFC 8058).</summary>
    public string? UnsubscribeUrl { get; init; }

    /// <summary>Its last lines say why it came and how such letters end; null where the text itself does.</summary>
    public Why? Why { get; init; }

    /// <summary>Not before then: the reader's quiet hours.</summary>
    public DateTime? NotBeforeUtc { get; init; }

    /// <summary>What it tells of, for whoever wrote it (<see cref="IRereadsLetters"/>): the kind, a colon, and what it needs to look again. Null for letters that stay true.</summary>
    public string? About { get; init; }
}

/// <summary>A feature whose letters are looked at once more just before they leave, perhaps hours after they were written: what was hidden since is not sent.</summary>
public interface IRereadsLetters
{
    /// <summary>What <see cref="Letter.About"/> begins with, before the colon.</summary>
    string Kind { get; }

    /// <returns>The letter as it may go out now, the same one where nothing changed; null where nothing is left to tell.</returns>
    Task<Letter?> AsOfNow(ForumDb db, Letter letter, string about, CancellationToken cancel);
}

/// <summary>Tells members what is addressed to them and is no content item: at once or with the digest, as they chose, on paper and on their devices. Fulfilled by Digests.</summary>
public interface ISummons
{
    /// <summary>In the caller's transaction. Subject and text say no more than may stand in anybody's mailbox.</summary>
    Task Call(ForumDb db, IReadOnlyCollection<Guid> memberIds, string subject, string text, CancellationToken cancel);
}

/// <summary>What waits for members and is no content item: the digest has a line of it, without a word of what was written.</summary>
public interface IApartNews
{
    /// <summary>One line at the most for each of these members, of what happened since then and is still so.</summary>
    Task<IReadOnlyList<ApartLine>> Since(ForumDb db, IReadOnlyCollection<Guid> memberIds, DateTime sinceUtc, CancellationToken cancel);
}

/// <param name="Title">"Konsultasi".</param>
/// <param name="Text">What it is about in general, for anybody who looks over the shoulder.</param>
public sealed record ApartLine(Guid MemberId, string Title, string Text, string Url, DateTime AtUtc);

/// <summary>Which addresses refused a letter for good; fulfilled by Notifications.</summary>
public interface IAddresses
{
    /// <summary>Those of the given ones that no letter is sent to.</summary>
    Task<IReadOnlySet<string>> Dead(ForumDb db, IReadOnlyCollection<string> emails, CancellationToken cancel);

    /// <summary>Null where nothing is wrong with it.</summary>
    Task<DeadAddressNote?> Find(ForumDb db, string email, CancellationToken cancel);

    /// <summary>Its owner says that it is right: letters are tried again.</summary>
    Task Trust(ForumDb db, string email, CancellationToken cancel);
}

/// <param name="Reply">What the server said.</param>
public sealed record DeadAddressNote(DateTime SinceUtc, string Reply);

/// <summary>Telling somebody on their devices that there is something new; never what. Fulfilled by Push.</summary>
public interface IDevices
{
    /// <summary>In the caller's transaction; several at once are one.</summary>
    Task Ring(ForumDb db, IReadOnlyCollection<Guid> memberIds, CancellationToken cancel);
}
