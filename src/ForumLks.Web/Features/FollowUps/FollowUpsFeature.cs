using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.Proving;

namespace ForumLks.Web.Features.FollowUps;

public static class FollowUpsFeature
{
    public static WebApplicationBuilder AddFollowUps(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ISaveParticipant, Opening>();
        builder.Services.AddScoped<FollowUpReading>().AddScoped<FollowUpList>().AddScoped<ProgressDesk>();
        builder.Services.AddScoped<ISaveParticipant, ProofTelling>().AddScoped<IDecisionProofs, DecisionProofs>().AddScoped<IPleas, Pleas>();
        builder.Services.AddScoped<IReportPanel, ProgressPanel>().AddScoped<Platform.People.IAwaits, AwaitedFollowUps>();
        builder.Services.AddSingleton<ForumLks.Web.Platform.Files.INamesFiles, FollowUpsNameFiles>();
        // Takes the place of Meetings' own answer, which knows deadlines only.
        builder.Services.AddScoped<IOpenFollowUps, StillOpen>();
        builder.Services.AddScoped<Reminders>().AddScoped<ReminderLetters>();
        builder.Services.AddSingleton<Platform.People.IPersonalData, FollowUpData>().AddSingleton<Platform.Operations.IRetains, FollowUpData>();
        builder.Services.AddScoped<IDeadlines, DecisionsTold>().AddScoped<ISaveParticipant, DecisionsTold>();
        builder.Services.AddScoped<IWeekPart, DecidedInWeek>().AddScoped<IWeekPart, OverdueInWeek>();
        builder.Services.AddHostedService<ReminderService>();
        builder.Services.AddScoped<IRecipeStep, FollowUpsStep>();
        return builder;
    }
}
