using System.Text.RegularExpressions;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>People called by "@nama-pengguna" in a text: those who may read the topic and have not blocked the writer.</summary>
public sealed partial class Mentions(ForumDb db, IModeration moderation, IEnumerable<IKnowsPeople> knowing)
{
    public static IReadOnlyCollection<string> In(string text) => [.. Names().Matches(text).Select(m => m.Groups[1].Value.TrimEnd('.', '-', '_').ToUpperInvariant()).Where(n => n.Length > 1).Distinct()];

    public async Task<IReadOnlyList<Guid>> Reached(string text, ContentItem item, Guid writerId, CancellationToken cancel)
    {
        var names = In(text);
        if (names.Count == 0)
        {
            return [];
        }

        var space = item.SpaceId;
        var (isForSpace, isForAdmins) = (item.Visibility == Visibility.Space, item.Visibility == Visibility.SpaceAdmins);
        var called = await db.Set<Member>().Where(m => names.Contains(m.NormalizedUserName!) && m.IsEnabled && m.Id != writerId
                && (!(isForSpace || isForAdmins) || m.IsPlatformAdmin || m.Roles.Any(r => r.SpaceId == space && (isForSpace || r.Role == Role.ForumAdmin))))
            .Select(m => m.Id).Take(PostRules.MostMentions).ToListAsync(cancel);
        return await NotBlocking(item.GroupId is { } group ? await InGroup(called, group, cancel) : called, writerId, cancel);
    }

    /// <summary>Whoever has blocked the writer is not to be reached by them.</summary>
    private async Task<IReadOnlyList<Guid>> NotBlocking(IReadOnlyList<Guid> people, Guid writerId, CancellationToken cancel)
    {
        if (people.Count == 0)
        {
            return people;
        }

        var blocked = await moderation.BlockedBy(db, people, cancel);
        return [.. people.Where(p => !blocked[p].Contains(writerId))];
    }

    private async Task<IReadOnlyList<Guid>> InGroup(IEnumerable<Guid> people, long groupId, CancellationToken cancel)
    {
        var inside = new List<Guid>();
        foreach (var person in people)
        {
            var known = new KnownOfPerson();
            foreach (var one in knowing)
            {
                await one.Tell(db, person, known, cancel);
            }

            inside.AddRange(known.GroupIds.Contains(groupId) ? [person] : []);
        }

        return inside;
    }

    /// <summary>Not the @ inside an address of mail or of a page.</summary>
    [GeneratedRegex(@"(?<![\w/@.:+-])@([A-Za-z0-9][A-Za-z0-9._-]{1,58})", RegexOptions.None, 1000)]
    private static partial Regex Names();
}
