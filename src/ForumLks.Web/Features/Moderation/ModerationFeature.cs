using ForumLks.Web.Data;
using ForumLks.Web.Features.Safeguarding;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Moderation;

public static class ModerationFeature
{
    /// <summary>Moderation, and the safeguarding whose cases it takes up.</summary>
    public static WebApplicationBuilder AddModeration(this WebApplicationBuilder builder)
    {
        builder.AddSafeguarding();
        builder.Services.AddSingleton<WriterStandings>().AddSingleton<RuleBook>().AddSingleton<PostingCounts>().AddSingleton<BlockList>();
        builder.Services.AddSingleton<IModeration, Judgement>().AddSingleton<IKnowsPeople, Suspensions>();
        builder.Services.AddSingleton<ISaveParticipant, ActsStay>();
        builder.Services.AddScoped<ActDesk>().AddScoped<AppealDesk>().AddScoped<PersonDesk>().AddScoped<ActLetters>();
        builder.Services.AddScoped<IModerationRecord>(services => services.GetRequiredService<ActDesk>());
        builder.Services.AddSingleton<IPersonalData, ModerationData>();
        return builder;
    }
}
