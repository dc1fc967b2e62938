using ForumLks.Benchmarks.Serving;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Adoptions;
using ForumLks.Web.Features.Collections;
using ForumLks.Web.Features.Consultations;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Formation;
using ForumLks.Web.Features.Groups;
using ForumLks.Web.Features.Home;
using ForumLks.Web.Features.Imports;
using ForumLks.Web.Features.Media;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Moderation;
using ForumLks.Web.Features.News;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.OwnData;
using ForumLks.Web.Features.Prints;
using ForumLks.Web.Features.Recipes;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Search;
using ForumLks.Web.Features.Sharing;
using ForumLks.Web.Features.Visits;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ForumLks.Benchmarks.Digest;

/// <summary>The site's own services in this process, without serving and without their rounds: only what is measured runs.</summary>
internal static class Preparing
{
    public static WebApplication Build(SiteData data)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(SearchFeature).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(data.Environment.Select(e => KeyValuePair.Create(e.Key.Replace("__", ":", StringComparison.Ordinal), (string?)e.Value)));
        builder.Configuration["ForumLks:BaseUrl"] = "https://forum.example.id";
        builder.AddDatabase();
        builder.AddPlatform();
        builder.AddPageCache();
        builder.AddPeopleAndTheirData();
        builder.AddRegions().AddSpacesAndGroups().AddHome();
        builder.AddMeetings().AddMeetingOffice().AddStanding();
        builder.AddPracticeExchange().AddNews().AddShelves().AddDirectory().AddDirectoryUpkeep().AddVisits().AddConversation();
        builder.AddMedia().AddModeration().AddSearch().AddSharing().AddNotifications().AddRecipes();
        builder.Services.AddSingleton<TimeProvider>(new AfterMonday());
        return builder.Build();
    }

    /// <summary>The next Tuesday: everybody's Monday morning is over.</summary>
    private sealed class AfterMonday : TimeProvider
    {
        private readonly TimeSpan _ahead = IndonesianZone.Wib.ToUtc(Week.Of(DateTime.UtcNow).Next.Monday.AddDays(1), new TimeOnly(9, 0)) - DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
    }
}
