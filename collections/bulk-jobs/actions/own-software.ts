import { textIn } from '../../../src/bulk-work/settings';
import type { Text } from '../../../src/messages/text';
import { ProblemError } from '../../../src/problem/problem';
import { messages } from '../../messages';
import { asIs, changeOf } from './edit-columns';
import { editOffering } from './edit-offering';

const ways = [
  { value: 'own-software', label: { vi: 'Qua phần mềm khác', en: 'Through other software' } },
  { value: 'here', label: { vi: 'Tại hệ thống này', en: 'Through this product' } },
] as const satisfies readonly { value: string; label: Text }[];

const wayOf = (id: string | undefined) => ways.find(({ value }) => value === id);

/** Marks procedures as handled in other software, with its address; or takes that back. */
export const ownSoftware = editOffering(
  {
    id: 'own-software',
    name: { vi: 'Đánh dấu xử lý ở phần mềm khác', en: 'Mark as handled in other software' },
    intro: {
      vi: 'Người dân được dẫn tới địa chỉ này để nộp hồ sơ cho cơ quan đó; hệ thống này không nhận hồ sơ của các thủ tục đã chọn.',
      en: 'Applicants are sent to this address for that agency; this product takes no dossiers of the chosen procedures.',
    },
    fields: [
      { name: 'way', title: { vi: 'Nhận hồ sơ trực tuyến', en: 'Online dossiers' }, kind: 'choice', choices: ways },
      {
        name: 'address',
        title: { vi: 'Địa chỉ phần mềm', en: 'Address of the software' },
        kind: 'address',
        hint: { vi: 'bắt đầu bằng https://', en: 'starts with https://' },
        when: { field: 'way', is: 'own-software' },
      },
      {
        name: 'agency',
        title: { vi: 'Của đơn vị', en: 'Of the agency' },
        kind: 'agency',
        hint: {
          vi: 'Để trống: cơ quan duy nhất thực hiện thủ tục',
          en: 'Left empty: the only agency that performs it',
        },
      },
    ],
    check: (settings) => {
      const way = wayOf(textIn(settings, 'way'));
      if (!way || (way.value === 'own-software' && !textIn(settings, 'address'))) {
        throw new ProblemError(422, [{ ...messages.addressNeeded, field: 'settings.address' }]);
      }
    },
  },
  (_tools, row, settings) => {
    const way = wayOf(textIn(settings, 'way')) ?? ways[1];
    const before = wayOf(row?.online) ?? ways[1];
    const address = way.value === 'own-software' ? (textIn(settings, 'address') ?? null) : null;
    return {
      data: { online: way.value, address },
      changes: [
        ...changeOf({ vi: 'Nhận hồ sơ trực tuyến', en: 'Online dossiers' }, before.label, way.label),
        ...changeOf({ vi: 'Địa chỉ', en: 'Address' }, asIs(row?.address), asIs(address)),
      ],
    };
  },
);
