import type { Endpoint, Payload } from 'payload';
import { validatorCode } from '../../src/form/validator-code';
import { ProblemError } from '../../src/problem/problem';
import { jsonBody, routePart, staffEndpoint } from '../answers';
import { fingerprint } from '../fingerprint';
import { messages } from '../messages';
import { asForm, formProblems } from './form-document';

/** Validators of drafts that this process remembers: the page that asked for one fetches it at once. */
const remembered = 50;

declare global {
  // Next evaluates this module several times; what one copy makes another one serves.
  var draftValidators: Map<string, string> | undefined;
}

const codes = (): Map<string, string> => {
  globalThis.draftValidators ??= new Map();
  return globalThis.draftValidators;
};

/**
 * Validators of drafts that are nowhere stored, for the preview of the builder: pages may not compile code, and a module needs an address.
 * `POST /api/forms/validator` with `{"document": {...}}` answers `{"address": "/api/forms/validator/<hash>"}`, or 422 with what is wrong with
 * the form; the address gives the module that a release of the same form would have, or 404 when it is forgotten (ask again).
 */
export const draftValidatorEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/validator',
    method: 'post',
    handler: staffEndpoint(async (req) => {
      const { document } = await jsonBody(req);
      const problems = formProblems(document);
      const form = asForm(document);
      if (problems.length > 0 || !form) throw new ProblemError(422, problems);
      const hash = fingerprint(form);
      await keep(req.payload, hash, codes().get(hash) ?? validatorCode(form));
      return Response.json({ address: `${req.payload.config.routes.api}/forms/validator/${hash}` }, noStore);
    }),
  },
  {
    path: '/validator/:hash',
    method: 'get',
    handler: staffEndpoint(async (req) => {
      const hash = routePart(req, 'hash');
      const code = codes().get(hash) ?? (await keptElsewhere(req.payload, hash));
      if (code === undefined) throw new ProblemError(404, [messages.notFound]);
      return new Response(code, { headers: { ...noStore.headers, 'Content-Type': 'text/javascript; charset=utf-8' } });
    }),
  },
];

const noStore = { headers: { 'Cache-Control': 'no-store' } };

/** In this process the newest stands last and the oldest is forgotten; for other processes on the same database it lies in a place by its hash. */
async function keep(payload: Payload, hash: string, code: string): Promise<void> {
  const all = codes();
  const isKnown = all.delete(hash);
  all.set(hash, code);
  const [oldest] = all.keys();
  if (all.size > remembered && oldest !== undefined) all.delete(oldest);
  if (!isKnown) await payload.kv.set(placeOf(hash), { hash, code });
}

async function keptElsewhere(payload: Payload, hash: string): Promise<string | undefined> {
  const kept = await payload.kv.get<{ hash: string; code: string }>(placeOf(hash));
  return kept?.hash === hash ? kept.code : undefined;
}

/** One of 256 places: what lies there gives way to the next of the same place, so that no more than these are ever kept. */
function placeOf(hash: string): string {
  return `draft-validator:${hash.slice(0, 2)}`;
}
