namespace ForumLks.Web.Platform.People;

/// <summary>The reader of this request, put there when the sign-in cookie was checked.</summary>
public static class CurrentReader
{
    extension(HttpContext context)
    {
        public Reader Reader
        {
            get => context.Features.Get<Reader>() ?? Reader.Stranger;
            set => context.Features.Set(value);
        }
    }
}
