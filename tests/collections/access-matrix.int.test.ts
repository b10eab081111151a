import type { CollectionSlug } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainAudit } from '../../collections/audit/chain';
import { isCollectionSlug } from '../support/collection-slug';
import { type StartedPayload, startPayload } from '../support/start-payload';
import {
  type CallerRights,
  type CollectionRules,
  isWithin,
  type MatrixRow,
  reachOf,
  readMatrix,
} from './support/matrix';
import { makeWorld, pdf, readSampleForm, type World } from './support/matrix-rows';
import { type Answer, anonymous, Caller, rowsOf } from './support/rest';

const matrix = readMatrix();

let started: StartedPayload;
let world: World;
beforeAll(async () => {
  started = await startPayload();
  world = await makeWorld(started.payload, matrix);
  await readSampleForm(started.payload);
}, 300_000);
afterAll(() => started.close());

const rowsIn = (slug: string): MatrixRow[] => world.rows[slug] ?? [];

const callerOf = (name: string) => {
  const found = world.callers[name];
  if (!found) throw new Error(`no caller ${name}`);
  return found;
};

/** The rows a caller should reach with an action. */
function expected(slug: string, rules: CollectionRules, action: 'read' | 'update' | 'create' | 'delete', name: string) {
  const rights = matrix.callers[name];
  if (!rights) throw new Error(`no rights for ${name}`);
  const reach = reachOf(rules[action], name);
  return rowsIn(slug).filter((row) => isWithin(reach, rights, callerOf(name).id, row));
}

const idsOf = (rows: readonly { id?: unknown }[]): string[] => rows.map(({ id }) => String(id)).sort();

/** Ids of the rows of the world among those of an answer: other tests of this file add rows of their own. */
const knownIn = (slug: string, ids: readonly string[]): string[] => {
  const known = new Set(rowsIn(slug).map(({ id }) => id));
  return ids.filter((id) => known.has(id)).sort();
};

const isRefused = ({ status }: Answer): boolean => status === 401 || status === 403 || status === 404;

const slugs = Object.keys(matrix.collections);
const names = Object.keys(matrix.callers);
const cells = slugs.flatMap((slug) => names.map((name) => [name, slug] as const));

const rulesOf = (slug: string): CollectionRules => {
  const rules = matrix.collections[slug];
  if (!rules) throw new Error(`no rules for ${slug}`);
  return rules;
};

const hasVersions = (slug: string) =>
  Boolean(started.payload.config.collections.find((each) => each.slug === slug)?.versions);
const hasDrafts = (slug: string) => {
  const versions = started.payload.config.collections.find((each) => each.slug === slug)?.versions;
  return typeof versions === 'object' && Boolean(versions.drafts);
};

describe('the matrix', () => {
  it('names every collection there is, and has rows in each', () => {
    const there = started.payload.config.collections
      .map(({ slug }) => slug)
      .filter((slug) => !slug.startsWith('payload-'));
    expect([...slugs].sort()).toEqual([...there].sort());
    for (const slug of slugs) expect([slug, rowsIn(slug).length > 0]).toEqual([slug, true]);
  });

  it('names every role', async () => {
    const { roles } = await import('../../collections/users/roles');
    expect([...new Set(Object.values(matrix.callers).map(({ role }) => role))].sort()).toEqual(
      roles.map(({ code }) => code).sort(),
    );
  });
});

describe.each(cells)('%s reads %s', (name, slug) => {
  it('in lists, by id, over GraphQL, among versions and by local calls: what the table says', async () => {
    const { caller, id: userId } = callerOf(name);
    const within = idsOf(expected(slug, rulesOf(slug), 'read', name));
    const draft = hasDrafts(slug) ? '&draft=true' : '';
    const list = await caller.get(`/${slug}?limit=500${draft}`);
    expect([200, 403]).toContain(list.status);
    expect(knownIn(slug, idsOf(rowsOf(list)))).toEqual(within);

    const count = await caller.get(`/${slug}/count`);
    if (within.length === 0 && count.status === 200) expect(count.body.totalDocs).toBe(0);

    for (const row of rowsIn(slug)) {
      const one = await caller.get(`/${slug}/${row.id}?depth=1${draft}`);
      expect([row.id, one.status === 200]).toEqual([row.id, within.includes(row.id)]);
      if (one.status !== 200) expect(isRefused(one)).toBe(true);
    }

    const { graphql } = rulesOf(slug);
    if (graphql) {
      const answer = await caller.graphql(`{ ${graphql.list}(limit: 500) { docs { id } } }`);
      const found = [...answer.text.matchAll(/"id":"([^"]+)"/g)].flatMap(([, id]) => id ?? []);
      expect(knownIn(slug, found)).toEqual(within);
    }

    if (hasVersions(slug)) {
      const versions = await caller.get(`/${slug}/versions?limit=500&depth=0`);
      const parents = new Set(rowsOf(versions).map(({ parent }) => String(parent)));
      expect(knownIn(slug, [...parents])).toEqual(within);
    }

    expect(await localIds(slug, userId)).toEqual(within);
  });
});

