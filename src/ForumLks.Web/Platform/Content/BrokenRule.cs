namespace ForumLks.Web.Platform.Content;

/// <summary>A rule of the domain that does not hold; its message is a sentence in Indonesian that the reader can act on.</summary>
public sealed class BrokenRule(string sentence) : Exception(sentence);
