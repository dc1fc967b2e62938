namespace ForumLks.Recipes;

/// <summary>Steps that Orchard Core knows and that mean nothing to this site: they are kept in the file, noted, and not run.</summary>
public static class OrchardSteps
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "AdminMenu", "AdminTemplates", "AuditTrailSettings", "AzureADSettings", "azureai-index-create", "azureai-index-rebuild",
        "azureai-index-reset", "command", "CreateOrUpdateIndexProfile", "custom-settings", "custom-user-settings",
        "DeleteContentDefinition", "deployment", "DynamicDataTranslations", "elastic-index", "elastic-index-rebuild",
        "elastic-index-reset", "ElasticIndexSettings", "FacebookCoreSettings", "FacebookLoginSettings",
        "GitHubAuthenticationSettings", "layers", "lucene-index", "lucene-index-rebuild", "lucene-index-reset", "media-profiles",
        "MediaProfiles", "OpenIdApplication", "OpenIdScope", "OpenIdServerSettings", "OpenIdValidationSettings", "Placements",
        "queries", "RebuildIndex", "ReplaceContentDefinition", "ResetIndex", "rewrite-rules", "ShortcodeTemplates", "Sitemaps",
        "Templates", "Translations", "UrlRewriting", "WorkflowType",
    };

    /// <summary>True for a step that is known and left alone.</summary>
    public static bool IsKeptUnused(string name) => Known.Contains(name);
}
