using Microsoft.Playwright;

namespace ForumLks.Browser.Support;

/// <summary>What a first visit with an empty cache costs over the wire, counted by the browser itself; photos aside.</summary>
public sealed class FirstView
{
    private readonly Dictionary<string, (string Type, string Mime)> _kinds = [];
    private readonly Dictionary<string, long> _bytes = [];

    public static async Task<FirstView> Of(IPage page, string address)
    {
        var view = new FirstView();
        var chromium = await page.Context.NewCDPSessionAsync(page);
        chromium.Event("Network.responseReceived").OnEvent += (_, e) =>
        {
            var json = e!.Value;
            view._kinds[json.GetProperty("requestId").GetString()!] =
                (json.GetProperty("type").GetString()!, json.GetProperty("response").GetProperty("mimeType").GetString()!);
        };
        chromium.Event("Network.loadingFinished").OnEvent += (_, e) =>
            view._bytes[e!.Value.GetProperty("requestId").GetString()!] = (long)e.Value.GetProperty("encodedDataLength").GetDouble();
        await chromium.SendAsync("Network.enable");
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return view;
    }

    public int Requests => Counted.Count();

    public long Bytes => Counted.Sum(r => r.Value);

    public long ScriptBytes => BytesOf("Script");

    public long StyleBytes => BytesOf("Stylesheet");

    private long BytesOf(string type) => Counted.Where(r => _kinds[r.Key].Type == type).Sum(r => r.Value);

    private IEnumerable<KeyValuePair<string, long>> Counted => _bytes.Where(r => _kinds.ContainsKey(r.Key) && !IsPhoto(_kinds[r.Key].Mime));

    private static bool IsPhoto(string mime) => mime is "image/jpeg" or "image/webp" or "image/png" or "image/avif";
}
