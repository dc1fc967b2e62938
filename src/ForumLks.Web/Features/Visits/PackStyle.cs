using System.Security.Cryptography;
using System.Text;

namespace ForumLks.Web.Features.Visits;

/// <summary>
/// How a reading pack looks, inside the file itself. The site allows no inline style; for this one answer exactly this text is allowed, by its hash,
/// and nothing else: no script, no request, no form. The file says the same of itself, for when it is opened from a telephone.
/// </summary>
public static class PackStyle
{
    public const string Css =
        "body{font:17px/1.55 Georgia,serif;color:#2b211b;background:#fbf8f3;margin:0 auto;padding:1rem;max-width:42rem}"
        + "h1,h2,h3{line-height:1.25;margin:1.6em 0 .4em}h1{font-size:1.5rem;margin-top:0}h2{font-size:1.25rem;border-top:1px solid #d9cdbb;padding-top:1em}h3{font-size:1.05rem}"
        + "a{color:#2c4c8c;overflow-wrap:anywhere}img,svg{max-width:100%;height:auto}small,.meta{color:#5d5046;font-size:.9rem}"
        + "dl{margin:.5em 0}dt{font-weight:bold}dd{margin:0 0 .6em}.line{display:grid;grid-template-columns:auto 1fr;gap:0 .8em}"
        + "table{border-collapse:collapse;width:100%}td,th{border:1px solid #d9cdbb;padding:.3em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
        + ".kept{white-space:pre-line}.boxes{margin:.3em 0}.qr svg{width:8rem;height:8rem}nav ol{padding-left:1.3em}"
        + "@media print{body{background:#fff;max-width:none;padding:0;font-size:11pt}h2{break-before:page}h2,h3{break-after:avoid}nav{display:none}}";

    public static string Tag { get; } = $"<style>{Css}</style>";

    public static string Policy { get; } = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; img-src data:; base-uri 'none'; form-action 'none'";
}
