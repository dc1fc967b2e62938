using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Resources;

/// <summary>One file of a resource: its number from 1, what it changed, and who brought it.</summary>
public sealed record FileVersion(int Number, FileFacts File, string? Note, string? By);

/// <summary>The files a resource has had, oldest first; the last is the one that is downloaded.</summary>
public sealed class FileVersions(ForumDb db, IFiles files)
{
    public async Task<IReadOnlyList<FileVersion>> Of(ResourceContent content, CancellationToken cancel)
    {
        (string Path, string? Note)[] kept = [.. content.OlderFiles.Select(f => (f.File, f.Note)), .. content.File is { Length: > 0 } now ? [(now, content.FileNote)] : Array.Empty<(string, string?)>()];
        var facts = await files.Facts([.. kept.Select(k => k.Path)], cancel);
        var owners = facts.Select(f => f.OwnerId).OfType<Guid>().Distinct().ToList();
        var names = await db.Set<Member>().AsNoTracking().IgnoreAutoIncludes().Where(m => owners.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.HidesName ? null : m.DisplayName, cancel);
        return [.. kept.Select((k, i) => (Number: i + 1, k.Note, File: facts.FirstOrDefault(f => f.Path == k.Path)))
            .Where(k => k.File is not null)
            .Select(k => new FileVersion(k.Number, k.File!, k.Note, k.File!.OwnerId is { } owner ? names.GetValueOrDefault(owner) : null))];
    }

    public async Task<FileFacts?> Facts(string? path, CancellationToken cancel) =>
        path is { Length: > 0 } ? (await files.Facts([path], cancel)).FirstOrDefault() : null;
}
