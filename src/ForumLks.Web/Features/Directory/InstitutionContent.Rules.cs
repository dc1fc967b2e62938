using System.ComponentModel.DataAnnotations;
using ForumLks.Text.PersonalData;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Directory;

public sealed partial record InstitutionContent
{
    public const int MostServices = 20;
    public const int MostContacts = 6;

    public void Tidy()
    {
        Aliases = [.. Aliases.Filled().Distinct(StringComparer.OrdinalIgnoreCase)];
        ServiceKinds = [.. ServiceKinds.Distinct().Order()];
        Services = Services.Filled();
        Contacts.RemoveAll(c => string.IsNullOrWhiteSpace(c.Role) && string.IsNullOrWhiteSpace(c.Phone) && string.IsNullOrWhiteSpace(c.Email));
        Sources.RemoveAll(s => string.IsNullOrWhiteSpace(s.Title) && string.IsNullOrWhiteSpace(s.Publisher));
        (Photo, PhotoAlt) = string.IsNullOrWhiteSpace(Photo) ? (null, null) : (Photo, PhotoAlt);
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        [.. SizeRules(), .. AddressRules(), .. PeriodRules(), .. SchemeRules(), .. ContactRules(), .. PeopleRules()];

    private IEnumerable<ValidationResult> SizeRules() =>
    [
        .. ContentRules.AtMost(Aliases.Filled().Count, 12, nameof(Aliases), "Nama lain"),
        .. ContentRules.NoLongerThan([.. Aliases.Take(13)], 140, nameof(Aliases), "Nama lain"),
        .. ContentRules.AtMost(Services.Filled().Count, MostServices, nameof(Services), "Layanan"),
        .. ContentRules.NoLongerThan([.. Services.Take(MostServices + 1)], 160, nameof(Services), "Layanan"),
        .. ContentRules.AtMost(Contacts.Count, MostContacts, nameof(Contacts), "Kontak"),
    ];

    private IEnumerable<ValidationResult> AddressRules()
    {
        if (!string.IsNullOrWhiteSpace(Street) && !MayShowStreet)
        {
            yield return new(
                Residence is null
                    ? "Jawab dahulu apakah ada yang tinggal di sini. Jalan dan nomor hanya ditulis bila tidak ada anak atau penerima layanan yang menginap."
                    : "Di sini ada yang tinggal, maka alamat cukup sampai desa atau kelurahan. Hapus jalan dan nomornya.",
                [nameof(Street)]);
        }

        foreach (var (text, name) in new[] { (Village, nameof(Village)), (District, nameof(District)) })
        {
            if (!MayShowStreet && LooksLikeStreet(text))
            {
                yield return new("Tulis nama desa, kelurahan, atau kecamatannya saja, tanpa jalan, nomor, RT, atau RW.", [name]);
            }
        }

        if (!string.IsNullOrWhiteSpace(Photo) && string.IsNullOrWhiteSpace(PhotoAlt))
        {
            yield return new("Tulis apa yang terlihat pada foto, untuk pembaca yang tidak melihatnya.", [nameof(PhotoAlt)]);
        }
    }

    private static bool LooksLikeStreet(string? text) =>
        (text ?? "").Split(' ', '.', ',', '/').Any(w => w.ToLowerInvariant() is "jl" or "jln" or "jalan" or "gang" or "gg" or "rt" or "rw" or "no" or "nomor" or "blok");

    private IEnumerable<ValidationResult> PeriodRules()
    {
        if (RegistrationUntil < RegisteredOn)
        {
            yield return new("Masa berlaku tanda daftar berakhir sebelum tanggal terbitnya.", [nameof(RegistrationUntil)]);
        }

        if (AccreditedUntil < AccreditedOn)
        {
            yield return new("Masa berlaku akreditasi berakhir sebelum tanggalnya.", [nameof(AccreditedUntil)]);
        }

        if (string.IsNullOrWhiteSpace(RegistrationNumber) && (RegisteredOn ?? RegistrationUntil) is not null)
        {
            yield return new("Tanggal tanda daftar sudah diisi; tulis juga nomornya.", [nameof(RegistrationNumber)]);
        }

        if (!string.IsNullOrWhiteSpace(RegistrationNumber) && RegistrationKey.Of(RegistrationNumber) is null)
        {
            yield return new("Nomor tanda daftar berisi huruf atau angka.", [nameof(RegistrationNumber)]);
        }
    }

    private IEnumerable<ValidationResult> SchemeRules()
    {
        if (Rank is null && RankedOn is not null)
        {
            yield return new("Tanggal pemeringkatan sudah diisi; pilih juga peringkatnya.", [nameof(Rank)]);
        }

        if (Accreditation is null && (AccreditedOn ?? AccreditedUntil) is not null)
        {
            yield return new("Tanggal akreditasi sudah diisi; pilih juga nilainya.", [nameof(Accreditation)]);
        }

        if (CheckedOn is null && !string.IsNullOrWhiteSpace(CheckedBy))
        {
            yield return new("Tulis juga tanggal pemeriksaannya.", [nameof(CheckedOn)]);
        }
    }

    private IEnumerable<ValidationResult> ContactRules()
    {
        foreach (var (contact, i) in Contacts.Select((c, i) => (c, i)).Where(row => row.c.ToString().Length > 0))
        {
            if (string.IsNullOrWhiteSpace(contact.Role))
            {
                yield return new($"Kontak {i + 1}: tulis bagian atau perannya, misalnya “Sekretariat”.", [$"Contacts[{i}].Role"]);
            }
            else if (PeopleList.NamesSomebody(contact.Role))
            {
                yield return new($"Kontak {i + 1}: tulis bagian atau perannya, misalnya “Sekretariat”, bukan nama orang.", [$"Contacts[{i}].Role"]);
            }

            if (string.IsNullOrWhiteSpace(contact.Phone) && string.IsNullOrWhiteSpace(contact.Email))
            {
                yield return new($"Kontak {i + 1}: isi telepon atau surel kantor.", [$"Contacts[{i}].Phone"]);
            }
        }
    }

    /// <summary>An institution is listed here, never those who live in it.</summary>
    private IEnumerable<ValidationResult> PeopleRules()
    {
        (string Field, string Word, string? Text)[] fields =
        [
            (nameof(Title), "Nama lembaga", Title), (nameof(Aliases), "Nama lain", string.Join('\n', Aliases.Filled())),
            (nameof(Summary), "Keterangan singkat", Summary), (nameof(Services), "Layanan", string.Join('\n', Services.Filled())),
            (nameof(VisitingRules), "Aturan berkunjung", VisitingRules), (nameof(StandingNote), "Keterangan keadaan", StandingNote),
            (nameof(Street), "Jalan dan nomor", Street), (nameof(LegalProof), "Akta", LegalProof), (nameof(Body), "Penjelasan", Body),
            (nameof(Contacts), "Kontak", string.Join('\n', Contacts.Select(c => $"{c.Role} {c.Note}".Trim()))),
        ];
        return fields.Where(f => PeopleList.In(f.Text)).Select(f => new ValidationResult(ListsPeople(f.Word), [f.Field]));
    }

    /// <summary>What is said of a field that lists people; imports say the same.</summary>
    public static string ListsPeople(string word) =>
        $"{word} tampak seperti daftar nama orang. Direktori mencatat lembaga, bukan penghuninya: tulis jumlahnya saja. Nama pengurus dicatat pada halaman pengurus lembaga.";
}
