using System.Data.Common;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Recipes;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Recipes;

/// <summary>Brings an empty database to a site: migrations, then the recipe, in one transaction. A site that is set up is left alone.</summary>
public sealed class SiteSetup(ForumDb db, IEnumerable<IRecipeStep> steps, IEnumerable<IPrepareSite> preparations, RecipeLibrary library, IFirstAdmin firstAdmin, SiteState state, IHostEnvironment environment, SetupSettings settings)
{
    public async Task<SetupReport> Prepare(CancellationToken cancel)
    {
        await Migrate(cancel);
        foreach (var preparation in preparations)
        {
            await preparation.Prepare(cancel);
        }

        var notes = await IsEmpty(cancel) ? await Install(cancel) : [];
        await ReadState(cancel);
        RefuseDemoInProduction();
        return new SetupReport(notes, await firstAdmin.SetUpCode(cancel));
    }

    /// <summary>Checks and runs a recipe on this database, set up or not.</summary>
    public async Task<RecipeProblems> Run(string recipe, CancellationToken cancel)
    {
        var plan = library.Plan(recipe);
        return await db.InTransaction(
            async c =>
            {
                var problems = await RecipeRunner.Run(plan, steps, c);
                if (!problems.HasErrors)
                {
                    await SiteSetting.Keep(db, SiteSetting.InstalledRecipe, plan.Recipe.Name, c);
                    await db.SaveChangesAsync(c);
                }

                return problems;
            },
            cancel);
    }

    private async Task Migrate(CancellationToken cancel)
    {
        try
        {
            // Asking first is cheap; migrating compares the whole model with the last migration even when there is nothing to do.
            if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
            {
                await db.Database.MigrateAsync(cancel);
            }
        }
        catch (DbException unreachable)
        {
            throw new WrongSetting($"The database cannot be used: {unreachable.Message} Check ForumLks:Data, ForumLks:Database and ConnectionStrings:Forum.");
        }
    }

    private async Task<bool> IsEmpty(CancellationToken cancel) =>
        !await db.Set<SiteSetting>().AnyAsync(s => s.Name == SiteSetting.InstalledRecipe, cancel);

    private async Task<IReadOnlyList<RecipeProblem>> Install(CancellationToken cancel)
    {
        var recipe = settings.Recipe;
        var problems = await RunOrRefuse(recipe, cancel);
        if (problems.HasErrors)
        {
            throw new WrongSetting($"The recipe '{recipe}' has errors; nothing was written.\n" + string.Join('\n', problems.Errors.Take(50)));
        }

        return problems.Notes;
    }

    private async Task<RecipeProblems> RunOrRefuse(string recipe, CancellationToken cancel)
    {
        try
        {
            return await Run(recipe, cancel);
        }
        catch (RecipeException wrong)
        {
            throw new WrongSetting($"The recipe '{recipe}' cannot be used; nothing was written.\n{wrong.Message}");
        }
    }

    private async Task ReadState(CancellationToken cancel)
    {
        var settings = await db.Set<SiteSetting>().AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Value, cancel);
        state.Name = settings.GetValueOrDefault("SiteName") ?? "ForumLKS";
        state.IsDemo = settings.GetValueOrDefault("ForumLks")?.Replace(" ", "", StringComparison.Ordinal).Contains("\"Demo\":true", StringComparison.OrdinalIgnoreCase) == true;
    }

    private void RefuseDemoInProduction()
    {
        if (state.IsDemo && environment.IsProduction() && !settings.AllowDemo)
        {
            throw new WrongSetting("This data directory holds the demo site, whose passwords are public. It does not start in Production unless ForumLks:AllowDemo is true.");
        }
    }
}

/// <param name="SetUpCode">The code that makes the first admin; null once there is one.</param>
public sealed record SetupReport(IReadOnlyList<RecipeProblem> Notes, string? SetUpCode);
