using ForumLks.Web.Data;
using ForumLks.Web.Features.Digests;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Push;
using ForumLks.Web.Features.Weeks;
using ForumLks.Web.Features.Welcomes;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Notifications;

/// <summary>Letters, and all that ends in one: following, digests, devices.</summary>
public static class NotificationsFeature
{
    public static WebApplicationBuilder AddNotifications(this WebApplicationBuilder builder)
    {
        builder.AddSettings<MailSettings>("ForumLks:Mail");
        builder.Services.AddSingleton<Platform.Notices.IPostbox, Postbox>();
        builder.Services.AddSingleton<Platform.People.IPersonalData, LetterData>().AddSingleton<Platform.Operations.IRetains, LetterData>();
        builder.Services.AddSingleton<Addresses>().AddSingleton<BounceReports>().AddSingleton<Platform.Notices.IAddresses>(services => services.GetRequiredService<Addresses>());
        builder.Services.AddSingleton<MailDelivery>().AddHostedService(services => services.GetRequiredService<MailDelivery>());
        builder.Services.AddHostedService<BounceRounds>();
        return builder.AddFollowing().AddDigests().AddPush().AddWelcomes().AddWeeks();
    }

    public static WebApplication MapTelling(this WebApplication app)
    {
        app.MapDigests();
        app.MapPush();
        return app;
    }
}

/// <summary>Puts a letter into the outbox of the current transaction.</summary>
public sealed class Postbox(TimeProvider clock) : Platform.Notices.IPostbox
{
    public void Post(Data.ForumDb db, Platform.Notices.Letter letter) => db.Add(OutgoingMail.Of(letter, clock.GetUtcNow().UtcDateTime));
}
