using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Practices;

/// <summary>Another's practice, or one block of it, as the beginning of one's own: "praktik/{slug}" or "praktik/{slug}/blok/{key}".</summary>
public sealed class PracticeDraftSource(ContentReading reading, SiteAddress site) : IDraftSource
{
    public string Path => "praktik";

    /// <summary>A block to be taken over into another practice; null where it is not there for this reader.</summary>
    public async Task<PracticeBlock?> FindBlock(string address, Reader reader, CancellationToken cancel) =>
        address.Split('/') is [var slug, var key] && await reading.Find<Practice>(slug, reader, cancel) is { } practice ? practice.Content.Blocks.Find(b => b.Key == key) : null;

    public async Task<DraftStart?> Find(string rest, Reader reader, CancellationToken cancel)
    {
        var parts = rest.Split('/');
        if (parts is not ([_] or [_, "blok", _]) || await reading.Find<Practice>(parts[0], reader, cancel) is not { } practice)
        {
            return null;
        }

        var content = practice.Content;
        var block = parts.Length == 3 ? content.Blocks.Find(b => b.Key == parts[2]) : null;
        if (parts.Length == 3 && block is null)
        {
            return null;
        }

        var source = new SourceNote { Publisher = content.OwnerName, Title = block is null ? practice.Title : $"{practice.Title}: {block.Title}", Url = site.LinkTo($"/praktik/{rest}") };
        return new DraftStart(source)
        {
            Steps = [.. (block?.Steps ?? content.Steps).Take(7)],
            Tags = content.Tags,
            Kind = content.ServiceKind,
            LearnedFrom = practice.ContentItemId,
        };
    }
}
