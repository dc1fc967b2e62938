using ForumLks.Web.Platform.Editing;
using Microsoft.AspNetCore.Mvc;

namespace ForumLks.Web.Platform.Forms;

public static class FormsSetup
{
    /// <summary>Largest form that is read at all; files inside it have smaller limits with sentences of their own.</summary>
    public const long LargestForm = 64 * 1024 * 1024;

    public static IMvcBuilder AddIndonesianForms(this IMvcBuilder mvc)
    {
        mvc.Services.AddScoped<FormDrafts>().AddScoped<HeldForms>().AddScoped<StaleFormFilter>();
        mvc.Services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(o =>
        {
            o.MultipartBodyLengthLimit = LargestForm;
            o.ValueCountLimit = 12_000;
            o.ValueLengthLimit = 2 * 1024 * 1024;
        });
        return mvc.AddMvcOptions(options =>
        {
            options.ModelBinderProviders.Insert(0, new IndonesianBinders());
            options.ModelMetadataDetailsProviders.Add(new IndonesianMessages());
            options.ModelMetadataDetailsProviders.Add(new EmptyText());
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            options.MaxModelBindingCollectionSize = 11_000;
            options.Filters.Add(new ServiceFilterAttribute<StaleFormFilter>());
            IndonesianMessages.Use(options.ModelBindingMessageProvider);
        });
    }
}
