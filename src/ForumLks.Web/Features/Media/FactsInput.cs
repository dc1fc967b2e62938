using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Platform.Files;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ForumLks.Web.Features.Media;

/// <summary>What is written about a picture.</summary>
public sealed record FactsInput
{
    [Display(Name = "Apa yang terlihat pada foto"), Required(ErrorMessage = "Tulis apa yang terlihat pada foto."), StringLength(PictureWords.AltLimit)]
    public string Alt { get; set; } = "";

    [Display(Name = "Keterangan di bawah foto"), StringLength(PictureWords.CaptionLimit)]
    public string? Caption { get; set; }

    [Display(Name = "Bagian terpenting"), Required, RegularExpression("^(20|50|80),(20|50|80)$", ErrorMessage = "Pilih salah satu tempat.")]
    public string Focus { get; set; } = "50,50";

    [Display(Name = "Adakah wajah orang pada foto ini?")]
    public FaceAnswer? Faces { get; set; }

    [Display(Name = "Siapa yang menyetujui"), StringLength(PictureWords.ConsentLimit)]
    public string? ConsentBy { get; set; }

    [Display(Name = "Untuk apa"), StringLength(PictureWords.ConsentLimit)]
    public string? ConsentFor { get; set; }

    [Display(Name = "Berlaku sampai")]
    public DateOnly? ConsentUntil { get; set; }

    public void Check(ModelStateDictionary errors, MediaFile file, DateOnly today)
    {
        if (Faces is null or FaceAnswer.Unanswered || (Faces == FaceAnswer.Blurred && file.Faces != FaceAnswer.Blurred))
        {
            errors.AddModelError("Input.Faces", "Jawab dahulu: adakah wajah orang pada foto ini?");
        }

        if (Faces != FaceAnswer.Agreed)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(ConsentBy))
        {
            errors.AddModelError("Input.ConsentBy", "Tulis siapa yang menyetujui.");
        }

        if (string.IsNullOrWhiteSpace(ConsentFor))
        {
            errors.AddModelError("Input.ConsentFor", "Tulis untuk apa persetujuannya.");
        }

        if (ConsentUntil < today)
        {
            errors.AddModelError("Input.ConsentUntil", "Hari itu sudah lewat.");
        }
    }
}
