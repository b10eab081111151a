import type { CollectionBeforeChangeHook, Field } from 'payload';
import { searchKey } from '../../src/service-list/search-key';
import { noFieldWrites } from '../access';

/** What lists search in: names folded to plain letters, since neither engine finds `đăng` for `dang`. Goes with `foldSearchText`. */
export const searchTextField: Field = {
  name: 'searchText',
  type: 'textarea',
  // Said in the search box of lists.
  label: { vi: 'Tên, có dấu hay không', en: 'Name, with or without accents' },
  maxLength: 20_000,
  access: noFieldWrites,
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
};

/** Keeps `searchText` at the folded values of `fields`. */
export function foldSearchText(fields: readonly string[]): CollectionBeforeChangeHook {
  return ({ data, originalDoc }) => {
    const values = fields.flatMap((field) => {
      const value: unknown = data[field] ?? originalDoc?.[field];
      return typeof value === 'string' && value !== '' ? [value] : [];
    });
    return { ...data, searchText: searchKey(values.join(' ')) };
  };
}
