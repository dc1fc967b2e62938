using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Resources;

public sealed partial record ResourceContent
{
    public IEnumerable<ContentLine> Lines() =>
    [
        new("Judul", Title),
        new("Keterangan", Summary),
        new("Jenis", Kind.Word()),
        new("Peraturan", string.Join(", ", new[] { RuleName, RuleIssuer, InForceFrom is { } from ? $"berlaku sejak {IndonesianDate.Long(from)}" : null, EndedOn is { } ended ? $"tidak berlaku sejak {IndonesianDate.Long(ended)}" : null }.Where(p => p is not null))),
        new("Hubungan", string.Join('\n', Relations.Select(r => $"{r.Kind.Word()} {r.Regulation}"))),
        new("Layanan", string.Join(", ", ServiceKinds.Select(k => k.Word()))),
        new("Standar akreditasi", string.Join(", ", Standards.Select(s => s.Word()))),
        new("Penerbit", $"{Publisher} {Year}".Trim()),
        new("Bahasa", Language ?? ""),
        new("Lisensi", Licence),
        new("Berkas", File ?? ExternalUrl ?? ""),
        new("Perubahan berkas", FileNote ?? ""),
        new("Kata kunci", string.Join(", ", Tags)),
        new("Penjelasan", Body ?? ""),
        new("Sumber", string.Join('\n', Sources)),
    ];

    public void Tidy()
    {
        Tags = Tags.Filled();
        Standards = [.. Standards.Distinct().Order()];
        Relations = Kind == ResourceKind.Regulasi ? [.. Relations.Where(r => !string.IsNullOrWhiteSpace(r.Regulation)).DistinctBy(r => (r.Kind, r.Regulation))] : [];
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(File) && string.IsNullOrWhiteSpace(ExternalUrl) && Kind != ResourceKind.Regulasi)
        {
            yield return new("Unggah berkasnya, atau isi alamat webnya.", [nameof(File)]);
        }

        if (Kind == ResourceKind.Video && !string.IsNullOrWhiteSpace(File))
        {
            yield return new("Video tidak disimpan di forum. Isi alamat webnya saja; gambar yang diunggah menjadi gambar diamnya.", [nameof(File)]);
        }

        foreach (var problem in RuleProblems())
        {
            yield return problem;
        }

        foreach (var problem in ContentRules.AtMost(Tags.Filled().Count, 8, nameof(Tags), "Kata kunci").Concat(ContentRules.NoLongerThan([.. Tags.Take(9)], 30, nameof(Tags), "Kata kunci")))
        {
            yield return problem;
        }
    }
}

/// <summary>A file that was replaced, with what it had changed itself; who and when stand with the file.</summary>
public sealed record OlderFile
{
    [Media]
    public string File { get; set; } = "";

    public string? Note { get; set; }
}
