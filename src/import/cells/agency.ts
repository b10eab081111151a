import type { PerformerRule } from '../../procedure/procedure';
import { remark } from '../remarks';
import {
  agencyKey,
  communeNames,
  districtNames,
  mergedDepartments,
  oneCommuneName,
  outsideNames,
} from './agency-names';
import type { Cell, Reading, ReadingContext } from './cell';
import { cleanLine, cleanLines, isBlank, splitOutside } from './clean-text';

type Agencies = ReadingContext['agencies'];

const indexes = new WeakMap<Agencies, Map<string, string>>();

function indexOf(agencies: Agencies): Map<string, string> {
  const known = indexes.get(agencies);
  if (known) return known;
  const index = new Map<string, string>();
  for (const { code, name, shortName } of agencies) {
    if (shortName) index.set(agencyKey(shortName), code);
    index.set(code.toLowerCase(), code);
    index.set(agencyKey(name), code);
  }
  indexes.set(agencies, index);
  return index;
}

function answer(text: string, performers: PerformerRule, remarks: Reading['remarks'] = []): Reading {
  return { values: { agency: { text, performers } }, remarks };
}

/** Who performs it, by the name of one agency. */
function readOne(text: string, context: ReadingContext): Reading {
  const key = agencyKey(text);
  const index = indexOf(context.agencies);
  const agency = index.get(key) ?? index.get(text.toLowerCase());
  if (agency !== undefined) return answer(text, { kind: 'department', agency });
  const successor = mergedDepartments.get(key);
  if (successor !== undefined) {
    const now = index.get(agencyKey(successor));
    const performers: PerformerRule =
      now === undefined ? { kind: 'outside', name: text } : { kind: 'department', agency: now };
    return answer(text, performers, [
      remark('agency-abolished', 'agency', text, { successor: ` (nay: ${successor})` }),
    ]);
  }
  if (communeNames.test(key)) return answer(text, { kind: 'communes' });
  if (districtNames.test(key)) {
    return answer(text, { kind: 'outside', name: text }, [
      remark('agency-abolished', 'agency', text, { successor: '' }),
    ]);
  }
  if (oneCommuneName.test(key)) {
    return answer(text, { kind: 'communes' }, [remark('agency-one-commune', 'agency', text)]);
  }
  if (outsideNames.test(key)) return answer(text, { kind: 'outside', name: text });
  return answer(text, { kind: 'outside', name: text }, [remark('agency-unknown', 'agency', text)]);
}

/** Several agencies in one cell are a list when each of them is known; else the first that is known performs, the text says the rest. */
function readSeveral(text: string, parts: string[], context: ReadingContext): Reading {
  const each = parts.map((part) => readOne(part, context));
  const codes = each.flatMap(({ values }) => {
    const performers = values.agency?.performers;
    return performers?.kind === 'department' ? [performers.agency] : [];
  });
  const remarks = each.flatMap((one) => one.remarks);
  if (codes.length === parts.length) return answer(text, { kind: 'list', agencies: [...new Set(codes)] }, remarks);
  return answer(text, each[0]?.values.agency?.performers ?? { kind: 'outside', name: text }, remarks);
}

function read(text: string, context: ReadingContext): Reading {
  if (isBlank(text)) return { values: {}, remarks: [remark('agency-missing', 'agency', '')] };
  const printed = cleanLine(text);
  const whole = readOne(printed, context);
  if (!whole.remarks.some(({ code }) => code === 'agency-unknown')) return whole;
  const parts = splitOutside(cleanLines(text), ';\n');
  return parts.length > 1 ? readSeveral(printed, parts, context) : whole;
}

export const agencyCell: Cell = {
  id: 'agency',
  title: { vi: 'Cơ quan thực hiện', en: 'Agency' },
  headers: [
    'co quan thuc hien',
    'don vi thuc hien',
    'co quan giai quyet',
    'don vi',
    'co quan don vi',
    'co quan',
    'co quan thuc hien tthc',
    'don vi chu tri',
    'agency',
  ],
  looksLike: (text) =>
    /^(sở|ubnd|ủy ban|uỷ ban|phòng|công an|ban quản lý|văn phòng|chi cục|trung tâm|bảo hiểm)(?!\p{L})/iu.test(
      cleanLine(text),
    ) && text.length < 80,
  fillsDown: true,
  read,
};
