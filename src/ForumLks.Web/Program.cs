using ForumLks.Web.Data;
using ForumLks.Web.Features.Adoptions;
using ForumLks.Web.Features.Agendas;
using ForumLks.Web.Features.Collections;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.FollowUps;
using ForumLks.Web.Features.Home;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Media;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.News;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.OwnData;
using ForumLks.Web.Features.Prints;
using ForumLks.Web.Features.Ratifications;
using ForumLks.Web.Features.Recipes;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Resources;
using ForumLks.Web.Features.Safeguarding;
using ForumLks.Web.Features.Search;
using ForumLks.Web.Features.Sharing;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Features.Visits;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.Security;
using ForumLks.Web.Platform.Web;

return await Starting.Carefully(async () =>
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

    await EarlyDoor.Open(builder, builder.AddDatabase(), args);
    builder.AddPlatform();
    builder.AddPageCache().AddRateLimits().AddTelemetry();
    builder.AddPeople().AddOwnData();
    builder.AddRegions().AddSpaces();
    builder.AddMeetings().AddMeetingOffice().AddRatifications().AddFollowUps();
    builder.AddPracticeExchange().AddNews().AddResources().AddCollections().AddDirectory().AddVisits();
    builder.AddMedia().AddSafeguarding().AddSearch().AddSharing().AddNotifications().AddRecipes();

    var app = builder.Build();
    await app.SetUp();
    if (args is ["reindex", ..])
    {
        await app.Reindex();
        return;
    }

    app.UseForum();
    app.MapHealth();
    app.MapFeeds();
    app.MapCalendars();
    app.MapRazorPages().WithStaticAssets();
    app.MapFallback("{**path}", () => Results.NotFound()).AllowAnonymous();
    await app.RunAsync();
});

/// <summary>Named so that tests can start the real application.</summary>
public partial class Program;
