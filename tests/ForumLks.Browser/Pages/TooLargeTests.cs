using System.Net;
using ForumLks.Browser.Support;

namespace ForumLks.Browser.Pages;

/// <summary>Only the real server refuses a body by its size; the test server of the web tests takes any.</summary>
public sealed class TooLargeTests(Forum forum)
{
    [Fact]
    public async Task A_body_over_the_limit_is_answered_with_413_and_what_to_do()
    {
        using var http = new HttpClient { BaseAddress = forum.Address };
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[70_000_000]), "Placement.Upload", "rapat.pdf" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/masuk") { Content = form };
        request.Headers.ExpectContinue = true;
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Kiriman terlalu besar", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
