import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Province of the made-up catalogue. */
export const province = 'H26';

const words =
  'đăng ký cấp lại giấy phép chứng nhận xác nhận hộ tịch đất đai xây dựng kinh doanh thành lập thay đổi chấm dứt'.split(
    ' ',
  );
const pick = (list, number) => list[number % list.length];
const title = (number, length) => Array.from({ length }, (_, place) => pick(words, number * 7 + place * 3)).join(' ');

/** Code of the service with this number: `1.000001` ... */
export const codeOf = (number) => `1.${String(number).padStart(6, '0')}`;

/** A form of about 7 KB, different for every number. */
export function makeForm(number) {
  const keys = Array.from({ length: 30 }, (_, place) => `field${place}`);
  const properties = Object.fromEntries(
    keys.map((key, place) => [
      key,
      {
        type: 'string',
        title: `${title(number + place, 6)} ${number}`,
        description: title(number * 3 + place, 9),
        maxLength: 100 + place,
        'x-field': 'text',
        'x-id': key,
      },
    ]),
  );
  return {
    format: 1,
    id: `bieu-mau-${number}`,
    title: `Đơn đề nghị ${title(number, 5)}`,
    schema: { type: 'object', required: keys.slice(0, 8), properties },
    uiSchema: { 'ui:order': keys, field3: { 'ui:widget': 'textarea' } },
    steps: [0, 1, 2].map((step) => ({
      id: `buoc-${step}`,
      title: title(number + step, 4),
      sections: [{ id: `phan-${step}`, fields: keys.slice(step * 10, step * 10 + 10) }],
    })),
    rules: [],
    translations: {},
  };
}

function makeProcedure(number) {
  return {
    province,
    key: codeOf(number),
    code: codeOf(number),
    codeAsPrinted: codeOf(number),
    name: `Thủ tục ${title(number, 6)} số ${number}`,
    sector: 'ho-tich',
    procedureType: null,
    tiers: ['province'],
    applicants: ['citizen'],
    receivingAgency: 'Trung tâm phục vụ hành chính công',
    decidingAgency: 'Sở Tư pháp',
    performers: { kind: 'communes' },
    decision: null,
    legalBasis: [{ text: 'Luật Hộ tịch 60/2014/QH13', validFrom: null, validTo: null }],
    numberOfSets: 1,
    steps: ['Nộp hồ sơ', 'Thẩm định', 'Trả kết quả'],
    results: [{ name: 'Giấy chứng nhận', code: null }],
    requirements: null,
    cases: [{ key: 'mac-dinh', name: 'Trường hợp thông thường', documents: [], channels: [] }],
    target: { legacy: 4, current: 'toan-trinh', reason: null, date: null, responsible: null, origin: 'bench' },
    provenance: { source: 'bench', confidence: 'made up', caveats: [] },
  };
}

/** The release of a service; sequence and number are the same. */
export function makeRelease(number) {
  const content = canonicalize({ procedure: makeProcedure(number), forms: { 'mac-dinh': makeForm(number) } });
  return {
    province,
    key: codeOf(number),
    revision: 1,
    sequence: number,
    content,
    sha256: createHash('sha256').update(content).digest('hex'),
    decision: 'seed',
    approver: null,
    releasedAt: '2026-11-22T00:00:00.000Z',
    level: { legacy: 2, current: 'mot-phan', criteria: [] },
  };
}

/** What a portal asks for to render a form. */
export const formQuery = `query Form($province: ID!, $code: ID!) {
  form(province: $province, code: $code) { hash revision locale title schema uiSchema steps rules translations }
}`;

/** Numbers from 1 to `count` in random order with repetition. */
export function randomNumbers(count, howMany) {
  const bytes = randomBytes(howMany * 4);
  return Array.from({ length: howMany }, (_, place) => 1 + (bytes.readUInt32LE(place * 4) % count));
}
