using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Practices;

public sealed partial record PracticeContent
{
    public void Tidy()
    {
        Steps = Steps.Filled();
        Tags = Tags.Filled();
        TidyBlocks();
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        [.. StepRules(), .. FigureRules(), .. TagRules(), .. ProtectionRules()];

    private IEnumerable<ValidationResult> StepRules()
    {
        if (Steps.Filled().Count is < 3 or > 7)
        {
            yield return new($"Tulis 3 sampai 7 langkah; sekarang ada {Steps.Filled().Count}.", [nameof(Steps)]);
        }

        foreach (var problem in ContentRules.NoLongerThan(Steps, 280, nameof(Steps), "Langkah"))
        {
            yield return problem;
        }
    }

    private IEnumerable<ValidationResult> FigureRules()
    {
        if (NotMeasured && FigureValue is not null)
        {
            yield return new("Anda memilih “belum diukur” tetapi juga mengisi angka. Pilih salah satu.", [nameof(FigureValue)]);
        }

        if (!NotMeasured && FigureValue is null)
        {
            yield return new("Isi satu angka hasil, atau pilih “Belum diukur”.", [nameof(FigureValue)]);
        }

        if (FigureValue is not null && string.IsNullOrWhiteSpace(FigureMeaning))
        {
            yield return new("Jelaskan angka itu menghitung apa.", [nameof(FigureMeaning)]);
        }
    }

    private IEnumerable<ValidationResult> TagRules() =>
    [
        .. ContentRules.AtMost(Tags.Filled().Count, 8, nameof(Tags), "Kata kunci"),
        .. ContentRules.NoLongerThan([.. Tags.Take(9)], 30, nameof(Tags), "Kata kunci"),
    ];

    private IEnumerable<ValidationResult> ProtectionRules()
    {
        if (!ProtectionConfirmed)
        {
            yield return new("Periksa sekali lagi lalu beri tanda: identitas anak dan penerima layanan tidak boleh terbuka.", [nameof(ProtectionConfirmed)]);
        }
    }
}
