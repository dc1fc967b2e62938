using Microsoft.Playwright;

namespace ForumLks.Browser.Support;

/// <summary>Waiting for what Playwright cannot wait for by itself; its own waiting functions need eval, which our pages forbid.</summary>
public static class Eventually
{
    public static async Task True(Func<Task<bool>> comesTrue)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await Now(comesTrue))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("It did not come true.");
    }

    /// <summary>A page that is just being left can't be asked; the next one can.</summary>
    private static async Task<bool> Now(Func<Task<bool>> comesTrue)
    {
        try
        {
            return await comesTrue();
        }
        catch (PlaywrightException leaving) when (leaving.Message.Contains("context was destroyed", StringComparison.Ordinal) || leaving.Message.Contains("is navigating", StringComparison.Ordinal))
        {
            return false;
        }
    }
}
