import { parse } from 'csv-parse/sync';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPlaces } from '../../seed/read';
import type { PortalReadModel } from '../../src/portal/read-model/form-source';
import { makeReadModel } from '../../src/portal/read-model/make-read-model';
import { feedFormats } from '../../src/service-list/changes/feeds';
import { listFormats } from '../../src/service-list/formats';
import { type PublishedPlan, planName } from '../../src/service-list/published-plan';
import { dataFolder } from '../portal/support/model';
import { seedReleases } from '../portal/support/real';
import { birth, like, type MemoryStore, makeRelease, memoryStore, references } from '../portal/support/releases';
import { type FixtureSite, siteOver } from './fixture-site';

let store: MemoryStore;
let model: PortalReadModel;
let site: FixtureSite['app'];

const plan: PublishedPlan = {
  owner: 'H01',
  key: 'ke-hoach-2026',
  title: 'Dịch vụ công phải đạt trong năm 2026',
  legalBasis: 'Kế hoạch 12/KH-UBND',
  services: [
    { key: birth.key, targetLevel: 4, date: '2026-12-31', unit: 'Sở Tư pháp' },
    { key: 'chua-cong-bo', targetLevel: 3, date: null, unit: null },
  ],
};

const at = (day: string) => ({ releasedAt: `${day}T03:00:00.000Z` });

beforeAll(async () => {
  const revised = makeRelease({
    procedure: { ...birth, name: 'Đăng ký khai sinh (sửa đổi)' },
    sequence: 62,
    revision: 2,
  });
  const seed = seedReleases().map((release) => ({ ...release, ...at('2026-10-01') }));
  const old = makeRelease({ procedure: like('9.000001', 'Thủ tục cũ & <mới>'), sequence: 61 });
  store = memoryStore([
    ...seed,
    { ...old, ...at('2026-10-20') },
    { ...revised, ...at('2026-11-10'), level: { ...revised.level, legacy: 2 } },
  ]);
  model = await makeReadModel({
    store: { ...store, references: async () => ({ ...references, plans: [plan] }) },
    dataDir: dataFolder(),
    places: seedPlaces(),
    followEveryMs: 0,
  });
  site = await siteOver(model);
});

afterAll(async () => {
  await site.close();
  await model.close();
});

const host = 'dvc.example.vn';
const get = (url: string, headers: Record<string, string> = {}) => site.inject({ url, headers: { host, ...headers } });
const rows = async (url: string): Promise<Record<string, string>[]> =>
  parse((await get(url)).rawPayload, { bom: true, columns: true });
const all = [
  ...listFormats.map(({ extension }) => `/catalog/services.${extension}`),
  ...feedFormats.map(({ extension }) => `/catalog/changes.${extension}`),
  '/catalog/context.jsonld',
  '/sitemap.xml',
];

describe('every export', () => {
  it.each(all)('%s has revision, licence, ETag, a date, and is not sent twice', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    const { etag = '', link, 'last-modified': date } = answer.headers;
    expect(answer.headers['list-revision']).toBeTruthy();
    expect(link).toContain('rel="license"');
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect((await get(url, { 'if-none-match': etag })).statusCode).toBe(304);
    expect((await get(url, { 'if-none-match': '"other"' })).statusCode).toBe(200);
    if (!url.includes('context')) {
      expect((await get(url, { 'if-modified-since': String(date) })).statusCode).toBe(304);
      expect((await get(url, { 'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' })).statusCode).toBe(200);
      expect((await get(url, { 'if-modified-since': 'yesterday' })).statusCode).toBe(200);
    }
    const head = await site.inject({ method: 'HEAD', url, headers: { host } });
    expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', etag]);
    // A browser takes the policy of a 304 for the page it has kept.
    const policy = answer.headers['content-security-policy'];
    const again = await get(url, { 'if-none-match': etag });
    for (const { headers } of [head, again]) expect(headers['content-security-policy']).toBe(policy);
  });

  it('of another filter, day or language has another ETag', async () => {
    const urls = ['', '?level=3', '?as-of=2026-10-05', '?lang=en', '?sector=ho-tich'];
    const tags = await Promise.all(
      urls.map(async (query) => (await get(`/catalog/services.json${query}`)).headers.etag),
    );
    expect(new Set(tags).size).toBe(urls.length);
  });
});

