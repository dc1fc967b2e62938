using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Editing;

public enum WriteIntent
{
    /// <summary>Save without changing the state.</summary>
    Save,
    Submit,
    Publish,
}

/// <summary>The part of an editing form that every content type shares: where, for whom, when, and the file at hand.</summary>
public sealed class Placement : IValidatableObject
{
    [Display(Name = "Ruang")]
    public long? SpaceId { get; set; }

    [Display(Name = "Siapa yang dapat membaca")]
    public Visibility Visibility { get; set; }

    [Display(Name = "Kelompok kerja")]
    public long? GroupId { get; set; }

    [Display(Name = "Terbit pada tanggal")]
    public DateOnly? PublishOn { get; set; }

    [Display(Name = "Pukul"), RegularExpression(@"^([01]?\d|2[0-3])[.:][0-5]\d$", ErrorMessage = "Tulis jam seperti 08.30.")]
    public string? PublishAt { get; set; }

    /// <summary>The id that a new item will have: sending the same form twice makes one item.</summary>
    [StringLength(26)]
    public string? NewId { get; set; }

    public int SeenRevision { get; set; }

    public WriteIntent Intent { get; set; }

    [Display(Name = "Tulisan ini menceritakan seorang anak atau penerima layanan, walau tanpa nama")]
    public bool AboutClients { get; set; }

    [Display(Name = "Daftar periksa")]
    public List<string> Checked { get; set; } = [];

    [JsonIgnore, Display(Name = "Berkas")]
    public IFormFile? Upload { get; set; }

    /// <summary>A file that has arrived already, in pieces or with a form that was not complete: nobody uploads twice on a bad line.</summary>
    [StringLength(200)]
    public string? UploadPath { get; set; }

    [Display(Name = "Keterangan gambar"), StringLength(200)]
    public string? UploadText { get; set; }

    [Display(Name = "Adakah wajah orang pada gambar?")]
    public FaceAnswer? UploadFaces { get; set; }

    public static Placement Of(ContentItem? item, IReadOnlyList<SpaceName> spaces, Reader reader) => item is null
        ? new Placement { NewId = ForumLks.Recipes.OrchardId.New(), SpaceId = spaces.FirstOrDefault(s => reader.Roles.Any(r => r.SpaceId == s.Id))?.Id }
        : new Placement { SpaceId = item.SpaceId, Visibility = item.Visibility, GroupId = item.GroupId, SeenRevision = item.Revision };

    public void ApplyIntent(ContentItem item, DateTime now)
    {
        switch (Intent)
        {
            case WriteIntent.Publish:
                item.Publish(now, PublishUtc);
                break;
            case WriteIntent.Submit when item.Status is ContentStatus.Draft or ContentStatus.Withdrawn:
                item.SubmitForReview();
                break;
        }
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublishOn is null && !string.IsNullOrWhiteSpace(PublishAt))
        {
            yield return new("Isi juga tanggal terbitnya.", [nameof(PublishOn)]);
        }
    }

    /// <summary>The office's clock is WIB; the item is stored in UTC.</summary>
    private DateTime? PublishUtc
    {
        get
        {
            if (PublishOn is not { } day)
            {
                return null;
            }

            var parts = string.IsNullOrWhiteSpace(PublishAt) ? ["6", "0"] : PublishAt.Split('.', ':');
            var local = day.ToDateTime(new TimeOnly(int.Parse(parts[0]), int.Parse(parts[1])));
            return DateTime.SpecifyKind(local.AddHours(-7), DateTimeKind.Utc);
        }
    }
}

public sealed record KeptForm<TContent>(TContent Content, Placement Placement, Dictionary<string, string>? Unreadable = null);
