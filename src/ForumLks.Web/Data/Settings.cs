using System.ComponentModel.DataAnnotations;

namespace ForumLks.Web.Data;

/// <summary>A setting that cannot be used; its message is one sentence that says what to change. It stops the start.</summary>
public sealed class WrongSetting(string sentence) : Exception(sentence);

public static class Settings
{
    /// <summary>Binds, checks and registers one settings class; wrong values stop the start with a sentence.</summary>
    public static T AddSettings<T>(this WebApplicationBuilder builder, string section)
        where T : class, new()
    {
        var settings = new T();
        try
        {
            builder.Configuration.GetSection(section).Bind(settings);
        }
        catch (InvalidOperationException wrong)
        {
            throw new WrongSetting($"A setting under {section} cannot be read: {wrong.InnerException?.Message ?? wrong.Message}");
        }

        var problems = new List<ValidationResult>();
        if (!Validator.TryValidateObject(settings, new ValidationContext(settings), problems, validateAllProperties: true))
        {
            throw new WrongSetting(string.Join(' ', problems.Select(p => p.ErrorMessage)));
        }

        builder.Services.AddSingleton(settings);
        return settings;
    }
}
