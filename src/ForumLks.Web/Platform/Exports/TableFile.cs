using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ForumLks.Web.Platform.Exports;

/// <summary>A table as a download: what a page's handler or an endpoint returns.</summary>
/// <param name="fileName">Without its ending.</param>
public sealed class TableFile(Table table, TableFormat format, string fileName) : IActionResult, IResult
{
    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{fileName}.{format.Ending()}");
        httpContext.Response.ContentType = format.ContentType();
        httpContext.Response.Headers.ContentDisposition = disposition.ToString();
        return format == TableFormat.Csv
            ? Csv.Write(table, httpContext.Response.Body, httpContext.RequestAborted)
            : Xlsx.Write(table, httpContext.Response.Body, httpContext.RequestAborted);
    }
}
