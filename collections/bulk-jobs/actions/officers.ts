import { listIn } from '../../../src/bulk-work/settings';
import { ProblemError } from '../../../src/problem/problem';
import { idsOf } from '../../fields/relation';
import { bulkMessages } from '../messages';
import { asIs, changeOf } from './edit-columns';
import { editOffering } from './edit-offering';

/** Names the officers of an agency who receive the dossiers of the chosen procedures. */
export const officers = editOffering(
  {
    id: 'officers',
    name: { vi: 'Phân công cán bộ tiếp nhận', en: 'Assign officers' },
    intro: {
      vi: 'Chỉ những cán bộ được chọn tiếp nhận hồ sơ của các thủ tục này tại đơn vị.',
      en: 'Only the officers chosen receive the dossiers of these procedures at the agency.',
    },
    fields: [
      { name: 'people', title: { vi: 'Cán bộ', en: 'Officers' }, kind: 'people' },
      {
        name: 'agency',
        title: { vi: 'Tại đơn vị', en: 'At the agency' },
        kind: 'agency',
        hint: {
          vi: 'Để trống: cơ quan duy nhất thực hiện thủ tục',
          en: 'Left empty: the only agency that performs it',
        },
      },
    ],
    check: (settings) => {
      if (listIn(settings, 'people').length === 0) {
        throw new ProblemError(422, [{ ...bulkMessages.personUnknown, field: 'settings.people' }]);
      }
    },
  },
  ({ people }, row, settings) => {
    const asked = listIn(settings, 'people');
    if (asked.some((id) => !people.has(id))) {
      return { verdict: 'refused', problems: [{ ...bulkMessages.personUnknown, field: 'settings.people' }] };
    }
    const names = (ids: readonly string[]) =>
      asIs(
        ids
          .map((id) => people.get(id) ?? id)
          .sort()
          .join('; '),
      );
    const before = row?.receivedBy === 'named' ? idsOf(row.officers) : [];
    return {
      data: { receivedBy: 'named', officers: [...asked] },
      changes: changeOf({ vi: 'Cán bộ tiếp nhận', en: 'Officers' }, names(before), names(asked)),
    };
  },
);
