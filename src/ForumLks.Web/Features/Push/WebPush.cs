using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ForumLks.Web.Features.Push;

/// <summary>Encrypts a message for one browser: RFC 8291 (keys by ECDH on P-256) in the coding of RFC 8188 (aes128gcm, one record).</summary>
public static class WebPush
{
    private const int PointLength = 65;
    private const int SecretLength = 16;
    private const int SaltLength = 16;
    private const int RecordSize = 4096;
    private const byte LastRecord = 2;

    /// <param name="browserKey">The uncompressed point of the browser's public key, 65 bytes.</param>
    /// <param name="secret">The browser's authentication secret, 16 bytes.</param>
    public static byte[] Encrypt(byte[] message, byte[] browserKey, byte[] secret)
    {
        using var ours = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var theirs = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = browserKey[1..33], Y = browserKey[33..65] } });
        var shared = ours.DeriveRawSecretAgreement(theirs.PublicKey);
        var point = Point(ours.ExportParameters(false).Q);
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var (key, nonce) = KeysOf(shared, secret, browserKey, point, salt);

        byte[] plain = [.. message, LastRecord];
        var (cipher, tag) = (new byte[plain.Length], new byte[16]);
        using (var aes = new AesGcm(key, tag.Length))
        {
            aes.Encrypt(nonce, plain, cipher, tag);
        }

        var size = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(size, RecordSize);
        return [.. salt, .. size, (byte)point.Length, .. point, .. cipher, .. tag];
    }

    /// <summary>The two keys of a message; the browser comes to the same with its own half.</summary>
    public static (byte[] Key, byte[] Nonce) KeysOf(byte[] shared, byte[] secret, byte[] browserKey, byte[] ourKey, byte[] salt)
    {
        byte[] info = [.. Encoding.ASCII.GetBytes("WebPush: info\0"), .. browserKey, .. ourKey];
        var material = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, secret, info);
        return (
            HKDF.DeriveKey(HashAlgorithmName.SHA256, material, 16, salt, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0")),
            HKDF.DeriveKey(HashAlgorithmName.SHA256, material, 12, salt, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0")));
    }

    public static byte[] Point(ECPoint q) => [4, .. q.X!, .. q.Y!];

    /// <summary>Whether these are keys that a browser gives; a point that is not on the curve is refused by the library when it is used.</summary>
    public static bool AreKeys(byte[] browserKey, byte[] secret)
    {
        if (browserKey.Length != PointLength || browserKey[0] != 4 || secret.Length != SecretLength)
        {
            return false;
        }

        try
        {
            using var theirs = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = browserKey[1..33], Y = browserKey[33..65] } });
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
