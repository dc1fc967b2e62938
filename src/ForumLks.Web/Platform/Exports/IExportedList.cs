using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Exports;

/// <summary>A list that readers may take along as a sheet, at <c>/{Path}/daftar.csv</c> and <c>.xlsx</c>. The rows are what this reader may see, in batches, never all at once.</summary>
public interface IExportedList
{
    /// <summary>First part of the address, as of the list itself: "praktik".</summary>
    string Path { get; }

    /// <param name="asked">The list's own filters, as they stand in its address; what is unknown finds everything.</param>
    Task<Table> Of(Reader reader, IQueryCollection asked, CancellationToken cancel);
}

public static class ExportedLists
{
    /// <summary>A filter out of an address; what is no such value filters nothing.</summary>
    public static T? One<T>(this IQueryCollection asked, string name)
        where T : struct, Enum => Enum.TryParse<T>(asked[name], ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    public static void MapExports(this WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        foreach (var path in scope.ServiceProvider.GetServices<IExportedList>().Select(l => l.Path))
        {
            app.MapGet($"/{path}/daftar.{{ending}}", (string ending, HttpContext http) => Give(path, ending, http)).AllowAnonymous();
        }
    }

    private static async Task<IResult> Give(string path, string ending, HttpContext http)
    {
        if (TableFormats.Read(ending) is not { } format)
        {
            return Results.NotFound();
        }

        var list = http.RequestServices.GetServices<IExportedList>().First(l => l.Path == path);
        http.Response.Headers.CacheControl = "no-store";
        // The page is for finding; its sheet would only be the same again.
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return new TableFile(await list.Of(http.Reader, http.Request.Query, http.RequestAborted), format, path);
    }
}
