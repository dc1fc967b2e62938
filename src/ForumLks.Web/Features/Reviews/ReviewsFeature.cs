using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;

namespace ForumLks.Web.Features.Reviews;

public static class ReviewsFeature
{
    public static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddScoped<ReviewDesk>()
        .AddScoped<ReviewEscalation>()
        .AddHostedService<ReviewRounds>()
        .AddScoped<ISaveParticipant, ReviewOpening>()
        .AddScoped<IPracticePanel, ReviewPanel>()
        .AddScoped<Platform.People.IAwaits, AwaitedReviews>()
        .AddSingleton<Platform.People.IPersonalData, ReviewerData>()
        .AddScoped<IRecipeStep, PracticeReviewsStep>();
}
