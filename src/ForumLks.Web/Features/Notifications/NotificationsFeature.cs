using ForumLks.Web.Data;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Notifications;

public static class NotificationsFeature
{
    public static WebApplicationBuilder AddNotifications(this WebApplicationBuilder builder)
    {
        builder.AddSettings<MailSettings>("ForumLks:Mail");
        builder.Services.AddSingleton<Platform.Notices.IPostbox, Postbox>();
        builder.Services.AddSingleton<Platform.People.IPersonalData, LetterData>().AddSingleton<Platform.Operations.IRetains, LetterData>();
        builder.Services.AddHostedService<MailDelivery>();
        return builder;
    }
}

/// <summary>Puts a letter into the outbox of the current transaction.</summary>
public sealed class Postbox(TimeProvider clock) : Platform.Notices.IPostbox
{
    public void Post(Data.ForumDb db, string to, string subject, string text) =>
        db.Add(OutgoingMail.Letter(to, subject, text, clock.GetUtcNow().UtcDateTime));
}
