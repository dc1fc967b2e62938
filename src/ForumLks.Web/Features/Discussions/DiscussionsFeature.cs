using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Finding;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Discussions;

public static class DiscussionsFeature
{
    /// <summary>Every member may ask at once; what moderation holds waits for an admin of the space.</summary>
    public static WebApplicationBuilder AddDiscussions(this WebApplicationBuilder builder)
    {
        Role[] everyMember = [Role.Member, Role.Reviewer, Role.NewsEditor, Role.ForumAdmin];
        builder.Services.AddSingleton(ContentType.Of<Topic, TopicContent>("diskusi", "Diskusi", everyMember, everyMember) with { PartWord = "balasan" });
        builder.Services.AddScoped<Mentions>().AddScoped<ReplyDesk>().AddScoped<ReplyActs>().AddScoped<ReplyEditing>().AddScoped<TopicDesk>().AddScoped<TopicRejoining>().AddScoped<Bringing>();
        builder.Services.AddScoped<TopicReading>().AddScoped<MovedTopics>().AddScoped<TopicList>().AddScoped<AboutItem>().AddScoped<IDiscussed, Discussed>().AddScoped<Thanking>().AddSingleton<IApartNews, ThanksInDigests>();
        builder.Services.AddSingleton<ReadPositions>().AddHostedService(services => services.GetRequiredService<ReadPositions>());
        builder.Services.AddScoped<ISaveParticipant, ThreadKeeping>();
        builder.Services.AddScoped<IDraftSource, AnswerDraftSource>().AddScoped<IRecipeStep, DiscussionsStep>().AddScoped<Platform.Sharing.ShareWords, TopicShareWords>();
        builder.Services.AddScoped<ModeratedReplies>().AddScoped<IModerated>(services => services.GetRequiredService<ModeratedReplies>()).AddScoped<IModerated, ModeratedTopics>().AddScoped<IUnanswered, WaitingQuestions>();
        builder.Services.AddSingleton<INamesFiles, RepliesNameFiles>().AddSingleton<IFilesBeside, RepliesNameFiles>().AddSingleton<IPersonalData, DiscussionData>().AddSingleton<IItemParts, RepliesFound>();
        builder.Services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.AddPageRoute("/Discussions/Index", "ruang/{slug}/diskusi");
            options.Conventions.AddPageRoute("/Discussions/Feed", "ruang/{slug}/diskusi.atom");
        });
        return builder;
    }
}
