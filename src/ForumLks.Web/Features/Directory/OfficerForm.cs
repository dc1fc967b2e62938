using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ForumLks.Web.Features.Directory;

/// <summary>What both pages of an officer look at before the chair itself is asked.</summary>
public static class OfficerForm
{
    public static void Check(OfficerInput input, ModelStateDictionary errors, DateOnly today)
    {
        foreach (var (field, sentence) in input.Problems())
        {
            errors.AddModelError($"Input.{field}", sentence);
        }

        if (input.InauguratedOn > today)
        {
            errors.AddModelError("Input.InauguratedOn", "Tanggal pengukuhan belum tiba.");
        }

        if (input.DecreeOn > today)
        {
            errors.AddModelError("Input.DecreeOn", "Tanggal SK belum tiba.");
        }

        if (!input.IsVacant && input.Consent != NameConsent.TanpaNama && string.IsNullOrWhiteSpace(input.PersonName))
        {
            errors.AddModelError("Input.PersonName", "Tulis namanya, atau pilih “tampilkan jabatannya saja”.");
        }

        if (input.IsVacant && !string.IsNullOrWhiteSpace(input.PersonName))
        {
            errors.AddModelError("Input.PersonName", "Kursi kosong tidak punya nama. Hapus namanya, atau hapus tanda “kosong”.");
        }
    }
}