/** What the Local API gives when it is asked in the name of somebody. */
async function localIds(slug: string, userId: string): Promise<string[]> {
  const user = await started.payload.findByID({ collection: 'users', id: userId, depth: 0 });
  const as: CollectionSlug = asSlug(slug);
  try {
    const { docs } = await started.payload.find({
      collection: as,
      limit: 500,
      depth: 0,
      overrideAccess: false,
      draft: hasDrafts(slug),
      user: { ...user, collection: 'users' },
    });
    return knownIn(slug, idsOf(docs));
  } catch (error) {
    if (Reflect.get(Object(error), 'status') === 403) return [];
    throw error;
  }
}

function asSlug(slug: string): CollectionSlug {
  if (!isCollectionSlug(slug, started.payload)) throw new Error(`${slug} is no collection`);
  return slug;
}

describe.each(cells)('%s changes %s', (name, slug) => {
  it('one by one, in bulk, as a draft, over GraphQL and by restoring: what the table says', async () => {
    const { caller } = callerOf(name);
    const rules = rulesOf(slug);
    const within = new Set(idsOf(expected(slug, rules, 'update', name)));
    const query = hasDrafts(slug) ? '?draft=true' : '';
    for (const row of rowsIn(slug)) {
      const before = await stateOf(slug, row.id);
      const answer = await caller.patch(`/${slug}/${row.id}${query}`, rules.touch);
      expect([row.id, answer.status === 200]).toEqual([row.id, within.has(row.id)]);
      if (answer.status === 200) {
        expect((await updateOverGraphql(caller, rules, row.id)) ?? '').not.toContain('errors');
        continue;
      }
      expect(isRefused(answer)).toBe(true);
      await caller.patch(`/${slug}?where[id][equals]=${row.id}`, rules.touch);
      await caller.patch(`/${slug}?where[or][0][id][equals]=${row.id}&draft=true`, rules.touch);
      expect((await updateOverGraphql(caller, rules, row.id)) ?? 'errors').toContain('errors');
      await restoreNewest(caller, slug, row.id);
      expect(await stateOf(slug, row.id)).toBe(before);
    }
  });

  it('by making new ones: where the table says', async () => {
    const { caller } = callerOf(name);
    const within = new Set(idsOf(expected(slug, rulesOf(slug), 'create', name)));
    for (const row of onePerPlace(slug)) {
      const answer = await makeOne(caller, slug, row);
      expect([
        row,
        answer.status === 201 || (answer.status === 400 && within.has(row.id)),
        answer.text.slice(0, 200),
      ]).toEqual([row, within.has(row.id), expect.anything()]);
      if (!within.has(row.id)) expect(isRefused(answer)).toBe(true);
    }
  });

  it('by deleting: what the table says', async () => {
    const { caller } = callerOf(name);
    const within = new Set(idsOf(expected(slug, rulesOf(slug), 'delete', name)));
    for (const row of onePerPlace(slug)) {
      if (!within.has(row.id)) {
        expect(isRefused(await caller.delete(`/${slug}/${row.id}`))).toBe(true);
        await caller.delete(`/${slug}?where[id][equals]=${row.id}`);
        expect(await stateOf(slug, row.id)).not.toBe('null');
        continue;
      }
      const made = await callerOf('administrator').caller.post(`/${slug}`, world.fresh[slug]?.(row));
      const { doc } = made.body;
      const id = String(Reflect.get(Object(doc), 'id'));
      expect((await caller.delete(`/${slug}/${id}`)).status).toBe(200);
    }
  });
});

const makeOne = (caller: Caller, slug: string, row: MatrixRow): Promise<Answer> => {
  if (slug === 'template-files') {
    return caller.upload(
      `/${slug}`,
      { province: row.tenant },
      new File([new Uint8Array(pdf)], 'moi.pdf', { type: 'application/pdf' }),
    );
  }
  const data = world.fresh[slug]?.(row) ?? rulesOf(slug).touch;
  return caller.post(`/${slug}${hasDrafts(slug) ? '?draft=true' : ''}`, data);
};

