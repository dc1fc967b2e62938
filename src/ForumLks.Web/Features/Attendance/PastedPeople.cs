using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Features.Regions;

namespace ForumLks.Web.Features.Attendance;

/// <summary>A list of people pasted from a sheet or a chat: one a line, "nama; lembaga; unsur; kode wilayah".</summary>
public static class PastedPeople
{
    public const int Most = 2_000;

    public static (IReadOnlyList<AttendeeInput> People, string? Problem) Read(string? text, Gazetteer places)
    {
        var lines = (text ?? "").Split('\n').Select((line, i) => (Text: line.Trim(), Number: i + 1)).Where(l => l.Text.Length > 0).ToList();
        if (lines.Count is 0 or > Most)
        {
            return ([], lines.Count == 0
                ? "Tempel paling sedikit satu baris."
                : $"Daftar ini berisi {IndonesianNumber.Format(lines.Count)} baris, paling banyak {IndonesianNumber.Format(Most)} sekali tempel. Isian Anda masih di sini; bagi menjadi beberapa bagian.");
        }

        var people = new List<AttendeeInput>();
        foreach (var (line, number) in lines)
        {
            var parts = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ';').Select(p => p.Trim()).ToArray();
            var person = new AttendeeInput { FormId = OrchardId.New(), Name = parts[0], Institution = Part(parts, 1), Element = Part(parts, 2), AreaCode = Part(parts, 3) };
            if (Problem(person, places) is { } problem)
            {
                return ([], $"Baris {number}: {problem}");
            }

            people.Add(person);
        }

        return (people, null);
    }

    private static string? Problem(AttendeeInput person, Gazetteer places) =>
        person.Name.Length is 0 or > 120 ? "nama harus 1 sampai 120 huruf."
        : person.Institution?.Length > 160 || person.Element?.Length > 160 ? "lembaga dan unsur paling banyak 160 huruf."
        : person.AreaCode is { } code && places.Area(code) is null ? $"kode wilayah “{(code.Length > 12 ? code[..12] + "…" : code)}” tidak ada dalam daftar Kemendagri."
        : null;

    private static string? Part(string[] parts, int at) => parts.Length > at && parts[at].Length > 0 ? parts[at] : null;
}
