import { canonicalText } from './canonical';
import type { Condition } from './conditions/condition';
import type { FieldDraft, FormDraft } from './draft';
import { findFieldType } from './field-types';
import type { Rule } from './form';
import { insideOf } from './inside';

/**
 * The declared rules of a draft: `show` of its sections, `show` and `require` of its fields, what the field types check beyond the
 * schema, then those written by hand. Rules that say the same are one with several fields, so that forms stay small.
 */
export function rulesOf(draft: FormDraft): Rule[] {
  if (draft.foreign?.onlyWrittenRules === true) return draft.rules ?? [];
  const sections = draft.steps.flatMap((step) => step.sections);
  const placed = placedFields(sections.flatMap((section) => section.fields));
  const own = [
    ...sections.flatMap((section): Rule[] =>
      section.showWhen === undefined
        ? []
        : [
            {
              id: `show-section:${section.id}`,
              kind: 'show',
              fields: section.fields.map((field) => field.key),
              when: section.showWhen,
              options: { section: section.id },
            },
          ],
    ),
    ...grouped(placed.flatMap(({ field, path }) => conditionRule('show', path, field.showWhen))),
    ...grouped(placed.flatMap(({ field, path }) => conditionRule('require', path, field.requireWhen))),
    ...grouped(placed.flatMap(({ field, path }) => findFieldType(field.type)?.rules?.(field, path) ?? [])),
  ];
  const written = draft.rules ?? [];
  const known = new Set(written.map((rule) => canonicalText(rule)));
  return [...own.filter((rule) => !known.has(canonicalText(rule))), ...written];
}

/** Fields with their declared paths; columns of tables as `table[].child`, members of groups as `group.member`. */
export function placedFields(fields: readonly FieldDraft[], parent = ''): { field: FieldDraft; path: string }[] {
  return fields.flatMap((field) => {
    const path = `${parent}${field.key}`;
    return [{ field, path }, ...placedFields(field.fields ?? [], insideOf(field, path))];
  });
}

function conditionRule(kind: string, path: string, when: Condition | undefined): Rule[] {
  return when === undefined ? [] : [{ id: `${kind}:${path}`, kind, fields: [path], when }];
}

/** Joins rules that differ in their fields only. Those about rows stay apart per table, for `./key` means another row there. */
function grouped(rules: readonly Rule[]): Rule[] {
  const groups = new Map<string, Rule>();
  for (const rule of rules) {
    const { id: _id, fields, ...rest } = rule;
    const name = canonicalText({ ...rest, table: tableOf(fields[0] ?? '', rule.when !== undefined) });
    const known = groups.get(name);
    if (known === undefined) groups.set(name, { ...rule, fields: [...fields] });
    else known.fields.push(...fields);
  }
  return [...groups.values()];
}

function tableOf(path: string, isConditional: boolean): string {
  return isConditional ? path.slice(0, path.lastIndexOf('[]') + 1) : '';
}