describe('the list', () => {
  it('is what was released, in dictionary order, narrowed as asked', async () => {
    const list = await rows('/catalog/services.csv');
    expect(list).toHaveLength(61);
    const names = list.map((row) => row['Tên thủ tục hành chính'] ?? '');
    expect(names).toEqual([...names].sort(new Intl.Collator('vi').compare));
    expect(names).toContain('Đăng ký khai sinh (sửa đổi)');
    const sector = await rows('/catalog/services.csv?sector=ho-tich');
    expect(new Set(sector.map((row) => row['Lĩnh vực']))).toEqual(new Set(['Hộ tịch']));
    expect(await rows('/catalog/services.csv?province=H26')).toEqual([]);
    expect(await rows('/catalog/services.csv?level=2')).toHaveLength(1);
    expect(await rows('/catalog/services.csv?agency=H01.xa&tier=commune&applicant=citizen')).not.toHaveLength(0);
  });

  it('of a province there is not is refused; of the nation it is whole', async () => {
    const answer = await get('/catalog/services.csv?province=H99');
    expect(answer.statusCode).toBe(400);
    expect(answer.json().problems[0]).toMatchObject({ code: 'parameter-invalid', field: 'province' });
    for (const whole of ['all', 'VN']) expect(await rows(`/catalog/services.csv?province=${whole}`)).toHaveLength(61);
  });

  it.each([
    ['sectr=ho-tich', 'parameter-unknown', 'sectr'],
    ['sector=ho-tich&sector=dat-dai', 'parameter-repeated', 'sector'],
    ['level=9', 'parameter-invalid', 'level'],
  ])('narrowed in a way that is not understood (%s) is refused', async (query, code, field) => {
    const answer = await get(`/catalog/services.json?${query}`);
    expect([answer.statusCode, answer.json().problems[0]]).toMatchObject([400, { code, field }]);
  });

  it('of a past day is the list of that day', async () => {
    expect(await rows('/catalog/services.csv?as-of=2026-09-30')).toEqual([]);
    const early = await rows('/catalog/services.csv?as-of=2026-10-01');
    expect(early).toHaveLength(60);
    expect(early.map((row) => row['Tên thủ tục hành chính'])).toContain('Đăng ký khai sinh');
    expect(await rows('/catalog/services.csv?as-of=2026-10-20')).toHaveLength(61);
    const { list } = (await get('/catalog/services.json?as-of=2026-10-20')).json();
    expect(list).toMatchObject({ asOf: '2026-10-20', revision: 'H01-61', count: 61 });
  });

  it('can be that of a plan, in every format, with the targets of the plan', async () => {
    const [only, ...others] = await rows(`/catalog/services.csv?list=${planName(plan)}`);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ 'Mức độ mục tiêu': '4', 'Đơn vị chịu trách nhiệm': 'Sở Tư pháp' });
    for (const { extension } of listFormats) {
      const answer = await get(`/catalog/services.${extension}?list=${planName(plan)}`);
      expect(answer.statusCode, extension).toBe(200);
      expect(answer.headers['list-revision']).toBe('H01-62');
    }
    const { list } = (await get(`/catalog/services.json?list=${planName(plan)}`)).json();
    expect(list).toMatchObject({ title: plan.title, count: 1, unpublished: ['chua-cong-bo'] });
    expect((await get(`/catalog/services.html?list=${planName(plan)}`)).body).toContain(
      'Trong danh sách còn 1 thủ tục chưa được công bố: chua-cong-bo',
    );
    const noted = 'theo danh sách đang công khai';
    expect(list.narrowedTo.join()).not.toContain(noted);
    const past = (await get(`/catalog/services.json?list=${planName(plan)}&as-of=2026-10-20`)).json().list;
    expect(past.narrowedTo.join()).toContain(noted);
    const narrowed = (await get(`/catalog/services.json?list=${planName(plan)}&level=3`)).json().list;
    expect(narrowed.unpublished).toEqual([]);
  });

  it('of a plan that is not public is not there, and says so', async () => {
    const answer = await get('/catalog/services.csv?list=H01/bi-mat');
    expect(answer.statusCode).toBe(404);
    expect(answer.json().problems[0]).toMatchObject({ code: 'list-unknown', field: 'list' });
  });

  it('of a plan is offered where the list is downloaded', async () => {
    const { document } = new JSDOM((await get('/catalog')).body).window;
    const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === plan.title);
    expect(link?.getAttribute('href')).toBe(`/catalog?list=${encodeURIComponent(planName(plan))}`);
    const page = new JSDOM((await get(link?.getAttribute('href') ?? '')).body).window.document;
    expect(page.querySelector('h1')?.textContent).toBe(plan.title);
    const csv = [...page.querySelectorAll('a')].find((each) => each.getAttribute('href')?.includes('services.csv'));
    expect(csv?.getAttribute('href')).toContain('list=');
  });

  it.each([
    ['?level=9', 'level'],
    ['?level=3%27', 'level'],
    ['?tier=huyen', 'tier'],
    ['?applicant=__proto__', 'applicant'],
    ['?as-of=2026-13-01', 'as-of'],
    ['?as-of=2026-02-30', 'as-of'],
    ['?as-of=2999-01-01', 'as-of'],
    ['?as-of=%F0%9F%98%80', 'as-of'],
    ['?provnce=H01', 'provnce'],
  ])('%s is refused and says what is wrong', async (query, field) => {
    for (const url of ['/catalog/services.csv', '/catalog/changes.atom']) {
      const answer = await get(url + query);
      expect(answer.statusCode).toBe(400);
      expect(answer.json().problems[0]).toMatchObject({ field, message: { vi: expect.any(String) } });
    }
  });

  it.each([
    '?sector=%00',
    '?agency=%27%22%3C',
    '?province=%F0%9F%98%80',
    `?sector=${'x'.repeat(4000)}`,
    '?%',
    '?sector=%E0%A4',
  ])('%s finds nothing and breaks nothing', async (query) => {
    expect((await get(`/catalog/services.json${query}`)).statusCode).toBeLessThan(500);
  });
});

