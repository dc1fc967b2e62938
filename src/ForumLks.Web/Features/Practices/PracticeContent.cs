using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;

namespace ForumLks.Web.Features.Practices;

public enum PracticeStage
{
    Rintisan,
    Berjalan,
    Selesai,
    Berhenti,
}

/// <summary>A practice in its short form (Ringkas): what a manager writes in ten minutes on a phone.</summary>
public sealed partial record PracticeContent : IContent, IHasBody, IHasSources, IValidatableObject
{
    [Display(Name = "Judul"), Required, StringLength(120)]
    public string Title { get; set; } = "";

    [Display(Name = "Ringkasan satu kalimat"), Required, StringLength(200)]
    public string Summary { get; set; } = "";

    [Display(Name = "Masalah"), Required, StringLength(600)]
    public string Problem { get; set; } = "";

    [Display(Name = "Langkah")]
    public List<string> Steps { get; set; } = [];

    [Display(Name = "Hasil"), Required, StringLength(400)]
    public string Result { get; set; } = "";

    [Display(Name = "Belum diukur")]
    public bool NotMeasured { get; set; }

    [Display(Name = "Angka hasil")]
    public decimal? FigureValue { get; set; }

    [Display(Name = "Satuan"), StringLength(30)]
    public string? FigureUnit { get; set; }

    [Display(Name = "Angka itu menghitung apa"), StringLength(120)]
    public string? FigureMeaning { get; set; }

    [Display(Name = "Selama kapan"), StringLength(60)]
    public string? FigurePeriod { get; set; }

    [Display(Name = "Lembaga pelaksana"), Required, StringLength(120)]
    public string OwnerName { get; set; } = "";

    [Display(Name = "Kabupaten/kota"), Required, StringLength(5)]
    public string Area { get; set; } = "";

    [Display(Name = "Jenis layanan"), EnumDataType(typeof(ServiceKind))]
    public ServiceKind ServiceKind { get; set; }

    [Display(Name = "Keadaan sekarang"), EnumDataType(typeof(PracticeStage))]
    public PracticeStage Stage { get; set; }

    [Display(Name = "Biaya"), StringLength(80)]
    public string? Cost { get; set; }

    [Display(Name = "Waktu yang diperlukan"), StringLength(80)]
    public string? Duration { get; set; }

    [Display(Name = "Tulisan ini tidak memuat nama, wajah, alamat, sekolah, atau kasus anak dan penerima layanan.")]
    public bool ProtectionConfirmed { get; set; }

    [Display(Name = "Kata kunci")]
    public List<string> Tags { get; set; } = [];

    [Display(Name = "Cerita lengkap"), StringLength(20_000)]
    public string? Body { get; set; }

    [Display(Name = "Sumber")]
    public List<SourceNote> Sources { get; set; } = [];

    string IContent.SummaryLine => Summary;
    string? IContent.TopicName => ServiceKind.ToString();

    public string SearchText() => string.Join('\n', [Problem, .. Steps, Result, OwnerName, FigureMeaning, Need?.Word(), string.Join(' ', Tags), PlainText.FromMarkdown(Body ?? ""), .. DepthLines().Select(l => l.Text)]);

    public IEnumerable<ContentLine> Lines()
    {
        yield return new("Judul", Title);
        yield return new("Ringkasan", Summary);
        yield return new("Masalah", Problem);
        foreach (var (step, number) in Steps.Select((s, i) => (s, i + 1)))
        {
            yield return new($"Langkah {number}", step);
        }

        yield return new("Hasil", Result);
        yield return new("Angka", Figure ?? "belum diukur");
        yield return new("Lembaga", OwnerName);
        yield return new("Wilayah", Area);
        yield return new("Jenis layanan", ServiceKind.Word());
        yield return new("Topik", Need?.Word() ?? "");
        yield return new("Keadaan", Stage.ToString());
        yield return new("Biaya", Cost ?? "");
        yield return new("Waktu", Duration ?? "");
        yield return new("Kata kunci", string.Join(", ", Tags));
        yield return new("Cerita lengkap", Body ?? "");
        yield return new("Sumber", string.Join('\n', Sources));
        foreach (var line in DepthLines())
        {
            yield return line;
        }
    }

    /// <summary>"12 kg sayur per minggu"; null while nothing was measured.</summary>
    public string? Figure => NotMeasured || FigureValue is not { } value ? null : $"{IndonesianNumber.Format(value)} {FigureUnit}".Trim();
}
