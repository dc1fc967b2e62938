using ForumLks.Web.Data;
using ForumLks.Web.Features.Safeguarding;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;

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
        builder.Services.AddScoped<ActDesk>().AddScoped<AppealDesk>().AddScoped<PersonDesk>().AddScoped<ActLetters>().AddScoped<QueueLetters>().AddScoped<ForumLks.Recipes.IRecipeStep, RulesStep>();
        builder.Services.AddHostedService<QueueRounds>();
        builder.Services.AddScoped<IModerationRecord>(services => services.GetRequiredService<ActDesk>());
        builder.Services.AddSingleton<IPersonalData, ModerationData>().AddSingleton<IRetains, ModerationData>();
        builder.Services.AddSingleton<SuspensionFilter>().Configure<MvcOptions>(options => options.Filters.Add(new ServiceFilterAttribute<SuspensionFilter>()));
        return builder;
    }
}