describe('changes', () => {
  it.each(feedFormats)('$id is well-formed, newest first, and says what changed', async ({ extension }) => {
    const { body } = await get(`/catalog/changes.${extension}`);
    const { document } = new JSDOM(body, { contentType: 'text/xml' }).window;
    const items = [...document.querySelectorAll(extension === 'rss' ? 'item' : 'entry')];
    expect(items).toHaveLength(62);
    expect(items[0]?.querySelector('title')?.textContent).toBe('Đăng ký khai sinh (sửa đổi)');
    expect(items[0]?.textContent).toContain('Cập nhật, bản công bố số 2');
    expect(items[0]?.textContent).toContain('mức độ 2');
    // Readers take a title for HTML: the name stands in it escaped, so that nothing of it is markup.
    const title = new JSDOM(items[1]?.querySelector('title')?.textContent ?? '').window.document.body;
    expect([title.textContent, title.childElementCount]).toEqual(['Thủ tục cũ & <mới>', 0]);
    expect(items[1]?.textContent).toContain('Công bố mới');
    const ids = items.map((item) => item.querySelector('guid, id')?.textContent);
    expect(new Set(ids).size).toBe(62);
  });
});

describe('for search engines', () => {
  it('the sitemap names every page of the list', async () => {
    const { document } = new JSDOM((await get('/sitemap.xml')).body, { contentType: 'text/xml' }).window;
    const found = [...document.querySelectorAll('loc')].map((one) => one.textContent);
    expect(found).toHaveLength(64);
    expect(found).toContain('http://dvc.example.vn/thu-tuc/H01/1.001193');
    expect((await get('/robots.txt')).body).toContain('Sitemap: http://dvc.example.vn/sitemap.xml');
    expect((await get('/sitemap-1.xml')).statusCode).toBe(200);
    for (const part of ['0', '2', '-1', 'x', '1e9']) expect((await get(`/sitemap-${part}.xml`)).statusCode).toBe(404);
  });

  it('the page of a procedure carries its GovernmentService', async () => {
    const { document } = new JSDOM((await get('/thu-tuc/H01/9.000001')).body).window;
    const service = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    expect(service).toMatchObject({ '@type': 'GovernmentService', name: 'Thủ tục cũ & <mới>' });
  });

  it('a host that is none is refused', async () => {
    expect((await get('/robots.txt', { host: 'evil"><script>' })).statusCode).toBe(400);
  });
});

