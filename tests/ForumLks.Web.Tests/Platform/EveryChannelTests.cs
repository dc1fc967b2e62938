using System.Net;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Sharing;
using ForumLks.Web.Tests.Features.Groups;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Platform;

/// <summary>
/// One visibility policy, channel by channel: for each way an item may be closed, a topic and a practice with a word of their own, and every page, list, search,
/// count, feed, export, print and card as every kind of reader. Pages of strangers are asked twice: the second answer may be a kept one.
/// </summary>
public abstract class EveryChannelTests(ForumApp app)
{
    private static readonly string[] Everybody = ["stranger", "outsider", "neighbour", "forum admin", "platform admin"];

    /// <summary>Who has it in lists; whoever only opens it by its address is named in <see cref="OpenIt"/>.</summary>
    private static readonly Dictionary<string, string[]> HaveIt = new()
    {
        ["public"] = Everybody,
        ["members"] = Everybody[1..],
        ["space"] = ["neighbour", "forum admin", "platform admin"],
        ["admins"] = ["forum admin", "platform admin"],
        ["group"] = ["outsider"],
        ["hidden"] = [],
        ["withdrawn"] = [],
    };

    /// <summary>Whoever has the space in hand opens what was taken away there.</summary>
    private static readonly Dictionary<string, string[]> OpenIt = new() { ["hidden"] = ["forum admin", "platform admin"], ["withdrawn"] = ["forum admin", "platform admin"], ["group"] = ["outsider", "platform admin"] };

    private static readonly string[] Lists =
    [
        "/", "/praktik", "/praktik/pohon", "/praktik/daftar.csv", "/praktik/daftar.xlsx", "/diskusi", "/diskusi/umpan", "/ruang/madiun", "/ruang/madiun/minggu", "/ruang/madiun/diskusi", "/wilayah/35.21", "/sitemap.xml", "/berita/umpan",
    ];

