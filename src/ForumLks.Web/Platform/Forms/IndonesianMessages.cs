using System.ComponentModel.DataAnnotations;
using ForumLks.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ForumLks.Web.Platform.Forms;

/// <summary>Gives every validation attribute without a message of its own one in Indonesian.</summary>
public sealed class IndonesianMessages : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessageResourceName is null && rule.ErrorMessage == EnglishOf(rule))
            {
                rule.ErrorMessage = MessageOf(rule) ?? rule.ErrorMessage;
            }
        }
    }

    public static void Use(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => "Bagian ini wajib diisi.");
        messages.SetMissingBindRequiredValueAccessor(name => $"{name} wajib diisi.");
        messages.SetMissingKeyOrValueAccessor(() => "Bagian ini wajib diisi.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Isian tidak sampai. Silakan kirim ulang.");
        messages.SetAttemptedValueIsInvalidAccessor((value, name) => $"“{value}” bukan isian yang benar untuk {name}.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}” bukan isian yang benar.");
        messages.SetUnknownValueIsInvalidAccessor(name => $"Isian {name} tidak dikenali.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Isian ini tidak dikenali.");
        messages.SetValueIsInvalidAccessor(value => $"“{value}” bukan isian yang benar.");
        messages.SetValueMustBeANumberAccessor(name => $"{name} harus berupa angka.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Bagian ini harus berupa angka.");
    }

    /// <summary>These two bring their sentence along; all others have none until somebody asks.</summary>
    private static string? EnglishOf(ValidationAttribute rule) => rule switch
    {
        EmailAddressAttribute => new EmailAddressAttribute().ErrorMessage,
        UrlAttribute => new UrlAttribute().ErrorMessage,
        _ => null,
    };

    private static string? MessageOf(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => "{0} wajib diisi.",
        StringLengthAttribute length => $"{{0}} paling banyak {IndonesianNumber.Format(length.MaximumLength)} huruf.",
        MaxLengthAttribute => "{0} paling banyak {1}.",
        MinLengthAttribute => "{0} paling sedikit {1}.",
        RangeAttribute => "{0} harus antara {1} dan {2}.",
        EmailAddressAttribute => "{0} bukan alamat surel yang benar.",
        UrlAttribute => "{0} bukan alamat web yang benar. Awali dengan https://",
        CompareAttribute => "{0} tidak sama.",
        _ => null,
    };
}
