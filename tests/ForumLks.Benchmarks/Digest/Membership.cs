using System.Globalization;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Benchmarks.Digest;

/// <summary>Members of many spaces who follow a few things each, and a week in which something happened to a good part of the demo's items.</summary>
internal sealed class Membership(ForumDb db)
{
    private const int AtOnce = 1_000;
    private const int HappeningsAnItem = 6;

    /// <summary>Adds these members; digests written before are forgotten, so that everybody's is due again.</summary>
    public async Task Fill(int from, int members)
    {
        await db.Set<Told>().ExecuteDeleteAsync();
        await db.Set<ForumLks.Web.Features.Notifications.OutgoingMail>().ExecuteDeleteAsync();
        var spaces = await db.Set<Space>().Select(s => s.Id).ToListAsync();
        var items = await db.Set<ContentItem>().Where(i => i.Status == ContentStatus.Published).Select(i => i.ContentItemId).ToListAsync();
        if (from == 0)
        {
            await Happen(items);
        }

        for (var done = from; done < members; done += AtOnce)
        {
            for (var i = done; i < Math.Min(members, done + AtOnce); i++)
            {
                db.AddRange(Make(i, spaces, items));
            }

            await db.SaveQuietly(CancellationToken.None);
            db.ChangeTracker.Clear();
        }
    }

    private static IEnumerable<object> Make(int number, List<long> spaces, List<string> items)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"anggota-{number}");
        var member = Member.Named(name, ForumLks.Recipes.OrchardId.New(), DateTime.UtcNow.AddDays(-100));
        (member.Email, member.NormalizedEmail, member.NormalizedUserName) = ($"{name}@contoh.invalid", $"{name}@CONTOH.INVALID".ToUpperInvariant(), name.ToUpperInvariant());
        member.Introduce($"Anggota {number}", null, null);
        member.Grant(spaces[number % spaces.Count], number % 50 == 0 ? Role.ForumAdmin : Role.Member);
        yield return member;
        for (var follow = 0; follow < 4; follow++)
        {
            yield return Follow.Of(member.Id, FollowKind.Item, items[(number * 7 + follow * 13) % items.Count], DateTime.UtcNow);
        }

        yield return Follow.Of(member.Id, FollowKind.Topic, number % 2 == 0 ? "Anak" : "LanjutUsia", DateTime.UtcNow);
    }

    private async Task Happen(List<string> items)
    {
        foreach (var (item, at) in items.Select((item, at) => (item, at)).Where(i => i.at % 3 != 0))
        {
            for (var i = 0; i < HappeningsAnItem; i++)
            {
                db.Add(Occurrence.Of(new Happening("balasan", item, $"/x#{i}", $"Balasan {i} pada tulisan ini dari anggota lain"), DateTime.UtcNow.AddHours(-i - at)));
            }
        }

        await db.SaveQuietly(CancellationToken.None);
    }
}
