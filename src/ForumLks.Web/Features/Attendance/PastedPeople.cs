using System.Security.Cryptography;
using System.Text;
using ForumLks.Text;
using ForumLks.Web.Features.Regions;

namespace ForumLks.Web.Features.Attendance;

/// <summary>A list of people pasted from a sheet or a chat: one a line, "nama; lembaga; unsur; kode wilayah".</summary>
public static class PastedPeople
{
    public const int Most = 2_000;

    /// <param name="formId">Of the form they were pasted into: the same line sent in it again is the same person.</param>
    public static (IReadOnlyList<AttendeeInput> People, string? Problem) Read(string? text, string formId, Gazetteer places)
    {
        var lines = (text ?? "").Split('\n').Select((line, i) => (Text: line.Trim(), Number: i + 1)).Where(l => l.Text.Length > 0).ToList();
        if (lines.Count is 0 or > Most)
        {
            return ([], lines.Count == 0
                ? "Tempel paling sedikit satu baris."
                : $"Daftar ini berisi {IndonesianNumber.Format(lines.Count)} baris, paling banyak {IndonesianNumber.Format(Most)} sekali tempel. Isian Anda masih di sini; bagi menjadi beberapa bagian.");
        }

        var people = new List<AttendeeInput>();
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, number) in lines)
        {
            times[line] = times.GetValueOrDefault(line) + 1;
            var parts = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ';').Select(p => p.Trim()).ToArray();
            var person = new AttendeeInput { FormId = IdOf(formId, line, times[line]), Name = parts[0], Institution = Part(parts, 1), Element = Part(parts, 2), AreaCode = Part(parts, 3) };
            if (Problem(person, places) is { } problem)
            {
                return ([], $"Baris {number}: {problem}");
            }

            people.Add(person);
        }

        return (people, null);
    }

    /// <summary>Two people may share a line; the second is told from the first by their number.</summary>
    private static string IdOf(string formId, string line, int number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{formId} {number} {line}"))))[..32];

    private static string? Problem(AttendeeInput person, Gazetteer places) =>
        person.Name.Length is 0 or > 120 ? "nama harus 1 sampai 120 huruf."
        : person.Institution?.Length > 160 || person.Element?.Length > 160 ? "lembaga dan unsur paling banyak 160 huruf."
        : person.AreaCode is { } code && places.Area(code) is null ? $"kode wilayah “{(code.Length > 12 ? code[..12] + "…" : code)}” tidak ada dalam daftar Kemendagri."
        : null;

    private static string? Part(string[] parts, int at) => parts.Length > at && parts[at].Length > 0 ? parts[at] : null;
}
