using System.ComponentModel.DataAnnotations;

namespace ForumLks.Web.Features.Groups;

/// <summary>What a form says of a group.</summary>
public sealed record GroupInput
{
    [Display(Name = "Nama kelompok"), Required, StringLength(Group.LongestName, MinimumLength = 5, ErrorMessage = "Nama kelompok 5 sampai 100 huruf.")]
    public string Name { get; set; } = "";

    [Display(Name = "Tujuan"), Required, StringLength(Group.LongestPurpose)]
    public string Purpose { get; set; } = "";

    [Display(Name = "Siapa yang tahu kelompok ini ada"), EnumDataType(typeof(GroupOpenness))]
    public GroupOpenness Openness { get; set; }

    /// <summary>Given with the empty form: sending it twice makes one group.</summary>
    [StringLength(12), RegularExpression("^[a-z0-9]+$")]
    public string Key { get; set; } = "";
}
