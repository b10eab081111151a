import { randomBytes } from 'node:crypto';
import type { Payload, RequiredDataFromCollectionSlug } from 'payload';
import { chainAudit } from '../../../collections/audit/chain';
import { writeAudit } from '../../../collections/audit/write';
import { raiseNotice } from '../../../collections/notices/raise';
import { fromProcedure } from '../../../collections/procedures/from-procedure';
import { writeDerivedForms } from '../../../collections/publishing/derived-forms';
import { publishProcedure } from '../../../collections/publishing/publish';
import { readWorkingCopy } from '../../../collections/publishing/working-copy';
import { makeDossierStore, makeUploadStore } from '../../../collections/store';
import { seedAdministrator } from '../../../seed';
import { seedProcedures } from '../../../seed/read';
import type { Procedure } from '../../../src/procedure/procedure';
import { patient } from '../../support/patient';
import type { Matrix, MatrixRow } from './matrix';
import { type Caller, signIn } from './rest';

export const password = 'mot-mat-khau-dai-9';

/** Tenants and agencies of the world the matrix is tried in. H01 has two agencies, so that `charge` differs from `own`. */
const agencies = { H01: ['H01.01', 'H01.02'], H21: ['H21.01'], VN: ['VN.01'] } as const;
type Tenant = keyof typeof agencies;
const tenants: Tenant[] = ['H01', 'H21', 'VN'];

export type World = {
  callers: Record<string, { caller: Caller; id: string }>;
  /** Rows of each collection, by its slug. */
  rows: Record<string, MatrixRow[]>;
  /** What somebody would send to make a row like this one; undefined: nothing that could succeed. */
  fresh: Record<string, (row: MatrixRow) => Record<string, unknown>>;
};

const record = (): Procedure => {
  const found = seedProcedures().find(({ performers }) => performers.kind === 'communes');
  if (!found) throw new Error('no seed');
  return found;
};

export async function makeWorld(started: Payload, matrix: Matrix): Promise<World> {
  const payload = patient(started);
  const { sector } = record();
  await payload.create({ collection: 'sectors', data: { id: sector, name: 'Lĩnh vực', group: 'Nhóm' } });
  for (const tenant of tenants) {
    await payload.create({ collection: 'provinces', data: { id: tenant, name: `Tỉnh ${tenant}` } });
    for (const id of agencies[tenant]) {
      await payload.create({ collection: 'agencies', data: { id, name: `Cơ quan ${id}`, province: tenant } });
    }
  }
  await payload.create({ collection: 'former-provinces', data: { id: 'H02', name: 'Cũ', successor: 'H01' } });
  const callers = await makeCallers(payload, matrix);
  const users = Object.entries(callers).map(
    ([name, { id }]): MatrixRow => ({ id, tenant: matrix.callers[name]?.province ?? null, owner: id }),
  );
  const catalogue = await makeCatalogue(payload);
  const rows: World['rows'] = {
    ...catalogue,
    'form-blocks': await makeBlocks(payload),
    'template-files': await makeTemplateFiles(payload),
    dossiers: await makeDossiers(payload),
    uploads: await makeUploads(payload),
    agencies: tenants.flatMap((tenant) => agencies[tenant].map((id) => ({ id, tenant }))),
    sectors: [{ id: sector, tenant: null }],
    provinces: tenants.map((id) => ({ id, tenant: id })),
    'former-provinces': [{ id: 'H02', tenant: null }],
    users,
    'portal-keys': await makePortalKeys(payload),
    notices: await makeNotices(payload, users),
    'audit-lines': await makeAuditLines(payload),
    'audit-pending': await makePending(payload),
    ...(await makeReviews(payload, catalogue.procedures)),
    offerings: await makeOfferings(payload, catalogue.procedures),
    'dossier-counts': await makeCounts(payload),
    'publishing-rules': await makeRules(payload),
    'named-lists': await makeLists(payload),
    imports: await makeImports(payload),
    'import-chunks': await makeImportChunks(payload),
    'bulk-jobs': await makeBulkJobs(payload),
    'bulk-rows': await makeBulkRows(payload),
    'portal-pulls': await makePulls(payload),
    ...(await makeMergers(payload, catalogue.procedures)),
  };
  const spare = await makeSpareProcedures(payload);
  return { callers, rows, fresh: freshRows(sector, { rows, spare }) };
}

