import { fillText, type Text } from '../messages/text';
import { channelsInWords, documentsInWords } from '../procedure/in-words';
import type { Procedure, ProcedureCase } from '../procedure/procedure';
import type { ProcedureUnit } from './unit';

const titles = {
  whole: { vi: 'Trường hợp «{name}»', en: 'Case “{name}”' },
  name: { vi: 'Tên trường hợp «{name}»', en: 'Name of the case “{name}”' },
  documents: { vi: 'Thành phần hồ sơ – {name}', en: 'Documents: {name}' },
  channels: { vi: 'Cách nộp, thời hạn, phí – {name}', en: 'Ways to apply, time, fees: {name}' },
  onlyDocuments: { vi: 'Thành phần hồ sơ', en: 'Documents' },
  onlyChannels: { vi: 'Cách nộp, thời hạn, phí', en: 'Ways to apply, time, fees' },
} satisfies Record<string, Text>;

const caseOf = ({ cases }: Procedure, key: string) => cases.find((each) => each.key === key);

/** The record with another case under this key; null: without it. A new one stands at the end. */
function withCase(procedure: Procedure, key: string, other: ProcedureCase | null): Procedure {
  const { cases } = procedure;
  if (other === null) return { ...procedure, cases: cases.filter((each) => each.key !== key) };
  const isThere = cases.some((each) => each.key === key);
  return { ...procedure, cases: isThere ? cases.map((each) => (each.key === key ? other : each)) : [...cases, other] };
}

/** A member of a case that all the compared records have. */
function part(
  key: string,
  member: 'name' | 'documents' | 'channels',
  title: Text,
  show: (each: ProcedureCase) => string,
): ProcedureUnit {
  const inCase = (procedure: Procedure) => caseOf(procedure, key);
  return {
    id: `cases.${key}.${member}`,
    title,
    pick: (procedure) => inCase(procedure)?.[member] ?? null,
    show: (procedure) => {
      const each = inCase(procedure);
      return each ? show(each) : '';
    },
    take: (into, from) => {
      const [own, other] = [inCase(into), inCase(from)];
      return own && other ? withCase(into, key, { ...own, [member]: other[member] }) : into;
    },
  };
}

function whole(key: string, name: string): ProcedureUnit {
  return {
    id: `cases.${key}`,
    title: fillText(titles.whole, { name }),
    pick: (procedure) => caseOf(procedure, key) ?? null,
    show: (procedure) => {
      const each = caseOf(procedure, key);
      return each ? [documentsInWords(each), channelsInWords(each)].filter((text) => text !== '').join('\n') : '';
    },
    take: (into, from) => withCase(into, key, caseOf(from, key) ?? null),
  };
}

/**
 * The parts that the cases of these records are chosen by: of a case they all have its documents and its ways to apply, each as a
 * whole; a case that only some have, as it stands, or not at all.
 */
export function caseUnits(procedures: readonly Procedure[]): ProcedureUnit[] {
  const keys = [...new Set(procedures.flatMap(({ cases }) => cases.map(({ key }) => key)))];
  return keys.flatMap((key) => {
    const found = procedures.flatMap((procedure) => caseOf(procedure, key) ?? []);
    const name = found[0]?.name ?? key;
    if (found.length < procedures.length) return [whole(key, name)];
    const isOnly = keys.length === 1;
    return [
      part(key, 'name', fillText(titles.name, { name }), (each) => each.name),
      part(key, 'documents', isOnly ? titles.onlyDocuments : fillText(titles.documents, { name }), documentsInWords),
      part(key, 'channels', isOnly ? titles.onlyChannels : fillText(titles.channels, { name }), channelsInWords),
    ];
  });
}
