import rateLimit from '@fastify/rate-limit';
import Fastify from 'fastify';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typefaces } from '../../collections/typefaces';
import { seedProcedures } from '../../seed/read';
import type { Procedure } from '../../src/procedure/procedure';
import { sitePages } from '../../src/site/pages-plugin';
import { type FixtureSite, fixtureSite } from './fixture-site';

let site: FixtureSite;

beforeAll(async () => {
  site = await fixtureSite();
});

afterAll(async () => {
  await site.app.close();
});

const page = (url: string) => site.app.inject({ url, headers: { accept: 'text/html' } });
const documentOf = (body: string) => new JSDOM(body).window.document;

describe('what is not published', () => {
  it.each([
    ['/thu-tuc/H01/9.999999', 'Không có thủ tục này'],
    ['/thu-tuc/H99/1.001193', 'Không có thủ tục này'],
    ['/thu-tuc/__proto__/constructor', 'Không có thủ tục này'],
    ['/thu-tuc/H01/1.001193/khong-co/nop-ho-so', 'không có biểu mẫu như vậy'],
    ['/thu-tuc/H01/1.001193/__proto__/ban-in', 'không có biểu mẫu như vậy'],
    ['/thu-tuc/H01/9.999999/mac-dinh/nop-ho-so', 'Không có thủ tục này'],
    ['/khong-co-trang-nay', 'Không có trang này'],
  ])('%s is a page of 404 with a way on', async (url, says) => {
    const answer = await page(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers.etag).toBeUndefined();
    const document = documentOf(answer.body);
    expect(document.querySelector('h1')?.textContent).toContain(says);
    expect(document.querySelector('main form')?.getAttribute('action')).toBe('/thu-tuc');
  });

  it('says so in English too', async () => {
    const document = documentOf((await page('/thu-tuc/H01/9.999999?lang=en')).body);
    expect(document.documentElement.lang).toBe('en');
    expect(document.querySelector('h1')?.textContent).toBe('This procedure does not exist');
  });
});

describe('what breaks inside', () => {
  it('is a page of 500 that tells nothing of it', async () => {
    const broken = await fixtureSite();
    broken.model.find = () => {
      throw new Error('SELECT * FROM secrets');
    };
    const answer = await broken.app.inject({ url: '/thu-tuc' });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('SELECT');
    expect(documentOf(answer.body).querySelector('h1')?.textContent).toBe('Hệ thống đang gặp lỗi');
    await broken.app.close();
  });
});

describe('too many tries', () => {
  it('is a page of 429 for people and problems for programs', async () => {
    const app = Fastify();
    await app.register(rateLimit, { global: false });
    const { model, intake } = site;
    const limit = { max: 1, timeWindow: '1 minute' };
    await app.register(
      sitePages({
        model,
        intake,
        clock: () => new Date('2026-11-22T05:00:00Z'),
        province: 'H01',
        build: 'b',
        toolchain: 't',
        typefaces,
        assets: { formPage: '/a.js', search: '/b.js', embed: '/c.js', css: [] },
        rateLimits: { lookUp: limit, submit: limit },
      }),
    );
    const lookUp = () =>
      app.inject({
        method: 'POST',
        url: '/tra-cuu',
        payload: 'number=a&secret=b',
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      });
    const submit = () =>
      app.inject({ method: 'POST', url: '/submissions', payload: {}, headers: { 'content-type': 'application/json' } });
    expect((await lookUp()).statusCode).toBe(404);
    const second = await lookUp();
    expect(second.statusCode).toBe(429);
    expect(documentOf(second.body).querySelector('h1')?.textContent).toBe('Bạn thử quá nhiều lần');
    expect((await submit()).statusCode).toBe(400);
    const third = await submit();
    expect(third.statusCode).toBe(429);
    expect(third.json().problems[0].code).toBe('too-many-requests');
    await app.close();
  });
});

describe('hostile text in a record', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>\'';
  const [first] = seedProcedures();

  const hostile = (procedure: Procedure): Procedure => ({
    ...procedure,
    key: 'evil',
    name: evil,
    receivingAgency: evil,
    decidingAgency: evil,
    requirements: evil,
    steps: [evil],
    results: [{ name: evil, code: evil }],
    legalBasis: [{ text: evil, validFrom: null, validTo: '2020-01-01' }],
    provenance: { source: 'javascript:alert(3)', confidence: evil, caveats: [evil] },
    cases: procedure.cases.map((one) => ({
      ...one,
      name: evil,
      documents: one.documents.map((document) => ({ ...document, name: evil })),
    })),
  });

  it.each([
    '/thu-tuc/H01/evil',
    '/thu-tuc/H01/evil/mac-dinh/nop-ho-so',
    '/thu-tuc/H01/evil/mac-dinh/ban-in',
    '/thu-tuc?q=script',
  ])('stays text on %s', async (url) => {
    if (first === undefined) throw new Error('no procedure');
    site.model.publish(hostile(first));
    const answer = await site.app.inject({ url });
    expect(answer.statusCode).toBe(200);
    const document = documentOf(answer.body);
    expect(document.body.textContent).toContain(evil);
    const scripts = [...document.querySelectorAll('script:not([type="application/ld+json"])')];
    expect(scripts.filter((script) => script.textContent !== '')).toEqual([]);
    expect(document.querySelectorAll('img, [onerror], a[href^="javascript"]')).toHaveLength(0);
  });

  it('stays text when it comes in the address', async () => {
    const answer = await site.app.inject({
      url: `/thu-tuc?q=${encodeURIComponent(evil)}&linh-vuc=${encodeURIComponent(evil)}`,
    });
    expect(answer.statusCode).toBe(200);
    const document = documentOf(answer.body);
    expect(document.querySelector('input[type=search]')?.getAttribute('value')).toBe(evil);
    expect(document.querySelectorAll('img, [onerror]')).toHaveLength(0);
  });
});
