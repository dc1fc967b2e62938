using System.Text;
namespace ForumLks.Benchmarks.Soon;

/// <summary>A PDF of many pages of prose, about 300 words each; the last ends with a word that stands nowhere else.</summary>
internal static class LongPdf
{
    private const int LinesOfAPage = 40, WordsOfALine = 8;
    private static readonly string[] Words = "lembaga pengasuh anak dapur jadwal kunjungan rumah laporan bulanan petugas warga pelatihan kamar obat sekolah keluarga bantuan rapat catatan kebun".Split(' ');

    public static byte[] Of(int pages, string last)
    {
        var dice = new Random(1);
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{4 + (i * 2)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        };
        for (var page = 1; page <= pages; page++)
        {
            var lines = Enumerable.Range(0, LinesOfAPage).Select(_ => string.Join(' ', Enumerable.Range(0, WordsOfALine).Select(_ => Words[dice.Next(Words.Length)])));
            var text = string.Join(" ", lines.Append(page == pages ? last : $"halaman {page}").Select(line => $"({line}) Tj 0 -16 Td"));
            var content = $"BT /F1 11 Tf 72 780 Td {text} ET";
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        return Assemble(objects);
    }

    private static byte[] Assemble(List<string> objects)
    {
        var (pdf, offsets) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var body in objects)
        {
            offsets.Add(pdf.Length);
            pdf.Append($"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n").AppendJoin("", offsets.Select(offset => $"{offset:D10} 00000 n \n"))
            .Append($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
