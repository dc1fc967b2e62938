using ForumLks.Text;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Directory;

public sealed partial record InstitutionContent
{
    public string SearchText() => string.Join('\n',
    [
        .. Aliases, Kind.Word(), .. ServiceKinds.Select(k => k.Word()), .. Services, RegistrationNumber, Village, District, Rank?.Word(),
        Accreditation is { } grade ? $"akreditasi {grade.Word()}" : null, PlainText.FromMarkdown(Body ?? ""),
    ]);

    public IEnumerable<ContentLine> Lines() =>
    [
        new("Nama", Title),
        new("Nama lain", string.Join(", ", Aliases)),
        new("Jenis", Kind.Word()),
        new("Layanan", string.Join(", ", ServiceKinds.Select(k => k.Word()))),
        new("Wilayah", Area),
        new("Alamat", Address),
        new("Tinggal di lembaga", Residence?.Word() ?? ""),
        new("Keadaan", With(Standing.Word(), Day("sejak", StandingSince), StandingNote)),
        new("Tanda daftar", With(RegistrationNumber, RegisteredBy, Day("tanggal", RegisteredOn), Day("berlaku sampai", RegistrationUntil))),
        new("Peringkat", With(Rank?.Word(), RankScheme, Day("tanggal", RankedOn), RankProof)),
        new("Akreditasi", With(Accreditation?.Word(), AccreditationScheme, Day("tanggal", AccreditedOn), Day("berlaku sampai", AccreditedUntil), AccreditationProof)),
        new("Bentuk hukum", With(LegalStatus?.Word(), LegalProof)),
        new("Daya tampung", Capacity?.Word() ?? ""),
        new("Pekerja", Staff?.Word() ?? ""),
        new("Letak", Rurality?.Word() ?? ""),
        new("Keterangan", Summary ?? ""),
        new("Layanan yang diberikan", string.Join("; ", Services)),
        new("Aturan berkunjung", VisitingRules ?? ""),
        new("Kontak", string.Join('\n', Contacts)),
        new("Situs web", Website ?? ""),
        new("Foto", PhotoAlt ?? ""),
        new("Diperiksa", With(Day("", CheckedOn), CheckedBy)),
        new("Penjelasan", Body ?? ""),
        new("Sumber", string.Join('\n', Sources)),
    ];

    /// <summary>As far as it may be shown: "Jl. Contoh 1, Desa Beran, Kecamatan Ngawi".</summary>
    public string Address => With(
        MayShowStreet ? Street : null,
        string.IsNullOrWhiteSpace(Village) ? null : Prefixed(Village, "Desa/Kelurahan", "Desa", "Kelurahan", "Kel.", "Ds."),
        string.IsNullOrWhiteSpace(District) ? null : Prefixed(District, "Kecamatan", "Kecamatan", "Kec.", "Distrik", "Kapanewon", "Kemantren"));

    /// <summary>A coordinating body or office has no residents; of an LKS somebody must have said so.</summary>
    public bool MayShowStreet => Residence == Directory.Residence.TidakMenginap || (Residence is null && Kind is InstitutionKind.Lkks or InstitutionKind.Flks or InstitutionKind.Dinsos);

    private static string Prefixed(string name, string prefix, params string[] known) =>
        known.Any(k => name.Trim().StartsWith(k + " ", StringComparison.OrdinalIgnoreCase)) ? name.Trim() : $"{prefix} {name.Trim()}";

    private static string? Day(string word, DateOnly? day) => day is { } on ? $"{word} {IndonesianDate.Long(on)}".Trim() : null;

    private static string With(params string?[] parts) => string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p!.Trim()));
}
