import { describe, expect, it } from 'vitest';
import { refuseForeignOrigin } from '../../collections/guards/origins';
import { ProblemError } from '../../src/problem/problem';

const cookie = { Cookie: 'payload-token=x', Host: 'dvc.example.vn' };

const isTaken = (headers: Record<string, string>, { method = 'POST', publicUrl = '' } = {}): boolean => {
  try {
    refuseForeignOrigin({ method, headers: new Headers(headers) }, publicUrl);
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 403) return false;
    throw error;
  }
};

describe('a write with a cookie', () => {
  it.each<[string, Record<string, string>]>([
    ['another site', { Origin: 'https://evil.example' }],
    ['another port', { Origin: 'https://dvc.example.vn:8443' }],
    ['a name that only begins alike', { Origin: 'https://dvc.example.vn.evil.example' }],
    ['a page without an origin', { Origin: 'null' }],
    ['an origin that is none', { Origin: 'dvc.example.vn' }],
    ['another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sister site, as the browser says', { 'Sec-Fetch-Site': 'same-site' }],
    [
      'another site that the browser calls its own',
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' },
    ],
  ])('from %s is refused', (_from, headers) => {
    for (const method of ['POST', 'PATCH', 'DELETE', 'PUT', 'get-or-post'])
      expect(isTaken({ ...cookie, ...headers }, { method })).toBe(false);
  });

  it.each<[string, Record<string, string>, string?]>([
    ['the host that is asked', { Origin: 'https://dvc.example.vn' }],
    ['the host that is asked in capitals', { Host: 'DVC.Example.vn', Origin: 'https://dvc.example.vn' }],
    ['the host that is asked, written otherwise', { Origin: 'https://DVC.example.vn:443' }],
    [
      'the host a proxy says was asked',
      { Host: '10.0.0.5:3000', 'X-Forwarded-Host': 'dvc.example.vn', Origin: 'https://dvc.example.vn' },
    ],
    ['the address people use', { Host: '10.0.0.5:3000', Origin: 'https://cong.example.vn' }, 'https://cong.example.vn'],
    [
      'the address people use, with a port',
      { Host: 'x', Origin: 'http://cong.example.vn:8080' },
      'http://cong.example.vn:8080',
    ],
    ['a page of its own, as the browser says', { 'Sec-Fetch-Site': 'same-origin' }],
    ['the address bar', { 'Sec-Fetch-Site': 'none' }],
    ['a program', {}],
  ])('from %s is taken', (_from, headers, publicUrl) => {
    expect(isTaken({ ...cookie, ...headers }, publicUrl ? { publicUrl } : {})).toBe(true);
  });

  it('is told from reads, and from writes that carry no cookie', () => {
    const evil = { Origin: 'https://evil.example', Host: 'dvc.example.vn' };
    for (const method of ['GET', 'HEAD', 'OPTIONS']) expect(isTaken({ ...evil, Cookie: 'x=y' }, { method })).toBe(true);
    expect(isTaken({ ...evil, Authorization: 'JWT x' })).toBe(true);
  });
});
