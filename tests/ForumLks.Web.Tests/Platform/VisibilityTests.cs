using System.Net;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Platform;

/// <summary>One policy for pages, lists and search: every visibility against every role.</summary>
public abstract class VisibilityTests(ForumApp app)
{
    public static TheoryData<Visibility, string, bool> Policy => new()
    {
        { Visibility.Public, "stranger", true }, { Visibility.Public, "outsider", true }, { Visibility.Public, "neighbour", true }, { Visibility.Public, "forumAdmin", true }, { Visibility.Public, "otherForumAdmin", true }, { Visibility.Public, "platformAdmin", true },
        { Visibility.Members, "stranger", false }, { Visibility.Members, "outsider", true }, { Visibility.Members, "neighbour", true }, { Visibility.Members, "forumAdmin", true }, { Visibility.Members, "otherForumAdmin", true }, { Visibility.Members, "platformAdmin", true },
        { Visibility.Space, "stranger", false }, { Visibility.Space, "outsider", false }, { Visibility.Space, "neighbour", true }, { Visibility.Space, "forumAdmin", true }, { Visibility.Space, "otherForumAdmin", false }, { Visibility.Space, "platformAdmin", true },
        { Visibility.SpaceAdmins, "stranger", false }, { Visibility.SpaceAdmins, "outsider", false }, { Visibility.SpaceAdmins, "neighbour", false }, { Visibility.SpaceAdmins, "forumAdmin", true }, { Visibility.SpaceAdmins, "otherForumAdmin", false }, { Visibility.SpaceAdmins, "platformAdmin", true },
    };

    [Theory, MemberData(nameof(Policy))]
    public async Task Page_list_and_search_show_it_to_the_same_readers(Visibility visibility, string who, bool sees)
    {
        var word = Writing.Word();
        var address = await (await app.People.Member()).WritePractice($"Praktik {word}", visibility: visibility.ToString());
        var reader = await Browser(who);
        Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await reader.Get(address)).Status);
        Assert.Equal(sees, await reader.Finds(word, address));
        Assert.Equal(sees, (await reader.Open("/praktik")).Html.Contains(address, StringComparison.Ordinal));
        Assert.Equal(sees, (await reader.Open("/ruang/madiun")).Html.Contains(address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_audience_of_the_search_index_equals_the_policy()
    {
        var spaces = await app.Look(db => db.Set<Space>().Where(s => s.Slug == "madiun" || s.Slug == "pekalongan").OrderBy(s => s.Slug).Select(s => s.Id).ToListAsync());
        var all = await app.Look(db => db.Set<Space>().Select(s => s.Id).ToListAsync());
        var items = await app.Look(db => db.Set<ContentItem>().AsNoTracking().IgnoreAutoIncludes().Where(i => i.Status == ContentStatus.Published).ToListAsync());
        var groups = await app.Look(db => db.Set<ContentItem>().Where(i => i.Visibility == Visibility.Group).Select(i => i.GroupId!.Value).Distinct().ToListAsync());
        Assert.NotEmpty(groups);
        foreach (var reader in Readers(spaces[0], spaces[1], groups[0]))
        {
            var may = await app.Look(db => db.Set<ContentItem>().PublishedFor(reader, DateTime.UtcNow.AddYears(50)).Select(i => i.Id).ToListAsync());
            var audiences = Audience.Of(reader, all);
            Assert.Equal(may.Order(), items.Where(i => audiences.Contains(Audience.Of(i))).Select(i => i.Id).Order());
        }
    }

    [Fact]
    public async Task A_draft_is_its_writers_alone()
    {
        var word = Writing.Word();
        var address = await (await app.People.Member()).WritePractice($"Praktik {word}", "Simpan tanpa menerbitkan");
        Assert.Equal(HttpStatusCode.OK, (await (await app.People.Member()).Get(address)).Status);
        foreach (var other in new[] { app.People.Stranger, await app.People.Neighbour(), await app.People.ForumAdmin() })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get(address)).Status);
            Assert.False(await other.Finds(word, address));
        }
    }

    private static IEnumerable<Reader> Readers(long madiun, long pekalongan, long group)
    {
        yield return Reader.Stranger;
        yield return new Reader { Id = Guid.NewGuid() };
        yield return With((madiun, Role.Member));
        yield return With((madiun, Role.ForumAdmin));
        yield return With((madiun, Role.Reviewer), (pekalongan, Role.ForumAdmin));
        yield return new Reader { Id = Guid.NewGuid(), GroupIds = [group] };
        yield return new Reader { Id = Guid.NewGuid(), IsPlatformAdmin = true };
        yield return new Reader { Id = Guid.NewGuid(), IsPlatformAdmin = true, GroupIds = [group] };
    }

    private static Reader With(params (long, Role)[] roles) =>
        new() { Id = Guid.NewGuid(), Roles = System.Collections.Frozen.FrozenSet.ToFrozenSet(roles) };

    private Task<Browser> Browser(string who) => who switch
    {
        "stranger" => Task.FromResult(app.People.Stranger),
        "outsider" => app.People.Outsider(),
        "neighbour" => app.People.Neighbour(),
        "forumAdmin" => app.People.ForumAdmin(),
        "otherForumAdmin" => app.People.OtherForumAdmin(),
        _ => app.People.PlatformAdmin(),
    };
}

public sealed class VisibilityOnSqlite(SqliteApp app) : VisibilityTests(app), IClassFixture<SqliteApp>;

public sealed class VisibilityOnPostgres(PostgresApp app) : VisibilityTests(app), IClassFixture<PostgresApp>;
