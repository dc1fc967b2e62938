using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Proving;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>What somebody reports, signed in or by link.</summary>
public sealed record ProgressInput : ProofInput
{
    [Display(Name = "Keadaan sekarang")]
    public FollowUpState? State { get; set; }

    [Display(Name = "Catatan"), StringLength(1000)]
    public string? Note { get; set; }
}

/// <summary>Takes a report in: file first, then the step, then the row and its history in one save.</summary>
public sealed class ProgressDesk(ForumDb db, ProofIntake proofs, TimeProvider clock)
{
    public const string SomebodyElse = "Orang lain baru saja melaporkan hal yang sama. Lihat keadaannya sekarang, lalu kirim lagi bila masih ada yang baru. Isian Anda masih ada.";

    public async Task<bool> Take(FollowUp followUp, ProgressInput input, Actor by, Guid fileOwner, DateOnly today, ModelStateDictionary errors, CancellationToken cancel)
    {
        await proofs.TakeFile(input, fileOwner, errors, cancel);
        if (input.State is null)
        {
            errors.AddModelError("Input.State", "Pilih keadaannya sekarang.");
        }

        var proof = input.State == FollowUpState.Selesai ? ProofIntake.Read(input, "Selesai memerlukan bukti: pilih SK, notulen, atau tautan.", today, errors) : null;
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
    public Task<bool> Save(Action step, ModelStateDictionary errors, CancellationToken cancel) => errors.Takes(db, step, SomebodyElse, cancel);
}
