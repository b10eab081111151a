import { remark } from '../remarks';
import { type Cell, type FieldId, nothing, type Reading, type RowValues } from './cell';
import { cleanLine, cleanLines, isBlank, splitOutside } from './clean-text';
import { readTargetDay } from './dates';

type TextField = {
  [Field in FieldId]: RowValues[Field] extends string ? Field : never;
}[FieldId];

/** Text taken over as it stands, cleaned. */
function textCell(id: TextField, title: Cell['title'], headers: readonly string[], keepsLines = false): Cell {
  const read = (text: string): Reading =>
    isBlank(text) ? nothing : { values: { [id]: keepsLines ? cleanLines(text) : cleanLine(text) }, remarks: [] };
  return { id, title, headers, read };
}

/** Lines of a cell, without what numbers them. */
export function unnumbered(text: string): string[] {
  return cleanLines(text)
    .split('\n')
    .map((line) => line.replace(/^(?:[-+*•–]|bước \d+\s*[:.]|\d{1,2}\s*[.)])\s*/iu, '').trim())
    .filter((line) => line !== '');
}

const legalBasisCell: Cell = {
  id: 'legalBasis',
  title: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  headers: ['can cu phap ly', 'co so phap ly', 'can cu', 'van ban quy pham phap luat'],
  looksLike: (text) => /\d+\/\d{4}\/(NĐ-CP|TT-|QH\d)/iu.test(text.normalize('NFC')),
  read: (text) => {
    if (isBlank(text)) return nothing;
    const texts = splitOutside(unnumbered(text).join('\n'), ';\n').slice(0, 200);
    const legalBasis = texts.map((each) => ({ text: each.slice(0, 1_000), validFrom: null, validTo: null }));
    return { values: { legalBasis }, remarks: [] };
  },
};

const targetDateCell: Cell = {
  id: 'targetDate',
  title: { vi: 'Hạn đạt mức độ', en: 'Target date' },
  headers: ['thoi han dat', 'han hoan thanh', 'lo trinh', 'thoi gian hoan thanh', 'thoi han hoan thanh'],
  read: (text) => {
    if (isBlank(text)) return nothing;
    const targetDate = readTargetDay(text);
    return targetDate === undefined
      ? { values: {}, remarks: [remark('date-text', 'targetDate', cleanLine(text))] }
      : { values: { targetDate }, remarks: [] };
  },
};

const numberOfSetsCell: Cell = {
  id: 'numberOfSets',
  title: { vi: 'Số bộ hồ sơ', en: 'Sets of papers' },
  headers: ['so bo ho so', 'so luong ho so', 'so bo', 'so luong bo'],
  read: (text) => {
    if (isBlank(text)) return nothing;
    const number = Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
    return Number.isInteger(number) && number >= 1 && number <= 20
      ? { values: { numberOfSets: number }, remarks: [] }
      : { values: {}, remarks: [remark('number-text', 'numberOfSets', cleanLine(text))] };
  },
};

const stepsCell: Cell = {
  id: 'steps',
  title: { vi: 'Trình tự thực hiện', en: 'Steps' },
  headers: ['trinh tu thuc hien', 'trinh tu', 'quy trinh'],
  read: (text) => (isBlank(text) ? nothing : { values: { steps: unnumbered(text).slice(0, 100) }, remarks: [] }),
};

const resultsCell: Cell = {
  id: 'results',
  title: { vi: 'Kết quả thực hiện', en: 'Results' },
  headers: ['ket qua thuc hien', 'ket qua', 'ket qua giai quyet', 'ket qua thuc hien tthc'],
  read: (text) => {
    if (isBlank(text)) return nothing;
    const results = splitOutside(unnumbered(text).join('\n'), ';\n').slice(0, 50);
    return { values: { results: results.map((name) => ({ name: name.slice(0, 1_000), code: null })) }, remarks: [] };
  },
};

/** Columns that need no reading of their own, or hardly any. */
export const textCells: readonly Cell[] = [
  legalBasisCell,
  textCell('decidingAgency', { vi: 'Cơ quan có thẩm quyền', en: 'Decides' }, [
    'co quan co tham quyen',
    'co quan co tham quyen quyet dinh',
    'tham quyen giai quyet',
    'co quan quyet dinh',
  ]),
  textCell('receivingAgency', { vi: 'Nơi tiếp nhận', en: 'Receives' }, [
    'noi tiep nhan',
    'dia diem thuc hien',
    'dia chi tiep nhan',
    'dia chi tiep nhan hs',
    'dia diem tiep nhan',
    'co quan tiep nhan',
  ]),
  numberOfSetsCell,
  stepsCell,
  resultsCell,
  textCell(
    'requirements',
    { vi: 'Yêu cầu, điều kiện', en: 'Requirements' },
    ['yeu cau dieu kien', 'yeu cau dieu kien thuc hien', 'dieu kien'],
    true,
  ),
  textCell('procedureType', { vi: 'Loại thủ tục', en: 'Kind' }, ['loai thu tuc', 'loai tthc']),
  textCell('targetReason', { vi: 'Lý do chưa toàn trình', en: 'Why not fully online' }, [
    'ly do chua toan trinh',
    'ly do',
    'ly do khong cung cap toan trinh',
  ]),
  targetDateCell,
  textCell('responsible', { vi: 'Người, đơn vị phụ trách', en: 'Responsible' }, [
    'nguoi phu trach',
    'don vi phu trach',
    'dau moi phu trach',
    'nguoi chiu trach nhiem',
  ]),
  textCell('note', { vi: 'Ghi chú', en: 'Note' }, ['ghi chu', 'luu y', 'note'], true),
];
