import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FixtureSite, fixtureSite, secret } from './fixture-site';

let site: FixtureSite;

beforeAll(async () => {
  site = await fixtureSite();
});

afterAll(async () => {
  await site.app.close();
});

const number = 'H01.03-261122-0001';
const post = (fields: Record<string, string>, query = '') =>
  site.app.inject({
    method: 'POST',
    url: `/tra-cuu${query}`,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
  });
const documentOf = (body: string) => new JSDOM(body).window.document;

describe('the receipt', () => {
  it('shows number, secret, status, provisional due date, what was sent and what comes next', async () => {
    const answer = await post({ number, secret });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect(answer.headers.etag).toBeUndefined();
    const document = documentOf(answer.body);
    const text = document.querySelector('main')?.textContent ?? '';
    for (const said of [
      number,
      secret,
      'Đã gửi, chờ tiếp nhận',
      '25/11/2026',
      'Ngày dự kiến',
      '10:04, 22/11/2026',
      'Nguyễn Thị Ánh Nguyệt',
      'Đăng ký khai sinh',
      'Đăng ký lần đầu <b>cho con</b>',
      'Trần Văn Bình',
      'giấy chứng sinh.jpg',
      '1,4 MB',
      'Năm sinh không khớp số căn cước.',
      'Ctrl+P',
    ]) {
      expect(text).toContain(said);
    }
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  it('is found by what was copied with marks that nobody sees', async () => {
    const copied = { number: `\u200b${number}\u2060 `, secret: `${secret}\ufeff` };
    expect((await post(copied)).statusCode).toBe(200);
  });

  it('never puts the secret into an address', async () => {
    const { body } = await post({ number, secret });
    const addresses = [...documentOf(body).querySelectorAll('[href], [src], [action]')].map((element) =>
      ['href', 'src', 'action'].map((name) => decodeURIComponent(element.getAttribute(name) ?? '')).join(' '),
    );
    expect(addresses.filter((address) => address.includes(secret) || address.includes(number))).toEqual([]);
  });

  it('says that the dossier was sent only right after it was', async () => {
    expect((await post({ number, secret })).body).not.toContain('Đã gửi hồ sơ thành công');
    expect((await post({ number, secret, new: '1' })).body).toContain('Đã gửi hồ sơ thành công');
  });

  it('is there in English, with labels of ours in English and answers as they were given', async () => {
    const document = documentOf((await post({ number, secret }, '?lang=en')).body);
    const text = document.querySelector('main')?.textContent ?? '';
    expect(document.documentElement.lang).toBe('en');
    expect(text).toContain('Sent, waiting to be accepted');
    expect(text).toContain('The applicant');
    expect(text).toContain('Nguyễn Thị Ánh Nguyệt');
  });

  it.each([
    ['accepted', 'Đã tiếp nhận', false],
    ['supplement-requested', 'Cần bổ sung hồ sơ', false],
    ['submitted', 'Đã gửi, chờ tiếp nhận', true],
  ] as const)('says %s in words; only an unaccepted date is provisional', async (state, words, provisional) => {
    const [dossier] = site.intake.dossiers;
    if (dossier === undefined) throw new Error('no dossier');
    site.intake.dossiers[0] = { ...dossier, state };
    const { body } = await post({ number, secret });
    site.intake.dossiers[0] = dossier;
    expect(body).toContain(words);
    expect(body.includes('Ngày dự kiến')).toBe(provisional);
  });

  it('still opens when the form is not at hand any more', async () => {
    const [dossier] = site.intake.dossiers;
    if (dossier === undefined) throw new Error('no dossier');
    site.intake.dossiers[0] = { ...dossier, formHash: '0'.repeat(64) };
    const answer = await post({ number, secret });
    site.intake.dossiers[0] = dossier;
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('Không còn biểu mẫu');
  });
});

describe('the look-up', () => {
  it('asks by POST, so that nothing typed gets into an address', async () => {
    const document = documentOf((await site.app.inject({ url: '/tra-cuu' })).body);
    const form = document.querySelector('main form');
    expect(form?.getAttribute('method')).toBe('post');
    expect([...document.querySelectorAll('main form input')].map((input) => input.getAttribute('name'))).toEqual([
      'number',
      'secret',
    ]);
  });

  it('ignores what comes in the address', async () => {
    const answer = await site.app.inject({ url: `/tra-cuu?number=${number}&secret=${encodeURIComponent(secret)}` });
    expect(answer.body).not.toContain('Nguyễn Thị');
  });

  it('gives the same answer whether the number or the secret is wrong, and keeps only the number', async () => {
    const wrongSecret = await post({ number, secret: 'sai-mat-khau-bi-mat' });
    const wrongNumber = await post({ number: 'H01.03-261122-9999', secret });
    expect(wrongSecret.statusCode).toBe(404);
    expect(wrongNumber.statusCode).toBe(404);
    expect(wrongSecret.headers['cache-control']).toBe('no-store');
    const problem = (body: string) => documentOf(body).querySelector('.problem')?.textContent;
    expect(problem(wrongSecret.body)).toBe(problem(wrongNumber.body));
    expect(problem(wrongSecret.body)).toContain('không đúng');
    expect(wrongSecret.body).not.toContain('sai-mat-khau-bi-mat');
    expect(documentOf(wrongSecret.body).querySelector('#number')?.getAttribute('value')).toBe(number);
  });

  it.each([
    [{}, ['number', 'secret']],
    [{ number }, ['secret']],
    [{ number: '  ', secret }, ['number']],
    [{ number, secret: 'x'.repeat(300) }, ['secret']],
  ])('names the field that is missing or too long', async (fields, names) => {
    const answer = await post(fields);
    expect(answer.statusCode).toBe(422);
    const document = documentOf(answer.body);
    expect([...document.querySelectorAll('.problem a')].map((link) => link.getAttribute('href'))).toEqual(
      names.map((name) => `#${name}`),
    );
    expect([...document.querySelectorAll('[aria-invalid]')].map((input) => input.id)).toEqual(names);
  });

  it.each([
    ['application/json', '{"number":"a","secret":"b"}', 415],
    ['text/plain', 'number=a', 415],
    ['application/x-www-form-urlencoded', `number=${'x'.repeat(20_000)}`, 413],
    ['application/x-www-form-urlencoded', 'number=a&number=b&secret[x]=1&__proto__=2', 422],
  ])('answers a body of %s (%.30s) with a page of 4xx', async (type, payload, status) => {
    const answer = await site.app.inject({
      method: 'POST',
      url: '/tra-cuu',
      payload,
      headers: { 'content-type': type },
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });
});
