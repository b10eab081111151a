import type { LightMyRequestResponse } from 'fastify';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import { contentSecurityPolicy } from '../../src/site/frame/security-headers';
import { type FixtureSite, fixtureSite } from './fixture-site';

let site: FixtureSite;

beforeAll(async () => {
  site = await fixtureSite();
});

afterAll(async () => {
  await site.app.close();
});

const get = (url: string, headers: Record<string, string> = {}) => site.app.inject({ url, headers });
const documentOf = (answer: LightMyRequestResponse) => new JSDOM(answer.body).window.document;
const textOf = (answer: LightMyRequestResponse) => documentOf(answer).body.textContent ?? '';

const pages = [
  '/',
  '/thu-tuc',
  '/thu-tuc?q=dang+ky+khai+sinh',
  '/thu-tuc?q=khong-co-gi-ca&linh-vuc=ho-tich',
  '/thu-tuc?muc-do=2&doi-tuong=citizen',
  '/thu-tuc/H01/1.001193',
  '/thu-tuc/H01/1.001193/mac-dinh/nop-ho-so',
  '/thu-tuc/H01/1.001193/mac-dinh/ban-in',
  '/tra-cuu',
];

describe.each(pages.flatMap((page) => [page, `${page}${page.includes('?') ? '&' : '?'}lang=en`]))('%s', (page) => {
  it('is a page with security headers that caches may keep while it is unchanged', async () => {
    const answer = await get(page);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect(answer.headers['set-cookie']).toBeUndefined();
    const { etag } = answer.headers;
    expect(etag).toMatch(/^W\/"/);
    const again = await get(page, { 'if-none-match': `"other", ${etag}` });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
    expect(again.headers.etag).toBe(etag);
  });

  it('has one main, one h1, a title, a skip link, named landmarks and nothing inline', async () => {
    const document = documentOf(await get(page));
    expect(document.documentElement.lang).toBe(page.includes('lang=en') ? 'en' : 'vi');
    expect(document.title).toContain('An Giang');
    expect(document.querySelectorAll('main')).toHaveLength(1);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelector('a.skip-link')?.getAttribute('href')).toBe(`#${document.querySelector('main')?.id}`);
    expect([...document.querySelectorAll('nav')].filter((nav) => !isNamed(nav))).toEqual([]);
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids).toEqual([...new Set(ids)]);
    // Data for search engines is no script: it never runs.
    const scripts = [...document.querySelectorAll('script:not([type="application/ld+json"])')];
    expect(scripts.filter((script) => !script.getAttribute('src') || script.textContent)).toEqual([]);
    expect(document.querySelectorAll('style, [style], [onclick], [onchange], [onsubmit], iframe, base')).toHaveLength(
      0,
    );
  });

  it('loads nothing from another host and points only to what exists', async () => {
    const document = documentOf(await get(page));
    const loaded = [...document.querySelectorAll('script[src], link[rel=stylesheet], link[rel=preload], img')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    );
    expect(loaded.filter((address) => !address.startsWith('/'))).toEqual([]);
    const anchors = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1));
    expect(anchors.filter((id) => !document.getElementById(id ?? ''))).toEqual([]);
    const own = new Set(
      [...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href')?.split('#')[0] ?? ''),
    );
    const broken = [];
    for (const address of own) {
      const { statusCode } = await get(address);
      if (statusCode !== 200) broken.push(`${statusCode} ${address}`);
    }
    expect(broken).toEqual([]);
  });
});

function isNamed(nav: Element): boolean {
  return nav.hasAttribute('aria-label') || nav.hasAttribute('aria-labelledby');
}

describe('the page of a form', () => {
  it('asks for its form ahead of the script, from the address the script will ask', async () => {
    const document = documentOf(await get('/thu-tuc/H01/1.001193/mac-dinh/nop-ho-so'));
    const link = document.querySelector('link[rel=preload][as=fetch]');
    expect(link?.getAttribute('href')).toBe(document.getElementById('form-root')?.dataset.formUrl);
    expect(link?.getAttribute('crossorigin')).toBe('anonymous');
  });
});

describe('the level of a service', () => {
  it('is explained to citizens without where in the administration staff mend it', async () => {
    const vietnamese = textOf(await get('/thu-tuc/H01/1.001193'));
    expect(vietnamese).toContain('Còn thiếu: thanh toán trực tuyến.');
    expect(vietnamese).not.toContain('Bổ sung ở mục');
    const english = textOf(await get('/thu-tuc/H01/1.001193?lang=en'));
    expect(english).toContain('It is missing.');
    expect(english).not.toMatch(/Add (it|them) under/);
  });
});

describe('the ETag', () => {
  it('differs by language, build and day, and changes with every publication', async () => {
    const tag = async (of: FixtureSite, url = '/') => (await of.app.inject({ url })).headers.etag;
    const same = await fixtureSite();
    const later = await fixtureSite({ clock: () => new Date('2026-11-22T17:30:00.000Z') });
    const built = await fixtureSite({ build: 'build2' });
    const first = await tag(same);
    expect(await tag(site)).toBe(first);
    expect(await tag(same, '/?lang=en')).not.toBe(first);
    expect(await tag(later)).not.toBe(first);
    expect(await tag(built)).not.toBe(first);
    const [procedure] = seedProcedures();
    if (procedure === undefined) throw new Error('no procedure');
    same.model.publish({ ...procedure, name: 'Đăng ký khai sinh (sửa đổi)' });
    expect(await tag(same)).not.toBe(first);
    const stale = await same.app.inject({ url: '/thu-tuc/H01/1.001193', headers: { 'if-none-match': first ?? '' } });
    expect(stale.statusCode).toBe(200);
    expect(stale.body).toContain('Đăng ký khai sinh (sửa đổi)');
    await Promise.all([same, later, built].map((one) => one.app.close()));
  });
});

