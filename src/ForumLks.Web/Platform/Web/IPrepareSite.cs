namespace ForumLks.Web.Platform.Web;

/// <summary>What a feature must have in place at start, after the migrations and before anything is written.</summary>
public interface IPrepareSite
{
    Task Prepare(CancellationToken cancel);
}
