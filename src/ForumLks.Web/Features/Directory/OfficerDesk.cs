using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>Takes steps in the book of an institution's chairs; of two who fill the same chair at once, one.</summary>
public sealed class OfficerDesk(ForumDb db)
{
    public const string SomebodyElse = "Orang lain baru saja mengubah daftar pengurus ini. Lihat keadaannya sekarang, lalu kirim lagi. Isian Anda masih ada.";

    /// <summary>For reading; empty where nobody was noted yet.</summary>
    public async Task<IReadOnlyList<Officer>> Of(long institutionId, CancellationToken cancel) =>
        await db.Set<Officer>().AsNoTracking().Where(o => o.InstitutionId == institutionId).OrderBy(o => o.Id).Take(OfficerBook.MostOfficers).ToListAsync(cancel);

    /// <summary>For writing; begun with its first officer.</summary>
    public async Task<OfficerBook> Book(long institutionId, CancellationToken cancel)
    {
        if (await db.Set<OfficerBook>().Include(b => b.Officers).FirstOrDefaultAsync(b => b.InstitutionId == institutionId, cancel) is { } known)
        {
            return known;
        }

        var book = OfficerBook.Of(institutionId);
        db.Add(book);
        return book;
    }

    /// <summary>Takes a step and keeps it; says at the form what is wrong.</summary>
    public Task<bool> Take(Action step, ModelStateDictionary errors, CancellationToken cancel) => errors.Takes(db, step, SomebodyElse, cancel);
}
