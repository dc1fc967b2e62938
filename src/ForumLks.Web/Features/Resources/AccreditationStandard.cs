using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Resources;

/// <summary>The six standards by which an LKS is accredited.</summary>
public enum AccreditationStandard
{
    Program,
    SumberDayaManusia,
    ManajemenOrganisasi,
    SaranaPrasarana,
    ProsesPelayanan,
    HasilPelayanan,
}

public static class AccreditationStandards
{
    public static string Word(this AccreditationStandard standard) => standard switch
    {
        AccreditationStandard.SumberDayaManusia => "Sumber daya manusia",
        AccreditationStandard.ManajemenOrganisasi => "Manajemen dan organisasi",
        AccreditationStandard.SaranaPrasarana => "Sarana dan prasarana",
        AccreditationStandard.ProsesPelayanan => "Proses pelayanan",
        AccreditationStandard.HasilPelayanan => "Hasil pelayanan",
        _ => "Program",
    };
}

/// <summary>Standards, kinds of service and keywords of a resource in one column: "|standar:Program|layanan:Anak|topik:gizi|".</summary>
public static class ResourceMarks
{
    private const int Longest = 1000;

    public static string Of(ResourceContent content)
    {
        string[] marks = [.. content.Standards.Select(Standard), .. content.ServiceKinds.Distinct().Select(Service), .. content.Tags.Select(Topic)];
        var text = $"|{string.Join('|', marks)}|";
        return marks.Length == 0 ? "" : text.Length > Longest ? text[..(text.LastIndexOf('|', Longest - 1) + 1)] : text;
    }

    public static string Standard(AccreditationStandard standard) => $"standar:{standard}";

    public static string Service(ServiceKind kind) => $"layanan:{kind}";

    public static string Topic(string word) => $"topik:{word.Trim().ToLowerInvariant().Replace('|', ' ')}";
}
