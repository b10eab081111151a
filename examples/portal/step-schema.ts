type Schema = Record<string, unknown>;

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The part of a form's schema that one step shows. Conditions (`allOf` of `if`/`then`) keep their `if`, which may look at answers
 * of other steps; only what they add is cut down to the fields of the step.
 */
export function stepSchema(schema: Schema, fields: readonly string[]): Schema {
  const own = new Set(fields);
  const { allOf, ...rest } = schema;
  const branches = Array.isArray(allOf) ? allOf.filter(isObject).flatMap((branch) => ownBranch(branch, own)) : [];
  return { ...ownPart(rest, own), type: 'object', title: '', ...(branches.length > 0 && { allOf: branches }) };
}

function ownBranch(branch: Schema, own: ReadonlySet<string>): Schema[] {
  const then = isObject(branch.then) ? ownPart(branch.then, own) : undefined;
  const otherwise = isObject(branch.else) ? ownPart(branch.else, own) : undefined;
  if (!then && !otherwise) return [];
  return [{ ...branch, ...(then && { then }), ...(otherwise && { else: otherwise }) }];
}

function ownPart(part: Schema, own: ReadonlySet<string>): Schema {
  const properties = isObject(part.properties)
    ? Object.fromEntries(Object.entries(part.properties).filter(([key]) => own.has(key)))
    : {};
  const required = Array.isArray(part.required) ? part.required.filter((key) => own.has(key)) : [];
  return { ...part, properties, required };
}

/** Number of the step that shows the field of a problem, or undefined. */
export function stepOf(
  steps: readonly { sections: { fields: string[] }[] }[],
  path: string | null,
): number | undefined {
  const key = path?.split('.')[0];
  const found = steps.findIndex((step) =>
    step.sections.some((section) => section.fields.some((field) => field === key)),
  );
  return found < 0 ? undefined : found;
}
