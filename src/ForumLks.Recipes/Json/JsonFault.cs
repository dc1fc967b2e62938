namespace ForumLks.Recipes;

/// <summary>Finds and names the place where JSON breaks, in words for someone who edits the file by hand.</summary>
internal static class JsonFault
{
    public static int FirstByteAfter(ReadOnlySpan<byte> json, int start)
    {
        var index = start;
        while (index < json.Length)
        {
            if (json[index] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') index++;
            else if (json[index..].StartsWith("//"u8)) index = EndOf(json, index, "\n"u8);
            else if (json[index..].StartsWith("/*"u8)) index = EndOf(json, index, "*/"u8);
            else break;
        }

        return index;
    }

    public static string Describe(ReadOnlySpan<byte> json, int fault) => json[fault] switch
    {
        (byte)'"' => "JSON rusak di sini. Biasanya koma atau titik dua sebelum teks ini belum ditulis, atau kutip penutupnya hilang.",
        (byte)'\'' => "JSON rusak di sini. Pakai tanda kutip ganda (\"), bukan tunggal (').",
        (byte)',' => "JSON rusak di sini. Ada koma yang berlebih atau nilai sebelum koma belum ditulis.",
        (byte)'{' or (byte)'[' => "JSON rusak di sini. Biasanya koma sebelum kurung ini belum ditulis.",
        (byte)'}' or (byte)']' => "JSON rusak di sini. Kurung penutup ini tidak cocok dengan pembukanya, atau nilainya belum ditulis.",
        _ => "JSON rusak di sini. Periksa koma, tanda kutip, dan kurung di baris ini dan baris sebelumnya.",
    };

    private static int EndOf(ReadOnlySpan<byte> json, int start, ReadOnlySpan<byte> end)
    {
        var length = json[start..].IndexOf(end);
        return length < 0 ? json.Length : start + length + end.Length;
    }
}
