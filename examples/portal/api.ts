/// <reference types="vite/client" />
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import type { NamedCode } from './with-places';

/** All this page knows of the catalogue: the address of its GraphQL API, given by `?api=`, by VITE_PORTAL_API, or this very host. */
export const apiAddress: string =
  new URLSearchParams(location.search).get('api') ??
  import.meta.env.VITE_PORTAL_API ??
  new URL('/graphql', location.origin).href;

export type Problem = { code: string; field: string | null; message: { vi: string } };

type Answer<Data> = { data?: Data | null; errors?: { message: string }[] };

/** Asks the API; an error of the API becomes an Error with its message. */
export async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const response = await fetch(apiAddress, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer: Answer<Data> = await response.json();
  if (answer.errors || !answer.data)
    throw new Error(answer.errors?.map((error) => error.message).join(' ') ?? 'Không có dữ liệu.');
  return answer.data;
}

export type ServiceLine = {
  province: string;
  key: string;
  name: string;
  performer: string;
  cases: { key: string; name: string; online: boolean; form: { hash: string } | null }[];
};

export async function findServices(text: string, after: string | null) {
  const { services } = await ask<{
    services: { totalCount: number; nodes: ServiceLine[]; pageInfo: { endCursor: string | null } };
  }>(
    `query Find($text: String, $after: String) {
      services(filter: {text: $text}, first: 10, after: $after) {
        totalCount
        nodes { province key name performer cases { key name online form { hash } } }
        pageInfo { endCursor }
      }
    }`,
    { text, after },
  );
  return services;
}

export type PortalForm = {
  hash: string;
  title: string;
  schema: RJSFSchema;
  uiSchema: UiSchema;
  steps: { id: string; title: string; sections: { fields: string[] }[] }[];
};

export async function readForm(hash: string): Promise<PortalForm> {
  const { formByHash } = await ask<{ formByHash: PortalForm }>(
    'query Form($hash: ID!) { formByHash(hash: $hash) { hash title schema uiSchema steps } }',
    { hash },
  );
  return formByHash;
}

export async function readProvinces(): Promise<NamedCode[]> {
  const { provinces } = await ask<{ provinces: NamedCode[] }>('{ provinces { code name } }');
  return provinces;
}

export async function readCommunes(province: string): Promise<NamedCode[]> {
  const { communes } = await ask<{ communes: NamedCode[] }>(
    'query Communes($province: ID!) { communes(province: $province) { code name } }',
    { province },
  );
  return communes;
}

export type Upload = { id: string; name: string; bytes: number };

/** Sends one file to the address that the API gives for it. */
export async function sendFile(file: File): Promise<Upload> {
  const { uploadAddress } = await ask<{
    uploadAddress: { url: string; method: string; part: string; maxBytes: number };
  }>('{ uploadAddress { url method part maxBytes } }');
  if (file.size > uploadAddress.maxBytes) throw new Error('Tệp quá lớn.');
  const body = new FormData();
  body.set(uploadAddress.part, file);
  const response = await fetch(uploadAddress.url, { method: uploadAddress.method, body });
  const answer: Upload & { problems?: Problem[] } = await response.json();
  if (!response.ok)
    throw new Error(answer.problems?.map((problem) => problem.message.vi).join(' ') ?? 'Tải tệp lên không được.');
  return answer;
}

export type Receipt = { number: string; secret: string; dueOn: string | null };

export async function submit(
  input: Record<string, unknown>,
): Promise<{ receipt: Receipt | null; problems: Problem[] }> {
  const { submit: answer } = await ask<{ submit: { receipt: Receipt | null; problems: Problem[] } }>(
    `mutation Submit($input: SubmitInput!) {
      submit(input: $input) {
        receipt { number secret dueOn }
        problems { code field message { vi } }
      }
    }`,
    { input },
  );
  return answer;
}

export type Status = {
  procedureName: string;
  state: string;
  submittedAt: string;
  dueOn: string | null;
  files: { name: string }[];
};

export async function lookUp(number: string, secret: string): Promise<Status> {
  const { dossier } = await ask<{ dossier: Status }>(
    `query Dossier($number: ID!, $secret: String!) {
      dossier(number: $number, secret: $secret) { procedureName state submittedAt dueOn files { name } }
    }`,
    { number, secret },
  );
  return dossier;
}
