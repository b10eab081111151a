import { readProcedureCode } from '../../procedure/code';
import { slug } from '../../service-list/search-key';
import { remark } from '../remarks';
import type { Cell, Reading, ReadingContext } from './cell';
import { cleanLine, isBlank } from './clean-text';

/** `QLKTN002`, `2020STTTT_PTTT06`, `DNG-288122_1`: codes that provinces gave themselves. */
const localShape = /^(?=.*[A-Z])[A-Z0-9][A-Z0-9]*(?:[_-][A-Z0-9]+)*$/iu;

/** Serial of a code whose shape is right, whoever owns it. */
const serialOf = (text: string) => /^[0-9]\.[0-9]{6}/.exec(text)?.[0] ?? null;
const ownerOf = (text: string) => /([A-Z][0-9]{2})$/.exec(text)?.[1] ?? '';

function read(text: string, { isOwner, province }: ReadingContext): Reading {
  const printed = cleanLine(text);
  if (isBlank(text) || printed === '-') return { values: {}, remarks: [remark('code-missing', 'code', '')] };
  const code = readProcedureCode(printed, isOwner);
  if (code === 'code-owner-unknown') {
    const owner = ownerOf(printed);
    return {
      values: { code: { serial: serialOf(printed), owner: null, printed, localKey: null } },
      remarks: [remark('code-owner-unknown', 'code', printed, { owner })],
    };
  }
  if (code === 'code-shape') {
    const localKey = localShape.test(printed) ? localKeyOf(printed) : null;
    return {
      values: { code: { serial: null, owner: null, printed, localKey } },
      remarks: [remark(localKey === null ? 'code-shape' : 'code-local', 'code', printed)],
    };
  }
  const isForeign = code.owner !== null && code.owner !== province && code.owner.startsWith('H');
  return {
    values: { code: { ...code, printed, localKey: null } },
    remarks: isForeign ? [remark('code-owner-differs', 'code', printed, { owner: code.owner ?? '', province })] : [],
  };
}

/** A key must start with a letter: `2020STTTT_PTTT06` becomes `ma-2020stttt-pttt06`. */
function localKeyOf(printed: string): string {
  const key = slug(printed, 60);
  return /^[a-z]/.test(key) ? key : `ma-${key}`;
}

export const codeCell: Cell = {
  id: 'code',
  title: { vi: 'Mã thủ tục', en: 'Code' },
  headers: [
    'ma tthc',
    'ma thu tuc',
    'ma so tthc',
    'ma so',
    'ma thu tuc hanh chinh',
    'ma so thu tuc',
    'ma',
    'ma qg',
    'code',
  ],
  looksLike: (text) => /^[0-9]\.[0-9]{6}(\.|$)/.test(cleanLine(text)),
  read,
};
