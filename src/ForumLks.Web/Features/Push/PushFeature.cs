using ForumLks.Web.Data;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Push;

public static class PushFeature
{
    public static WebApplicationBuilder AddPush(this WebApplicationBuilder builder)
    {
        builder.AddSettings<PushSettings>("ForumLks:Push");
        builder.Services.AddSingleton<IDevices, Devices>().AddSingleton<VapidKeys>().AddSingleton<PushHosts>();
        builder.Services.AddSingleton<IPersonalData, DeviceData>().AddSingleton<IRetains, DeviceData>();
        builder.Services.AddHttpClient(Ringing.ClientName, client => client.Timeout = TimeSpan.FromSeconds(15))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        builder.Services.AddSingleton<Ringing>().AddHostedService(services => services.GetRequiredService<Ringing>());
        return builder;
    }
}
