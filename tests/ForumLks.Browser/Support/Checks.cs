using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ForumLks.Browser.Support;

/// <summary>What every page is held to; each check is proved able to fail in <c>ChecksTests</c>.</summary>
public static class Checks
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] },
    };

    private static readonly AxeRunOptions Contrast = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] },
    };

    /// <returns>One line for each violation: rule, element, what to do.</returns>
    public static Task<IReadOnlyList<string>> Violations(this IPage page) => Violations(page, Wcag);

    /// <summary>The same page in other colours: only its contrasts can have changed.</summary>
    public static Task<IReadOnlyList<string>> ContrastViolations(this IPage page) => Violations(page, Contrast);

    private static async Task<IReadOnlyList<string>> Violations(IPage page, AxeRunOptions options) =>
    [
        .. (await page.RunAxe(options)).Violations
            .SelectMany(rule => rule.Nodes, (rule, node) => $"{rule.Id}: {node.Html} ({rule.Help})"),
    ];

    /// <summary>Text and forms may never need sideways scrolling; a region that scrolls by itself is not counted.</summary>
    /// <returns>Pixels that stick out at the right; 0 is right.</returns>
    public static Task<int> Overflow(this IPage page) =>
        page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - document.documentElement.clientWidth");

    /// <returns>One line for each target below 24 × 24 CSS pixels. A link in a sentence is as high as its line (WCAG 2.5.8), a tile of a map has its twin in a list.</returns>
    public static Task<string[]> SmallTargets(this IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const inSentence = it => {
            let block = it;
            while (getComputedStyle(block).display === 'inline') block = block.parentElement;
            return block !== it && block.textContent.trim().length > it.textContent.trim().length;
          };
          const box = it => (getComputedStyle(it, '::after').position === 'absolute' ? it.closest('li') ?? it : it.closest('label') ?? it).getBoundingClientRect();
          return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
            .filter(it => it.checkVisibility({ visibilityProperty: true }) && it.tabIndex >= 0 && !it.closest('svg, .visually-hidden, .skip, .cards thead') && !inSentence(it))
            .filter(it => Math.min(box(it).width, box(it).height) < 23.5)
            .map(it => `${Math.round(box(it).width)} x ${Math.round(box(it).height)}: ${it.outerHTML.slice(0, 160)}`);
        }
        """);

    /// <returns>Where an article's own words begin below its head (title, place, date), in CSS pixels from the top.</returns>
    public static Task<double> TextTop(this IPage page) => page.EvaluateAsync<double>(
        """
        () => {
          const head = document.querySelector('main .head').getBoundingClientRect().bottom;
          const text = [...document.querySelectorAll('main :is(p, li, dd)')]
            .find(it => !it.closest('.print-only, .alert, nav, .head') && it.getBoundingClientRect().top >= head - 1);
          return text.getBoundingClientRect().top + scrollY;
        }
        """);

    /// <returns>How many lines the page's title takes.</returns>
    public static Task<double> TitleLines(this IPage page) => page.EvaluateAsync<double>(
        "() => { const h = document.querySelector('main h1'); return h.getBoundingClientRect().height / parseFloat(getComputedStyle(h).lineHeight) }");
}
