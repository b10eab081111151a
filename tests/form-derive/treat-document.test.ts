import { describe, expect, it } from 'vitest';
import { deriveMessages } from '../../src/form/derive/messages';
import { treatDocument } from '../../src/form/derive/treat-document';
import { fillText } from '../../src/messages/text';
import type { RequiredDocument } from '../../src/procedure/procedure';

const paper = (name: string): RequiredDocument => ({
  key: 'd1',
  name,
  originals: 1,
  copies: 0,
  required: true,
  mode: 'hand-in',
  template: null,
  condition: null,
});

describe('a paper that lists ask everybody for, and only some have', () => {
  it.each([
    'Hợp đồng thuê địa điểm (bản sao)',
    'Bản sao HỢP ĐỒNG MƯỢN nhà xưởng',
    'Hợp đồng cho thuê đất',
    'Hợp đồng cho mượn mặt bằng',
    'Giấy ủy quyền',
    'Văn bản ủy quyền của người nộp',
    'Hợp đồng ủy quyền có công chứng',
  ])('%s may be left out, and staff are told', (name) => {
    const { upload, leftToStaff } = treatDocument(paper(name), undefined);
    expect(upload).toEqual({ required: false, first: deriveMessages.documents.ifSo });
    expect(leftToStaff).toEqual([fillText(deriveMessages.staff.caseInName, { name })]);
  });

  it.each(['Hợp đồng mua bán nhà', 'Giấy chứng sinh', 'Quyết định ủy quyền xét xử'])('%s may not', (name) => {
    expect(treatDocument(paper(name), undefined)).toEqual({
      treatment: 'upload',
      upload: { required: true },
      leftToStaff: [],
    });
  });

  it('one that the list itself does not require is not told about', () => {
    const { leftToStaff } = treatDocument({ ...paper('Giấy ủy quyền'), required: false }, undefined);
    expect(leftToStaff).toEqual([]);
  });
});
