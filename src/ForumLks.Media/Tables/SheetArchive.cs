using System.IO.Compression;
using System.Xml;

namespace ForumLks.Media;

/// <summary>The parts of a workbook. An archive that says it is small and is not, is found out while it unpacks.</summary>
internal sealed class SheetArchive : IDisposable
{
    private const long MaxPart = 250L << 20;
    private readonly ZipArchive zip;

    public SheetArchive(string path)
    {
        var file = File.OpenRead(path);
        try
        {
            zip = new ZipArchive(file, ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            file.Dispose();
            throw;
        }

        Refusal = ZipGuard.Refusal(zip) ?? (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            ? "Berkas Excel ini berisi makro. Simpan ulang sebagai .xlsx tanpa makro, lalu unggah lagi."
            : null);
    }

    public string? Refusal { get; }

    /// <summary>Null where there is no such part. Document types, and with them entities, are refused.</summary>
    public XmlReader? Read(string part)
    {
        var entry = zip.GetEntry(part) ?? zip.Entries.FirstOrDefault(e => e.FullName.Equals(part, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(new DeclaredStream(entry.Open(), Math.Min(entry.Length, MaxPart)), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true,
        });
    }

    /// <summary>Where the workbook's relation of that id leads.</summary>
    public string PartOf(string id)
    {
        using var relations = Read("xl/_rels/workbook.xml.rels") ?? throw new InvalidDataException("The workbook has no relations.");
        while (relations.Read())
        {
            if (relations is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && relations.GetAttribute("Id") == id && relations.GetAttribute("TargetMode") != "External")
                return relations.GetAttribute("Target") is { } target ? target.StartsWith('/') ? target[1..] : $"xl/{target}" : "";
        }

        throw new InvalidDataException("The sheet's part is not named.");
    }

    public void Dispose() => zip.Dispose();

    /// <summary>Gives no more than the archive declared.</summary>
    private sealed class DeclaredStream(Stream inner, long declared) : Stream
    {
        private long left = declared;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            left -= read;
            return left >= 0 ? read : throw new SheetRefusal("Isi berkas ini jauh lebih besar daripada yang disebutnya. Berkas seperti ini tidak diterima.");
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
