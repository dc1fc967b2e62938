using System.Globalization;
using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.Content;

/// <summary>Rows of a feature that name an item by its ContentItemId: when two items turn out to be one, they follow it.</summary>
public interface IMovesReferences
{
    /// <summary>What is moved, as the preview of a merge names it: "penerapan praktik".</summary>
    string Word { get; }

    Task<int> Count(ForumDb db, string contentItemId, CancellationToken cancel);

    /// <summary>In the caller's transaction; what cannot follow stays behind.</summary>
    /// <param name="only">Keys that an earlier move gave, when it is taken back; null for all.</param>
    /// <returns>The keys of what was moved.</returns>
    Task<IReadOnlyList<string>> Move(ForumDb db, string from, string to, IReadOnlyCollection<string>? only, CancellationToken cancel);
}

/// <summary>The keys of rows that have a number.</summary>
public static class MovedKeys
{
    public static IReadOnlyList<string> Of(IEnumerable<long> ids) => [.. ids.Select(id => id.ToString(CultureInfo.InvariantCulture))];

    public static List<long>? Ids(IReadOnlyCollection<string>? only) => only?.Select(key => long.Parse(key, CultureInfo.InvariantCulture)).ToList();
}