/** One row of each tenant and agency is enough to try what every row of them would answer. */
function onePerPlace(slug: string): MatrixRow[] {
  const byPlace = new Map(rowsIn(slug).map((row) => [`${row.tenant} ${row.agency ?? ''}`, row]));
  return [...byPlace.values()];
}

async function stateOf(slug: string, id: string): Promise<string> {
  const row = await started.payload.db.findOne({ collection: asSlug(slug), where: { id: { equals: id } } });
  return JSON.stringify(row);
}

/** A change over GraphQL; undefined where the collection is not served there. */
async function updateOverGraphql(caller: Caller, { graphql, touch }: CollectionRules, id: string) {
  if (!graphql) return undefined;
  const fields = Object.entries(touch).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
  const data = [...fields, graphql.with ?? ''].join(' ');
  const { text } = await caller.graphql(`mutation { ${graphql.update}(id: "${id}", data: { ${data} }) { id } }`);
  // A request that is not even understood would prove nothing.
  expect(text).not.toMatch(/invalid value|Cannot query|Unknown argument|required type/);
  return text;
}

async function restoreNewest(caller: Caller, slug: string, id: string) {
  if (!hasVersions(slug)) return;
  const { docs } = await started.payload.findVersions({
    collection: asSlug(slug),
    where: { parent: { equals: id } },
    limit: 1,
  });
  const [version] = docs;
  if (version) expect((await caller.post(`/${slug}/versions/${version.id}`)).status).toBeGreaterThanOrEqual(400);
}

describe('whoever is not staff', () => {
  const strangers = {
    'nobody signed in': anonymous,
    'a portal key as a token': new Caller('pc_0123abcd_secretsecretsecretsecretsecret'),
  };
  it.each(Object.entries(strangers).flatMap(([who, caller]) => slugs.map((slug) => [who, slug, caller] as const)))(
    '%s reaches nothing of %s',
    async (_who, slug, caller) => {
      const id = rowsIn(slug)[0]?.id ?? '';
      const answers = [
        await caller.get(`/${slug}`),
        await caller.get(`/${slug}/${id}`),
        await caller.get(`/${slug}/count`),
        await caller.get(`/${slug}/versions`),
        await caller.post(`/${slug}`, rulesOf(slug).touch),
        await caller.patch(`/${slug}/${id}`, rulesOf(slug).touch),
        await caller.patch(`/${slug}?where[id][exists]=true`, rulesOf(slug).touch),
        await caller.delete(`/${slug}/${id}`),
      ];
      for (const { status } of answers) expect(status).toBeGreaterThanOrEqual(400);
      for (const { status } of answers) expect(status).toBeLessThan(500);
    },
  );

  it('reaches none of the tables of the framework', async () => {
    for (const slug of [
      'payload-preferences',
      'payload-locked-documents',
      'payload-kv',
      'payload-migrations',
      'payload-jobs',
    ]) {
      const answer = await anonymous.get(`/${slug}`);
      expect([slug, answer.status >= 400 && answer.status < 500]).toEqual([slug, true]);
    }
  });
});

