using System.Globalization;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace ForumLks.Web.Features.Imports;

/// <summary>Holds a row to all that a form would be held to: the record's own rules in their own words, and the gate.</summary>
public sealed class RowRules(ForumDb db, IObjectModelValidator validator, IHttpContextAccessor http)
{
    public async Task Check(RowDraft row, CancellationToken cancel)
    {
        var context = new ActionContext(http.HttpContext!, new RouteData(), new ActionDescriptor(), new ModelStateDictionary());
        validator.Validate(context, validationState: null, prefix: "", row.Content);
        foreach (var (field, entry) in context.ModelState)
        {
            var heading = InstitutionColumns.HeadingOf(field);
            // What could not be read is missing now; the reason has been said already.
            if (row.Problems.Any(p => p.Column == heading) || (field == nameof(InstitutionContent.Area) && row.Area is null))
            {
                continue;
            }

            foreach (var error in entry.Errors)
            {
                row.Refuse(heading, error.ErrorMessage);
            }
        }

        // A row that is wrong already is sent again; the gate looks at it then.
        if (row.Problems.Count == 0)
        {
            await CheckGate(row, cancel);
        }
    }

    private async Task CheckGate(RowDraft row, CancellationToken cancel)
    {
        var published = ContentTexts.Of(row.Content!, row.Known?.Visibility ?? Visibility.Public);
        var findings = await Gate.Examine(db, published, cancel);
        foreach (var finding in findings)
        {
            row.Refuse(finding.Label, $"{finding.Word()}: “{finding.Mask}”. {finding.Why()}");
        }

        if (findings.Count == 0 && SecondPerson.StoryIn(published) is { } story)
        {
            row.Refuse("Isi", string.Create(CultureInfo.InvariantCulture, $"“{ImportCell.Shortened(story)}” tampak menceritakan seorang anak atau penerima layanan. Yang seperti ini ditulis lewat formulir, supaya orang kedua memeriksanya."));
        }
    }
}
