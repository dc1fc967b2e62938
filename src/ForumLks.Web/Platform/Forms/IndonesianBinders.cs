using ForumLks.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace ForumLks.Web.Platform.Forms;

/// <summary>Dates and numbers as people write them, and text that can be kept; what cannot be read is kept in the field beside the reason.</summary>
public sealed class IndonesianBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType;
        return type == typeof(DateOnly) ? new DateBinder()
            : type == typeof(decimal) ? new NumberBinder(whole: false)
            : type == typeof(string) && !context.Metadata.IsEnumerableType && context.BindingInfo.BindingSource != BindingSource.Body ? new TextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : type == typeof(int) && context.Metadata.ContainerType is not null ? new NumberBinder(whole: true)
            : null;
    }
}

public sealed class DateBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context) => Typed.Bind(context, text =>
        IndonesianDate.TryParse(text, out var date, out var reason) ? (date, null) : (null, reason));
}

public sealed class NumberBinder(bool whole) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context) => Typed.Bind(context, text =>
    {
        if (!IndonesianNumber.TryParse(text, out var number, out var reason))
        {
            return (null, reason);
        }

        if (!whole)
        {
            return (number, null);
        }

        return decimal.Truncate(number) == number && Math.Abs(number) <= int.MaxValue
            ? ((int)number, null)
            : (null, "Tulis sebagai bilangan bulat.");
    });
}

internal static class Typed
{
    public static Task Bind(ModelBindingContext context, Func<string, (object? Value, string? Reason)> read)
    {
        var given = context.ValueProvider.GetValue(context.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        context.ModelState.SetModelValue(context.ModelName, given);
        var text = given.FirstValue?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            if (context.ModelMetadata.IsReferenceOrNullableType)
            {
                context.Result = ModelBindingResult.Success(null);
            }
            else
            {
                context.ModelState.TryAddModelError(context.ModelName, $"{context.ModelMetadata.GetDisplayName()} wajib diisi.");
            }

            return Task.CompletedTask;
        }

        var (value, reason) = read(text);
        if (value is null)
        {
            context.ModelState.TryAddModelError(context.ModelName, reason!);
            return Task.CompletedTask;
        }

        context.Result = ModelBindingResult.Success(value);
        return Task.CompletedTask;
    }
}
