import { seedPlaces } from '../../seed/read/places';
import type { Answers, Form } from '../../src/form/form';
import { sampleAnswers } from '../../src/form/sample';
import type { Receipt, Upload } from '../../src/intake/intake';
import { onePixel } from './photo';

export type Service = {
  province: string;
  key: string;
  cases: { key: string; online: boolean; form: { hash: string } }[];
};

type ServicePage = { nodes: Service[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };

/** What samples stand on: the places the product knows, and today in Vietnam. */
export const world = {
  places: seedPlaces(),
  today: new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date()),
};

/** A repeatable random source. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Asks the portal API; throws when it answers with errors. */
export async function ask<T>(url: string, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Every released service, page by page. */
export async function allServices(url: string): Promise<Service[]> {
  const services: Service[] = [];
  let after: string | null = null;
  do {
    const { services: page }: { services: ServicePage } = await ask(
      url,
      `query ($after: String) { services(first: 50, after: $after) {
        nodes { province key cases { key online form { hash } } } pageInfo { endCursor hasNextPage } } }`,
      { after },
    );
    services.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return services;
}

export async function releasedForm(url: string, hash: string): Promise<Form> {
  return (await fetch(`${url}/forms/${hash}/form.json`)).json();
}

/** Uploads a small picture, which every file field takes; its id is what an answer names. */
export async function uploadOne(url: string): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob([Buffer.from(onePixel, 'base64')], { type: 'image/png' }), 'Giấy tờ thử.png');
  const answer = await fetch(`${url}/uploads`, { method: 'POST', body });
  if (answer.status !== 201) throw new Error(`upload: ${answer.status} ${await answer.text()}`);
  const upload: Upload = await answer.json();
  return upload.id;
}

/** Valid answers whose file answers name files that were really uploaded. */
export async function answersWithFiles(url: string, form: Form, seed: number): Promise<Answers> {
  const madeUp: string[] = [];
  const upload = () => {
    const id = `made-up-upload-${String(madeUp.length).padStart(6, '0')}`;
    madeUp.push(id);
    return id;
  };
  const text = JSON.stringify(sampleAnswers(form, randomFrom(seed), { ...world, upload }));
  const used = [...new Set(madeUp)].filter((id) => text.includes(id));
  const real = await Promise.all(used.map(() => uploadOne(url)));
  return JSON.parse(used.reduce((filled, id, index) => filled.replaceAll(id, real[index] ?? id), text));
}

/** Sends a submission as the form page does. */
export async function send(
  url: string,
  submission: {
    province: string;
    key: string;
    caseKey: string;
    formHash: string;
    answers: Answers;
    idempotencyKey: string;
  },
): Promise<{ status: number; body: Receipt & { problems?: { code: string; field?: string }[] } }> {
  const answer = await fetch(`${url}/submissions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(submission),
  });
  return { status: answer.status, body: await answer.json() };
}
