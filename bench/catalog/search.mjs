import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/setup/free-port.mjs';
import { startChild } from '../portal/children.mjs';
import { facetQuery, searchText, seeded } from './queries.ts';

const searches = Number(process.env.BENCH_SEARCHES ?? 1000);
const facetPages = Number(process.env.BENCH_FACET_PAGES ?? 500);

/**
 * Search, facet pages and exports of the public half over 2,400 and 151,200 released procedures (2,400 x 63), over HTTP, one request at
 * a time: what one visitor waits. The same searches are asked of both; each is asked once, after 100 others.
 */
export async function benchSearch(say) {
  const small = await measure(1, say);
  const large = await measure(Number(process.env.BENCH_PROVINCES ?? 63), say);
  const ratio = (left, right) => Math.round((left / right) * 100) / 100;
  return {
    services: large.services,
    searchP50Ms: large.search.p50,
    searchP95Ms: large.search.p95,
    searchP95Ms2400: small.search.p95,
    searchCpuMs: large.search.cpuMs,
    searchCpuMs2400: small.search.cpuMs,
    searchGrowth: ratio(large.search.p95, small.search.p95),
    facetP50Ms: large.facet.p50,
    facetP95Ms: large.facet.p95,
    facetP95Ms2400: small.facet.p95,
    facetCpuMs: large.facet.cpuMs,
    facetCpuMs2400: small.facet.cpuMs,
    facetGrowth: ratio(large.facet.p95, small.facet.p95),
    exportCsvSeconds: large.csv.seconds,
    exportCsvMb: large.csv.mb,
    exportJsonLdSeconds: large.jsonLd.seconds,
    exportJsonLdMb: large.jsonLd.mb,
    searchIndexMb: large.indexMb,
    packMb: large.packMb,
    publicHalfReadySeconds: large.readySeconds,
    publicHalfMb: large.rssMb,
    publicHalfAfterExportsMb: large.rssAfterMb,
  };
}

async function measure(provinces, say) {
  const folder = mkdtempSync(join(tmpdir(), 'procedure-catalog-bench-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const services = provinces * 2_400;
  say(`${services} procedures are released and indexed ...`);
  const args = ['--import', 'tsx', 'bench/catalog/public-half.ts', String(port), folder, String(provinces)];
  const child = await startChild(args, { url: `${url}/memory`, seconds: 1_800 });
  try {
    const before = await (await fetch(`${url}/memory`)).json();
    const cpu = async () => (await (await fetch(`${url}/memory`)).json()).cpuMs;
    const search = await timed(cpu, searches, (pick) => `${url}/thu-tuc?q=${encodeURIComponent(searchText(pick))}`);
    say(`search  p50 ${search.p50} ms, p95 ${search.p95} ms`);
    const facet = await timed(
      cpu,
      facetPages,
      (pick) => `${url}/thu-tuc?${new URLSearchParams(facetQuery(pick, provinces))}`,
    );
    say(`facet   p50 ${facet.p50} ms, p95 ${facet.p95} ms`);
    const csv = await download(`${url}/catalog/services.csv`);
    const jsonLd = await download(`${url}/catalog/services.jsonld`);
    say(`export  CSV ${csv.seconds} s (${csv.mb} MB), JSON-LD ${jsonLd.seconds} s (${jsonLd.mb} MB)`);
    const after = await (await fetch(`${url}/memory`)).json();
    const [claimed = ''] = readdirSync(join(folder, 'pack'));
    const size = (name) => megabytes(statSync(join(folder, 'pack', claimed, name)).size);
    return {
      services,
      search,
      facet,
      csv,
      jsonLd,
      indexMb: size('search.db'),
      packMb: size('bodies'),
      readySeconds: Math.round(before.readyMs / 100) / 10,
      rssMb: before.rssMb,
      rssAfterMb: after.rssMb,
    };
  } finally {
    await child.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** `cpu`: what the server worked for one request on average, which says something even where the machine is busy with others. */
async function timed(cpu, count, address) {
  const pick = seeded(20_261_127);
  for (let warm = 0; warm < 100; warm += 1) await text(address(pick));
  const times = [];
  const before = await cpu();
  for (let number = 0; number < count; number += 1) {
    const asked = address(pick);
    const from = performance.now();
    await text(asked);
    times.push(performance.now() - from);
  }
  const cpuMs = Math.round(((await cpu()) - before) / count / 0.1) / 10;
  times.sort((left, right) => left - right);
  const at = (share) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), cpuMs };
}

async function text(address) {
  const answer = await fetch(address);
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${body.slice(0, 300)}`);
}

async function download(address) {
  const from = performance.now();
  const answer = await fetch(address);
  if (answer.status !== 200 || !answer.body) throw new Error(`${address}: ${answer.status}`);
  let bytes = 0;
  for await (const piece of answer.body) bytes += piece.byteLength;
  return { seconds: Math.round(performance.now() - from) / 1000, mb: megabytes(bytes) };
}

function megabytes(bytes) {
  return Math.round((bytes / 2 ** 20) * 10) / 10;
}
