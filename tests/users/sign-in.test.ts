import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityOf, rightsFromClaims } from '../../collections/users/oidc/claims';
import { oidcSettings } from '../../collections/users/oidc/settings';
import { passwordProblem } from '../../collections/users/password';
import { matchTotp, toBase32, totpCode, totpStep, totpUri } from '../../collections/users/second-factor/totp';
import { makeSecretBox } from '../../collections/users/secret-box';

const secret = Buffer.from('12345678901234567890');

describe('TOTP', () => {
  // RFC 6238 appendix B, SHA-1, the last six of eight digits.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %d s is %s', (seconds, code) => {
    expect(totpCode(secret, totpStep(new Date(seconds * 1_000)))).toBe(code);
  });

  it('writes secrets as RFC 4648 does', () => {
    expect(toBase32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(toBase32(Buffer.from('fooba'))).toBe('MZXW6YTB');
    expect(totpUri(secret, 'a b@x.vn', 'Danh mục')).toContain(
      'otpauth://totp/Danh%20m%E1%BB%A5c:a%20b%40x.vn?secret=GEZD',
    );
  });

  it('takes the code before and after, each once, and no other', () => {
    const now = new Date(1_700_000_000_000);
    const step = totpStep(now);
    for (const near of [step - 1, step, step + 1]) {
      expect(matchTotp(secret, totpCode(secret, near), now, 0)).toBe(near);
      expect(matchTotp(secret, totpCode(secret, near), now, near)).toBeNull();
    }
    expect(matchTotp(secret, totpCode(secret, step + 2), now, 0)).toBeNull();
    expect(matchTotp(secret, totpCode(secret, step - 2), now, 0)).toBeNull();
    for (const odd of ['', '12345', '1234567', 'abcdef', '１２３４５６'])
      expect(matchTotp(secret, odd, now, 0)).toBeNull();
  });
});

describe('a secret box', () => {
  const box = makeSecretBox('x'.repeat(32), 'test');

  it('gives back what it sealed, to nobody else, and nothing that was changed', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, at) => {
        const sealed = box.seal(text);
        expect(box.open(sealed)).toBe(text);
        expect(makeSecretBox('x'.repeat(32), 'other').open(sealed)).toBeNull();
        const bytes = Buffer.from(sealed, 'base64url');
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ 1;
        expect(box.open(bytes.toString('base64url'))).toBeNull();
      }),
    );
    expect(box.open('')).toBeNull();
    expect(box.mark('a')).toBe(box.mark('a'));
    expect(box.mark('a')).not.toBe(makeSecretBox('x'.repeat(32), 'other').mark('a'));
  });
});

describe('a password', () => {
  const owner = { email: 'tran.thi.tham@example.gov.vn', name: 'Trần Thị Thẩm' };
  it.each([
    'ngắn-quá-9',
    'Matkhau@2026!',
    'Mật-khẩu-12345',
    'matkhaumatkhau',
    '123456789012',
    '987654321098',
    'abcdefghijkl',
    'aaaaaaaaaaaaaaa',
    'abababababab',
    'Password123456',
    'Administrator1',
    'trần-thị-thẩm-2026',
    'tranthitham!!2026',
    'xinchao-tran.thi.tham',
    'DichVuCong@123456',
    `${'dài '.repeat(60)}`,
  ])('%s is refused', (password) => {
    expect(passwordProblem(password, owner)).not.toBeNull();
  });

  it.each([
    'mot-mat-khau-dai-9',
    'Mat-khau-thu-nghiem-1',
    'con mèo leo cây cau hỏi thăm',
    'xk4-9qp-m2v-77d-lq',
    'mot-mat-khau-hoan-toan-moi',
  ])('%s is taken', (password) => {
    expect(passwordProblem(password, owner)).toBeNull();
  });
});

describe('claims of an identity provider', () => {
  const env = {
    NODE_ENV: 'test' as const,
    OIDC_ISSUER: 'https://sso.example.gov.vn',
    OIDC_CLIENT_ID: 'catalogue',
    OIDC_CLIENT_SECRET: 'secret',
    OIDC_ROLES: JSON.stringify({
      'so-hoa': { role: 'digitiser', province: 'H01', agencies: ['H01.03'] },
      'tham-dinh': { role: 'reviewer', province: 'H01' },
      'mot-cua': { role: 'officer', province: 'H21' },
      'quan-tri': { role: 'province-administrator', province: 'H01' },
    }),
  };
  const settings = oidcSettings(env);
  const given = (roles: unknown) => settings && rightsFromClaims({ roles }, settings);

  it('give what is configured for them, and nothing else', () => {
    expect(given(['so-hoa'])).toEqual({ role: 'digitiser', otherRoles: [], province: 'H01', agencies: ['H01.03'] });
    expect(given('tham-dinh')).toEqual({ role: 'reviewer', otherRoles: [], province: 'H01', agencies: [] });
    expect(given(['administrator', 'khac'])).toBeNull();
    expect(given(undefined)).toBeNull();
    expect(given([{ role: 'administrator' }])).toBeNull();
  });

  it('join roles of one place; one that is not limited opens all agencies', () => {
    expect(given(['tham-dinh', 'so-hoa'])).toEqual({
      role: 'digitiser',
      otherRoles: ['reviewer'],
      province: 'H01',
      agencies: [],
    });
    expect(given(['mot-cua', 'so-hoa'])).toMatchObject({ role: 'digitiser', otherRoles: [], province: 'H01' });
    expect(given(['so-hoa', 'quan-tri'])).toMatchObject({
      role: 'province-administrator',
      otherRoles: [],
      agencies: [],
    });
  });

  it('name a person by issuer and subject', () => {
    expect(identityOf('https://a', { sub: 's', email: 'A@x.vn', email_verified: true, name: 'A' })).toEqual({
      subject: 'https://a s',
      email: 'a@x.vn',
      isEmailVerified: true,
      name: 'A',
    });
    expect(() => identityOf('https://a', { email: 'a@x.vn' })).toThrow();
  });

  it('are configured whole or not at all', () => {
    expect(oidcSettings({ NODE_ENV: 'test' })).toBeNull();
    expect(() => oidcSettings({ ...env, OIDC_CLIENT_SECRET: '' })).toThrow('OIDC_CLIENT_SECRET');
    for (const OIDC_ROLES of ['no json', '[1]', '{"a":{"role":"king"}}', '{"a":{"role":"officer","agencies":"x"}}']) {
      expect(() => oidcSettings({ ...env, OIDC_ROLES })).toThrow('OIDC_ROLES');
    }
  });
});
