using System.ComponentModel.DataAnnotations;

namespace ForumLks.Web.Features.Consultations;

public sealed record AskInput
{
    [StringLength(26)]
    public string? FormId { get; set; }

    [Display(Name = "Pokok pertanyaan"), Required, StringLength(140)]
    public string Title { get; set; } = "";

    [Display(Name = "Pertanyaan"), Required, StringLength(ConsultationPost.LongestText)]
    public string Text { get; set; } = "";

    [Display(Name = "Ruang"), Required]
    public long? SpaceId { get; set; }

    [Display(Name = "Pengurus ruang ini")]
    public bool IsForAdmins { get; set; }

    [Display(Name = "Ahli yang Anda pilih"), StringLength(300)]
    public string? Experts { get; set; }

    public List<string> Files { get; set; } = [];
}

public sealed record AnswerInput
{
    [StringLength(26)]
    public string? FormId { get; set; }

    [Display(Name = "Tulisan Anda"), StringLength(ConsultationPost.LongestText)]
    public string? Text { get; set; }

    public List<string> Files { get; set; } = [];
}

/// <summary>Exactly what would be public.</summary>
public sealed record PublishInput
{
    [Display(Name = "Judul untuk umum"), Required, StringLength(140)]
    public string Title { get; set; } = "";

    [Display(Name = "Pertanyaan untuk umum"), Required, StringLength(ConsultationPost.LongestText)]
    public string Question { get; set; } = "";

    [Display(Name = "Jawaban untuk umum"), Required, StringLength(ConsultationPost.LongestText)]
    public string Answer { get; set; } = "";

    public int SeenRevision { get; set; }
}
