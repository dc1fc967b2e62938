using Microsoft.AspNetCore.Mvc.RazorPages;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Welcomes;

/// <summary>What the letter of welcome says, for whoever wants to see it again.</summary>
public sealed class IndexModel(Welcoming welcoming) : PageModel
{
    public Welcome Welcome { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Welcome = await welcoming.For(HttpContext.Reader, cancel);
}
