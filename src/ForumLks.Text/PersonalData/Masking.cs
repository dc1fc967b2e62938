namespace ForumLks.Text.PersonalData;

/// <summary>What may stand in place of personal data: enough to recognise it by those who know, too little for others.</summary>
public static class Masking
{
    private const char Dot = '•';

    /// <summary>"3577••••••••0003", "0812••••7890", initials of a name, "kawasan ini" without a number of an address.</summary>
    public static string Of(PersonalDataFinding finding) => finding.Kind switch
    {
        PersonalDataKind.Nik or PersonalDataKind.FamilyCard => Middle(finding.Value, 4, 4),
        PersonalDataKind.Phone => Middle(finding.Value, 4, 2),
        PersonalDataKind.BankAccount or PersonalDataKind.Nisn => Middle(finding.Value, 0, 3),
        PersonalDataKind.Email => finding.Value[..1] + "•••",
        PersonalDataKind.Plate => "••••",
        PersonalDataKind.Address => "(alamat disamarkan)",
        PersonalDataKind.BirthDate => "(tanggal lahir disamarkan)",
        PersonalDataKind.Story => "(kisah seorang anak atau klien dihapus)",
        _ => Initials(finding.Value),
    };

    private static string Middle(string value, int head, int tail)
    {
        var digits = value.Where(char.IsLetterOrDigit).ToArray();
        return digits.Length <= head + tail
            ? new string(Dot, digits.Length)
            : string.Concat(new string(digits, 0, head), new string(Dot, digits.Length - head - tail), new string(digits, digits.Length - tail, tail));
    }

    private static string Initials(string name) =>
        string.Concat(name.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsLetter(w[0])).Select(w => char.ToUpperInvariant(w[0]) + "."));
}
