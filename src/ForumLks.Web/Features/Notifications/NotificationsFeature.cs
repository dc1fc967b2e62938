using ForumLks.Web.Data;
using ForumLks.Web.Features.Digests;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Push;
using ForumLks.Web.Features.Weeks;
using ForumLks.Web.Features.Welcomes;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Notifications;

/// <summary>Letters, and all that ends in one: following, digests, devices.</summary>
public static class NotificationsFeature
{
    public static WebApplicationBuilder AddNotifications(this WebApplicationBuilder builder)
    {
        builder.AddSettings<MailSettings>("ForumLks:Mail");
        builder.Services.AddSingleton<IPostbox, Postbox>();
        builder.Services.AddSingleton<Platform.People.IPersonalData, LetterData>().AddSingleton<Platform.Operations.IRetains, LetterData>();
        builder.Services.AddSingleton<Addresses>().AddSingleton<BounceReports>().AddSingleton<IAddresses>(services => services.GetRequiredService<Addresses>());
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
public sealed class Postbox(SiteAddress site, TimeProvider clock) : IPostbox
{
    public void Post(ForumDb db, Letter letter) => db.Add(OutgoingMail.Of(
        letter.Why is { } why ? letter with { Text = $"{letter.Text.TrimEnd()}\n\n{Closing(why)}\n" } : letter, clock.GetUtcNow().UtcDateTime));

    private string Closing(Why why) => why switch
    {
        Why.Duty => "Surat ini datang karena Anda pengurus atau koordinator di forum. Bila tugas itu sudah beralih, mintalah pengurus lain mengubah peran Anda.",
        Why.Yours => $"Surat ini datang karena menyangkut tulisan, permintaan, atau kegiatan Anda di forum. Hentikan surat seperti ini: {site.LinkTo("/akun/data")}",
        Why.Account => "Surat tentang akun Anda, dan tentang keputusan atas tulisan Anda, selalu dikirim.",
        _ => "Surat ini datang karena alamat ini tercatat di forum untuk lembaga atau jabatan Anda. Bila keliru, abaikan, atau beri tahu pengurus forum supaya dihapus.",
    };
}