    [Fact]
    public async Task What_is_closed_shows_in_no_channel_to_whom_it_is_closed()
    {
        var items = await Write();
        await app.Spread();
        var wrong = new List<string>();
        foreach (var who in Everybody)
        {
            var reader = await Browser(who);
            string[] lists = who == "stranger" ? [.. Lists, .. Lists] : [.. Lists, "/kabar", "/akun/ikuti"];
            foreach (var list in lists)
            {
                var page = await reader.Get(list);
                wrong.AddRange(items.Where(i => !HaveIt[i.Way].Contains(who) && page.Html.Contains(i.Word, StringComparison.Ordinal)).Select(i => $"{who}: {list} shows {i.Way}"));
                wrong.AddRange(items.Where(i => list == (i.Address.StartsWith("/diskusi", StringComparison.Ordinal) ? "/diskusi" : "/praktik") && HaveIt[i.Way].Contains(who) && !page.Html.Contains(i.Word, StringComparison.Ordinal)).Select(i => $"{who}: {list} hides {i.Way}"));
            }

            foreach (var one in items)
            {
                wrong.AddRange(await Alone(reader, who, one));
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task The_letters_of_the_week_tell_nobody_of_what_is_closed_to_them()
    {
        var items = await Write();
        app.MoveToMonday();
        await app.PrepareDigests();
        foreach (var one in items.Where(i => i.Way != "public"))
        {
            var told = await app.Look(db => db.Set<ForumLks.Web.Features.Notifications.OutgoingMail>().Where(m => m.Text.Contains(one.Word) || m.Subject.Contains(one.Word)).Select(m => m.To).ToListAsync());
            foreach (var (who, name) in new[] { ("outsider", "pengelola-batang"), ("neighbour", "pengelola-ponorogo"), ("forum admin", "forum-madiun"), ("platform admin", "admin") }.Where(p => !HaveIt[one.Way].Contains(p.Item1)))
            {
                var email = await app.Look(db => db.Set<ForumLks.Web.Features.Identity.Member>().Where(m => m.UserName == name).Select(m => m.Email).SingleAsync());
                Assert.False(told.Contains(email!), $"{who} has a letter of {one.Way}");
            }
        }
    }

    /// <summary>The item's own page, what hangs below it, and what is asked about it by name.</summary>
    private static async Task<List<string>> Alone(Browser reader, string who, Closed one)
    {
        var (wrong, has) = (new List<string>(), HaveIt[one.Way].Contains(who));
        var opens = OpenIt.TryGetValue(one.Way, out var names) ? names.Contains(who) : has;
        if ((await reader.Get(one.Address)).Status == HttpStatusCode.OK != opens)
        {
            wrong.Add($"{who}: page of {one.Way}");
        }

        string[] below = [$"{one.Address}/cetak", $"{one.Address}/salin", $"/diskusi/tulis?judul={one.Word}", $"/kartu/{one.Code}.jpg", $"/s/{one.Code}"];
        foreach (var address in opens ? [] : below)
        {
            var answer = await reader.Get(address);
            if (answer.Status == HttpStatusCode.OK && (answer.Html.Contains(one.Slug, StringComparison.Ordinal) || address.StartsWith("/kartu", StringComparison.Ordinal)))
            {
                wrong.Add($"{who}: {address} of {one.Way}");
            }
        }

        if (await reader.Finds(one.Word, one.Address) != has)
        {
            wrong.Add($"{who}: search {(has ? "misses" : "finds")} {one.Way}");
        }

        if (!has && (await reader.Open($"/cari?q={one.Word}x")).Html.Contains($"q={one.Word}\"", StringComparison.Ordinal))
        {
            wrong.Add($"{who}: did you mean of {one.Way}");
        }

        return wrong;
    }

    private async Task<List<Closed>> Write()
    {
        var found = new List<Closed>();
        await (await app.People.Outsider()).Post("/ikuti", ("kind", "Area"), ("key", "35.21"), ("aksi", "ikuti"));
        var group = await Group();
        foreach (var way in HaveIt.Keys)
        {
            var visibility = way switch { "members" => Visibility.Members, "space" => Visibility.Space, "admins" => Visibility.SpaceAdmins, _ => Visibility.Public };
            foreach (var isTopic in new[] { true, false })
            {
                var word = Writing.Word();
                var address = isTopic ? await app.PutTopic($"Tanya {word}", visibility: visibility) : $"/praktik/{await app.PublishPractice($"Praktik {word}", InstitutionProfile.Unknown, visibility)}";
                var slug = address.Split('/')[2];
                await app.Change(slug, (db, item) =>
                {
                    switch (way)
                    {
                        case "hidden":
                            item.Hide();
                            break;
                        case "withdrawn":
                            item.Withdraw();
                            break;
                        case "group":
                            db.Entry(item).Property(i => i.Visibility).CurrentValue = Visibility.Group;
                            db.Entry(item).Property(i => i.GroupId).CurrentValue = group;
                            db.Entry(item).Property(i => i.SpaceId).CurrentValue = null;
                            break;
                    }
                });
                found.Add(new(way, word, address, slug, ShareCode.Of(await app.Look(db => db.Set<ContentItem>().Where(i => i.Slug == slug).Select(i => i.Id).SingleAsync()))));
            }
        }

        return found;
    }

    /// <summary>Of the writer and the outsider.</summary>
    private async Task<long> Group()
    {
        var slug = await (await app.People.Member()).BeginGroup($"Tim {Writing.Word()}");
        await (await app.People.Member()).Invite(slug, "pengelola-batang");
        await (await app.People.Outsider()).Join(slug);
        return (await app.GroupOf(slug)).Id;
    }

    private Task<Browser> Browser(string who) => who switch
    {
        "stranger" => Task.FromResult(app.People.Stranger),
        "outsider" => app.People.Outsider(),
        "neighbour" => app.People.Neighbour(),
        "forum admin" => app.People.ForumAdmin(),
        _ => app.People.PlatformAdmin(),
    };

    private sealed record Closed(string Way, string Word, string Address, string Slug, string Code);
}

public sealed class EveryChannelOnSqlite(SqliteApp app) : EveryChannelTests(app), IClassFixture<SqliteApp>;

public sealed class EveryChannelOnPostgres(PostgresApp app) : EveryChannelTests(app), IClassFixture<PostgresApp>;
