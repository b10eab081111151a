import type { Block, Condition, Field, NumberField } from 'payload';
import { amountKinds, channelKinds, currencies, deadlineUnits, feeKinds } from './choices';
import { keyField, optionalDate, rowsField } from './field-parts';

/** Shows a field of an amount only where its kind has it. */
const forKinds =
  (...kinds: string[]): Condition =>
  (_data, sibling) =>
    typeof sibling.kind === 'string' && kinds.includes(sibling.kind);

const money = (name: string, label: { vi: string; en: string }, condition: Condition): NumberField => ({
  name,
  type: 'number',
  label,
  min: 0,
  admin: { condition, width: '50%', description: { vi: 'số nguyên', en: 'a whole number' } },
});

const feeStepBlock: Block = {
  slug: 'fee-step',
  interfaceName: 'FeeStepBlock',
  admin: { disableBlockName: true, components: { Label: '/src/admin/procedure/row-labels#FeeStepLabel' } },
  labels: { singular: { vi: 'Bậc', en: 'Step' }, plural: { vi: 'Bậc', en: 'Steps' } },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'upTo',
          type: 'number',
          label: { vi: 'Đến (để trống: trở lên)', en: 'Up to (empty: no end)' },
          min: 0,
          admin: { width: '50%' },
        },
        {
          name: 'value',
          type: 'number',
          label: { vi: 'Mức thu', en: 'Amount' },
          min: 0,
          required: true,
          admin: { width: '50%' },
        },
      ],
    },
  ],
};

const amount: Field = {
  name: 'amount',
  type: 'group',
  label: { vi: 'Mức thu', en: 'Amount' },
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: { vi: 'Cách tính', en: 'How' },
      options: amountKinds,
      required: true,
      defaultValue: 'unknown',
    },
    {
      type: 'row',
      fields: [
        money('value', { vi: 'Số tiền', en: 'Value' }, forKinds('fixed')),
        {
          name: 'per',
          type: 'text',
          label: { vi: 'Tính trên (trang, hồ sơ …)', en: 'Per (page, dossier …)' },
          admin: { condition: forKinds('fixed', 'stepped'), width: '50%' },
        },
      ],
    },
    rowsField({
      name: 'steps',
      label: { vi: 'Các bậc', en: 'Steps' },
      block: feeStepBlock,
      maxRows: 50,
      admin: { condition: forKinds('stepped') },
    }),
    money('cap', { vi: 'Tối đa', en: 'Cap' }, forKinds('stepped')),
    {
      type: 'row',
      fields: [
        {
          name: 'rate',
          type: 'number',
          label: { vi: 'Tỷ lệ (%)', en: 'Rate (%)' },
          min: 0,
          max: 100,
          admin: { condition: forKinds('percentage'), width: '30%' },
        },
        {
          name: 'of',
          type: 'text',
          label: { vi: 'của (giá trị …)', en: 'of (value …)' },
          admin: { condition: forKinds('percentage'), width: '70%' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        money('min', { vi: 'Tối thiểu', en: 'At least' }, forKinds('percentage')),
        money('max', { vi: 'Tối đa', en: 'At most' }, forKinds('percentage')),
      ],
    },
  ],
};

const exemptionBlock: Block = {
  slug: 'exemption',
  interfaceName: 'ExemptionBlock',
  admin: { disableBlockName: true, components: { Label: '/src/admin/procedure/row-labels#ExemptionLabel' } },
  labels: {
    singular: { vi: 'Trường hợp miễn, giảm', en: 'Exemption' },
    plural: { vi: 'Miễn, giảm', en: 'Exemptions' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        keyField({ vi: 'Khóa', en: 'Key' }, { vi: 'như ho-ngheo', en: 'such as poor-household' }, '25%'),
        {
          name: 'name',
          type: 'text',
          label: { vi: 'Đối tượng', en: 'Who' },
          required: true,
          maxLength: 1_000,
          admin: { width: '50%' },
        },
        {
          name: 'percent',
          type: 'number',
          label: { vi: 'Giảm (%)', en: 'Percent off' },
          required: true,
          min: 0,
          max: 100,
          defaultValue: 100,
          admin: { width: '25%' },
        },
      ],
    },
    { name: 'legalBasis', type: 'text', label: { vi: 'Căn cứ', en: 'Legal basis' }, maxLength: 2_000 },
  ],
};

const feeBlock: Block = {
  slug: 'fee',
  interfaceName: 'FeeBlock',
  admin: { disableBlockName: true, components: { Label: '/src/admin/procedure/row-labels#FeeLabel' } },
  labels: { singular: { vi: 'Phí, lệ phí', en: 'Fee' }, plural: { vi: 'Phí, lệ phí', en: 'Fees' } },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          label: { vi: 'Loại', en: 'Kind' },
          options: feeKinds,
          required: true,
          defaultValue: 'unspecified',
          admin: { width: '50%' },
        },
        {
          name: 'currency',
          type: 'select',
          label: { vi: 'Đồng tiền', en: 'Currency' },
          options: currencies,
          required: true,
          defaultValue: 'VND',
          admin: { width: '50%' },
        },
      ],
    },
    amount,
    { name: 'note', type: 'textarea', label: { vi: 'Ghi chú', en: 'Note' } },
    {
      type: 'row',
      fields: [
        optionalDate('validFrom', { vi: 'Áp dụng từ', en: 'From' }),
        optionalDate('validTo', { vi: 'đến', en: 'Until' }),
      ],
    },
    rowsField({
      name: 'exemptions',
      label: { vi: 'Miễn, giảm', en: 'Exemptions' },
      block: exemptionBlock,
      maxRows: 50,
    }),
  ],
};

const deadline: Field = {
  name: 'deadline',
  type: 'group',
  label: { vi: 'Thời hạn giải quyết', en: 'Time limit' },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'value',
          type: 'number',
          label: { vi: 'Bao lâu', en: 'How long' },
          min: 0,
          admin: { width: '50%', description: { vi: 'có thể lẻ, như 2,5', en: 'may be a decimal, 2.5' } },
        },
        {
          name: 'unit',
          type: 'select',
          label: { vi: 'Đơn vị', en: 'Unit' },
          options: deadlineUnits,
          admin: { width: '50%' },
        },
      ],
    },
    { name: 'text', type: 'textarea', label: { vi: 'Nguyên văn', en: 'As printed' } },
    { name: 'note', type: 'textarea', label: { vi: 'Ghi chú', en: 'Note' } },
    { name: 'basis', type: 'text', label: { vi: 'Nguồn của thời hạn', en: 'Where it comes from' }, maxLength: 500 },
  ],
};

/** Cách thức thực hiện: how the dossier comes in, how long it takes there, what it costs there. */
export const channelBlock: Block = {
  slug: 'channel',
  interfaceName: 'ChannelBlock',
  admin: { disableBlockName: true, components: { Label: '/src/admin/procedure/row-labels#ChannelLabel' } },
  labels: { singular: { vi: 'Cách thức', en: 'Channel' }, plural: { vi: 'Cách thức', en: 'Channels' } },
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: { vi: 'Hình thức nộp', en: 'How it comes in' },
      options: channelKinds,
      required: true,
    },
    deadline,
    rowsField({ name: 'fees', label: { vi: 'Phí, lệ phí', en: 'Fees' }, block: feeBlock, maxRows: 50 }),
  ],
};