describe('the front page', () => {
  it('counts what is published by sector and by level, and searches with a plain form', async () => {
    const document = documentOf(await get('/'));
    const form = document.querySelector('form');
    expect(form?.getAttribute('action')).toBe('/thu-tuc');
    expect(form?.getAttribute('method')).toBe('get');
    expect(document.querySelector('.sector-cards')?.textContent).toContain('Hộ tịch8 thủ tục');
    expect(document.querySelector('.level-overview')?.textContent).toMatch(/Mức 3.*55/);
  });

  it('is called after the province of the read model, and after none when it shows all', async () => {
    expect(documentOf(await get('/')).querySelector('header')?.textContent).toContain('Tỉnh An Giang');
    const national = await fixtureSite({ province: null });
    const document = documentOf(await national.app.inject({ url: '/' }));
    expect(document.querySelector('header')?.textContent).not.toContain('An Giang');
    await national.app.close();
  });
});

describe('the list', () => {
  it('finds without accents and says how many', async () => {
    const document = documentOf(await get('/thu-tuc?q=dang+ky+khai+sinh'));
    expect(document.querySelector('#results .results-count')?.textContent).toBe('3 thủ tục');
    expect(document.querySelector('#results h3 a')?.getAttribute('href')).toBe('/thu-tuc/H01/1.001193');
  });

  it('keeps the contract of the live search: the form names its region, the region is there', async () => {
    const document = documentOf(await get('/thu-tuc'));
    const region = document.querySelector('form[data-live-search]')?.getAttribute('data-live-search');
    expect(region).toBe('#results');
    expect(document.querySelector('#results')).not.toBeNull();
  });

  it('pages by cursor until everything was shown once', async () => {
    const seen: string[] = [];
    for (let next: string | null | undefined = '/thu-tuc'; next; ) {
      const document: Document = documentOf(await get(next));
      seen.push(...[...document.querySelectorAll('.service-card a')].map((link) => link.getAttribute('href') ?? ''));
      next = document.querySelector('a[rel=next]')?.getAttribute('href');
    }
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  });

  it('filters, shows the choice in the form, and offers to remove each filter', async () => {
    const document = documentOf(await get('/thu-tuc?q=dang+ky&linh-vuc=ho-tich&muc-do=3'));
    expect(document.querySelector('.more-filters')?.hasAttribute('open')).toBe(true);
    const chosen = [...document.querySelectorAll('select')].map((select) => [select.name, select.value]);
    expect(chosen).toEqual([
      ['linh-vuc', 'ho-tich'],
      ['co-quan', ''],
      ['muc-do', '3'],
      ['doi-tuong', ''],
    ]);
    const removals = [...document.querySelectorAll('.active-filters .chip')].map((link) => link.getAttribute('href'));
    expect(removals).toEqual(['/thu-tuc?q=dang+ky&muc-do=3', '/thu-tuc?q=dang+ky&linh-vuc=ho-tich']);
  });

  it('offers ways on when nothing was found, each of which leads somewhere', async () => {
    const document = documentOf(await get('/thu-tuc?q=dang+ky+bien+dong+zzz&linh-vuc=ho-tich'));
    const ways = [...document.querySelectorAll('.empty .chip')].map((link) => link.getAttribute('href') ?? '');
    expect(ways).toContain('/thu-tuc?q=dang+ky+bien+dong');
    expect(ways).toContain('/thu-tuc?linh-vuc=ho-tich');
    for (const way of ways) {
      expect(documentOf(await get(way)).querySelectorAll('.service-card').length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['/thu-tuc?muc-do=7', 'Mức độ dịch vụ'],
    ['/thu-tuc?doi-tuong=__proto__', 'Đối tượng'],
    ['/thu-tuc?sau=khong-phai-con-tro', 'Con trỏ'],
    [`/thu-tuc?q=${'a'.repeat(1300)}`, '1200 ký tự'],
  ])('refuses %.40s as a page of 400 that names what is wrong', async (url, says) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(textOf(answer)).toContain(says);
  });

  it.each(['/thu-tuc?q=%E0%A4%A', '/thu-tuc?q[]=a&q=b&q', '/thu-tuc?&&&==', '/thu-tuc?linh-vuc=%00'])(
    'answers the odd address %s',
    async (url) => {
      expect((await get(url)).statusCode).toBe(200);
    },
  );
});

describe('every seeded procedure', () => {
  it.each(seedProcedures().map((procedure) => [procedure.key, procedure] as const))(
    '%s has all elements',
    async (key, procedure) => {
      const answer = await get(`/thu-tuc/H01/${encodeURIComponent(key)}`);
      expect(answer.statusCode).toBe(200);
      const document = documentOf(answer);
      const text = document.querySelector('main')?.textContent ?? '';
      const said = [
        procedure.name,
        procedure.receivingAgency,
        procedure.decidingAgency,
        ...procedure.steps,
        ...procedure.results.map((result) => result.name),
        ...procedure.legalBasis.map((law) => law.text),
        ...procedure.cases.flatMap((one) => one.documents.map((document) => document.name)),
        ...procedure.provenance.caveats,
        procedure.requirements ?? 'Không có yêu cầu, điều kiện nào được nêu.',
        procedure.decision?.number ?? 'Nguồn không ghi quyết định công bố.',
      ];
      expect(said.filter((one) => !text.includes(one))).toEqual([]);
      const sections = [...document.querySelectorAll('.procedure-body > section')].map((section) => section.id);
      expect(sections).toHaveLength(12);
      expect(text).not.toMatch(/undefined|NaN|\[object|null\b/);
    },
  );
});
