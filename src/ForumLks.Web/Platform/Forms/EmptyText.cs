using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ForumLks.Web.Platform.Forms;

/// <summary>An empty field of a text that is never null stays an empty text; only optional texts become null.</summary>
public sealed class EmptyText : IDisplayMetadataProvider
{
    private readonly NullabilityInfoContext _nullability = new();

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key.ModelType != typeof(string))
        {
            return;
        }

        context.DisplayMetadata.ConvertEmptyStringToNull = context.Key.PropertyInfo is { } property && IsNullable(property);
    }

    private bool IsNullable(PropertyInfo property)
    {
        lock (_nullability)
        {
            return _nullability.Create(property).WriteState == NullabilityState.Nullable;
        }
    }
}
