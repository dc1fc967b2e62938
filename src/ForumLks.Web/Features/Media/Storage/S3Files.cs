using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace ForumLks.Web.Features.Media.Storage;

/// <summary>The bytes as objects of an S3-compatible store, named path-style so that any of them understands.</summary>
public sealed class S3Files : IFileStore, IDisposable
{
    private readonly AmazonS3Client _client;
    private readonly S3Settings _settings;
    private readonly string _temporary;

    /// <param name="temporary">A folder on this machine for what programs must read as a file.</param>
    public S3Files(S3Settings settings, string temporary)
    {
        (_settings, _temporary) = (settings, temporary);
        var config = new AmazonS3Config
        {
            ForcePathStyle = true,
            AuthenticationRegion = settings.Region,
            // Not every store knows Amazon's newer checksums.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            MaxErrorRetry = 3,
            Timeout = TimeSpan.FromSeconds(60),
        };
        if (string.IsNullOrEmpty(settings.Address))
        {
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(settings.Region);
        }
        else
        {
            config.ServiceURL = settings.Address;
        }

        _client = new AmazonS3Client(new BasicAWSCredentials(settings.AccessKey, settings.SecretKey), config);
    }

    public string Sentence => $"Berkas disimpan di penyimpanan S3: {_settings.Address ?? "Amazon"}, bucket {_settings.Bucket}";

    public Task Put(string key, string localPath, CancellationToken cancel) => Answered(() =>
        _client.PutObjectAsync(new PutObjectRequest { BucketName = _settings.Bucket, Key = NameOf(key), FilePath = localPath, UseChunkEncoding = false }, cancel));

    public async Task<Stream?> Open(string key, CancellationToken cancel) => await Length(key, cancel) is { } length
        ? new RangedStream(length, async (from, c) => (await Answered(() => _client.GetObjectAsync(
            new GetObjectRequest { BucketName = _settings.Bucket, Key = NameOf(key), ByteRange = new ByteRange(from, length - 1) }, c))).ResponseStream)
        : null;

    public async Task<LocalCopy> Copy(string key, CancellationToken cancel)
    {
        await using var from = await Open(key, cancel) ?? throw new FileNotFoundException("Nothing is kept under this key.", key);
        var path = Path.Combine(System.IO.Directory.CreateDirectory(_temporary).FullName, Path.GetRandomFileName());
        var copy = new LocalCopy(path, isTemporary: true);
        try
        {
            await using var to = File.Create(path);
            await from.CopyToAsync(to, cancel);
            return copy;
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            copy.Dispose();
            throw;
        }
    }

    public async Task<bool> Has(string key, CancellationToken cancel) => await Length(key, cancel) is not null;

    public Task Remove(string key, CancellationToken cancel) => Answered(async () =>
    {
        await _client.DeleteObjectAsync(_settings.Bucket, NameOf(key), cancel);
        ListObjectsV2Response found;
        do
        {
            // What was listed is gone with the next round, so every round begins anew.
            found = await _client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = _settings.Bucket, Prefix = NameOf(key) + "/" }, cancel);
            foreach (var one in found.S3Objects ?? [])
            {
                await _client.DeleteObjectAsync(_settings.Bucket, one.Key, cancel);
            }
        }
        while (found.IsTruncated == true);
        return found;
    });

    public void Dispose() => _client.Dispose();

    private async Task<long?> Length(string key, CancellationToken cancel)
    {
        try
        {
            return (await Answered(() => _client.GetObjectMetadataAsync(_settings.Bucket, NameOf(key), cancel))).ContentLength;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The rest of the site knows files, not Amazon: a store that cannot be reached is a file that cannot be read.</summary>
    private static async Task<T> Answered<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (AmazonS3Exception none) when (none.StatusCode == HttpStatusCode.NotFound)
        {
            throw new FileNotFoundException("Nothing is kept under this key.", none);
        }
        catch (Exception away) when (away is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            throw new IOException("The store did not answer.", away);
        }
    }

    private string NameOf(string key) => _settings.Prefix + key;
}
