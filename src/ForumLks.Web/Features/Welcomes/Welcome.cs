using ForumLks.Web.Data;
using ForumLks.Web.Features.Digests;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Welcomes;

/// <summary>What a new member needs first: their space, three things to read, whom to ask.</summary>
public sealed record Welcome(IReadOnlyList<Space> Spaces, IReadOnlyList<ItemRow> ToRead, IReadOnlyList<Host> Hosts);

/// <param name="Url">Their profile; the forum shows no contacts.</param>
public sealed record Host(string Name, string? Position, string Url);

public sealed class Welcoming(ForumDb db, SpaceList spaces, Listing listing, TimeProvider clock)
{
    private const int Readings = 3;

    public async Task<Welcome> For(Reader reader, CancellationToken cancel)
    {
        var own = (await spaces.Now(cancel)).Where(s => reader.SpaceIds.Contains(s.Id)).ToList();
        var ids = own.Select(s => s.Id).ToList();
        var published = db.Set<ContentItem>().PublishedFor(reader, clock.GetUtcNow().UtcDateTime).Where(i => i.OwnerId != reader.Id);
        // A practice of the neighbours first; what the rest of the country has where there are too few.
        var near = await listing.Rows(published.Where(i => i.Type == "Practice" && ids.Contains(i.SpaceId!.Value)), Readings, cancel);
        var known = near.Select(r => r.Id).ToList();
        var far = near.Count < Readings ? await listing.Rows(published.Where(i => i.Type == "Practice" && !known.Contains(i.Id)), Readings - near.Count, cancel) : [];
        var hosts = await db.Set<Member>().AsNoTracking().Where(m => m.IsEnabled && m.Id != reader.Id && m.Roles.Any(r => r.Role == Role.ForumAdmin && ids.Contains(r.SpaceId)))
            .OrderBy(m => m.DisplayName).Take(Readings).Select(m => new Host(m.DisplayName, m.Position, "/anggota/" + m.PublicId)).ToListAsync(cancel);
        return new(own, [.. near, .. far], hosts);
    }
}

/// <summary>Writes to members who joined lately and belong to a space, once.</summary>
public sealed class WelcomeLetters(ForumDb db, Welcoming welcoming, IPostbox postbox, SiteAddress address, TimeProvider clock)
{
    private const string What = "selamat-datang";
    private static readonly TimeSpan IsNew = TimeSpan.FromDays(14);
    private const int MostAtOnce = 100;

    public async Task<int> WriteDue(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Set<Member>().AsNoTracking()
            .Where(m => m.JoinedUtc > now - IsNew && m.IsEnabled && m.Email != null && !m.DeclinesLetters && m.Roles.Any() && !db.Set<Told>().Any(t => t.MemberId == m.Id && t.What == What))
            .OrderBy(m => m.JoinedUtc).Take(MostAtOnce).ToListAsync(cancel);
        var written = 0;
        foreach (var member in due)
        {
            written += await Write(member, now, cancel) ? 1 : 0;
            db.ChangeTracker.Clear();
        }

        return written;
    }

    private async Task<bool> Write(Member member, DateTime now, CancellationToken cancel)
    {
        var welcome = await welcoming.For(Interests.ReaderOf(member), cancel);
        try
        {
            db.Add(Told.Once(member.Id, What, now));
            postbox.Post(db, new Letter(member.Email!, "Selamat datang di ForumLKS", Text(member, welcome)));
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Another server was quicker.
            return false;
        }
    }

    private string Text(Member member, Welcome welcome)
    {
        var lines = new List<string> { $"Salam, {member.DisplayName}.", "", "Ruang Anda:" };
        lines.AddRange(welcome.Spaces.Select(s => $"- {s.Name}\n  {address.LinkTo($"/ruang/{s.Slug}")}"));
        lines.AddRange(["", "Untuk dibaca dahulu:"]);
        lines.AddRange(welcome.ToRead.Select(r => $"- {r.Title}\n  {address.LinkTo(r.Url)}"));
        if (welcome.Hosts.Count > 0)
        {
            lines.AddRange(["", $"Tempat bertanya: {string.Join(", ", welcome.Hosts.Select(h => h.Name))}."]);
        }

        lines.AddRange(["", $"Selengkapnya: {address.LinkTo("/selamat-datang")}", $"Kabar datang sekali sepekan, hanya bila ada yang baru. Ubah: {address.LinkTo("/akun/kabar")}", ""]);
        return string.Join('\n', lines);
    }
}
