using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ForumLks.Media;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Sharing;

namespace ForumLks.Web.Features.Sharing;

/// <summary>
/// Cards as files of the data directory, named by what is drawn on them: a changed item, a renamed space or a new design is another file.
/// They can be thrown away at any time.
/// </summary>
public sealed class Cards(DatabaseSettings data, Places places, CardDrawers drawers, ItemSharing sharing, ContentTypes types)
{
    /// <summary>Null where this machine cannot draw, or has too much to draw already.</summary>
    public async Task<string?> Of(ContentItem item, CancellationToken cancel) =>
        await Of(item.Id.ToString(CultureInfo.InvariantCulture), new CardFacts(item.Title, types.Of(item).Word, sharing.Figure(item), await sharing.Place(item, cancel), item.Area), cancel);

    /// <param name="name">Of letters, digits and dots; no other thing has it.</param>
    public async Task<string?> Of(string name, CardFacts facts, CancellationToken cancel)
    {
        var svg = CardDrawing.Svg(facts, await places.Now(cancel));
        var folder = data.PathOf("kartu");
        var file = Path.Combine(folder, $"{name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg)))[..16]}.jpg");
        if (File.Exists(file))
        {
            return file;
        }

        System.IO.Directory.CreateDirectory(folder);
        return await drawers.Draw(svg, file, cancel) ? Newest(folder, name, file) : null;
    }

    private static string Newest(string folder, string name, string file)
    {
        foreach (var older in System.IO.Directory.EnumerateFiles(folder, $"{name}-*.jpg").Where(f => f != file))
        {
            File.Delete(older);
        }

        return file;
    }
}

/// <summary>One card at a time: a crawler that asks for all of them must not slow the pages down.</summary>
public sealed class CardDrawers : IDisposable
{
    private const int MostBytes = 250_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _one = new(1);

    public async Task<bool> Draw(string svg, string file, CancellationToken cancel)
    {
        if (!await _one.WaitAsync(Patience, cancel))
        {
            return false;
        }

        try
        {
            return File.Exists(file) || await OwnDrawing.ToJpeg(svg, file, MostBytes, cancellation: cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
