using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Editing;

namespace ForumLks.Web.Features.Practices;

public sealed class WriteModel(EditorTools tools, AreaChoice areas) : PlacedEditor<Practice, PracticeContent>(tools, areas);
