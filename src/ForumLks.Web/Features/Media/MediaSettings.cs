using System.ComponentModel.DataAnnotations;
using ForumLks.Media;

namespace ForumLks.Web.Features.Media;

/// <summary>How much may come in, and for how long what nobody uses is kept: <c>ForumLks:Media</c>.</summary>
public sealed class MediaSettings : IValidatableObject
{
    private const int Megabyte = 1024 * 1024;

    [Range(1, 40, ErrorMessage = "ForumLks:Media:PictureMegabytes must be between 1 and 40.")]
    public int PictureMegabytes { get; set; } = 40;

    [Range(1, 60, ErrorMessage = "ForumLks:Media:DocumentMegabytes must be between 1 and 60.")]
    public int DocumentMegabytes { get; set; } = 20;

    /// <summary>All files of one institution's people together.</summary>
    [Range(1, 1_000_000, ErrorMessage = "ForumLks:Media:InstitutionMegabytes must be between 1 and 1000000.")]
    public int InstitutionMegabytes { get; set; } = 1000;

    /// <summary>All files of a person who belongs to no institution.</summary>
    [Range(1, 1_000_000, ErrorMessage = "ForumLks:Media:PersonMegabytes must be between 1 and 1000000.")]
    public int PersonMegabytes { get; set; } = 200;

    /// <summary>How long a file that nothing shows or names stays.</summary>
    [Range(1, 365, ErrorMessage = "ForumLks:Media:GraceDays must be between 1 and 365.")]
    public int GraceDays { get; set; } = 7;

    /// <summary>How long a broken upload can be taken up again.</summary>
    [Range(1, 168, ErrorMessage = "ForumLks:Media:UploadHours must be between 1 and 168.")]
    public int UploadHours { get; set; } = 24;

    /// <summary>How many pictures this server works on at once; pages must stay quick meanwhile.</summary>
    [Range(1, 64, ErrorMessage = "ForumLks:Media:Pictures must be between 1 and 64.")]
    public int Pictures { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>The ClamAV daemon, <c>tcp://127.0.0.1:3310</c> or <c>unix:/run/clamav/clamd.ctl</c>; empty leaves files unscanned.</summary>
    public string? Scanner { get; set; }

    public long LimitOf(FileKind kind) => (long)(kind.IsImage() ? PictureMegabytes : DocumentMegabytes) * Megabyte;

    public long LargestFile => (long)Math.Max(PictureMegabytes, DocumentMegabytes) * Megabyte;

    public long QuotaOf(string? institutionId) => (long)(institutionId is null ? PersonMegabytes : InstitutionMegabytes) * Megabyte;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Scanner) && !Clamd.IsAddress(Scanner))
        {
            yield return new("ForumLks:Media:Scanner must be empty, tcp://host:port or unix:/path.");
        }
    }
}