describe('the download page', () => {
  it('offers every format with its size, for the filter it was asked with', async () => {
    const { document } = new JSDOM((await get('/catalog?level=3&as-of=2026-10-20')).body).window;
    const links = [...document.querySelectorAll('.download-files a')].map((one) => one.getAttribute('href') ?? '');
    expect(links).toEqual(
      listFormats.map(({ extension }) => `/catalog/services.${extension}?province=H01&level=3&as-of=2026-10-20`),
    );
    for (const link of links) expect((await get(link)).statusCode).toBe(200);
    for (const size of document.querySelectorAll('.download-size')) expect(size.textContent).toMatch(/\d (B|KB|MB)$/);
  });
});

it('a list shows what was published since it was last asked for', async () => {
  const before = await rows('/catalog/services.csv');
  store.releases.push({
    ...makeRelease({ procedure: like('9.000002', 'Thủ tục vừa công bố'), sequence: 63 }),
    ...at('2026-11-20'),
  });
  await model.refresh();
  const names = (await rows('/catalog/services.csv')).map((row) => row['Tên thủ tục hành chính']);
  expect(names).toHaveLength(before.length + 1);
  expect(names).toContain('Thủ tục vừa công bố');
});

describe('a list of more than a workbook or an annex can hold', () => {
  const tooLong = async () => {
    const listing: typeof model.listing = async (filter) => ({ ...(await model.listing(filter)), count: 20_001 });
    return siteOver({ ...model, listing });
  };

  it.each(['xlsx', 'pdf'])('is refused as %s with its bound, and with what to do instead', async (extension) => {
    const long = await tooLong();
    const answer = await long.inject({ url: `/catalog/services.${extension}`, headers: { host } });
    expect(answer.statusCode).toBe(400);
    const [problem] = answer.json().problems;
    expect(problem).toMatchObject({ code: 'list-too-long', rule: 'maxItems' });
    for (const said of ['20001', '20000', 'agency=', 'sector=', 'province=', 'CSV']) {
      expect(problem.message.vi.replaceAll('.', '')).toContain(said);
    }
    await long.close();
  });

  it('is offered on the page in the formats that hold any number; the others say why not', async () => {
    const long = await tooLong();
    const { body } = await long.inject({ url: '/catalog', headers: { host } });
    const { document } = new JSDOM(body).window;
    const offered = [...document.querySelectorAll('.download-files a')].map((one) => one.textContent);
    expect(offered).toHaveLength(listFormats.filter(({ most }) => most === undefined).length);
    expect(document.body.textContent?.replaceAll('.', '')).toContain('Nhiều hơn 20000 dịch vụ');
    const csv = await long.inject({ url: '/catalog/services.csv', headers: { host } });
    expect(csv.statusCode).toBe(200);
    await long.close();
  });
});
