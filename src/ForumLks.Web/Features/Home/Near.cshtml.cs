using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Platform.Security;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Home;

/// <summary>The place whose news the front page shows: found by its name, kept as its public code on the reader's device and nowhere else.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, Ungated("the name of a place is looked up and not kept")]
public sealed class NearModel(IPlaceNames places) : PageModel
{
    private const int MostChoices = 12;

    public string? Asked { get; private set; }
    public string? Error { get; private set; }
    public IReadOnlyList<PlaceName> Choices { get; private set; } = [];

    public bool IsChosen => Request.Cookies.ContainsKey(NearPlace.Cookie);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? tempat, CancellationToken cancel)
    {
        if (!Request.IsFromOurPages())
        {
            return Page();
        }

        var towns = (await places.All(cancel)).Where(p => p.Code.Contains('.', StringComparison.Ordinal)).ToList();
        if (Request.Form.TryGetValue("kode", out var code))
        {
            return Chosen(towns.Find(t => t.Code == code)?.Code);
        }

        Asked = tempat?.Trim() ?? "";
        var found = Find(towns, Asked);
        if (found.Count == 1)
        {
            return Chosen(found[0].Code);
        }

        Choices = found;
        Error = found.Count > 0 ? null : Asked.Length == 0 ? "Tulis nama kabupaten atau kota Anda." : $"Tempat bernama “{Asked}” tidak kami temukan. Periksa ejaannya.";
        Response.StatusCode = Error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>By its whole name; else those whose name begins so; else those that have it somewhere.</summary>
    private static List<PlaceName> Find(List<PlaceName> towns, string asked)
    {
        if (asked.Length == 0)
        {
            return [];
        }

        bool Is(string name) => name.Equals(asked, StringComparison.OrdinalIgnoreCase);
        Func<PlaceName, bool>[] ways =
        [
            t => Is(t.FullName),
            t => Is(t.ShortName) || Is(t.FullName.Replace("Kabupaten ", "", StringComparison.Ordinal).Replace("Kota ", "", StringComparison.Ordinal)),
            t => t.ShortName.StartsWith(asked, StringComparison.OrdinalIgnoreCase),
            t => t.FullName.Contains(asked, StringComparison.OrdinalIgnoreCase),
        ];
        return [.. ways.Select(way => towns.Where(way)).FirstOrDefault(found => found.Any(), []).Take(MostChoices)];
    }

    private RedirectResult Chosen(string? code)
    {
        NearPlace.Remember(HttpContext, NearPlace.Cookie, code);
        return Redirect("/#dekat");
    }
}
