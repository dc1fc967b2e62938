using ForumLks.Web.Data;
using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Platform.Security;

/// <summary>How often one person or address may do what costs: <c>ForumLks:RateLimits</c>, per minute.</summary>
public sealed class RateLimitSettings
{
    public bool Enabled { get; set; } = true;

    [Range(1, 100_000, ErrorMessage = "ForumLks:RateLimits:SignIn must be between 1 and 100000.")]
    public int SignIn { get; set; } = 10;

    [Range(1, 100_000, ErrorMessage = "ForumLks:RateLimits:Writes must be between 1 and 100000.")]
    public int Writes { get; set; } = 60;

    /// <summary>Posts of one person; what is typed stays in the form.</summary>
    [Range(1, 100_000, ErrorMessage = "ForumLks:RateLimits:Posts must be between 1 and 100000.")]
    public int Posts { get; set; } = 6;

    [Range(1, 1_000_000, ErrorMessage = "ForumLks:RateLimits:PostsPerHour must be between 1 and 1000000.")]
    public int PostsPerHour { get; set; } = 40;

    /// <summary>Pieces of files, a megabyte each.</summary>
    [Range(1, 100_000, ErrorMessage = "ForumLks:RateLimits:Pieces must be between 1 and 100000.")]
    public int Pieces { get; set; } = 300;

    /// <summary>A hall full of people signs in through one address.</summary>
    [Range(1, 100_000, ErrorMessage = "ForumLks:RateLimits:Door must be between 1 and 100000.")]
    public int Door { get; set; } = 600;

    [Range(1, 100_000, ErrorMessage = "ForumLks:RateLimits:Search must be between 1 and 100000.")]
    public int Search { get; set; } = 120;
}

public static class RateLimits
{
    private static readonly string[] SignInPaths = ["/masuk", "/lupa-sandi", "/atur-sandi", "/undangan"];

    public static WebApplicationBuilder AddRateLimits(this WebApplicationBuilder builder)
    {
        var settings = builder.AddSettings<RateLimitSettings>("ForumLks:RateLimits");
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => LimitOf(context, settings));
        });
        return builder;
    }

    private static RateLimitPartition<string> LimitOf(HttpContext context, RateLimitSettings settings)
    {
        var request = context.Request;
        // The page that tells of a refusal must not be refused itself.
        if (!settings.Enabled || request.Path.StartsWithSegments("/galat"))
        {
            return RateLimitPartition.GetNoLimiter("off");
        }

        var who = context.Reader.Id?.ToString() ?? context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        if (HttpMethods.IsPost(request.Method))
        {
            return SignInPaths.Any(p => request.Path.StartsWithSegments(p))
                ? PerMinute($"sign-in:{context.Connection.RemoteIpAddress}", settings.SignIn)
                : request.Path.StartsWithSegments("/laporkan") ? PerMinute($"report:{context.Connection.RemoteIpAddress}", settings.SignIn)
                : request.Path.StartsWithSegments("/unggah") ? PerMinute($"piece:{who}", settings.Pieces)
                : request.Path.StartsWithSegments("/rakor/hadir") ? PerMinute($"door:{who}", settings.Door)
                : PerMinute($"write:{who}", settings.Writes);
        }

        // A receipt's code is not to be guessed.
        return request.Path.StartsWithSegments("/laporan") ? PerMinute($"receipt:{who}", settings.Writes)
            : request.Path.Value is { } path && (path.EndsWith("/daftar.csv", StringComparison.Ordinal) || path.EndsWith("/daftar.xlsx", StringComparison.Ordinal)) ? PerMinute($"sheet:{who}", settings.Writes)
            : request.Path.StartsWithSegments("/cari")
            ? PerMinute($"search:{who}", settings.Search)
            : RateLimitPartition.GetNoLimiter("read");
    }

    private static RateLimitPartition<string> PerMinute(string key, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        });
}