async function makeCallers(payload: Payload, matrix: Matrix): Promise<World['callers']> {
  await seedAdministrator(payload, { ...process.env, ADMIN_EMAIL: 'root@example.vn', ADMIN_PASSWORD: password });
  const callers: World['callers'] = {};
  for (const [name, rights] of Object.entries(matrix.callers)) {
    const email = `${name}@example.vn`;
    const user = await payload.create({ collection: 'users', data: userOf({ ...rights, email, password, name }) });
    callers[name] = { caller: await signIn(payload, email, password), id: user.id };
  }
  return callers;
}

type UserData = RequiredDataFromCollectionSlug<'users'>;

const isUser = (value: object): value is UserData => 'role' in value && 'email' in value;

/** The table is checked by the product itself: a user with rights that make no sense is refused. */
function userOf(data: object): UserData {
  if (!isUser(data)) throw new Error('no user');
  return data;
}

const keyOf = (agency: string) => `thu-tuc-${agency.toLowerCase().replace('.', '-')}`;

async function makeCatalogue(payload: Payload): Promise<Pick<World['rows'], 'procedures' | 'forms' | 'releases'>> {
  const rows: Record<'procedures' | 'forms' | 'releases', MatrixRow[]> = { procedures: [], forms: [], releases: [] };
  for (const tenant of tenants) {
    for (const agency of agencies[tenant]) {
      const key = keyOf(agency);
      const mine: Procedure = { ...record(), province: tenant, key, code: null, name: `Thủ tục của ${agency}` };
      await payload.create({
        collection: 'procedures',
        data: { ...fromProcedure(mine), managingAgency: agency },
        draft: true,
      });
      const copy = await readWorkingCopy(payload, mine);
      await writeDerivedForms(
        payload,
        copy,
        mine.cases.map((each) => each.key),
      );
      await publishProcedure(payload, { ...mine, decision: 'direct', approver: null, now: new Date() });
      const place = { tenant, agency };
      rows.procedures.push({ id: copy.row.id, ...place });
      const forms = await payload.find({ collection: 'forms', where: { procedure: { equals: copy.row.id } } });
      rows.forms.push(...forms.docs.map(({ id }) => ({ id, ...place })));
      const releases = await payload.find({ collection: 'releases', where: { key: { equals: key } } });
      rows.releases.push(...releases.docs.map(({ id }) => ({ id, ...place })));
    }
  }
  return rows;
}

