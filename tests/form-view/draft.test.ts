import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Draft, DraftStorage } from '../../src/site/client/draft';
import { draftKey, newIdempotencyKey, readDraft, removeDraft, writeDraft } from '../../src/site/client/draft';
import type { FormAddress } from '../../src/site/client/form-address';
import { goneAnswers, send } from '../../src/site/client/sending';

const draft: Draft = {
  version: 1,
  formHash: 'a'.repeat(64),
  savedAt: '2026-11-22T03:00:00.000Z',
  answers: { name: 'An', papers: ['upload-0000000001'] },
  files: { 'upload-0000000001': { id: 'upload-0000000001', name: 'Giấy.pdf', mediaType: 'application/pdf', bytes: 9 } },
  page: 'step-2',
  idempotencyKey: 'k'.repeat(32),
  unanswered: [{ name: 'Anh' }],
};

function storage(refuses = false): DraftStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (refuses) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => kept.delete(key),
  };
}

describe('drafts', () => {
  it('come back as they were kept', () => {
    const place = storage();
    expect(writeDraft(place, 'x', draft)).toBe(true);
    expect(readDraft(place, 'x')).toEqual(draft);
    removeDraft(place, 'x');
    expect(readDraft(place, 'x')).toBeUndefined();
  });

  it.each(['', 'null', '{', '[]', '{"version":2}', '{"version":1,"answers":[]}', '{"version":1,"answers":{}}'])(
    'that are damaged (%s) are none',
    (text) => {
      const place = storage();
      place.kept.set('x', text);
      expect(readDraft(place, 'x')).toBeUndefined();
    },
  );

  it('say when the browser does not keep them', () => {
    expect(writeDraft(storage(true), 'x', draft)).toBe(false);
    expect(writeDraft(undefined, 'x', draft)).toBe(false);
    expect(readDraft(undefined, 'x')).toBeUndefined();
  });

  it('are one per procedure and case, and keys are never the same', () => {
    expect(draftKey({ province: 'H01', key: '1.001193', caseKey: 'mac-dinh' })).not.toBe(
      draftKey({ province: 'H01', key: '1.001193', caseKey: 'khac' }),
    );
    const keys = Array.from({ length: 50 }, newIdempotencyKey);
    expect(new Set(keys).size).toBe(50);
    expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true);
  });
});

describe('sending', () => {
  const address: FormAddress = {
    formUrl: '/f',
    validatorUrl: '/v',
    province: 'H01',
    key: '1.001193',
    caseKey: 'mac-dinh',
    formHash: 'a'.repeat(64),
    locale: 'vi',
    submitUrl: '/submissions',
    uploadUrl: '/uploads',
    lookUpUrl: '/tra-cuu',
    isEmbedded: false,
  };
  const receipt = { number: 'H01.03-261122-0001', secret: 'S' };
  const answered = (status: number, body: object) => new Response(JSON.stringify(body), { status });
  const reused = answered(409, {
    problems: [{ code: 'idempotency-key-reused', message: { vi: 'Đã dùng', en: 'Used' } }],
  });

  function server(...answers: (Response | Error)[]): object[] {
    const bodies: object[] = [];
    vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
      bodies.push(JSON.parse(String(init.body)));
      const next = answers.shift();
      if (!next || next instanceof Error) throw next ?? new Error('nothing planned');
      return next.clone();
    });
    return bodies;
  }
  afterEach(() => vi.unstubAllGlobals());

  it('asks once more when the answer is lost, with the same key', async () => {
    const bodies = server(new TypeError('Failed to fetch'), answered(201, receipt));
    const outcome = await send(address, { name: 'An' }, { idempotencyKey: 'k'.repeat(32), unanswered: [] });
    expect(outcome).toEqual({ sent: receipt });
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toEqual(bodies[1]);
  });

  it('gets the receipt of an earlier attempt that did arrive, though the answers were changed since', async () => {
    const bodies = server(reused, answered(201, receipt));
    const outcome = await send(address, { name: 'B' }, { idempotencyKey: 'k'.repeat(32), unanswered: [{ name: 'A' }] });
    expect(outcome).toEqual({ sent: receipt });
    expect(bodies[1]).toMatchObject({ answers: { name: 'A' } });
  });

  it('says that there is no connection, and that the outcome is not known', async () => {
    server(new TypeError('down'), new TypeError('down'));
    const outcome = await send(address, {}, { idempotencyKey: 'k'.repeat(32), unanswered: [] });
    expect(outcome).toMatchObject({ unanswered: true, problems: [{ code: 'no-connection' }] });
  });

  it('gives the problems of a refusal, whatever stands in the answer', async () => {
    server(answered(422, { problems: [{ code: 'required', field: 'name', message: { vi: 'Thiếu' } }, 5] }));
    const outcome = await send(address, {}, { idempotencyKey: 'k'.repeat(32), unanswered: [] });
    expect(outcome).toEqual({
      unanswered: false,
      problems: [{ code: 'required', field: 'name', message: { vi: 'Thiếu', en: 'Thiếu' } }],
    });
    server(new Response('<html>Bad gateway</html>', { status: 502 }));
    expect(await send(address, {}, { idempotencyKey: 'k'.repeat(32), unanswered: [] })).toMatchObject({
      unanswered: true,
      problems: [{ code: 'http-502' }],
    });
  });

  it('knows which answers name uploads that are gone', () => {
    const message = { vi: '', en: '' };
    expect(
      goneAnswers([
        { code: 'upload-not-found', field: 'papers.1', message },
        { code: 'required', field: 'name', message },
      ]),
    ).toEqual(['papers.1']);
  });
});
