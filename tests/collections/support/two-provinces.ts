import type { Payload } from 'payload';
import { fromProcedure } from '../../../collections/procedures/from-procedure';
import { writeDerivedForms } from '../../../collections/publishing/derived-forms';
import { publishProcedure } from '../../../collections/publishing/publish';
import { readWorkingCopy } from '../../../collections/publishing/working-copy';
import { makeDossierStore } from '../../../collections/store';
import { seedAdministrator } from '../../../seed';
import { seedProcedures } from '../../../seed/read';
import type { Procedure } from '../../../src/procedure/procedure';
import { type Caller, signIn } from './rest';

export const password = 'mot-mat-khau-dai-9';

/** Two provinces with an agency, a released procedure, a draft, a dossier and a digitiser each, and an administrator. */
export type TwoProvinces = {
  administrator: Caller;
  /** Digitisers who handle dossiers too. */
  h01: Caller;
  h21: Caller;
  ids: Record<
    'H01' | 'H21',
    { procedure: string; draft: string; form: string; release: string; dossier: string; user: string }
  >;
};

const sample = (): Procedure => {
  const record = seedProcedures().find(({ performers }) => performers.kind === 'communes');
  if (!record) throw new Error('no seed');
  return record;
};

export async function makeTwoProvinces(payload: Payload): Promise<TwoProvinces> {
  const record = sample();
  await payload.create({ collection: 'sectors', data: { id: record.sector, name: 'Lĩnh vực', group: 'Nhóm' } });
  const first = await seedAdministrator(payload, {
    ...process.env,
    ADMIN_EMAIL: 'root@example.vn',
    ADMIN_PASSWORD: password,
  });
  if (!first) throw new Error('there were users already');
  const ids = { H01: await makeProvince(payload, 'H01', record), H21: await makeProvince(payload, 'H21', record) };
  return {
    administrator: await signIn(payload, 'root@example.vn', password),
    h01: await signIn(payload, 'h01@example.vn', password),
    h21: await signIn(payload, 'h21@example.vn', password),
    ids,
  };
}

async function makeProvince(payload: Payload, province: 'H01' | 'H21', record: Procedure) {
  await payload.create({ collection: 'provinces', data: { id: province, name: `Tỉnh ${province}` } });
  await payload.create({ collection: 'agencies', data: { id: `${province}.01`, name: 'Sở Nội vụ', province } });
  const user = await payload.create({
    collection: 'users',
    data: {
      email: `${province.toLowerCase()}@example.vn`,
      password,
      name: province,
      role: 'digitiser',
      otherRoles: ['officer'],
      province,
    },
  });
  const mine: Procedure = { ...record, province, name: `Thủ tục của ${province}` };
  await payload.create({ collection: 'procedures', data: fromProcedure(mine), draft: true });
  const copy = await readWorkingCopy(payload, mine);
  await writeDerivedForms(
    payload,
    copy,
    mine.cases.map(({ key }) => key),
  );
  await publishProcedure(payload, { ...mine, decision: 'direct', approver: null, now: new Date() });
  const draft = await payload.create({
    collection: 'procedures',
    data: { ...fromProcedure({ ...mine, key: 'bi-mat', code: null, name: `Bản nháp bí mật của ${province}` }) },
    draft: true,
  });
  await insertDossier(payload, province, mine);
  const one = async (collection: 'forms' | 'releases' | 'dossiers') => {
    const { docs } = await payload.find({ collection, where: { province: { equals: province } }, limit: 1 });
    return docs[0]?.id ?? '';
  };
  return {
    procedure: copy.row.id,
    draft: draft.id,
    form: await one('forms'),
    release: await one('releases'),
    dossier: await one('dossiers'),
    user: user.id,
  };
}

async function insertDossier(payload: Payload, province: string, record: Procedure) {
  await makeDossierStore(payload).insert({
    number: `${province}.01-261122-0001`,
    province,
    key: record.key,
    caseKey: 'mac-dinh',
    formHash: 'f'.repeat(64),
    releaseSha256: 'e'.repeat(64),
    revision: 1,
    procedureName: record.name,
    applicantName: `Người nộp ở ${province}`,
    answers: {},
    files: [],
    state: 'submitted',
    submittedAt: '2026-11-22T01:00:00.000Z',
    dueOn: null,
    idempotencyHash: `idempotency ${province}`,
    secretHash: `secret ${province}`,
    via: 'site',
    events: [],
  });
}