export const pdf = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/MediaBox[0 0 3 3]/Parent 2 0 R>>endobj
xref
0 1
0000000000 65535 f 
trailer<</Size 4/Root 1 0 R>>
startxref
160
%%EOF`);

async function makeTemplateFiles(payload: Payload): Promise<MatrixRow[]> {
  const rows: MatrixRow[] = [];
  for (const tenant of tenants) {
    const file = { data: pdf, mimetype: 'application/pdf', name: `mau-${tenant}.pdf`, size: pdf.length };
    const { id } = await payload.create({ collection: 'template-files', data: { province: tenant }, file });
    rows.push({ id, tenant });
  }
  return rows;
}

const blockContent = () => ({
  title: 'Khối thử',
  titleEn: 'Block',
  fields: [{ key: 'name', type: 'text', label: 'Họ tên' }],
});

async function makeBlocks(payload: Payload): Promise<MatrixRow[]> {
  const rows: MatrixRow[] = [];
  for (const tenant of tenants) {
    const data = { province: tenant, content: blockContent() };
    const { id } = await payload.create({ collection: 'form-blocks', data });
    rows.push({ id, tenant });
  }
  return rows;
}

async function makeDossiers(payload: Payload): Promise<MatrixRow[]> {
  const rows: MatrixRow[] = [];
  for (const tenant of ['H01', 'H21'] as const) {
    for (const agency of agencies[tenant]) {
      const number = `${agency}-261122-0001`;
      await makeDossierStore(payload).insert({
        number,
        province: tenant,
        key: 'x',
        caseKey: 'mac-dinh',
        formHash: 'f'.repeat(64),
        releaseSha256: 'e'.repeat(64),
        revision: 1,
        procedureName: 'x',
        applicantName: `Người nộp ở ${agency}`,
        answers: {},
        files: [],
        state: 'submitted',
        submittedAt: '2026-11-22T01:00:00.000Z',
        dueOn: null,
        idempotencyHash: `idempotency ${agency}`,
        secretHash: `secret ${agency}`,
        via: 'site',
        events: [],
      });
      const { docs } = await payload.find({ collection: 'dossiers', where: { number: { equals: number } } });
      rows.push(...docs.map(({ id }) => ({ id, tenant, agency })));
    }
  }
  return rows;
}

async function makeUploads(payload: Payload): Promise<MatrixRow[]> {
  const upload = { id: 'upload-1', sha256: 'a'.repeat(64), name: 'a.pdf', mediaType: 'application/pdf', bytes: 1 };
  await makeUploadStore(payload).insert({ ...upload, via: 'site', createdAt: new Date().toISOString(), dossier: null });
  return [{ id: 'upload-1', tenant: null }];
}

async function makePortalKeys(payload: Payload): Promise<MatrixRow[]> {
  const rows: MatrixRow[] = [];
  for (const province of ['H01', 'H21', null]) {
    const data = { name: `cổng ${province}`, province, scopes: ['read' as const], quotaPerMinute: 60 };
    const { id } = await payload.create({ collection: 'portal-keys', data });
    rows.push({ id, tenant: province });
  }
  return rows;
}

async function makeNotices(payload: Payload, users: readonly MatrixRow[]): Promise<MatrixRow[]> {
  await raiseNotice(payload, {
    kind: 'review-voided',
    province: 'H01',
    key: 'matrix',
    to: users.map(({ id }) => id),
    onlyTo: true,
    link: '/admin',
    values: { procedure: 'x' },
  });
  const { docs } = await payload.find({ collection: 'notices', limit: 100, depth: 0 });
  return docs.map(({ id, recipient }) => ({ id, tenant: 'H01', owner: String(recipient) }));
}

async function makeAuditLines(payload: Payload): Promise<MatrixRow[]> {
  for (const province of tenants) {
    const subject = { collection: 'provinces', id: province, title: `dòng của ${province}` };
    await writeAudit(payload, { id: `line-${province}`, province, action: 'saved', subject });
  }
  await chainAudit(payload);
  return tenants.map((tenant) => ({ id: `line-${tenant}`, tenant }));
}

async function makePending(payload: Payload): Promise<MatrixRow[]> {
  const subject = { collection: 'provinces', id: 'H01', title: 'chờ' };
  await writeAudit(payload, { id: 'pending-1', province: 'H01', action: 'saved', subject });
  return [{ id: 'pending-1', tenant: null }];
}

async function makeReviews(payload: Payload, procedures: readonly MatrixRow[]) {
  const rows: Record<'level-reviews' | 'review-events', MatrixRow[]> = { 'level-reviews': [], 'review-events': [] };
  for (const { id, tenant } of procedures) {
    const common = { province: tenant, id: `review-${id}` };
    await payload.db.create({
      collection: 'level-reviews',
      data: {
        ...common,
        title: 'x',
        procedure: id,
        key: 'x',
        round: 1,
        sha256: 'a',
        content: '{}',
        level: {},
        levelTo: 3,
        effect: 'compatible',
        kind: 'raise',
        submittedBy: 'x',
        submittedAt: new Date().toISOString(),
        state: 'returned',
        step: 1,
      },
    });
    await payload.db.create({
      collection: 'review-events',
      data: { ...common, review: common.id, step: 1, event: 'return', at: new Date().toISOString() },
    });
    rows['level-reviews'].push({ id: common.id, tenant });
    rows['review-events'].push({ id: common.id, tenant });
  }
  return rows;
}

async function makeOfferings(payload: Payload, procedures: readonly MatrixRow[]): Promise<MatrixRow[]> {
  const rows: MatrixRow[] = [];
  for (const { id: procedure, tenant, agency } of procedures) {
    const data = {
      procedure,
      agency: agency ?? '',
      province: tenant ?? '',
      online: 'here',
      receivedBy: 'agency',
    } as const;
    const { id } = await payload.create({ collection: 'offerings', data: { ...data, key: '' } });
    rows.push({ id, tenant, agency: agency ?? null });
  }
  return rows;
}

/** Procedures nobody performs differently yet: an offering can be made of each. */
async function makeSpareProcedures(payload: Payload): Promise<Map<string, string[]>> {
  const spare = new Map<string, string[]>();
  for (const tenant of tenants) {
    for (let place = 0; place < 24; place += 1) {
      const mine: Procedure = { ...record(), province: tenant, key: `du-phong-${place}`, code: null };
      const { id } = await payload.create({ collection: 'procedures', data: fromProcedure(mine), draft: true });
      spare.set(tenant, [...(spare.get(tenant) ?? []), id]);
    }
  }
  return spare;
}

async function makeCounts(payload: Payload): Promise<MatrixRow[]> {
  const rows: MatrixRow[] = [];
  for (const tenant of tenants) {
    for (const agency of agencies[tenant]) {
      const data = {
        key: keyOf(agency),
        agency,
        month: '2026-10',
        channel: 'counter',
        received: 1,
        handled: 1,
      } as const;
      const { id } = await payload.create({ collection: 'dossier-counts', data: { ...data, province: tenant } });
      rows.push({ id, tenant, agency });
    }
  }
  return rows;
}

async function makeLists(payload: Payload): Promise<MatrixRow[]> {
  const rows: MatrixRow[] = [];
  for (const tenant of tenants) {
    const { id } = await payload.create({ collection: 'named-lists', data: { title: 'Phụ lục', province: tenant } });
    rows.push({ id, tenant });
  }
  return rows;
}

async function makeRules(payload: Payload): Promise<MatrixRow[]> {
  const any = { first: '4', wording: '4', content: '4', breaking: '4', raise: '2', restore: '4' } as const;
  const rows: MatrixRow[] = [];
  for (const tenant of tenants) {
    const { id } = await payload.create({ collection: 'publishing-rules', data: { ...any, province: tenant } });
    rows.push({ id, tenant });
  }
  return rows;
}

const importFields = { state: 'planned', fileSha256: 'a'.repeat(64), bytes: 1, chunks: 1, done: 0 } as const;

async function makeImports(payload: Payload): Promise<MatrixRow[]> {
  for (const province of tenants) {
    await payload.create({
      collection: 'imports',
      data: {
        ...importFields,
        id: `import-${province}`,
        turn: `import-${province}`,
        title: `Danh mục của ${province}`,
        province,
      },
    });
  }
  return tenants.map((tenant) => ({ id: `import-${tenant}`, tenant }));
}

async function makeImportChunks(payload: Payload): Promise<MatrixRow[]> {
  const data = { importId: 'import-H01', place: 0, step: 'planned', rows: [] };
  const { id } = await payload.create({ collection: 'import-chunks', data });
  return [{ id, tenant: 'H01' }];
}

async function makeBulkJobs(payload: Payload): Promise<MatrixRow[]> {
  for (const province of tenants) {
    const fields = { action: 'target', state: 'previewed', total: 1, startedBy: 'nobody' } as const;
    await payload.create({
      collection: 'bulk-jobs',
      data: { ...fields, id: `bulk-${province}`, title: `Đợt của ${province}`, province },
    });
  }
  return tenants.map((tenant) => ({ id: `bulk-${tenant}`, tenant }));
}

async function makeBulkRows(payload: Payload): Promise<MatrixRow[]> {
  const data = { job: 'bulk-H01', place: 0, procedure: 'none', key: 'khong-co', status: 'change' } as const;
  const { id } = await payload.create({ collection: 'bulk-rows', data });
  return [{ id, tenant: 'H01' }];
}

async function makePulls(payload: Payload): Promise<MatrixRow[]> {
  const data = { portalKey: 'x', province: 'H01', key: 'a', revision: 1, pulls: 1, lastAt: new Date().toISOString() };
  const { id } = await payload.create({ collection: 'portal-pulls', data });
  return [{ id, tenant: 'H01' }];
}

/** In each tenant a merger, a pair called different, and a link to a master. */
async function makeMergers(payload: Payload, procedures: readonly MatrixRow[]) {
  const at = new Date().toISOString();
  const rows: Record<'procedure-merges' | 'duplicate-verdicts' | 'master-links', MatrixRow[]> = {
    'procedure-merges': [],
    'duplicate-verdicts': [],
    'master-links': [],
  };
  for (const tenant of tenants) {
    const common = { province: tenant, createdAt: at, updatedAt: at };
    const [kept] = procedures.filter((each) => each.tenant === tenant);
    await payload.db.create({
      collection: 'procedure-merges',
      data: {
        ...common,
        id: `merge-${tenant}`,
        title: 'x',
        kept: kept?.id ?? '',
        keptKey: 'x',
        retired: [],
        choices: {},
        before: {},
        afterSha256: 'a',
        mergedBy: 'x',
        mergedAt: at,
        state: 'merged',
        settled: true,
      },
    });
    await payload.db.create({
      collection: 'duplicate-verdicts',
      data: { ...common, id: `pair-${tenant}`, pair: 'a b', one: 'a', other: 'b', decidedBy: 'x', decidedAt: at },
    });
    await payload.db.create({
      collection: 'master-links',
      data: {
        ...common,
        id: `link-${tenant}`,
        procedure: kept?.id ?? '',
        key: 'x',
        master: 'x',
        deviations: [],
        toldRevision: 1,
        openCount: 0,
        since: at,
      },
    });
    rows['master-links'].push({ id: `link-${tenant}`, tenant });
    rows['procedure-merges'].push({ id: `merge-${tenant}`, tenant });
    rows['duplicate-verdicts'].push({ id: `pair-${tenant}`, tenant });
  }
  return rows;
}

/** Letters that no other row has. */
const mark = () => randomBytes(5).toString('hex');

let months = 0;
/** A month that no other row has: of one procedure, agency and channel there is one count a month. */
function nextMonth(): string {
  months += 1;
  return `20${10 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function freshRows(
  sector: string,
  { rows, spare }: { rows: World['rows']; spare: ReadonlyMap<string, string[]> },
): World['fresh'] {
  return {
    procedures: ({ tenant }) => ({
      ...fromProcedure({ ...record(), province: tenant ?? '', key: `moi-${mark()}`, code: null }),
      sector,
    }),
    forms: ({ id }) => {
      const row = rows.forms?.find((each) => each.id === id);
      const procedure = rows.procedures?.find((each) => each.agency === row?.agency)?.id;
      return { procedure, caseKey: `moi-${mark()}`, province: row?.tenant, document: formDocument() };
    },
    'form-blocks': ({ tenant }) => ({ province: tenant, content: blockContent() }),
    agencies: ({ tenant }) => ({ id: `moi-${mark()}`, name: 'mới', province: tenant }),
    sectors: () => ({ id: `moi-${mark()}`, name: 'mới', group: 'x' }),
    provinces: () => ({ id: `H${60 + Math.floor(Math.random() * 39)}`, name: 'mới' }),
    'former-provinces': () => ({ id: `H${60 + Math.floor(Math.random() * 39)}`, name: 'mới', successor: 'H01' }),
    users: ({ tenant }) => ({
      name: 'mới',
      email: `moi-${mark()}@example.vn`,
      password,
      role: tenant === null ? 'administrator' : tenant === 'VN' ? 'national-editor' : 'officer',
      province: tenant,
    }),
    offerings: ({ tenant, agency }) => ({
      procedure: spare.get(tenant ?? '')?.pop(),
      agency,
      province: tenant,
      online: 'here',
      receivedBy: 'agency',
    }),
    'dossier-counts': ({ tenant, agency }) => ({
      key: keyOf(agency ?? ''),
      agency,
      month: nextMonth(),
      channel: 'counter',
      received: 1,
      handled: 1,
      province: tenant,
    }),
    'publishing-rules': ({ tenant }) => ({ province: tenant }),
    'named-lists': ({ tenant }) => ({ title: 'mới', province: tenant, entries: [] }),
    'portal-keys': ({ tenant }) => ({ name: 'mới', province: tenant, scopes: ['read'], quotaPerMinute: 5 }),
  };
}

const formDocument = (): unknown => {
  const text = JSON.stringify(sampleForm);
  return JSON.parse(text);
};

let sampleForm: unknown = null;

/** The document of a stored form, for making others. */
export async function readSampleForm(payload: Payload): Promise<void> {
  const { docs } = await payload.find({ collection: 'forms', limit: 1, depth: 0 });
  sampleForm = docs[0]?.document;
}
