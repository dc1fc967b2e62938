using ForumLks.Text;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Files;

/// <summary>What pages must know of the pictures inside a text; the Media feature knows it.</summary>
public interface IPictures
{
    /// <summary>By address as the text has it, such as <c>/media/unggahan/…/panen.jpg</c>; pictures that this reader may not see are marked so.</summary>
    Task<IReadOnlyDictionary<string, TextPicture>> In(string? markdown, Reader reader, CancellationToken cancel);

    /// <summary>The writer's own pictures in a text that nobody else sees yet, each with the reason and where to mend it.</summary>
    Task<IReadOnlyList<HeldPicture>> Held(string? markdown, Reader reader, CancellationToken cancel);
}

public sealed record HeldPicture(string FileName, string Sentence, string Address);
