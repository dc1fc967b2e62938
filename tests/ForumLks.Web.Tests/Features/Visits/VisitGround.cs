using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Features.Visits;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Visits;

/// <summary>What tests of visits begin with: a practice under a word of its own, and somebody on the way to it.</summary>
public abstract class VisitGround(ForumApp app)
{
    protected static readonly InstitutionProfile Profile = new(ServiceKind.Anak, null, null, null, null);

    protected ForumApp App => app;

    protected async Task<(string Word, string Slug)> Practice(int blocks = 0, string owner = "pengelola-ngawi", Action<PracticeContent>? more = null)
    {
        var word = Writing.Word();
        return (word, await App.PublishPractice($"Praktik {word}", Profile, owner: owner, more: c =>
        {
            c.Blocks = [.. Enumerable.Range(1, blocks).Select(b => new PracticeBlock { Key = $"bagian-{b}", Title = $"Bagian {b} {word}" })];
            more?.Invoke(c);
        }));
    }

    protected async Task<(Browser Browser, string Visit)> Travel(string who, string topic, string slug)
    {
        var browser = await App.People.Fresh(who);
        var visit = await browser.BeginVisit(topic);
        await browser.ChooseByAddress(visit, slug);
        return (browser, visit);
    }

    protected Task<int> Rewrite(string slug, Action<PracticeContent> change) => App.Look(async db =>
    {
        var practice = await db.Set<Practice>().SingleAsync(p => p.Slug == slug);
        var content = Data.JsonColumn.Read<PracticeContent>(Data.JsonColumn.Write(practice.Content));
        change(content);
        practice.Write(content);
        return await db.SaveChangesAsync();
    });

    protected Task<int> SetEnabled(string userName, bool isEnabled) => App.Look(async db =>
    {
        (await db.Set<Member>().SingleAsync(m => m.UserName == userName)).Enable(isEnabled);
        return await db.SaveChangesAsync();
    });

    protected async Task SendDue()
    {
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<VisitReminders>().SendDue(CancellationToken.None);
    }

    protected Task<List<OutgoingMail>> Letters(string word) => App.Look(db => db.Set<OutgoingMail>().AsNoTracking().Where(m => m.Text.Contains(word) || m.Subject.Contains(word)).OrderBy(m => m.Id).ToListAsync());

    protected static string HostIn(Form form) => ((AngleSharp.Html.Dom.IHtmlSelectElement)form.Element.QuerySelector("[name='Input.Host']")!).Options.First(o => o.Value.Length > 0).Value;
}
