using System.ComponentModel.DataAnnotations;
using ForumLks.Text;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;

namespace ForumLks.Web.Features.Collections;

public sealed record CollectionContent : IContent, IHasBody, IValidatableObject
{
    public const int MostEntries = 60;

    [Display(Name = "Judul"), Required, StringLength(140)]
    public string Title { get; set; } = "";

    [Display(Name = "Keterangan singkat"), Required, StringLength(300)]
    public string Summary { get; set; } = "";

    [Display(Name = "Pengantar"), StringLength(10_000)]
    public string? Body { get; set; }

    [Display(Name = "Isi koleksi")]
    public List<CollectionEntry> Entries { get; set; } = [];

    string IContent.SummaryLine => Summary;
    string? IContent.Area => null;
    string? IContent.TopicName => null;

    /// <summary>Not the entries: an address tells a title, and not everybody who may read the collection may read each of its entries.</summary>
    public string SearchText() => PlainText.FromMarkdown(Body ?? "");

    public IEnumerable<ContentLine> Lines() =>
    [
        new("Judul", Title),
        new("Keterangan", Summary),
        new("Pengantar", Body ?? ""),
        .. Entries.Select((e, i) => new ContentLine($"Isi {i + 1}", string.Join(": ", new[] { e.Address, e.Note }.Where(p => !string.IsNullOrWhiteSpace(p))))),
    ];

    public void Tidy()
    {
        Entries = [.. Entries.Where(e => !string.IsNullOrWhiteSpace(e.Address))];
        foreach (var entry in Entries)
        {
            entry.Address = CollectionEntry.PathOf(entry.Address) ?? entry.Address;
        }
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Entries.Count > MostEntries)
        {
            yield return new($"Satu koleksi paling banyak {MostEntries} isi. Bagi menjadi beberapa koleksi.", [nameof(Entries)]);
        }

        for (var i = 0; i < Entries.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Entries[i].Address) && !string.IsNullOrWhiteSpace(Entries[i].Note))
            {
                yield return new("Isi alamat halamannya.", [$"{nameof(Entries)}[{i}].Address"]);
            }
        }
    }
}

public sealed record CollectionEntry
{
    [Display(Name = "Alamat halaman di forum"), StringLength(300)]
    public string Address { get; set; } = "";

    [Display(Name = "Mengapa dipilih"), StringLength(300)]
    public string? Note { get; set; }

    /// <summary>"/sumber/judul" from what people copy out of the address line; null where it is no address.</summary>
    public static string? PathOf(string? address)
    {
        var text = address?.Trim() ?? "";
        var path = Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url!.AbsolutePath : text.Split('?', '#')[0];
        var parts = path.Trim('/').Split('/');
        return parts is [{ Length: > 0 } type, { Length: > 0 } slug] ? $"/{type}/{slug}" : null;
    }
}
