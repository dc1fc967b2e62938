using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Security.SignedLinks;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ForumLks.Web.Platform.Proving;

/// <summary>The part of a form that asks for a proof; shown by <c>_ProofFields</c>.</summary>
public record ProofInput
{
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

/// <summary>Takes proofs in: the file by the one upload path, then the words.</summary>
public sealed class ProofIntake(IUploads uploads, SignedLinks links)
{
    private const string KeptFile = "berkas laporan";

    /// <summary>Where the fields of a proof stand in a form.</summary>
    private const string Form = "Input";

    public async Task TakeFile(ProofInput input, Guid owner, ModelStateDictionary errors, CancellationToken cancel)
    {
        if (input.Upload is { } file)
        {
            var kept = await uploads.Keep(file, null, owner, cancel);
            if (kept.Problem is { } problem)
            {
                errors.AddModelError($"{Form}.{nameof(input.Upload)}", problem);
                return;
            }

            (input.FilePath, input.KeptFile) = (kept.Path, links.Issue(KeptFile, kept.Path, TimeSpan.FromDays(1)));
            errors.Remove($"{Form}.{nameof(input.KeptFile)}");
        }
        else
        {
            input.FilePath = (await links.Read(KeptFile, input.KeptFile, cancel))?.Subject;
            input.KeptFile = input.FilePath is null ? null : input.KeptFile;
        }
    }

    /// <param name="missing">What is said where no kind of proof was chosen; null where none is needed.</param>
    public static Proof? Read(ProofInput input, string? missing, DateOnly today, ModelStateDictionary errors)
    {
        if (input.ProofKind is not { } kind)
        {
            if (missing is not null)
            {
                errors.AddModelError($"{Form}.{nameof(input.ProofKind)}", missing);
            }

            return null;
        }

        var proof = new Proof(kind, input.ProofNumber, input.ProofOn, input.ProofUrl, input.FilePath);
        foreach (var (field, sentence) in proof.Problems(today))
        {
            errors.AddModelError($"{Form}.Proof{field}", sentence);
        }

        return proof;
    }
}
