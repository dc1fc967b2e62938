using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Digests;

public static class DigestsFeature
{
    public static WebApplicationBuilder AddDigests(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<DigestLetter>().AddScoped<StopLinks>().AddScoped<DigestReading>().AddScoped<StopDesk>().AddScoped<Spreading>().AddScoped<LettersAtOnce>().AddScoped<KnownReaders>();
        builder.Services.AddScoped<ISummons, Summons>().AddSingleton<IRereadsLetters, DigestRereading>().AddSingleton<IRereadsLetters, ItemRereading>();
        builder.Services.AddSingleton<DigestPreparation>();
        builder.Services.AddSingleton<IPersonalData, DigestData>().AddSingleton<IRetains, DigestData>();
        builder.Services.AddHostedService<DigestRounds>().AddHostedService<AtOnceRounds>();
        return builder;
    }
}
