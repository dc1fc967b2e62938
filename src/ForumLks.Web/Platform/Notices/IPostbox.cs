using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.Notices;

/// <summary>Where a feature leaves a letter; it goes out when the transaction has been committed.</summary>
public interface IPostbox
{
    void Post(ForumDb db, string to, string subject, string text) => Post(db, new Letter(to, subject, text));

    void Post(ForumDb db, Letter letter);
}

/// <param name="Text">The whole letter as plain text; also where there is an HTML part.</param>
public sealed record Letter(string To, string Subject, string Text)
{
    /// <summary>The same as simple HTML; the two travel as alternatives.</summary>
    public string? Html { get; init; }

    /// <summary>For letters that nobody asked for one by one: the address that a mail program posts to when its reader presses "unsubscribe" (RFC 8058).</summary>
    public string? UnsubscribeUrl { get; init; }
}

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
