namespace ForumLks.Web.Platform.Security.SignedLinks;

/// <summary>What a valid link says: about what it is, and until when it works.</summary>
/// <param name="Id">Names the link itself, for the row of one that works once.</param>
/// <param name="Subject">What the purpose needs to know, in the words of the feature that made it; nobody else can write or read it.</param>
public sealed record SignedLink(string Id, string Subject, DateTime ExpiresUtc, bool IsOnce);
