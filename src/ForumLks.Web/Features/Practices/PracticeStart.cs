using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Practices;

/// <summary>A new practice with what is already known: who writes, and where the idea comes from.</summary>
public sealed class PracticeStart(OwnInstitution own, IEnumerable<IDraftSource> sources)
{
    public async Task<PracticeContent> Begin(Reader reader, IQueryCollection query, CancellationToken cancel)
    {
        var content = new PracticeContent { Stage = PracticeStage.Berjalan };
        if (await own.Of(reader, cancel) is { } institution)
        {
            (content.OwnerName, content.Area, content.OwnerInstitution) = (Shortened(institution.Name, 120), institution.Area ?? "", institution.ContentItemId);
            content.ServiceKind = institution.Kind ?? content.ServiceKind;
        }

        if (Enum.TryParse<ServiceKind>(query["layanan"], out var kind))
        {
            content.ServiceKind = kind;
        }

        content.Need = Enum.TryParse<PracticeNeed>(query["topik"], out var need) ? need : null;
        if (await Find(query["dari"].ToString(), reader, cancel) is { } start)
        {
            Take(content, start);
        }

        return content;
    }

    private async Task<DraftStart?> Find(string address, Reader reader, CancellationToken cancel)
    {
        var at = address.IndexOf('/', StringComparison.Ordinal);
        return at > 0 && sources.FirstOrDefault(s => s.Path == address[..at]) is { } source ? await source.Find(address[(at + 1)..], reader, cancel) : null;
    }

    private static void Take(PracticeContent content, DraftStart start)
    {
        content.Title = Shortened(start.Title ?? "", 120);
        content.Problem = Shortened(start.Problem ?? "", 600);
        content.Steps = [.. start.Steps];
        content.Tags = [.. start.Tags];
        content.ServiceKind = start.Kind ?? content.ServiceKind;
        content.Area = content.Area.Length == 0 ? start.Area ?? "" : content.Area;
        content.LearnedFrom = start.LearnedFrom;
        start.Source.Title = Shortened(start.Source.Title, 240);
        content.Sources = [start.Source];
    }

    private static string Shortened(string text, int limit) => text.Length > limit ? text[..limit] : text;
}
