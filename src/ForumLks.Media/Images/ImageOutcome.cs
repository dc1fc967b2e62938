namespace ForumLks.Media;

/// <summary>What came of a picture: <see cref="ImageResult"/>, <see cref="ImageRefused"/> or <see cref="MediaUnavailable"/>.</summary>
public abstract record ImageOutcome;

/// <summary>The picture was re-encoded in several sizes, without any metadata.</summary>
/// <param name="Width">Width of the source in pixels, after its orientation was applied.</param>
/// <param name="Height">Height of the source in pixels, after its orientation was applied.</param>
/// <param name="Variants">WebP from narrow to wide, AVIF likewise where it can be made, the JPEG, and the share image where the picture is large enough for one.</param>
/// <param name="Placeholder">A few pixels of it as a <c>data:</c> address of some hundred letters, to be shown blurred while the picture loads.</param>
public sealed record ImageResult(int Width, int Height, IReadOnlyList<ImageVariant> Variants, string Placeholder) : ImageOutcome;

/// <summary>The point of a picture that must stay in sight when it is cut, in percent from the left and from the top.</summary>
/// <param name="X">0–100 from the left.</param>
/// <param name="Y">0–100 from the top.</param>
public readonly record struct FocalPoint(int X, int Y)
{
    /// <summary>The middle, where nobody has said otherwise.</summary>
    public static FocalPoint Middle => new(50, 50);
}

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
/// <param name="Format"><see cref="FileKind.WebP"/>, <see cref="FileKind.Avif"/> or <see cref="FileKind.Jpeg"/>.</param>
/// <param name="Path">Full path of the file.</param>
/// <param name="Bytes">Its size in bytes.</param>
public sealed record ImageVariant(int Width, int Height, FileKind Format, string Path, long Bytes)
{
    /// <summary>File name of the share image, by which it is told from the others.</summary>
    public const string ShareName = "bagikan.jpg";

    /// <summary>True for the picture that goes with a shared link.</summary>
    public bool IsShare => System.IO.Path.GetFileName(Path) == ShareName;
}
