using ForumLks.Text.PersonalData;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>What somebody chose for one finding.</summary>
public sealed record GateAnswer(string Key, string Choice, string Value, string Mask, string Reason, PersonalDataKind Kind)
{
    public const string Remove = "hapus";
    public const string Cover = "samarkan";
    public const string Waive = "bukan";

    public bool LacksReason => Choice == Waive && Reason.Length < GateWaiver.ShortestReason;
}

/// <summary>
/// Carries out what was chosen at the gate, before a page reads its form: texts to be removed or covered are, in every field they stand in;
/// a "bukan data pribadi" is written down. The page then takes the form as if it had been typed so.
/// </summary>
public sealed class GateAnswers(ForumDb db, TimeProvider clock) : IAsyncResourceFilter
{
    private const string Prefix = "Gerbang[";
    private const int Most = 60;

    public static IReadOnlyList<GateAnswer> Of(HttpContext context) => context.Items[typeof(GateAnswers)] as IReadOnlyList<GateAnswer> ?? [];

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        // The page that tells of a form too large to read must not read it again.
        var isError = context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        if (!isError && HttpMethods.IsPost(request.Method) && request.HasFormContentType && await request.ReadFormAsync(context.HttpContext.RequestAborted) is { } form && form.ContainsKey($"{Prefix}0].Kunci"))
        {
            var answers = Read(form).ToList();
            context.HttpContext.Items[typeof(GateAnswers)] = answers;
            request.Form = Apply(form, answers);
            await Keep(answers, context.HttpContext);
        }

        await next();
    }

    /// <summary>The content with what was chosen carried out; null where nothing changes.</summary>
    public static IContent? Rewrite(IContent content, HttpContext context)
    {
        var changes = Of(context).Where(a => a.Choice is GateAnswer.Remove or GateAnswer.Cover).ToList();
        return changes.Count == 0 ? null : ContentTexts.Rewrite(content, text => Apply(text, changes));
    }

    private static IEnumerable<GateAnswer> Read(IFormCollection form)
    {
        for (var i = 0; i < Most && form[$"{Prefix}{i}].Kunci"].ToString() is { Length: 64 } key; i++)
        {
            string Part(string name) => form[$"{Prefix}{i}].{name}"].ToString();
            if (Enum.TryParse<PersonalDataKind>(Part("Jenis"), out var kind))
            {
                yield return new GateAnswer(key, Part("Pilihan"), Part("Nilai"), Part("Samaran"), Part("Alasan").Trim(), kind);
            }
        }
    }

    private static FormCollection Apply(IFormCollection form, List<GateAnswer> answers)
    {
        var fields = form.Where(f => !f.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(f => f.Key, f => f.Key.StartsWith("__", StringComparison.Ordinal) ? f.Value : new StringValues([.. f.Value.Select(v => Apply(v ?? "", answers))]), StringComparer.Ordinal);
        return new FormCollection(fields, form.Files);
    }

    private static string Apply(string text, List<GateAnswer> answers)
    {
        foreach (var answer in answers)
        {
            text = answer.Choice switch
            {
                GateAnswer.Remove => Replace(text, answer.Value, ""),
                GateAnswer.Cover => Replace(text, answer.Value, answer.Mask),
                _ => text,
            };
        }

        return text;
    }

    /// <summary>Whole words only: covering "Ani" leaves "Anita" alone.</summary>
    private static string Replace(string text, string value, string by)
    {
        if (value.Length == 0)
        {
            return text;
        }

        for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at, StringComparison.Ordinal))
        {
            var end = at + value.Length;
            var isWhole = (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(value[0])) && (end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(value[^1]));
            text = isWhole ? string.Concat(text.AsSpan(0, at), by, text.AsSpan(end)) : text;
            at += isWhole ? by.Length : value.Length;
            if (at >= text.Length)
            {
                break;
            }
        }

        return text;
    }

    private async Task Keep(List<GateAnswer> answers, HttpContext context)
    {
        var waivers = answers.Where(a => a is { Choice: GateAnswer.Waive, LacksReason: false })
            .Select(a => GateWaiver.Of(a.Key, a.Kind, a.Reason, context.Reader.Id, context.Request.Path, clock.GetUtcNow().UtcDateTime)).ToList();
        if (waivers.Count > 0)
        {
            db.AddRange(waivers);
            await db.SaveChangesAsync(context.RequestAborted);
        }
    }
}
