import type { Endpoint, PayloadRequest, Where } from 'payload';
import type { Form as StoredForm } from '../../payload-types';
import { type CarriedForm, planImport, readBundle, type TransferLine, writeBundle } from '../../src/form/transfer';
import { ProblemError } from '../../src/problem/problem';
import { type Staff, worksIn } from '../access';
import { jsonBody, staffEndpoint } from '../answers';
import { idOf } from '../fields/relation';
import { messages } from '../messages';
import { asForm } from './form-document';
import { formFaults } from './sound-form';
import { testCasesOf } from './working-draft';

const noStore = { headers: { 'Cache-Control': 'no-store' } };

const quietly = { limit: 0, pagination: false, depth: 0, overrideAccess: true } as const;

/** Stable name of a form: its province, procedure and case. */
type Address = Pick<CarriedForm, 'province' | 'procedure' | 'case'>;

/** A stored form with its address; `row` is absent where the procedure and case exist and their form does not. */
type Slot = { address: Address; procedureId: string; row?: StoredForm };

/**
 * Forms of whole provinces as one file, and back by their stable addresses.
 * `GET /api/forms/export?province=`: the forms of a province; without it those of the own one.
 * `POST /api/forms/import` with `{"text", "isReal"}`: what the file would do line by line, or with `isReal` what it did. A second import of
 * the same file does nothing.
 */
export const transferEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/export',
    method: 'get',
    handler: staffEndpoint(async (req, staff) => {
      const province = req.searchParams?.get('province') ?? staff.province;
      if (province === null) throw new ProblemError(422, [{ ...messages.provinceMissing, field: 'province' }]);
      if (!worksIn(staff, province)) throw new ProblemError(404, [messages.notFound]);
      const slots = await slotsOf(req, { province: { equals: province } });
      const name = `bieu-mau-${province.replace(/[^A-Za-z0-9]/g, '')}.jsonl`;
      return new Response(writeBundle(slots.flatMap(carried)), {
        headers: {
          ...noStore.headers,
          'Content-Type': 'application/jsonl; charset=utf-8',
          'Content-Disposition': `attachment; filename="${name}"`,
        },
      });
    }),
  },
  {
    path: '/import',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const { text, isReal } = await jsonBody(req);
      if (typeof text !== 'string') throw new ProblemError(422, [{ ...messages.importText, field: 'text' }]);
      const read = readBundle(text);
      const slots = await slotsNamed(req, read.forms);
      const lines = planImport(
        read,
        (address) => slots.get(nameOf(address))?.flat,
        ({ province }) => worksIn(staff, province),
        formFaults,
      ).map((line) => (slots.has(nameOf(line)) || line.outcome === 'refused' ? line : homeless(line)));
      if (isReal !== true) return Response.json({ lines: lines.map(withoutContent), isReal: false }, noStore);
      const done: TransferLine[] = [];
      for (const line of lines) done.push(await write(req, staff, line, slots.get(nameOf(line))?.slot));
      return Response.json({ lines: done.map(withoutContent), isReal: true }, noStore);
    }),
  },
];

function nameOf({ province, procedure, case: caseKey }: Address): string {
  return JSON.stringify([province, procedure, caseKey]);
}

function carried({ address, row }: Slot): CarriedForm[] {
  const form = row ? asForm(row.document) : null;
  if (!row || !form) return [];
  const testCases = testCasesOf(row);
  return [{ ...address, form, ...(testCases.length > 0 ? { testCases: JSON.parse(JSON.stringify(testCases)) } : {}) }];
}

/** The forms of these rows with their addresses; those of procedures that are gone are left out. */
async function slotsOf(req: PayloadRequest, where: Where): Promise<Slot[]> {
  const { docs } = await req.payload.find({ collection: 'forms', where, sort: 'id', ...quietly, req });
  const keys = await procedureKeys(req, { id: { in: [...new Set(docs.map((row) => idOf(row.procedure) ?? ''))] } });
  return docs.flatMap((row): Slot[] => {
    const procedureId = idOf(row.procedure) ?? '';
    const key = keys.get(procedureId);
    if (!key) return [];
    return [
      { address: { province: idOf(row.province) ?? '', procedure: key.key, case: row.caseKey }, procedureId, row },
    ];
  });
}

type ProcedureKey = { id: string; key: string; province: string; cases: readonly string[] };

async function procedureKeys(req: PayloadRequest, where: Where): Promise<Map<string, ProcedureKey>> {
  const { docs } = await req.payload.find({
    collection: 'procedures',
    draft: true,
    where,
    select: { key: true, province: true, cases: true },
    ...quietly,
    req,
  });
  return new Map(
    docs.flatMap(({ id, key, province, cases }): [string, ProcedureKey][] =>
      key ? [[id, { id, key, province: idOf(province) ?? '', cases: (cases ?? []).map((one) => one.key) }]] : [],
    ),
  );
}

type Known = { slot: Slot; flat: CarriedForm | undefined };

/** Where the forms of a file belong: the stored ones, and the cases that have none yet. */
async function slotsNamed(req: PayloadRequest, forms: readonly CarriedForm[]): Promise<Map<string, Known>> {
  const named = [...new Set(forms.map(({ procedure }) => procedure))];
  const found = new Map<string, Known>();
  if (named.length === 0) return found;
  const keys = await procedureKeys(req, { key: { in: named } });
  for (const { id, key, province, cases } of keys.values()) {
    for (const caseKey of cases) {
      const address = { province, procedure: key, case: caseKey };
      found.set(nameOf(address), { slot: { address, procedureId: id }, flat: undefined });
    }
  }
  for (const slot of await slotsOf(req, { procedure: { in: [...keys.keys()] } })) {
    found.set(nameOf(slot.address), { slot, flat: carried(slot)[0] });
  }
  return found;
}

/** A form of a procedure or case that does not exist here has nowhere to go. */
function homeless({ carried: _carried, ...line }: TransferLine): TransferLine {
  return { ...line, outcome: 'refused', problems: [messages.noSuchProcedure] };
}

function withoutContent({ carried: _carried, ...line }: TransferLine): TransferLine {
  return line;
}

/** Writes one form of the file. Each is a write of its own: one that fails is said in its line and stops no other. */
async function write(
  req: PayloadRequest,
  staff: Staff,
  line: TransferLine,
  slot: Slot | undefined,
): Promise<TransferLine> {
  if (line.carried === undefined || slot === undefined) return line;
  const { form, testCases } = line.carried;
  const data = { document: form, testCases: testCases ?? null, savedBy: staff.id };
  const options = { collection: 'forms', depth: 0, overrideAccess: true, req } as const;
  try {
    if (slot.row) await req.payload.update({ ...options, id: slot.row.id, data });
    else {
      const { province, case: caseKey } = slot.address;
      await req.payload.create({ ...options, data: { ...data, procedure: slot.procedureId, caseKey, province } });
    }
    return line;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { ...line, outcome: 'refused', problems: error.problems.map(({ code, message }) => ({ code, message })) };
  }
}
