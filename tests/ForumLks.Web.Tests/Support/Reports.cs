using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Support;

/// <summary>Meeting reports as the writing page would keep them, without the walk through its form.</summary>
public static class Reports
{
    public static readonly DateOnly MetOn = new(2026, 3, 10);

    public static MeetingReportContent Content(params MeetingItem[] items) => new()
    {
        Title = $"Rakor {Writing.Word()}",
        Summary = "Apa yang dibicarakan dan disepakati.",
        Kinds = [MeetingKind.Rakor],
        Area = "35.21",
        StartsOn = MetOn,
        Items = [.. items],
    };

    public static MeetingItem Decision(string text, DateOnly? deadline, params string[] areas) => new()
    {
        Kind = MeetingItemKind.Keputusan, Text = text, Owner = "Forum LKS", Deadline = deadline, Areas = [.. areas], UndatedReason = deadline is null ? "Belum disepakati." : null,
    };

    public static async Task<(long Id, string Slug)> Write(this ForumApp app, MeetingReportContent content, string space = "madiun", bool publish = true, Visibility visibility = Visibility.Public)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumLks.Web.Data.ForumDb>();
        var desk = scope.ServiceProvider.GetRequiredService<ContentDesk>();
        var spaceId = await db.Set<Space>().Where(s => s.Slug == space).Select(s => s.Id).SingleAsync();
        var owner = await db.Set<ForumLks.Web.Features.Identity.Member>().Where(m => m.UserName == "forum-madiun").Select(m => m.Id).SingleAsync();
        var report = await desk.Begin<MeetingReport>(content, owner, CancellationToken.None);
        db.Entry(report).Property(r => r.SpaceId).CurrentValue = spaceId;
        db.Entry(report).Property(r => r.Visibility).CurrentValue = visibility;
        if (publish)
        {
            report.Publish(desk.Now);
        }
        else
        {
            report.SubmitForReview();
        }

        await desk.Save(report, owner, null, CancellationToken.None);
        return (report.Id, report.Slug);
    }

    public static Task<long> DecisionId(this ForumApp app, long reportId, int number) =>
        app.Look(db => db.Set<MeetingReport>().Where(r => r.Id == reportId).SelectMany(r => r.Decisions).Where(d => d.Number == number).Select(d => d.Id).SingleAsync());
}
