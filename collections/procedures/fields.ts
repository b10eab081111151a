import type { Field } from 'payload';
import { idField } from '../fields/id';
import { provinceField } from '../fields/province';
import { revField } from '../fields/rev';
import { searchTextField } from '../fields/search-text';
import { cases, law, process } from './content-fields';
import { general } from './general-fields';
import { plan } from './plan-fields';
import { lifecycle, released, standing } from './system-fields';

export const procedureFields: Field[] = [
  idField,
  standing,
  {
    type: 'tabs',
    tabs: [
      { label: { vi: 'Chung', en: 'General' }, fields: general },
      { label: { vi: 'Trường hợp, hồ sơ, phí', en: 'Cases, documents, fees' }, fields: cases },
      { label: { vi: 'Trình tự, kết quả', en: 'Steps, results' }, fields: process },
      { label: { vi: 'Pháp lý', en: 'Law' }, fields: law },
      { label: { vi: 'Kế hoạch, nguồn', en: 'Plan, provenance' }, fields: plan },
    ],
  },
  provinceField,
  {
    name: 'managingAgency',
    type: 'relationship',
    relationTo: 'agencies',
    label: { vi: 'Cơ quan phụ trách', en: 'Agency in charge' },
    index: true,
    filterOptions: ({ data }) => (typeof data?.province === 'string' ? { province: { equals: data.province } } : true),
    admin: {
      position: 'sidebar',
      allowCreate: false,
      description: {
        vi: 'Ai được giao theo cơ quan chỉ sửa thủ tục của cơ quan mình. Để trống: sở, ngành thực hiện.',
        en: 'Whoever is limited to agencies changes only their procedures. Empty: the department that performs it.',
      },
    },
  },
  ...lifecycle,
  ...released,
  revField,
  searchTextField,
];
