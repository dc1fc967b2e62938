using ForumLks.Web.Data;
using ForumLks.Web.Features.Adoptions;
using ForumLks.Web.Features.Agendas;
using ForumLks.Web.Features.Collections;
using ForumLks.Web.Features.Consultations;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Groups;
using ForumLks.Web.Features.Formation;
using ForumLks.Web.Features.Home;
using ForumLks.Web.Features.Imports;
using ForumLks.Web.Features.Media;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Moderation;
using ForumLks.Web.Features.Needs;
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
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.Security;
using ForumLks.Web.Platform.Web;

return await Starting.Carefully(async () =>
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

    await EarlyDoor.Open(builder, builder.AddDatabase(), args);
    builder.AddPlatform().AddPageCache().AddRateLimits().AddTelemetry();

    builder.AddPeopleAndTheirData();
    builder.AddRegions().AddSpacesAndGroups().AddHome();
    builder.AddMeetings().AddMeetingOffice().AddStanding();
    builder.AddPracticeExchange().AddNews().AddShelves().AddDirectory().AddDirectoryUpkeep().AddVisits().AddConversation();
    builder.AddMedia().AddModeration().AddSearch().AddSharing().AddNotifications().AddRecipes();

    var app = builder.Build();
    await app.SetUp();
    if (args is ["reindex", ..])
    {
        await app.Reindex();
        return;
    }

    app.UseForum();
    app.MapHealth();
    app.MapTelling().MapFeeds();
    app.MapCalendars();
    app.MapRazorPages().WithStaticAssets();
    app.MapFallback("{**path}", () => Results.NotFound()).AllowAnonymous();
    await app.RunAsync();
});

/// <summary>Named so that tests can start the real application.</summary>
public partial class Program;
