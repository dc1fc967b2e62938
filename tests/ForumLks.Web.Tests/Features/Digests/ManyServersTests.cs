using ForumLks.Web.Features.Digests;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Tests.Platform.Caching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ForumLks.Web.Tests.Features.Digests;

/// <summary>Two servers at once, and one that dies in the middle.</summary>
public sealed class ManyServersTests(TwoServers servers) : IClassFixture<TwoServers>
{
    [Fact]
    public async Task Two_servers_that_look_at_the_same_moment_write_each_letter_once()
    {
        var word = Writing.Word();
        await servers.First.PublishPractice($"Praktik {word}", InstitutionProfile.Unknown);
        servers.First.MoveToMonday();
        servers.Second.MoveToMonday();
        await Task.WhenAll(servers.First.PrepareDigests(), servers.Second.PrepareDigests(), servers.First.PrepareDigests(), servers.Second.PrepareDigests());
        Assert.Single(await servers.First.LettersTo("pengelola-ponorogo", word));
        var doubled = await servers.First.Look(db => db.Set<OutgoingMail>().Where(m => m.UnsubscribeUrl != null && m.Text.Contains(word)).GroupBy(m => m.To).CountAsync(g => g.Count() > 1));
        Assert.Equal(0, doubled);
    }

    [Fact]
    public async Task Two_servers_tell_at_once_once()
    {
        var word = Writing.Word();
        var slug = await servers.First.PublishPractice($"Praktik {word}", InstitutionProfile.Unknown);
        await servers.First.Prefer("pengelola-ponorogo", Timing.Segera, Timing.Segera);
        await servers.First.Tell(new("sebutan", await servers.First.ItemIdOf(slug), $"/praktik/{slug}#2", $"Anda disebut {word}") { To = [await servers.First.IdOf("pengelola-ponorogo")] });
        await Task.WhenAll(servers.First.Spread(), servers.Second.Spread());
        await Task.WhenAll(servers.First.TellAtOnce(), servers.Second.TellAtOnce());
        Assert.Single(await servers.First.LettersTo("pengelola-ponorogo", word));
    }

    [Fact]
    public async Task Much_that_happened_is_spread_by_two_servers_and_nothing_twice()
    {
        const int all = 120;
        var word = Writing.Word();
        var item = await servers.First.ItemIdOf(await servers.First.PublishPractice($"Praktik {word}", InstitutionProfile.Unknown));
        var (told, actor) = (await servers.First.IdOf("pengelola-ponorogo"), await servers.First.IdOf("pengelola-ngawi"));
        await servers.First.Prefer("pengelola-ponorogo", Timing.Segera, Timing.Segera);
        for (var i = 0; i < all; i++)
        {
            await servers.First.Tell(new("sebutan", item, $"/praktik#{i}", $"{word} {i}") { ActorId = i % 10 == 0 ? told : actor, To = [told, actor], OnlyTo = i % 2 == 0 });
        }

        await Task.WhenAll(servers.First.Spread(), servers.Second.Spread(), servers.First.Spread(), servers.Second.Spread());
        var occurrences = await servers.First.Look(db => db.Set<Occurrence>().Where(o => o.Line.StartsWith(word)).Select(o => new { o.Id, o.SpreadUtc }).ToListAsync());
        Assert.Equal(all, occurrences.Count(o => o.SpreadUtc is not null));
        var ids = occurrences.Select(o => o.Id).ToList();
        var notices = await servers.First.Look(db => db.Set<Notice>().Where(n => n.MemberId == told && ids.Contains(n.OccurrenceId)).Select(n => n.OccurrenceId).ToListAsync());
        Assert.Equal(all - (all / 10), notices.Count);
        Assert.Equal(notices.Count, notices.Distinct().Count());
    }
}

/// <summary>The row that claims a week and the letter are one transaction: a server that dies between them leaves neither.</summary>
public sealed class KilledTests : IAsyncLifetime
{
    private readonly Killed _app = new();

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task After_a_kill_in_the_middle_everybody_still_gets_one()
    {
        var word = Writing.Word();
        await _app.PublishPractice($"Praktik {word}", InstitutionProfile.Unknown);
        _app.MoveToMonday();
        _app.Postbox.DiesAt = 3;
        await Assert.ThrowsAsync<InvalidOperationException>(_app.PrepareDigests);
        Assert.Equal(0, await _app.Look(db => db.Set<Told>().CountAsync(t => t.What.StartsWith("ringkasan:"))));
        Assert.Empty(await _app.LettersTo("pengelola-ponorogo", word));

        Assert.True(await _app.PrepareDigests() >= 3);
        Assert.Equal(0, await _app.PrepareDigests());
        Assert.Single(await _app.LettersTo("pengelola-ponorogo", word));
        var members = await _app.Look(db => db.Set<Member>().CountAsync(m => m.IsEnabled && m.Email != null && !m.DeclinesLetters));
        Assert.Equal(members, await _app.Look(db => db.Set<Told>().CountAsync(t => t.What.StartsWith("ringkasan:"))));
    }

    private sealed class Killed : SqliteApp
    {
        public DyingPostbox Postbox { get; private set; } = null!;

        protected override void ConfigureServices(IServiceCollection services)
        {
            Postbox = new(Clock);
            services.Replace(ServiceDescriptor.Singleton<IPostbox>(Postbox));
        }
    }

    /// <summary>Ends the work at the letter of that number, as a kill would.</summary>
    private sealed class DyingPostbox(TimeProvider clock) : IPostbox
    {
        private int _posted;

        public int? DiesAt { get; set; }

        public void Post(ForumLks.Web.Data.ForumDb db, Letter letter)
        {
            _posted++;
            if (_posted == DiesAt)
            {
                throw new InvalidOperationException("killed");
            }

            db.Add(OutgoingMail.Of(letter, clock.GetUtcNow().UtcDateTime));
        }
    }
}
