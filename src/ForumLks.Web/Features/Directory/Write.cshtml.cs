using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Editing;

namespace ForumLks.Web.Features.Directory;

public sealed class WriteModel(EditorTools tools, AreaChoice areas) : PlacedEditor<Institution, InstitutionContent>(tools, areas);
