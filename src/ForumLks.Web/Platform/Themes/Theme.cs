using System.Reflection;
using System.Runtime.Loader;
using ForumLks.Web.Data;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace ForumLks.Web.Platform.Themes;

/// <summary>
/// What the site looks like: an assembly of compiled views and a folder of static files. It names nothing of ours; what it calls like a view of the
/// site or of Serambi is shown in its place, and all else stays Serambi's.
/// </summary>
/// <param name="Folder">Where a theme that was laid beside the program has its files; null for one that the site was built with.</param>
public sealed record Theme(string Name, Assembly Assembly, string? Folder)
{
    public const string Default = "Serambi";

    /// <summary>The word in an assembly's metadata that makes it a theme; written by <c>themes/Directory.Build.props</c>.</summary>
    private const string Mark = "Theme";

    public string StaticPath => $"/_content/{Name}";

    /// <summary>One that the site was built with, else the folder <c>themes/NAME</c> beside the program.</summary>
    public static Theme Find(string name, ICollection<ApplicationPart> parts)
    {
        var builtIn = parts.Select(AssemblyOf).OfType<Assembly>().Distinct().Where(IsTheme).ToList();
        if (builtIn.Find(a => a.GetName().Name == name) is { } known)
        {
            return new Theme(name, known, null);
        }

        var folder = Path.Combine(AppContext.BaseDirectory, "themes", name);
        var file = Path.Combine(folder, $"{name}.dll");
        if (name.Length == 0 || !name.All(char.IsAsciiLetterOrDigit) || !File.Exists(file))
        {
            throw new WrongSetting($"The theme '{name}' (ForumLks:Theme) was not found. There are {string.Join(", ", builtIn.Select(a => a.GetName().Name).Order(StringComparer.Ordinal))}; another one is laid beside the program as themes/NAME/NAME.dll.");
        }

        try
        {
            return new Theme(name, AssemblyLoadContext.Default.LoadFromAssemblyPath(file), folder);
        }
        catch (Exception unusable) when (unusable is BadImageFormatException or FileLoadException)
        {
            throw new WrongSetting($"The theme '{name}' cannot be loaded: {file} is no .NET assembly that this program can read.");
        }
    }

    /// <summary>Of two views with one path the first wins: its own come before all others, and other themes' are not there at all.</summary>
    public void TakePlaceIn(IList<ApplicationPart> parts)
    {
        var own = parts.Where(p => AssemblyOf(p) == Assembly).ToList();
        if (own.Count == 0)
        {
            own = [.. ApplicationPartFactory.GetApplicationPartFactory(Assembly).GetApplicationParts(Assembly)];
        }

        var others = parts.Where(p => own.Contains(p) || (AssemblyOf(p) is { } assembly && IsTheme(assembly) && assembly.GetName().Name != Default)).ToList();
        foreach (var part in others)
        {
            parts.Remove(part);
        }

        for (var i = 0; i < own.Count; i++)
        {
            parts.Insert(i, own[i]);
        }
    }

    private static bool IsTheme(Assembly assembly) => assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Any(a => a.Key == Mark);

    private static Assembly? AssemblyOf(ApplicationPart part) => part switch
    {
        AssemblyPart { Assembly: var assembly } => assembly,
        CompiledRazorAssemblyPart { Assembly: var assembly } => assembly,
        _ => null,
    };
}
