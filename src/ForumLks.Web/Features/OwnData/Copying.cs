using System.IO.Compression;
using System.Text.Json;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.OwnData;

/// <summary>A copy of everything the forum holds about a person: a JSON file for each feature, and their files.</summary>
public sealed class Copying(ForumDb db, IEnumerable<IPersonalData> holders, IFiles files)
{
    private const string Readme =
        """
        Salinan data Anda dari ForumLKS.

        Setiap berkas .json memuat satu jenis data (format JSON, UTF-8; waktu dalam UTC).
        Folder "berkas" memuat berkas yang Anda unggah. Gambar tersimpan tanpa data lokasi.
        Arti tiap bagian dan masa simpannya ada di halaman Privasi forum (/privasi).
        """;

    private static readonly JsonSerializerOptions Format = new(JsonColumn.Options) { WriteIndented = true, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never };

    /// <summary>A file of the system's own that vanishes when it has been sent, or was not.</summary>
    public async Task<Stream> Of(Person person, CancellationToken cancel)
    {
        var target = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        var isWhole = false;
        try
        {
            using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
            {
                await Write(zip, person, cancel);
            }

            target.Position = 0;
            isWhole = true;
            return target;
        }
        finally
        {
            if (!isWhole)
            {
                await target.DisposeAsync();
            }
        }
    }

    private async Task Write(ZipArchive zip, Person person, CancellationToken cancel)
    {
        await using (var readme = new StreamWriter(zip.CreateEntry("BACA-DULU.txt").Open()))
        {
            await readme.WriteAsync(Readme);
        }

        foreach (var holder in holders)
        {
            await using (var entry = zip.CreateEntry($"{holder.Name}.json").Open())
            {
                await JsonSerializer.SerializeAsync(entry, await holder.Of(db, person, cancel), Format, cancel);
            }

            foreach (var path in await holder.Files(db, person, cancel))
            {
                await Add(zip, path, cancel);
            }
        }
    }

    private async Task Add(ZipArchive zip, string path, CancellationToken cancel)
    {
        if (await files.Open(path, cancel) is not { } file)
        {
            return;
        }

        await using var source = file.Content;
        // The folder keeps apart files of one name.
        await using var target = zip.CreateEntry($"berkas/{path.Replace('/', '-')}{(Path.HasExtension(path) ? "" : Path.GetExtension(file.FileName))}", CompressionLevel.NoCompression).Open();
        await source.CopyToAsync(target, cancel);
    }
}
