/**
 * `npm run bench -- portal`: how fast the portal API gives forms, beside two others in the same run, with the same load
 * generator and the same random codes:
 *   portal   POST /graphql of the built product, form(province, code) with all its parts, out of 20,000 releases
 *   get      the same as GET, what a cache in front would ask
 *   payload  POST /api/graphql of the same product: Payload's own GraphQL on the same rows, as an administrator
 *   bare     node:http with the answers of `portal` ready in memory, found by the code in the address
 * Many short rounds alternate, so that what else the machine does meets all of them. Figures are medians over the rounds, ratios the median of
 * each round's ratio.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import { freePort } from '../../scripts/setup/free-port.mjs';
import { codeOf, formQuery, province, randomNumbers } from './catalogue.mjs';
import { startChild } from './children.mjs';
import { fillDatabase } from './fill-database.mjs';

const number = (name, fallback) => Number(process.env[name] ?? fallback);
const releases = number('BENCH_RELEASES', 20_000);
const rounds = number('BENCH_ROUNDS', 12);
const seconds = number('BENCH_SECONDS', 2);
const connections = number('BENCH_CONNECTIONS', 16);
/** Different requests prepared per connection. */
const prepared = 2_000;

const folder = await mkdtemp(join(tmpdir(), 'procedure-catalog-bench-'));
const children = [];
const say = (text) => console.log(text);
let failed = false;

try {
  const results = await bench();
  say(`RESULT ${JSON.stringify(results)}`);
} catch (error) {
  failed = true;
  console.error(error);
} finally {
  for (const child of children) await child.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(failed ? 1 : 0);

async function bench() {
  const port = await freePort();
  const admin = { email: 'do-dac@example.gov.vn', password: randomBytes(18).toString('base64url') };
  const env = {
    PORT: String(port),
    DATA_DIR: folder,
    DATABASE_URI: '',
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    WRITES_PER_MINUTE: '1000000',
  };
  const url = `http://127.0.0.1:${port}`;
  say('The product makes its database ...');
  const first = await startProduct(env, url);
  await first.stop();
  say(`${releases} releases are written ...`);
  const started = Date.now();
  await fillDatabase(databaseFile(), releases);
  say(`written in ${((Date.now() - started) / 1000).toFixed(1)} s; the product takes them into its pack ...`);
  const cold = Date.now();
  const filling = await startProduct(env, url);
  const coldSeconds = (Date.now() - cold) / 1000;
  await filling.stop();
  const warm = Date.now();
  const product = await startProduct(env, url);
  const warmSeconds = (Date.now() - warm) / 1000;

  const token = await signIn(url, admin);
  const answersFile = join(folder, 'answers.tsv');
  const bytes = await collectAnswers(url, answersFile);
  const barePort = await freePort();
  const bareUrl = `http://127.0.0.1:${barePort}`;
  const bare = await startChild(['bench/portal/bare-server.mjs', answersFile, String(barePort)], { url: bareUrl });
  children.push(bare);
  await checkPayload(url, token);

  const json = { 'content-type': 'application/json' };
  const sides = {
    payload: {
      url,
      request: (code) => ({
        method: 'POST',
        path: '/api/graphql',
        headers: { ...json, authorization: `JWT ${token}` },
        body: payloadBody(code),
      }),
    },
    get: { url, request: (code) => ({ method: 'GET', path: formAddress(code) }) },
    portal: { url, request: (code) => ({ method: 'POST', path: '/graphql', headers: json, body: formBody(code) }) },
    bare: { url: bareUrl, request: (code) => ({ method: 'GET', path: `/${code}` }) },
  };
  for (const side of Object.values(sides)) await load(side, 3);
  const measured = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, side] of Object.entries(sides)) {
      await wait(300);
      const result = await load(side, seconds);
      measured[name].push(result);
      say(
        `round ${round}  ${name.padEnd(8)} ${result.perSecond} requests/s, p50 ${result.p50} ms, p99 ${result.p99} ms`,
      );
    }
  }
  const figures = Object.fromEntries(Object.entries(measured).map(([name, all]) => [name, medians(all)]));
  const ratio = (left, right) =>
    median(measured[left].map(({ perSecond }, place) => perSecond / measured[right][place].perSecond));
  return {
    bench: 'portal',
    vsBareHttp: ratio('portal', 'bare'),
    vsPayload: ratio('portal', 'payload'),
    getVsBareHttp: ratio('get', 'bare'),
    ...figures,
    releases,
    bytesPerAnswer: bytes,
    connections,
    rounds,
    seconds,
    startWithPackSeconds: round(warmSeconds),
    startWithoutPackSeconds: round(coldSeconds),
    residentMb: residentMb(product.pid),
    versions: versions(),
    machine: `${cpus().length} x ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
  };
}

async function startProduct(env, url) {
  const child = await startChild(['bench/portal/product.mjs'], { url: `${url}/readyz`, env });
  children.push(child);
  return child;
}

function databaseFile() {
  const name = readdirSync(folder).find((one) => /\.(db|sqlite)$/.test(one));
  if (!name) throw new Error(`No database in ${folder}: ${readdirSync(folder).join(', ')}`);
  return join(folder, name);
}

async function post(address, body, headers = {}) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${text.slice(0, 300)}`);
  return text;
}

