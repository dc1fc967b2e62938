namespace ForumLks.Media;

/// <summary>What came of a picture: <see cref="ImageResult"/>, <see cref="ImageRefused"/> or <see cref="MediaUnavailable"/>.</summary>
public abstract record ImageOutcome;

/// <summary>The picture was re-encoded in several sizes, without any metadata.</summary>
/// <param name="Width">Width of the source in pixels, after its orientation was applied.</param>
/// <param name="Height">Height of the source in pixels, after its orientation was applied.</param>
/// <param name="Variants">WebP from narrow to wide, then the JPEG.</param>
public sealed record ImageResult(int Width, int Height, IReadOnlyList<ImageVariant> Variants) : ImageOutcome;

/// <summary>The picture cannot be used.</summary>
/// <param name="Reason">An Indonesian sentence for the person who sent it.</param>
public sealed record ImageRefused(string Reason) : ImageOutcome;

/// <summary>The site cannot work on pictures at present: the program for it is not installed.</summary>
/// <param name="Reason">An Indonesian sentence that names the package to install.</param>
/// <param name="Package">The Debian package.</param>
public sealed record MediaUnavailable(string Reason, string Package) : ImageOutcome;

/// <summary>One re-encoded size of a picture.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Format"><see cref="FileKind.WebP"/> or <see cref="FileKind.Jpeg"/>.</param>
/// <param name="Path">Full path of the file.</param>
/// <param name="Bytes">Its size in bytes.</param>
public sealed record ImageVariant(int Width, int Height, FileKind Format, string Path, long Bytes);
