using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Safeguarding;
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

    /// <summary>Asked of every photo, never guessed. A proof is read without a second person, so one with faces is covered first.</summary>
    public bool HasNoFaces { get; set; }

    /// <summary>A file taken in before another field was found wrong: nobody uploads twice on a bad line. Signed, because naming a file must not give access to it.</summary>
    [StringLength(2000)]
    public string? KeptFile { get; set; }

    /// <summary>Where the file lies, once the form's word for it has been read.</summary>
    internal string? FilePath { get; set; }
}

/// <summary>Takes proofs in: the file by the one upload path, then the words.</summary>
public sealed class ProofIntake(IUploads uploads, DocumentsAtHand documents, SignedLinks links)
{
    private const string KeptFile = "berkas laporan";

    /// <summary>Where the fields of a proof stand in a form.</summary>
    private const string Form = "Input";

    public async Task TakeFile(ProofInput input, Guid owner, ModelStateDictionary errors, CancellationToken cancel)
    {
        if (input.Upload is { } file)
        {
            var kept = await uploads.Keep(file, null, owner, cancel);
            if ((kept.Problem ?? (kept.IsImage ? null : await documents.WhyNotAtOnce(kept.Path, cancel))) is { } problem)
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

        await AskOfFaces(input, owner, errors, cancel);
    }

    private async Task AskOfFaces(ProofInput input, Guid owner, ModelStateDictionary errors, CancellationToken cancel)
    {
        if (input.FilePath is not { } path || await uploads.Find(path, owner, cancel) is not { IsImage: true })
        {
            return;
        }

        if (input.HasNoFaces)
        {
            await uploads.Describe(path, owner, "Foto bukti", FaceAnswer.None, cancel);
        }
        else
        {
            errors.AddModelError($"{Form}.{nameof(input.HasNoFaces)}", "Lihat fotonya sekali lagi: beri tanda bila tidak ada wajah orang yang dapat dikenali. Bila ada, tutup wajahnya dahulu, lalu unggah foto yang baru.");
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
