using ForumLks.Web.Data;
namespace ForumLks.Web.Platform.Web;

/// <summary>A wrong setting ends the start with one sentence instead of a stack trace.</summary>
public static class Starting
{
    public static async Task<int> Carefully(Func<Task> start)
    {
        try
        {
            await start();
            return 0;
        }
        catch (WrongSetting wrong)
        {
            await Console.Error.WriteLineAsync($"ForumLKS does not start: {wrong.Message}");
            return 2;
        }
    }
}
