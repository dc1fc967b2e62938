using ForumLks.Media;
using ForumLks.Text;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;

namespace ForumLks.Web.Features.Media;

/// <summary>What a picture is to its readers: sizes, words, the point that matters, and whether the people on it agreed.</summary>
public sealed partial class MediaFile
{
    public int? Width { get; private set; }
    public int? Height { get; private set; }
    public List<MediaVariant> Variants { get; private set; } = [];

    /// <summary>A few blurred points as a <c>data:</c> address.</summary>
    public string? Placeholder { get; private set; }

    public string? Alt { get; private set; }
    public string? Caption { get; private set; }
    public int? FocusX { get; private set; }
    public int? FocusY { get; private set; }
    public FaceAnswer Faces { get; private set; }
    public string? ConsentBy { get; private set; }
    public string? ConsentFor { get; private set; }
    public DateOnly? ConsentUntil { get; private set; }
    public DateTime? WithdrawnUtc { get; private set; }

    /// <summary>Not shown to others yet: nobody has said what is to be said of faces.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>When the consent ends or was withdrawn; null while it has no end.</summary>
    public DateTime? ShownUntilUtc { get; private set; }

    public FocalPoint Focus => FocusX is { } x && FocusY is { } y ? new FocalPoint(x, y) : FocalPoint.Middle;

    public MediaVariant? Share => Variants.Find(v => v.IsShare);

    public bool IsHiddenAt(DateTime now) => IsHeld || ShownUntilUtc <= now;

    public void Picture(int width, int height, IEnumerable<MediaVariant> variants, string placeholder)
    {
        (Width, Height, Placeholder) = (width, height, placeholder);
        Variants = [.. variants];
        StoredBytes = Variants.Sum(v => v.Bytes);
        Settle();
    }

    /// <summary>Other bytes under the same address: the old ones are gone for every reader.</summary>
    public void Replace(string sha256, int width, int height, IEnumerable<MediaVariant> variants, string placeholder)
    {
        Sha256 = sha256;
        (FocusX, FocusY) = (null, null);
        Picture(width, height, variants, placeholder);
    }

    public void Describe(string alt, string? caption) => (Alt, Caption) = (alt.Trim(), string.IsNullOrWhiteSpace(caption) ? null : caption.Trim());

    public void Look(FocalPoint focus, MediaVariant? share)
    {
        (FocusX, FocusY) = (focus.X, focus.Y);
        Variants = share is null ? Variants : [.. Variants.Where(v => !v.IsShare), share];
    }

    public void AnswerFaces(FaceAnswer answer, string? consentBy, string? consentFor, DateOnly? until)
    {
        Faces = answer;
        var agreed = answer == FaceAnswer.Agreed;
        (ConsentBy, ConsentFor, ConsentUntil) = agreed ? (Clean(consentBy), Clean(consentFor), until) : (null, null, null);
        Settle();
    }

    public void Withdraw(DateTime now)
    {
        WithdrawnUtc ??= now;
        Settle();
    }

    /// <summary>The people on it were asked again and agreed.</summary>
    public void AgreeAgain(string? consentBy, string? consentFor, DateOnly? until)
    {
        if (string.IsNullOrWhiteSpace(consentBy) || string.IsNullOrWhiteSpace(consentFor))
        {
            throw new BrokenRule("Tulis siapa yang menyetujui dan untuk apa.");
        }

        WithdrawnUtc = null;
        AnswerFaces(FaceAnswer.Agreed, consentBy, consentFor, until);
    }

    private void Settle()
    {
        // What a recipe brings was chosen by whoever wrote the recipe.
        IsHeld = OwnerId is not null && Faces switch
        {
            FaceAnswer.None or FaceAnswer.Blurred => false,
            FaceAnswer.Agreed => ConsentBy is null || ConsentFor is null,
            _ => true,
        };
        ShownUntilUtc = WithdrawnUtc ?? (ConsentUntil is { } day ? DateTime.SpecifyKind(day.AddDays(1).ToDateTime(TimeOnly.MinValue).AddHours(-7), DateTimeKind.Utc) : null);
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>One prepared size of a picture, a file of its own in the store.</summary>
public sealed record MediaVariant(int Width, int Height, string Format, string FileName, long Bytes)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsShare => FileName.StartsWith("bagikan", StringComparison.Ordinal);
}

/// <summary>How much may be said of a picture.</summary>
public static class PictureWords
{
    public const int AltLimit = 200;
    public const int CaptionLimit = 500;
    public const int ConsentLimit = 200;
}