describe('the tables of the framework itself', () => {
  const tables = [
    'payload-preferences',
    'payload-locked-documents',
    'payload-kv',
    'payload-migrations',
    'payload-jobs',
  ];

  it.each(names)('%s sees nothing of what others keep there, and changes nothing of it', async (name) => {
    const other = name === 'administrator' ? 'digitiser' : 'administrator';
    const kept = await callerOf(other).caller.post('/payload-preferences/cua-toi', { value: { of: other } });
    expect(kept.status, kept.text).toBe(200);
    const { caller } = callerOf(name);
    for (const table of tables) {
      const list = await caller.get(`/${table}?limit=500&depth=1`);
      expect([table, list.status < 500]).toEqual([table, true]);
      expect([table, list.text.includes(`"of":"${other}"`)]).toEqual([table, false]);
      for (const hidden of ['H21.01', 'Thủ tục của'])
        expect([table, list.text.includes(hidden)]).toEqual([table, false]);
    }
    expect((await caller.get('/payload-preferences/cua-toi')).text).not.toContain(`"of":"${other}"`);
    await caller.delete('/payload-preferences?where[id][exists]=true');
    await caller.patch('/payload-preferences?where[id][exists]=true', { value: { of: name } });
    expect((await callerOf(other).caller.get('/payload-preferences/cua-toi')).text).toContain(`"of":"${other}"`);
    for (const table of ['payload-kv', 'payload-migrations', 'payload-jobs']) {
      for (const answer of [
        await caller.post(`/${table}`, {}),
        await caller.patch(`/${table}?where[id][exists]=true`, {}),
        await caller.delete(`/${table}?where[id][exists]=true`),
      ]) {
        expect([table, answer.status >= 400 || rowsOf(answer).length === 0, answer.status < 500]).toEqual([
          table,
          true,
          true,
        ]);
      }
    }
  });

  it.each(names)('%s finds no lock on a document of another reach', async (name) => {
    const locked = rowsIn('procedures').find(({ tenant }) => tenant === 'H21');
    const editor = names.find((each) => matrix.callers[each]?.province === 'H21');
    const user = await started.payload.findByID({
      collection: 'users',
      id: callerOf(editor ?? '').id,
      depth: 0,
    });
    const { id } = await started.payload.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: 'procedures', value: locked?.id ?? '' },
        user: { relationTo: 'users', value: user.id },
      },
    });
    const { caller } = callerOf(name);
    const sees = matrix.callers[name]?.province === null || matrix.callers[name]?.province === 'H21';
    const list = await caller.get('/payload-locked-documents?limit=500&depth=1');
    if (!sees) expect(list.text).not.toContain(String(locked?.id));
    const forged = {
      document: { relationTo: 'procedures', value: locked?.id },
      user: { relationTo: 'users', value: id },
    };
    expect(isRefused(await caller.post('/payload-locked-documents', forged))).toBe(true);
    await caller.delete('/payload-locked-documents?where[id][exists]=true');
    await caller.delete(`/payload-locked-documents/${id}`);
    const still = await started.payload.find({ collection: 'payload-locked-documents', where: { id: { equals: id } } });
    if (!sees) expect([name, still.totalDocs]).toEqual([name, 1]);
    await started.payload.delete({ collection: 'payload-locked-documents', where: { id: { equals: id } } });
  });
});

describe('files, exports and relations', () => {
  // An export chains what waits; here that is what every test before has left, a thousand lines that no chore took.
  beforeAll(() => chainAudit(started.payload), 900_000);

  it.each(names)('%s exports forms, counts and figures of the reach alone', async (name) => {
    const { caller } = callerOf(name);
    const own = matrix.callers[name]?.province;
    for (const tenant of ['H01', 'H21']) {
      const sees = own === null || own === tenant;
      for (const path of [
        `/dossier-counts/export?province=${tenant}&month=2026-11`,
        `/named-lists/dashboard.csv?province=${tenant}`,
        `/named-lists/report?province=${tenant}&quarter=2026-Q4&format=json`,
        `/forms/export?province=${tenant}`,
      ]) {
        const answer = await caller.get(path);
        // The nation's editors see figures of every province, and working documents of none.
        if (own === 'VN' && path.startsWith('/named-lists')) expect(answer.status).toBe(200);
        else if (!sees) expect([path, isRefused(answer)]).toEqual([path, true]);
        else expect([path, answer.status === 200 || answer.status === 403]).toEqual([path, true]);
      }
    }
  });

  it.each(names)('%s gets the template files of the reach', async (name) => {
    const within = new Set(idsOf(expected('template-files', rulesOf('template-files'), 'read', name)));
    for (const row of rowsIn('template-files')) {
      const answer = await callerOf(name).caller.get(`/template-files/file/mau-${row.tenant}.pdf`);
      expect([row.tenant, answer.status === 200]).toEqual([row.tenant, within.has(row.id)]);
    }
  });

  it.each(names)('%s reads the answers of the dossiers of the reach', async (name) => {
    const within = new Set(idsOf(expected('dossiers', rulesOf('dossiers'), 'read', name)));
    for (const row of rowsIn('dossiers')) {
      const answer = await callerOf(name).caller.get(`/dossiers/${row.id}/answers`);
      expect([row.agency, answer.status === 200]).toEqual([row.agency, within.has(row.id)]);
    }
  });

  it.each(names)('%s exports the log of the reach', async (name) => {
    const within = expected('audit-lines', rulesOf('audit-lines'), 'read', name).map(({ tenant }) => tenant);
    const answer = await callerOf(name).caller.get('/audit-lines/export?format=jsonl');
    const found = ['H01', 'H21', 'VN'].filter((tenant) => answer.text.includes(`dòng của ${tenant}`));
    expect(found).toEqual(within);
    if (within.length === 0) expect(answer.status).toBe(403);
  });

  it.each(names)('%s sees the history of the procedures of the reach', async (name) => {
    const within = new Set(idsOf(expected('procedures', rulesOf('procedures'), 'read', name)));
    for (const row of rowsIn('procedures')) {
      const answer = await callerOf(name).caller.get(`/procedures/${row.id}/history`);
      expect([row.agency, answer.status === 200]).toEqual([row.agency, within.has(row.id)]);
    }
  });

  it.each(names)('%s publishes and derives what may be changed', async (name) => {
    const may = new Set(idsOf(expected('procedures', rulesOf('procedures'), 'update', name)));
    const sees = new Set(idsOf(expected('procedures', rulesOf('procedures'), 'read', name)));
    for (const row of rowsIn('procedures')) {
      const derived = await callerOf(name).caller.post(`/procedures/${row.id}/keep-form`);
      const status = may.has(row.id) ? 200 : sees.has(row.id) ? 403 : 404;
      expect([row.agency, derived.status]).toEqual([row.agency, status]);
    }
  });

  it('a relation shows nothing of what it points at in another province', async () => {
    const theirs = 'Thủ tục của H21.01';
    for (const name of names.filter((each) => matrix.callers[each]?.province === 'H01')) {
      const { caller } = callerOf(name);
      const asked = await caller.get(`/forms/count?where[procedure.name][equals]=${encodeURIComponent(theirs)}`);
      expect([name, asked.body.totalDocs ?? 0]).toEqual([name, 0]);
      expect((await caller.get('/forms?depth=2&limit=500')).text).not.toContain(theirs);
    }
  });
});

