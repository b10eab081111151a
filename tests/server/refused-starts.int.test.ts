import { afterAll, beforeAll, expect, it } from 'vitest';
import { SettingError } from '../../src/problem/setting-error';
import { newPasswordFor, refuseUnknownProvince } from '../../src/server/refused-starts';
import { type StartedPayload, startPayload } from '../support/start-payload';

let started: StartedPayload;
beforeAll(async () => {
  started = await startPayload();
});
afterAll(() => started.close());

it('SITE_PROVINCE is a province there is, or not set', async () => {
  const { payload } = started;
  await payload.create({ collection: 'provinces', data: { id: 'H01', name: 'An Giang' } });
  await refuseUnknownProvince(payload, null);
  await refuseUnknownProvince(payload, 'H01');
  const refused = await refuseUnknownProvince(payload, 'ZZ').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(SettingError);
  expect(String(refused)).toContain('SITE_PROVINCE');
});

it('RESET_PASSWORD_OF gives a password that works, or names nobody', async () => {
  const { payload } = started;
  const email = 'lan@example.vn';
  const data = { email, password: 'mot-mat-khau-dai-9', name: 'Lan', role: 'administrator' as const };
  await payload.create({ collection: 'users', data });
  const { password } = await newPasswordFor(payload, email);
  expect((await payload.login({ collection: 'users', data: { email, password } })).token).toBeTruthy();
  const refused = await newPasswordFor(payload, 'khong-co@example.vn').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(SettingError);
  expect(String(refused)).toContain('RESET_PASSWORD_OF');
});
