using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>Makes one entry of two that are the same institution, and takes it back. What belongs to the one goes over; its address leads to the other.</summary>
public sealed class MergeDesk(ForumDb db, ContentDesk desk, OfficerDesk officers, IEnumerable<IMovesReferences> movers, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IReadOnlyList<(string Word, int Count)>> Preview(Institution from, CancellationToken cancel)
    {
        var lines = new List<(string, int)>
        {
            ("pengurus tercatat", await db.Set<Officer>().CountAsync(o => o.InstitutionId == from.Id, cancel)),
            ("pengelola", await db.Set<Keeper>().CountAsync(k => k.InstitutionId == from.Id, cancel)),
            ("klaim", await db.Set<Claim>().CountAsync(c => c.InstitutionId == from.Id, cancel)),
        };
        foreach (var mover in movers)
        {
            lines.Add((mover.Word, await mover.Count(db, from.ContentItemId, cancel)));
        }

        return lines;
    }

    /// <summary>Why these two cannot be merged now; null where they can.</summary>
    public async Task<string?> WhyNot(Institution from, Institution to, CancellationToken cancel)
    {
        if (from.Id == to.Id)
        {
            return "Pilih lembaga lain: sebuah lembaga tidak digabung dengan dirinya sendiri.";
        }

        if (to.MergedIntoId is not null || from.MergedIntoId is not null)
        {
            return "Salah satu sudah digabung ke lembaga lain.";
        }

        var disputed = await db.Set<Claim>().Where(c => c.State == ClaimState.Menunggu && (c.InstitutionId == from.Id || c.InstitutionId == to.Id)).Select(c => c.InstitutionId).Distinct().CountAsync(cancel);
        return disputed > 1 ? "Kedua lembaga sedang diklaim dan belum diputuskan. Putuskan dahulu salah satu klaimnya, supaya tidak ada pengelola yang kehilangan haknya karena penggabungan." : null;
    }

    public Task Merge(Institution from, Institution to, Guid byId, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            if (await WhyNot(from, to, c) is { } reason)
            {
                throw new BrokenRule(reason);
            }

            var moved = new MovedThings();
            await MoveOfficers(from.Id, to.Id, null, moved, c);
            await MoveKeepers(from.Id, to.Id, moved, c);
            await MoveClaims(from.Id, to.Id, null, moved, c);
            foreach (var mover in movers)
            {
                moved.References[mover.GetType().Name] = [.. await mover.Move(db, from.ContentItemId, to.ContentItemId, null, c)];
            }

            from.MergeInto(to, Now);
            db.Add(Directory.Merge.Of(from.Id, to.Id, moved, byId, Now));
            await desk.Save(from, byId, null, c);
            return true;
        },
        cancel);

    public Task Undo(Merge merge, Institution from, Institution to, Guid byId, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            merge.Undo(Now);
            from.Unmerge();
            await desk.Save(from, byId, null, c);
            await MoveOfficers(to.Id, from.Id, merge.Moved.Officers, new(), c);
            await ReturnKeepers(merge, c);
            await MoveClaims(to.Id, from.Id, merge.Moved.Claims, new(), c);
            foreach (var mover in movers)
            {
                await mover.Move(db, to.ContentItemId, from.ContentItemId, merge.Moved.References.GetValueOrDefault(mover.GetType().Name) ?? [], c);
            }

            return await db.SaveChangesAsync(c);
        },
        cancel);

    /// <summary>All of them, with what is past; chairs that both have stand side by side until somebody ends one.</summary>
    private async Task MoveOfficers(long from, long to, List<long>? only, MovedThings moved, CancellationToken cancel)
    {
        var going = await db.Set<Officer>().Where(o => o.InstitutionId == from && (only == null || only.Contains(o.Id))).ToListAsync(cancel);
        if (going.Count > 0)
        {
            await officers.Book(to, cancel);
            await db.SaveChangesAsync(cancel);
            going.ForEach(o => o.MoveTo(to));
            moved.Officers.AddRange(going.Select(o => o.Id));
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task MoveKeepers(long from, long to, MovedThings moved, CancellationToken cancel)
    {
        var there = await db.Set<Keeper>().Where(k => k.InstitutionId == to).ToListAsync(cancel);
        foreach (var keeper in await db.Set<Keeper>().Where(k => k.InstitutionId == from).ToListAsync(cancel))
        {
            if (there.Exists(k => k.MemberId == keeper.MemberId))
            {
                continue;
            }

            moved.Keepers.Add(keeper.Id);
            moved.MainKeepers.AddRange(keeper.IsMain ? [keeper.Id] : []);
            keeper.MoveTo(to, keeper.IsMain && there.TrueForAll(k => !k.IsMain));
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task ReturnKeepers(Merge merge, CancellationToken cancel)
    {
        foreach (var keeper in await db.Set<Keeper>().Where(k => k.InstitutionId == merge.ToId && merge.Moved.Keepers.Contains(k.Id)).ToListAsync(cancel))
        {
            keeper.MoveTo(merge.FromId, merge.Moved.MainKeepers.Contains(keeper.Id));
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A member who claims both keeps the claim they have there.</summary>
    private async Task MoveClaims(long from, long to, List<long>? only, MovedThings moved, CancellationToken cancel)
    {
        var open = await db.Set<Claim>().Where(c => c.InstitutionId == to && c.OpenKey != null).Select(c => c.MemberId).ToListAsync(cancel);
        foreach (var claim in await db.Set<Claim>().Where(c => c.InstitutionId == from && (only == null || only.Contains(c.Id))).ToListAsync(cancel))
        {
            if (claim.OpenKey is null || !open.Contains(claim.MemberId))
            {
                claim.MoveTo(to);
                moved.Claims.Add(claim.Id);
            }
        }

        await db.SaveChangesAsync(cancel);
    }
}
