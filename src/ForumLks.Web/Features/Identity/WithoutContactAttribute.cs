using System.ComponentModel.DataAnnotations;
using ForumLks.Text.PersonalData;

namespace ForumLks.Web.Features.Identity;

/// <summary>What stands beside a person for everybody to read gives no way to reach them privately, and no number they are known by.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WithoutContactAttribute : ValidationAttribute
{
    public WithoutContactAttribute() => ErrorMessage = "{0} terbaca oleh semua orang. Tulis tanpa nomor, surel, atau alamat.";

    public override bool IsValid(object? value) =>
        PersonalDataFinder.Find(value as string).All(f => f.Kind is PersonalDataKind.Name or PersonalDataKind.Health or PersonalDataKind.BirthDate);
}
