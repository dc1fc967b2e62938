using ForumLks.Recipes;
using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Recipes;

/// <summary>The recipe step <c>settings</c>: kept as the site's settings, whatever the keys.</summary>
public sealed class SettingsStep(ForumDb db) : IRecipeStep
{
    public string Name => "settings";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        if (step.Node.FindIgnoringCase("SiteName") is { Kind: not RecipeNodeKind.String } wrong)
        {
            problems.Add(wrong, "\"SiteName\" harus teks.");
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        foreach (var property in step.Node.Properties.Where(p => !p.Name.Equals("name", StringComparison.OrdinalIgnoreCase)))
        {
            var value = property.Value.Kind == RecipeNodeKind.String ? property.Value.Text : property.Value.ToJson()?.ToJsonString() ?? "";
            await SiteSetting.Keep(db, property.Name, value, ct);
        }

        await db.SaveChangesAsync(ct);
    }
}

/// <summary>The recipe step <c>themes</c>: which theme the site wears.</summary>
public sealed class ThemesStep(ForumDb db) : IRecipeStep
{
    public string Name => "themes";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        if (step.Node.FindIgnoringCase("Site") is { } site && site.Text != "Serambi")
        {
            problems.Add(site, $"Tema \"{site.Text}\" tidak terpasang. Yang ada: Serambi.");
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        await SiteSetting.Keep(db, "Theme", step.Node.FindIgnoringCase("Site")?.Text ?? "Serambi", ct);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Steps whose knowledge is in our code: content types are records, roles an enumeration. What a file says of them is checked by the content step.</summary>
public sealed class KnownByCodeStep(string name) : IRecipeStep
{
    public string Name => name;

    public void Check(RecipeStepContext step, RecipeProblems problems) =>
        problems.Note(step.Node, $"Langkah \"{name}\" dibaca saja: jenis isi dan peran situs ini sudah tetap.");

    public Task Execute(RecipeStepContext step, CancellationToken ct) => Task.CompletedTask;
}
