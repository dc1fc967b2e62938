using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.Notices;

/// <summary>Where a feature leaves a letter; it goes out when the transaction has been committed.</summary>
public interface IPostbox
{
    void Post(ForumDb db, string to, string subject, string text);
}
