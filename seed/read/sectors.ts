import fieldsFile from '../data/fields.json';

/** A sector (lĩnh vực) as the seed stores it. */
export type SeedSector = {
  id: string;
  name: string;
  /** Name of the group, for filters and lists. */
  group: string;
  aliases: string[];
  /** Name of the department or body in charge at province level; our own grouping. */
  provincialAgency: string;
};

const groupNames = new Map(fieldsFile.groups.map((group) => [group.id, group.name]));

/** The 66 sectors, each with the name of its group. */
export function seedSectors(): SeedSector[] {
  return fieldsFile.fields.map((field) => ({
    id: field.id,
    name: field.name.normalize('NFC'),
    group: groupNames.get(field.group) ?? field.group,
    aliases: [...field.aliases],
    provincialAgency: field.provincialAgency,
  }));
}
