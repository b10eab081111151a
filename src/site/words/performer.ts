import { fill, type Locale, type Text } from '../../messages/text';
import type { ReadModel } from '../../portal/read-model/read-model';
import type { PerformerRule } from '../../procedure/procedure';

const words = {
  communes: {
    vi: 'Ủy ban nhân dân của tất cả các xã, phường, đặc khu trong tỉnh',
    en: 'The People’s Committees of all communes, wards and special zones of the province',
  },
  unknownAgency: { vi: 'Cơ quan mã {code}', en: 'Agency with code {code}' },
} satisfies Record<string, Text>;

/** Who carries a procedure out, as names; the rule may name a department, all communes, a list or somebody outside the province. */
export function performerNames(rule: PerformerRule, province: string, model: ReadModel, locale: Locale): string[] {
  const agencies = model.agencies(province);
  const name = (code: string) =>
    agencies.find((agency) => agency.code === code)?.name ?? fill(words.unknownAgency[locale], { code });
  switch (rule.kind) {
    case 'department':
      return [name(rule.agency)];
    case 'communes':
      return [words.communes[locale]];
    case 'list':
      return rule.agencies.map(name);
    case 'outside':
      return [rule.name];
  }
}
