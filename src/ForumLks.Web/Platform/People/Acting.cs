namespace ForumLks.Web.Platform.People;

/// <summary>
/// Work that a person ordered and that is done after their request is done as them: the audit names them, the gate stands before what they wrote,
/// and they may do what their roles allow now, not what they allowed then.
/// </summary>
public sealed class Acting(IHttpContextAccessor http, IServiceProvider services)
{
    /// <summary>For the rest of the calling method and all that it calls.</summary>
    public void As(Reader reader)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.Reader = reader;
        http.HttpContext = context;
    }
}
