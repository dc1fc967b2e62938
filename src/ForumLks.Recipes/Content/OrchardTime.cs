using System.Globalization;

namespace ForumLks.Recipes;

/// <summary>Times as Orchard writes them: UTC, ISO 8601, up to seven fraction digits.</summary>
internal static class OrchardTime
{
    public static string Write(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
