using ForumLks.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ForumLks.Web.Platform.Forms;

/// <summary>Text of a form or an address, without what no database takes; the rest stays as it was sent.</summary>
public sealed class TextBinder(IModelBinder usual) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext context)
    {
        await usual.BindModelAsync(context);
        if (context.Result is { IsModelSet: true, Model: string text })
        {
            context.Result = ModelBindingResult.Success(StorableText.Of(text));
        }
    }
}
