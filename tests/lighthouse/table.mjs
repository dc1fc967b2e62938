// Lighthouse's reports as one table: the median of the runs of each page, and once each what stands below 100 and why.
import { readFileSync } from 'node:fs';

const runs = new Map(), why = new Set();
for (const file of process.argv.slice(2)) {
  const report = JSON.parse(readFileSync(file, 'utf8')), page = new URL(report.requestedUrl), name = page.pathname + page.search;
  runs.set(name, [...(runs.get(name) ?? []), figures(report)]);
  for (const category of ['accessibility', 'best-practices', 'seo']) {
    for (const { id, weight } of report.categories[category].auditRefs) {
      const audit = report.audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 1) why.add(`${name}: ${category}: ${audit.title} ${nodes(audit)}`);
    }
  }
}

const heads = ['page', 'perf', 'a11y', 'best', 'SEO', 'LCP s', 'CLS', 'TBT ms', 'KB'];
const rows = [...runs].map(([name, all]) => [name, ...all[0].map((_, i) => median(all.map(one => one[i])))]);
const cells = [heads, ...rows.map(row => row.map((cell, i) => i === 5 ? cell.toFixed(2) : i === 6 ? cell.toFixed(3) : i === 8 ? cell.toFixed(1) : String(typeof cell === 'number' ? Math.round(cell) : cell)))];
const widths = heads.map((_, i) => Math.max(...cells.map(row => row[i].length)));
for (const row of cells) console.log(row.map((cell, i) => i ? cell.padStart(widths[i]) : cell.padEnd(widths[i])).join('  '));
if (why.size) console.log(`\nBelow 100:\n${[...why].join('\n')}`);

function figures({ categories, audits }) {
  const score = name => categories[name].score * 100, value = name => audits[name].numericValue;
  return [score('performance'), score('accessibility'), score('best-practices'), score('seo'),
    value('largest-contentful-paint') / 1000, value('cumulative-layout-shift'), value('total-blocking-time'), value('total-byte-weight') / 1024];
}

function nodes(audit) {
  return (audit.details?.items ?? []).slice(0, 3).map(item => item.node?.snippet ?? item.url ?? item.description ?? '').filter(Boolean).join(' | ');
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
