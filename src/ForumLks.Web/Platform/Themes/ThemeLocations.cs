using Microsoft.AspNetCore.Mvc.Razor;

namespace ForumLks.Web.Platform.Themes;

/// <summary>
/// A view is looked for in the theme first: <c>Views/FollowUps/_Progress.cshtml</c> for what one feature calls so, <c>Views/Shared/_Rows.cshtml</c>
/// for all.
/// </summary>
public sealed class ThemeLocations : IViewLocationExpander
{
    /// <summary>Nothing but the page decides where to look, and the engine remembers by page already.</summary>
    public void PopulateValues(ViewLocationExpanderContext context)
    {
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        var feature = context.PageName?.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var first, _, ..] ? first : null;
        return [.. feature is null ? Array.Empty<string>() : [$"/Views/{feature}/{{0}}.cshtml"], "/Views/Shared/{0}.cshtml", .. viewLocations];
    }
}
