using ForumLks.Text;
using ForumLks.Web.Features.Digests;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Support;

/// <summary>Moves the clock to the hours at which people are told, and finds what they were told.</summary>
public static class Telling
{
    public static Task<Guid> IdOf(this ForumApp app, string userName) => app.Look(db => db.Set<Member>().Where(m => m.UserName == userName).Select(m => m.Id).SingleAsync());

    public static Task<List<OutgoingMail>> LettersTo(this ForumApp app, string userName, string? containing = null) => app.Look(async db =>
    {
        var email = await db.Set<Member>().Where(m => m.UserName == userName).Select(m => m.Email).SingleAsync();
        return await db.Set<OutgoingMail>().AsNoTracking().Where(m => m.To == email && (containing == null || m.Text.Contains(containing))).OrderBy(m => m.Id).ToListAsync();
    });

    /// <summary>On to the next Monday, eight in the morning in Java.</summary>
    public static void MoveToMonday(this ForumApp app)
    {
        var now = app.Clock.GetUtcNow();
        var monday = Week.Of(now.UtcDateTime).Next.Monday;
        app.Clock.Move(IndonesianZone.Wib.ToUtc(monday, new TimeOnly(8, 0)) - now);
    }

    public static Task<int> PrepareDigests(this ForumApp app) => app.Services.GetRequiredService<DigestPreparation>().PrepareDue(CancellationToken.None);

    /// <summary>Tells at once what is to be told, after the minutes in which it is gathered.</summary>
    public static async Task TellAtOnce(this ForumApp app, TimeSpan? after = null)
    {
        await Spread(app);
        app.Clock.Move(after ?? TimeSpan.FromMinutes(6));
        await using var scope = app.Services.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<LettersAtOnce>().WriteSome(CancellationToken.None))
        {
        }
    }

    public static async Task Spread(this ForumApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<Spreading>().SpreadSome(CancellationToken.None))
        {
        }
    }

    public static Task<int> Tell(this ForumApp app, Happening happening) => app.Look(db =>
    {
        app.Services.GetRequiredService<IHappenings>().Tell(db, happening);
        return db.SaveChangesAsync();
    });

    public static Task<int> Prefer(this ForumApp app, string userName, Timing general, Timing direct, int quietFrom = 0, int quietUntil = 0, DayOfWeek day = DayOfWeek.Monday) => app.Look(async db =>
    {
        var id = await db.Set<Member>().Where(m => m.UserName == userName).Select(m => m.Id).SingleAsync();
        var preference = await db.Set<Preference>().FirstOrDefaultAsync(p => p.MemberId == id);
        if (preference is null)
        {
            db.Add(preference = Preference.Of(id));
        }

        preference.Choose(general, direct, day, IndonesianZone.Wib, quietFrom, quietUntil);
        return await db.SaveChangesAsync();
    });

    public static Task<string> ItemIdOf(this ForumApp app, string slug) => app.Look(db => db.Set<ContentItem>().Where(i => i.Slug == slug).Select(i => i.ContentItemId).SingleAsync());

    /// <summary>What an admin or a writer does to an item.</summary>
    public static Task<int> Change(this ForumApp app, string slug, Action<ForumLks.Web.Data.ForumDb, ContentItem> change) => app.Look(async db =>
    {
        var item = await db.Set<ContentItem>().IgnoreAutoIncludes().SingleAsync(i => i.Slug == slug);
        change(db, item);
        return await db.SaveChangesAsync();
    });
}
