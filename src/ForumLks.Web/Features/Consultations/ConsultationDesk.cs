using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Consultations;

/// <summary>Takes questions and answers, and tells those who are in it and nobody else.</summary>
public sealed class ConsultationDesk(ForumDb db, IModeration moderation, ISummons summons, SiteAddress site, IUploads uploads, TimeProvider clock)
{
    public const int MostExperts = 5;
    private const int MostFiles = 5;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>The public id of what this form asked; the same for the same form.</returns>
    public async Task<string> Ask(AskInput input, Reader asker, CancellationToken cancel)
    {
        var (me, form) = (asker.Id!.Value, OrchardId.IsValid(input.FormId) ? input.FormId! : OrchardId.New());
        if (await db.Set<Consultation>().Where(c => c.PublicId == form && c.AskerId == me).Select(c => c.PublicId).FirstOrDefaultAsync(cancel) is { } twin)
        {
            return twin;
        }

        var experts = await Named(input.Experts, me, cancel);
        if (!input.IsForAdmins && experts.Count == 0)
        {
            throw new BrokenRule("Pilih kepada siapa Anda bertanya: pengurus ruang, atau ahli yang Anda sebut namanya.");
        }

        var asked = Consultation.Ask(form, input.SpaceId!.Value, me, TitleText.Clean(input.Title), input.IsForAdmins, experts, Now);
        await Write(asked, me, input.Text, form, input.Files, cancel);
        db.Add(asked);
        await Tell(asked, me, "Ada pertanyaan konsultasi untuk Anda", cancel);
        await db.SaveChangesAsync(cancel);
        return form;
    }

    public async Task Answer(Consultation consultation, Reader by, string? text, string? formId, IReadOnlyList<string> files, CancellationToken cancel)
    {
        var (me, form) = (by.Id!.Value, OrchardId.IsValid(formId) ? formId! : OrchardId.New());
        if (await db.Set<ConsultationPost>().AnyAsync(p => p.AuthorId == me && p.FormId == form, cancel))
        {
            return;
        }

        await Write(consultation, me, text, form, files, cancel);
        await Tell(consultation, me, "Ada jawaban baru dalam konsultasi Anda", cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A letter, at once or in the digest as each chose, to all who are in it but whoever did it. It tells neither the matter nor who is in it, nor which consultation it is.</summary>
    public async Task Tell(Consultation consultation, Guid byId, string line, CancellationToken cancel)
    {
        var (space, isForAdmins) = (consultation.SpaceId, consultation.IsForAdmins);
        Guid[] named = [consultation.AskerId, .. consultation.Experts.Select(e => e.MemberId)];
        var people = await db.Set<Member>().Where(m => m.IsEnabled && m.Id != byId
            && (named.Contains(m.Id) || (isForAdmins && m.Roles.Any(r => r.SpaceId == space && r.Role == Role.ForumAdmin)))).Select(m => m.Id).ToListAsync(cancel);
        await summons.Call(db, people, "Ada kabar dalam konsultasi Anda", $"Salam,\n\n{line}.\n\nBuka setelah masuk: {site.LinkTo("/konsultasi")}\n", cancel);
    }

    private async Task Write(Consultation consultation, Guid me, string? typed, string form, IReadOnlyList<string> paths, CancellationToken cancel)
    {
        var text = BodyText.Clean(typed);
        if (text.Length is 0 or > ConsultationPost.LongestText)
        {
            throw new BrokenRule(text.Length == 0 ? "Tulis dahulu isinya." : $"Paling banyak {IndonesianNumber.Format(ConsultationPost.LongestText)} huruf. Lampirkan tulisan panjang sebagai berkas.");
        }

        if (await moderation.Judge(db, new Submission("konsultasi", me, consultation.SpaceId, text), cancel) is Refused { Why: var why })
        {
            throw new BrokenRule(why);
        }

        var files = new List<(string, string)>();
        foreach (var path in paths.Distinct().Take(MostFiles))
        {
            if (await uploads.Find(path, me, cancel) is { Problem: null } file)
            {
                files.Add((file.Path, file.Name));
                if (!await db.Set<ConfinedFile>().AnyAsync(f => f.Path == file.Path, cancel))
                {
                    db.Add(ConfinedFile.Of(file.Path));
                }
            }
        }

        consultation.Write(me, text, form, files, Now);
    }

    /// <summary>By user name, with or without the @.</summary>
    private async Task<IReadOnlyList<Guid>> Named(string? typed, Guid me, CancellationToken cancel)
    {
        var names = (typed ?? "").Split([',', ' ', '\n', ';'], StringSplitOptions.RemoveEmptyEntries).Select(n => n.Trim().TrimStart('@').ToUpperInvariant()).Where(n => n.Length > 0).Distinct().ToList();
        if (names.Count > MostExperts)
        {
            throw new BrokenRule($"Sebut paling banyak {MostExperts} orang.");
        }

        var known = await db.Set<Member>().Where(m => names.Contains(m.NormalizedUserName!) && m.IsEnabled && m.Id != me).Select(m => new { m.Id, m.NormalizedUserName }).ToListAsync(cancel);
        if (names.Find(n => known.TrueForAll(k => k.NormalizedUserName != n)) is { } unknown)
        {
            throw new BrokenRule($"Tidak ada anggota lain dengan nama pengguna “{unknown.ToLowerInvariant()}”. Nama pengguna tertulis di samping nama pada diskusi.");
        }

        foreach (var one in known)
        {
            if ((await moderation.BlockedBy(db, one.Id, cancel)).Contains(me))
            {
                throw new BrokenRule($"“{one.NormalizedUserName!.ToLowerInvariant()}” tidak dapat menerima pertanyaan dari Anda. Tanyakan kepada pengurus ruang.");
            }
        }

        return [.. known.Select(k => k.Id)];
    }
}
