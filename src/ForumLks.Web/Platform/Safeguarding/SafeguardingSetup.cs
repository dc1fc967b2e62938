using ForumLks.Web.Data;
using ForumLks.Web.Platform.Files;
using Microsoft.AspNetCore.Mvc;

namespace ForumLks.Web.Platform.Safeguarding;

public static class SafeguardingSetup
{
    /// <summary>Before other participants: what is held back needs no audit and no index.</summary>
    public static IServiceCollection AddGate(this IServiceCollection services)
    {
        services.AddScoped<ISaveParticipant, GateGuard>().AddScoped<GateAnswers>().AddScoped<GateFilter>().AddScoped<SecondPerson>();
        services.AddSingleton<IStewardsLetters, StewardsLetters>().AddScoped<IHearsDocumentText, GateOnDocuments>().AddScoped<DocumentsAtHand>();
        services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add(new ServiceFilterAttribute<GateAnswers>());
            options.Filters.Add(new ServiceFilterAttribute<GateFilter>());
        });
        return services;
    }
}
