using System.Text.RegularExpressions;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>Tells texts what they must know of their pictures.</summary>
public sealed partial class Pictures(ForumDb db, TimeProvider clock) : IPictures
{
    private const int OnAPhone = 480;

    public async Task<IReadOnlyDictionary<string, TextPicture>> In(string? markdown, Reader reader, CancellationToken cancel) =>
        (await Find(markdown, cancel)).ToDictionary(m => "/media/" + m.Path, m => Facts(m, reader));

    public async Task<IReadOnlyList<HeldPicture>> Held(string? markdown, Reader reader, CancellationToken cancel) =>
        [.. (await Find(markdown, cancel)).Where(m => m.OwnerId == reader.Id && m.IsHiddenAt(Now)).Select(m => new HeldPicture(m.FileName, WhyHidden(m, Now)!, $"/berkas/{m.Id}"))];

    /// <summary>Why nobody else sees it, for its owner; null when others do.</summary>
    public static string? WhyHidden(MediaFile file, DateTime now) => file switch
    {
        { WithdrawnUtc: not null } => "Persetujuan ditarik: foto ini tersembunyi di semua halaman.",
        _ when file.ShownUntilUtc <= now => "Masa persetujuan berakhir: foto ini tersembunyi di semua halaman.",
        { IsHeld: false } => null,
        { Faces: FaceAnswer.Agreed } => "Belum terlihat orang lain: catat dahulu siapa yang menyetujui dan untuk apa.",
        { Faces: FaceAnswer.ToBlur } => "Belum terlihat orang lain: samarkan dahulu wajahnya.",
        _ => "Belum terlihat orang lain: jawab dahulu apakah ada wajah orang pada foto ini.",
    };

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<List<MediaFile>> Find(string? markdown, CancellationToken cancel)
    {
        var paths = markdown is null ? [] : Address().Matches(markdown).Select(m => m.Groups[1].Value).Distinct().ToList();
        return paths.Count == 0 ? [] : (await db.Set<MediaFile>().AsNoTracking().Where(m => paths.Contains(m.Path) && m.Width != null).ToListAsync(cancel));
    }

    private TextPicture Facts(MediaFile file, Reader reader)
    {
        var hidden = file.IsHiddenAt(Now);
        var mayDecide = reader.IsPlatformAdmin || (reader.Id is { } me && file.OwnerId == me);
        return new TextPicture(
            file.Width!.Value, file.Height!.Value, [.. file.Variants.Where(v => v.Format == "image/webp").Select(v => v.Width).Order()],
            file.Placeholder, file.Alt, file.Caption, hidden && !mayDecide, hidden && mayDecide ? WhyHidden(file, Now) : null, hidden || file.Share is null ? null : $"/media/{file.Path}?bagikan=true")
        {
            Bytes = file.Variants.Where(v => v.Format == "image/webp" && !v.IsShare).OrderBy(v => v.Width).FirstOrDefault(v => v.Width >= OnAPhone)?.Bytes ?? 0,
        };
    }

    [GeneratedRegex(@"/media/([A-Za-z0-9._/-]+)")]
    private static partial Regex Address();
}
