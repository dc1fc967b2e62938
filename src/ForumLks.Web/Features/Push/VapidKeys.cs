using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ForumLks.Web.Data;
using Microsoft.AspNetCore.WebUtilities;

namespace ForumLks.Web.Features.Push;

/// <summary>The site's own key for push services (RFC 8292), made once and kept in the data directory beside the other keys: devices are bound to it.</summary>
public sealed class VapidKeys(DatabaseSettings data, TimeProvider clock)
{
    private const string FileName = "push.key";
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(12);
    private readonly Lazy<ECDsa> _key = new(() => Load(System.IO.Directory.CreateDirectory(data.PathOf("keys")).FullName));

    /// <summary>The uncompressed point, as base64url: what the browser is asked to subscribe with.</summary>
    public string PublicKey => WebEncoders.Base64UrlEncode(WebPush.Point(_key.Value.ExportParameters(false).Q));

    /// <summary>The header by which a push service knows who rings.</summary>
    public string Authorization(Uri endpoint, string contact)
    {
        var header = Part("""{"typ":"JWT","alg":"ES256"}""");
        var claims = Part(JsonSerializer.Serialize(new { aud = endpoint.GetLeftPart(UriPartial.Authority), exp = (clock.GetUtcNow() + TokenLife).ToUnixTimeSeconds(), sub = contact }));
        var signature = WebEncoders.Base64UrlEncode(_key.Value.SignData(Encoding.ASCII.GetBytes($"{header}.{claims}"), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        return $"vapid t={header}.{claims}.{signature}, k={PublicKey}";
    }

    private static string Part(string json) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json));

    /// <summary>Of two servers that begin at once, one makes the file and both read it.</summary>
    private static ECDsa Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var draft = Path.Combine(folder, $"{FileName}.{Guid.NewGuid():n}");
            File.WriteAllText(draft, made.ExportPkcs8PrivateKeyPem());
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            try
            {
                File.Move(draft, path, overwrite: false);
            }
            catch (IOException)
            {
                File.Delete(draft);
            }
        }

        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(path));
        return key;
    }
}
