namespace ForumLks.Web.Platform.People;

/// <summary>A feature where something waits for one person: a task, a review, a question, an answer to an invitation. The signed-in home shows them, the nearest first.</summary>
public interface IAwaits
{
    /// <summary>Only what this reader may see and is to do; those without a day come last.</summary>
    Task<IReadOnlyList<Awaiting>> By(Reader reader, int most, CancellationToken cancel);
}

/// <param name="Kind">One word or two: "Tindak lanjut", "Telaah".</param>
/// <param name="Line">What is to be done, as its list calls it.</param>
/// <param name="Url">Where it is done.</param>
/// <param name="Due">The last day; null where there is none.</param>
public sealed record Awaiting(string Kind, string Line, string Url, DateOnly? Due);
