using System.ComponentModel.DataAnnotations;

namespace ForumLks.Web.Platform.Files;

/// <summary>What the person who brings a picture says of faces on it. Nothing is guessed: a picture without an answer is shown to nobody else.</summary>
public enum FaceAnswer
{
    [Display(Name = "Belum dijawab")]
    Unanswered,

    [Display(Name = "Tidak ada wajah orang yang dapat dikenali")]
    None,

    [Display(Name = "Ada, dan mereka (untuk anak: walinya) sudah setuju")]
    Agreed,

    [Display(Name = "Ada, akan saya samarkan dahulu")]
    ToBlur,

    [Display(Name = "Wajah sudah disamarkan")]
    Blurred,
}
