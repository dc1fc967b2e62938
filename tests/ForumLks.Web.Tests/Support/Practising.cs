using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Support;

/// <summary>Practices put there without a form, where the form is not what is tested.</summary>
public static class Practising
{
    /// <returns>The last part of its address.</returns>
    public static async Task<string> PublishPractice(this ForumApp app, string title, InstitutionProfile profile, Visibility visibility = Visibility.Public, Action<PracticeContent>? more = null, string owner = "pengelola-ngawi")
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (db, desk) = (scope.ServiceProvider.GetRequiredService<ForumDb>(), scope.ServiceProvider.GetRequiredService<ContentDesk>());
        var ownerId = await db.Set<Member>().Where(m => m.UserName == owner).Select(m => m.Id).SingleAsync();
        var content = new PracticeContent
        {
            Title = title,
            Summary = $"Ringkasan {title}.",
            Problem = "Masalahnya lama tidak selesai.",
            Steps = ["Langkah pertama dikerjakan.", "Langkah kedua dikerjakan.", "Langkah ketiga dikerjakan."],
            Result = "Hasilnya terlihat.",
            NotMeasured = true,
            OwnerName = "LKSA Uji Tuan Rumah",
            Area = "35.21",
            ServiceKind = profile.Kind ?? ServiceKind.Lainnya,
            Rank = profile.Rank,
            Capacity = profile.Capacity,
            Budget = profile.Budget,
            Rurality = profile.Rurality,
            ProtectionConfirmed = true,
        };
        more?.Invoke(content);
        var item = await desk.Begin<Practice>(content, ownerId, CancellationToken.None);
        db.Entry(item).Property(i => i.SpaceId).CurrentValue = await db.Set<Space>().Where(s => s.Slug == "madiun").Select(s => (long?)s.Id).SingleAsync();
        db.Entry(item).Property(i => i.Visibility).CurrentValue = visibility;
        item.Publish(desk.Now);
        await desk.Save(item, ownerId, null, CancellationToken.None);
        return item.Slug;
    }
}
