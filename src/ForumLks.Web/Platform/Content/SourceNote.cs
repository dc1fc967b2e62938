using System.ComponentModel.DataAnnotations;
using ForumLks.Text;

namespace ForumLks.Web.Platform.Content;

/// <summary>Where a statement comes from.</summary>
public sealed record SourceNote
{
    [Display(Name = "Penerbit"), Required, StringLength(120)]
    public string Publisher { get; set; } = "";

    [Display(Name = "Judul"), Required, StringLength(240)]
    public string Title { get; set; } = "";

    [Display(Name = "Alamat web"), StringLength(500), Url]
    public string? Url { get; set; }

    [Display(Name = "Tanggal")]
    public DateOnly? On { get; set; }

    public override string ToString() => $"{Title}, {Publisher}{(On is { } on ? $", {IndonesianDate.Long(on)}" : "")}";
}

/// <summary>The kinds of service an LKS gives.</summary>
public enum ServiceKind
{
    Anak,
    LanjutUsia,
    Disabilitas,
    Napza,
    Lainnya,
}

public static class ServiceKindWords
{
    public static string Word(this ServiceKind kind) => kind switch
    {
        ServiceKind.Anak => "Anak",
        ServiceKind.LanjutUsia => "Lanjut usia",
        ServiceKind.Disabilitas => "Disabilitas",
        ServiceKind.Napza => "NAPZA",
        _ => "Lainnya",
    };

    /// <summary>What the kinds look like where text of an item is one word: lists, facets, search.</summary>
    public static string? WordOf(string? topic) => Enum.TryParse<ServiceKind>(topic, out var kind) ? kind.Word() : topic;
}

public interface IHasSources
{
    List<SourceNote> Sources { get; }
}
