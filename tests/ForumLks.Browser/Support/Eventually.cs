namespace ForumLks.Browser.Support;

/// <summary>Waiting for what Playwright cannot wait for by itself; its own waiting functions need eval, which our pages forbid.</summary>
public static class Eventually
{
    public static async Task True(Func<Task<bool>> comesTrue)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await comesTrue())
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("It did not come true.");
    }
}