describe('rights', () => {
  const rights = (name: string): CallerRights => {
    const found = matrix.callers[name];
    if (!found) throw new Error(name);
    return found;
  };

  it.each(names.filter((name) => rights(name).role !== 'administrator'))(
    '%s raises nobody, the own account least',
    async (name) => {
      const { caller, id } = callerOf(name);
      const before = await stateOf('users', id);
      for (const forged of [
        { role: 'administrator', province: null },
        { province: 'H21', role: 'officer' },
        { disabled: true },
      ]) {
        expect((await caller.patch(`/users/${id}`, forged)).status).toBe(403);
        const bulk = await caller.patch(`/users?where[id][equals]=${id}`, forged);
        expect(bulk.status === 403 || rowsOf(bulk).length === 0).toBe(true);
      }
      expect(await stateOf('users', id)).toBe(before);
      const made = await caller.post('/users', { ...world.fresh.users?.({ id: '', tenant: null }) });
      expect(isRefused(made)).toBe(true);
      const editor = await caller.post('/users', { ...world.fresh.users?.({ id: '', tenant: 'VN' }) });
      expect(isRefused(editor)).toBe(true);
    },
  );

  it('a province administrator gives roles up to the own, in the own province', async () => {
    const { caller } = callerOf('province-administrator');
    const make = (data: Record<string, unknown>) =>
      caller.post('/users', { ...world.fresh.users?.({ id: '', tenant: 'H01' }), ...data });
    for (const role of ['province-administrator', 'digitiser', 'reviewer', 'officer', 'auditor']) {
      expect([role, (await make({ role })).status]).toEqual([role, 201]);
    }
    expect((await make({ role: 'digitiser', agencies: ['H01.01'], otherRoles: ['officer'] })).status).toBe(201);
    expect((await make({ role: 'digitiser', agencies: ['H21.01'] })).status).toBe(422);
    expect((await make({ role: 'auditor', province: null })).status).toBe(403);
    expect((await make({ role: 'auditor', otherRoles: ['digitiser'] })).status).toBe(422);
    expect((await make({ role: 'ministry-editor', province: 'VN', agencies: ['VN.01'] })).status).toBe(403);
  });

  it('the last administrator stays', async () => {
    const { payload } = started;
    const { docs } = await payload.find({ collection: 'users', where: { role: { equals: 'administrator' } } });
    const [first, ...others] = docs;
    for (const { id } of others) await payload.update({ collection: 'users', id, data: { disabled: true } });
    const id = String(first?.id);
    await expect(payload.update({ collection: 'users', id, data: { disabled: true } })).rejects.toThrow(
      'last-administrator',
    );
    await expect(payload.delete({ collection: 'users', id })).rejects.toThrow('last-administrator');
    for (const other of others) await payload.update({ collection: 'users', id: other.id, data: { disabled: false } });
  });
});