async function signIn(url, admin) {
  const { token } = JSON.parse(await post(`${url}/api/users/login`, JSON.stringify(admin)));
  if (!token) throw new Error('The administrator of the bench cannot sign in.');
  return token;
}

/** Keeps the answer to every code, so that the bare server sends the very same bytes. Gives their mean length. */
async function collectAnswers(url, file) {
  const lines = [];
  let bytes = 0;
  for (let first = 1; first <= releases; first += 50) {
    const codes = Array.from({ length: Math.min(50, releases - first + 1) }, (_, place) => codeOf(first + place));
    const answers = await Promise.all(codes.map((code) => post(`${url}/graphql`, formBody(code))));
    answers.forEach((answer, place) => {
      if (!answer.startsWith('{"data":{"form":{"hash":'))
        throw new Error(`No form for ${codes[place]}: ${answer.slice(0, 300)}`);
      lines.push(`${codes[place]}\t${answer}`);
      bytes += Buffer.byteLength(answer);
    });
  }
  writeFileSync(file, lines.join('\n'));
  return Math.round(bytes / releases);
}

async function checkPayload(url, token) {
  const answer = JSON.parse(
    await post(`${url}/api/graphql`, payloadBody(codeOf(1)), { authorization: `JWT ${token}` }),
  );
  const content = answer.data?.Releases?.docs?.[0]?.content;
  if (!content?.includes('bieu-mau-1'))
    throw new Error(`Payload gives no release: ${JSON.stringify(answer).slice(0, 500)}`);
}

function formBody(code) {
  return JSON.stringify({ query: formQuery, variables: { province, code } });
}

function formAddress(code) {
  const variables = JSON.stringify({ province, code });
  return `/graphql?query=${encodeURIComponent(formQuery)}&variables=${encodeURIComponent(variables)}`;
}

function payloadBody(code) {
  const query = `query Release($province: JSON!, $code: String!) {
    Releases(where: {province: {equals: $province}, key: {equals: $code}}, limit: 1, sort: "-revision") {
      docs { revision sha256 content }
    }
  }`;
  return JSON.stringify({ query, variables: { province, code } });
}

async function load({ url, request }, duration) {
  const result = await autocannon({
    url,
    connections,
    duration,
    setupClient: (client) => client.setRequests(randomNumbers(releases, prepared).map((one) => request(codeOf(one)))),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were no 2xx, ${result.errors} requests failed.`);
  const { latency, requests } = result;
  return { perSecond: Math.round(requests.average), p50: latency.p50, p99: latency.p99 };
}

function medians(all) {
  return Object.fromEntries(['perSecond', 'p50', 'p99'].map((name) => [name, median(all.map((one) => one[name]))]));
}

function median(numbers) {
  const sorted = [...numbers].sort((left, right) => left - right);
  return Math.round(sorted[Math.floor(sorted.length / 2)] * 1000) / 1000;
}

function residentMb(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/);
    return line ? Math.round(Number(line[1]) / 1024) : null;
  } catch {
    return null;
  }
}

function versions() {
  const of = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
  const names = ['fastify', 'graphql', 'graphql-jit', 'payload', 'next', 'autocannon'];
  return { node: process.version, ...Object.fromEntries(names.map((name) => [name, of(name)])) };
}

function round(value) {
  return Math.round(value * 10) / 10;
}
