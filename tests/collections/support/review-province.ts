import type { Payload } from 'payload';
import { fromProcedure } from '../../../collections/procedures/from-procedure';
import { writeDerivedForms } from '../../../collections/publishing/derived-forms';
import { publishProcedure } from '../../../collections/publishing/publish';
import { readWorkingCopy } from '../../../collections/publishing/working-copy';
import { seedAdministrator } from '../../../seed';
import { seedProcedures } from '../../../seed/read';
import type { Procedure } from '../../../src/procedure/procedure';
import { type Caller, signIn } from './rest';

export const password = 'mot-mat-khau-dai-9';

/** A province with people of every role that a review needs, and procedures published at level 2. */
export type ReviewProvince = {
  digitiser: Caller;
  reviewer: Caller;
  second: Caller;
  administrator: Caller;
  ids: { digitiser: string; reviewer: string; second: string; officer: string; administrator: string };
  /** Record that has an online channel and a form; without the channel it is level 2. */
  record: (key: string) => Procedure;
};

const communal = (): Procedure => {
  const record = seedProcedures().find(
    ({ performers, cases }) =>
      performers.kind === 'communes' && cases.length === 1 && cases[0]?.channels.some(({ kind }) => kind === 'online'),
  );
  if (!record) throw new Error('no seed');
  return record;
};

export async function makeReviewProvince(payload: Payload): Promise<ReviewProvince> {
  const base = communal();
  await payload.create({ collection: 'provinces', data: { id: 'H01', name: 'An Giang' } });
  await payload.create({ collection: 'provinces', data: { id: 'H21', name: 'Gia Lai' } });
  await payload.create({ collection: 'provinces', data: { id: 'VN', name: 'Việt Nam' } });
  await payload.create({ collection: 'sectors', data: { id: base.sector, name: 'Hộ tịch', group: 'Tư pháp' } });
  for (const id of ['H01.03', 'H01.05']) {
    await payload.create({ collection: 'agencies', data: { id, name: `Sở ${id}`, province: 'H01' } });
  }
  await seedAdministrator(payload, { ...process.env, ADMIN_EMAIL: 'root@example.vn', ADMIN_PASSWORD: password });
  const person = async (email: string, role: 'digitiser' | 'reviewer' | 'officer') => {
    const { id } = await payload.create({
      collection: 'users',
      data: { email, password, name: `Cán bộ ${email.split('@')[0]}`, role, province: 'H01' },
    });
    return id;
  };
  const ids = {
    digitiser: await person('so-hoa@example.vn', 'digitiser'),
    reviewer: await person('tham-dinh@example.vn', 'reviewer'),
    second: await person('tham-dinh-2@example.vn', 'reviewer'),
    officer: await person('mot-cua@example.vn', 'officer'),
    administrator: '',
  };
  const { docs } = await payload.find({ collection: 'users', where: { email: { equals: 'root@example.vn' } } });
  ids.administrator = docs[0]?.id ?? '';
  return {
    digitiser: await signIn(payload, 'so-hoa@example.vn', password),
    reviewer: await signIn(payload, 'tham-dinh@example.vn', password),
    second: await signIn(payload, 'tham-dinh-2@example.vn', password),
    administrator: await signIn(payload, 'root@example.vn', password),
    ids,
    record: (key) => ({ ...base, province: 'H01', key, code: null, codeAsPrinted: null, name: `Thủ tục ${key}` }),
  };
}

/** A record without its online channel: level 2. */
export const withoutOnline = (record: Procedure): Procedure => ({
  ...record,
  cases: record.cases.map((each) => ({ ...each, channels: each.channels.filter(({ kind }) => kind !== 'online') })),
});

/** Writes a record into its working document and derives its forms. */
export async function write(payload: Payload, record: Procedure): Promise<string> {
  const found = await payload.find({
    collection: 'procedures',
    draft: true,
    where: { and: [{ province: { equals: record.province } }, { key: { equals: record.key } }] },
    limit: 1,
  });
  const [row] = found.docs;
  const data = fromProcedure(record);
  if (row) await payload.update({ collection: 'procedures', id: row.id, data, draft: true });
  else await payload.create({ collection: 'procedures', data, draft: true });
  const copy = await readWorkingCopy(payload, record);
  await writeDerivedForms(
    payload,
    copy,
    record.cases.map(({ key }) => key),
  );
  return copy.row.id;
}

/** Publishes a record without its online channel (level 2) and leaves the working document with it, so that level 3 can be asked for. */
export async function readyToRise(payload: Payload, record: Procedure): Promise<string> {
  await write(payload, withoutOnline(record));
  await publishProcedure(payload, {
    province: record.province,
    key: record.key,
    decision: 'direct',
    approver: null,
    now: new Date(),
  });
  return write(payload, record);
}

/** Publishes a record with its online channel and leaves the working document without it, as an import that knows no such column does. */
export async function readyToFall(payload: Payload, record: Procedure): Promise<string> {
  await write(payload, record);
  await publishProcedure(payload, {
    province: record.province,
    key: record.key,
    decision: 'direct',
    approver: null,
    now: new Date(),
  });
  return write(payload, withoutOnline(record));
}
