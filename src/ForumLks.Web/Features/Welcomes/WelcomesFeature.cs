using ForumLks.Web.Platform.Operations;

namespace ForumLks.Web.Features.Welcomes;

public static class WelcomesFeature
{
    public static WebApplicationBuilder AddWelcomes(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<Welcoming>().AddScoped<WelcomeLetters>().AddScoped<Nudges>();
        builder.Services.AddHostedService<WelcomeRounds>();
        return builder;
    }
}

/// <summary>Looks every ten minutes for new members and for questions that wait.</summary>
public sealed class WelcomeRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WelcomeRounds> log) : ScopedRounds(scopes, clock, log)
{
    protected override async Task Round(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<WelcomeLetters>().WriteDue(cancel);
        await services.GetRequiredService<Nudges>().SendDue(cancel);
    }
}
