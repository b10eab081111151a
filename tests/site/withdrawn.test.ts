import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FixtureSite, fixtureSite } from './fixture-site';

let site: FixtureSite;
beforeAll(async () => {
  site = await fixtureSite();
  site.model.withdraw('H01', '1.000656', '1.001193');
  site.model.withdraw('H01', '1.000894', null);
});
afterAll(() => site.app.close());

const get = (url: string) => site.app.inject({ url });

describe('the address of a service that was merged', () => {
  it.each(['', '/mac-dinh/nop-ho-so', '/mac-dinh/ban-in', '/mac-dinh/mau-trong.pdf'])(
    'with %j at its end leads to the service in its place, in the same language',
    async (rest) => {
      const answer = await get(`/thu-tuc/H01/1.000656${rest}`);
      expect([answer.statusCode, answer.headers.location]).toEqual([301, '/thu-tuc/H01/1.001193']);
      // A merger may be undone: nobody keeps the redirect for ever.
      expect(answer.headers['cache-control']).toBe('public, max-age=300');
      const english = await get(`/thu-tuc/H01/1.000656${rest}?lang=en`);
      expect(english.headers.location).toBe('/thu-tuc/H01/1.001193?lang=en');
    },
  );
});

describe('the embedded form of a service that was merged', () => {
  it('is that of the service in its place, and may still stand in a frame', async () => {
    const answer = await get('/nhung/bieu-mau/H01/1.000656/mac-dinh?lang=en');
    expect([answer.statusCode, answer.headers.location]).toEqual([
      301,
      '/nhung/bieu-mau/H01/1.001193/mac-dinh?lang=en',
    ]);
    const form = await get('/nhung/bieu-mau/H01/1.001193/mac-dinh');
    expect(form.statusCode).toBe(200);
    const otherCase = await get('/nhung/bieu-mau/H01/1.000656/truong-hop-khac');
    expect(otherCase.headers.location).toBe('/nhung/bieu-mau/H01/1.001193/mac-dinh');
  });

  it.each([
    ['1.000894/mac-dinh', 410, 'Thủ tục này đã thôi công bố'],
    ['1.999999/mac-dinh', 404, 'Không có thủ tục này'],
    ['1.001193/khac', 404, 'Thủ tục này không có biểu mẫu như vậy'],
  ])('where there is none (%s) the frame says why instead of staying white', async (path, status, words) => {
    const answer = await get(`/nhung/bieu-mau/H01/${path}`);
    expect([answer.statusCode, answer.headers['x-frame-options']]).toEqual([status, undefined]);
    expect(answer.headers['content-security-policy']).not.toContain("frame-ancestors 'none'");
    expect(answer.body).toContain(words);
    expect(answer.body).toContain('target="_blank"');
    expect(answer.body).not.toContain('site-header');
  });
});

describe('the address of a service that has ended', () => {
  it('says since when and why, and helps to search', async () => {
    const answer = await get('/thu-tuc/H01/1.000894');
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([410, 'no-store']);
    expect(answer.body).toContain('Thủ tục này đã thôi công bố');
    expect(answer.body).toContain('từ ngày 27/11/2026. Bãi bỏ theo Quyết định số 12/QĐ-UBND.');
    expect(answer.body).toContain('type="search"');
  });

  it('of one that never was there is still nothing to say', async () => {
    expect((await get('/thu-tuc/H01/1.999999')).statusCode).toBe(404);
  });
});
