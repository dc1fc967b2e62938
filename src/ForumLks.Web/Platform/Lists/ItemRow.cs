using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;

namespace ForumLks.Web.Platform.Lists;

/// <summary>One item as a line of a list: all that lists, feeds and the home page show of it.</summary>
public sealed record ItemRow(
    long Id, ContentType Type, string Url, string Title, string Summary, string? Area, string? AreaName, SpaceName? Space,
    DateTime AtUtc, ContentStatus Status, Visibility Visibility, string? Topic);

/// <summary>A page of rows; <see cref="Older"/> is the cursor of the next one.</summary>
public sealed record RowPage(IReadOnlyList<ItemRow> Rows, string? Older, bool IsFirst)
{
    public static readonly RowPage Empty = new([], null, true);
}

/// <summary>The places by name; the Regions feature knows them.</summary>
public interface IPlaceNames
{
    ValueTask<Func<string?, string?>> Names(CancellationToken cancel);

    /// <summary>Every kabupaten, kota and province by its code, with the names people write: "Kabupaten Ngawi" and "Ngawi".</summary>
    ValueTask<IReadOnlyList<PlaceName>> All(CancellationToken cancel);
}

public sealed record PlaceName(string Code, string FullName, string ShortName);
