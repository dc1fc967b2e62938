using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Editing;

namespace ForumLks.Web.Features.News;

public sealed class WriteModel(EditorTools tools, AreaChoice areas) : PlacedEditor<News, NewsContent>(tools, areas);
