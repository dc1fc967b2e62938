using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ForumLks.Browser.Support;

/// <summary>What every page is held to; each check is proved able to fail in <c>ChecksTests</c>.</summary>
public static class Checks
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <returns>One line for each violation: rule, element, what to do.</returns>
    public static Task<string[]> Violations(this IPage page) => Violations(page, "tag", "wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    /// <summary>The same page in other colours: only its contrasts can have changed.</summary>
    public static Task<string[]> ContrastViolations(this IPage page) => Violations(page, "rule", "color-contrast");

    /// <summary>In the page itself and once a page: axe's own package for Playwright opens a second browser window for each run and brings back all that was right as well.</summary>
    private static async Task<string[]> Violations(IPage page, string type, params string[] values)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        return await page.EvaluateAsync<string[]>(
            """
            async runOnly => {
              const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
              return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} (${rule.help})`));
            }
            """,
            new { type, values });
    }

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
