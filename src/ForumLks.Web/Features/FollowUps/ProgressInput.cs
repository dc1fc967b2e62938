using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Security.SignedLinks;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>What somebody reports, signed in or by link.</summary>
public sealed record ProgressInput
{
    [Display(Name = "Keadaan sekarang")]
    public FollowUpState? State { get; set; }

    [Display(Name = "Catatan"), StringLength(1000)]
    public string? Note { get; set; }

    [Display(Name = "Bukti berupa")]
    public ProofKind? ProofKind { get; set; }

    [Display(Name = "Nomor SK"), StringLength(80)]
    public string? ProofNumber { get; set; }

    [Display(Name = "Tanggal pada bukti")]
    public DateOnly? ProofOn { get; set; }

    [Display(Name = "Tautan bukti"), StringLength(500)]
    public string? ProofUrl { get; set; }

    [Display(Name = "Foto atau berkas")]
    public IFormFile? Upload { get; set; }

    /// <summary>A file taken in before another field was found wrong: nobody uploads twice on a bad line. Signed, because naming a file must not give access to it.</summary>
    [StringLength(2000)]
    public string? KeptFile { get; set; }

    /// <summary>Where the file lies, once the form's word for it has been read.</summary>
    internal string? FilePath { get; set; }
}

/// <summary>Takes a report in: file first, then the step, then the row and its history in one save.</summary>
public sealed class ProgressDesk(ForumDb db, IUploads uploads, SignedLinks links, TimeProvider clock)
{
    private const string KeptFile = "berkas laporan";

    public const string SomebodyElse = "Orang lain baru saja melaporkan hal yang sama. Lihat keadaannya sekarang, lalu kirim lagi bila masih ada yang baru. Isian Anda masih ada.";

    public async Task<bool> Take(FollowUp followUp, ProgressInput input, Actor by, Guid fileOwner, DateOnly today, ModelStateDictionary errors, CancellationToken cancel)
    {
        await TakeFile(input, fileOwner, errors, cancel);
        if (input.State is null)
        {
            errors.AddModelError("Input.State", "Pilih keadaannya sekarang.");
        }

        var proof = input.State == FollowUpState.Selesai ? ReadProof(input, today, errors) : null;
        return errors.IsValid && await Save(
            () =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                if (proof is not null)
                {
                    followUp.ReportDone(proof, input.Note, by, now);
                }
                else
                {
                    followUp.Report(input.State!.Value, input.Note, input.FilePath, by, now);
                }
            },
            errors,
            cancel);
    }

    /// <summary>Takes a step and keeps it; of two at once, one.</summary>
    public async Task<bool> Save(Action step, ModelStateDictionary errors, CancellationToken cancel)
    {
        try
        {
            step();
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (BrokenRule broken)
        {
            errors.AddModelError("", broken.Message);
        }
        catch (DbUpdateConcurrencyException)
        {
            errors.AddModelError("", SomebodyElse);
        }

        db.ChangeTracker.Clear();
        return false;
    }

    private async Task TakeFile(ProgressInput input, Guid owner, ModelStateDictionary errors, CancellationToken cancel)
    {
        if (input.Upload is { } file)
        {
            var kept = await uploads.Keep(file, null, owner, cancel);
            if (kept.Problem is { } problem)
            {
                errors.AddModelError("Input.Upload", problem);
                return;
            }

            (input.FilePath, input.KeptFile) = (kept.Path, links.Issue(KeptFile, kept.Path, TimeSpan.FromDays(1)));
            errors.Remove("Input.KeptFile");
        }
        else
        {
            input.FilePath = (await links.Read(KeptFile, input.KeptFile, cancel))?.Subject;
            input.KeptFile = input.FilePath is null ? null : input.KeptFile;
        }
    }

    private static Proof? ReadProof(ProgressInput input, DateOnly today, ModelStateDictionary errors)
    {
        if (input.ProofKind is not { } kind)
        {
            errors.AddModelError("Input.ProofKind", "Selesai memerlukan bukti: pilih SK, notulen, atau tautan.");
            return null;
        }

        var proof = new Proof(kind, input.ProofNumber, input.ProofOn, input.ProofUrl, input.FilePath);
        foreach (var (field, sentence) in proof.Problems(today))
        {
            errors.AddModelError($"Input.Proof{field}", sentence);
        }

        return proof;
    }
}
