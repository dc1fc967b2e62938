using ForumLks.Web.Platform.Operations;

namespace ForumLks.Web.Features.Digests;

/// <summary>Looks every ten minutes for digests that have fallen due.</summary>
public sealed class DigestRounds(DigestPreparation preparation, TimeProvider clock, ILogger<DigestRounds> log) : DatabaseRounds(clock, log)
{
    protected override Task Round(CancellationToken cancel) => preparation.PrepareDue(cancel);
}

/// <summary>Looks every minute for what is to be told at once.</summary>
public sealed class AtOnceRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AtOnceRounds> log) : ScopedRounds(scopes, clock, log)
{
    protected override TimeSpan Interval => TimeSpan.FromMinutes(1);

    protected override async Task Round(IServiceProvider services, CancellationToken cancel)
    {
        while (await services.GetRequiredService<Spreading>().SpreadSome(cancel))
        {
        }

        while (await services.GetRequiredService<LettersAtOnce>().WriteSome(cancel))
        {
        }
    }
}
