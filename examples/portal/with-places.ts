type Json = Record<string, unknown>;

export type NamedCode = { code: string; name: string };

/** What has been fetched so far: all provinces, and the communes of those provinces that somebody chose. */
export type Places = { provinces: readonly NamedCode[]; communes: ReadonlyMap<string, readonly NamedCode[]> };

type Pair = { schema: Json; uiSchema: Json };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectOr = (value: unknown): Json => (isObject(value) ? value : {});

/**
 * What a portal does about places. The schema of a form asks for their codes and never lists them; its nodes say what they are by
 * `x-field`: `address` (an object with `province` and `commune`) or `commune` (of the province `x-province`), at any depth: in
 * persons, organisations, rows of tables and under conditions. This puts the codes in as `enum` and their names as `ui:enumNames`,
 * so that plain rjsf shows select boxes. The communes of an address follow from its own province by `if`/`then`, hence each row of
 * a table has its own. Pure: call it again when places were fetched, and keep the result for as long as nothing changed.
 */
export function withPlaces(schema: Json, uiSchema: Json, places: Places): Pair {
  if (schema['x-field'] === 'address') return address(schema, uiSchema, places);
  if (schema['x-field'] === 'commune') {
    const communes = places.communes.get(String(schema['x-province'])) ?? [];
    return {
      schema: { ...schema, enum: codesOf(communes) },
      uiSchema: { ...uiSchema, ...choices(communes, 'Chọn xã, phường') },
    };
  }
  const node = { ...schema };
  let ui = uiSchema;
  if (isObject(schema.properties)) {
    const properties: Json = {};
    for (const [key, child] of Object.entries(schema.properties)) {
      if (!isObject(child)) properties[key] = child;
      else {
        const before = objectOr(ui[key]);
        const placed = withPlaces(child, before, places);
        properties[key] = placed.schema;
        if (placed.uiSchema !== before) ui = { ...ui, [key]: placed.uiSchema };
      }
    }
    node.properties = properties;
  }
  if (isObject(schema.items)) {
    const before = objectOr(ui.items);
    const placed = withPlaces(schema.items, before, places);
    node.items = placed.schema;
    if (placed.uiSchema !== before) ui = { ...ui, items: placed.uiSchema };
  }
  // What a condition adds stands at the same place of the uiSchema.
  const inPlace = (part: unknown) => {
    if (!isObject(part)) return part;
    const placed = withPlaces(part, ui, places);
    ui = placed.uiSchema;
    return placed.schema;
  };
  if (schema.then !== undefined) node.then = inPlace(schema.then);
  if (schema.else !== undefined) node.else = inPlace(schema.else);
  if (Array.isArray(schema.allOf)) node.allOf = schema.allOf.map(inPlace);
  return { schema: node, uiSchema: ui };
}

/** The provinces whose communes are needed: those chosen in the answers and those that the schema names. In a stable order. */
export function provincesIn(schema: unknown, answers: unknown): string[] {
  const found = new Set<string>();
  const visit = (value: unknown, read: (node: Json) => unknown) => {
    if (Array.isArray(value)) for (const one of value) visit(one, read);
    else if (isObject(value)) {
      const code = read(value);
      if (typeof code === 'string') found.add(code);
      for (const one of Object.values(value)) visit(one, read);
    }
  };
  visit(answers, (node) => node.province);
  visit(schema, (node) => {
    if (node['x-field'] === 'commune') return node['x-province'];
    return node['x-field'] === 'address' ? objectOr(objectOr(node.properties).province).const : undefined;
  });
  return [...found].filter((code) => /^H[0-9]{2}$/.test(code)).sort();
}

function address(schema: Json, uiSchema: Json, { provinces, communes }: Places): Pair {
  const properties = objectOr(schema.properties);
  const province = objectOr(properties.province);
  const allowed = provinces.filter(({ code }) => province.const === undefined || province.const === code);
  const communesOf = (list: readonly NamedCode[]): Json => ({ properties: { commune: { enum: codesOf(list) } } });
  const byProvince = [...communes]
    .filter(([code]) => allowed.some((one) => one.code === code))
    .reduce<Json>(
      (otherwise, [code, list]) => ({
        if: { properties: { province: { const: code } }, required: ['province'] },
        then: communesOf(list),
        else: otherwise,
      }),
      communesOf([]),
    );
  return {
    schema: {
      ...schema,
      ...(byProvince.if !== undefined && byProvince),
      properties: {
        ...properties,
        province: { ...province, enum: codesOf(allowed) },
        ...(byProvince.if === undefined && { commune: { ...objectOr(properties.commune), enum: codesOf([]) } }),
      },
    },
    uiSchema: {
      ...uiSchema,
      province: { ...objectOr(uiSchema.province), ...choices(allowed, 'Chọn tỉnh, thành phố') },
      commune: {
        ...objectOr(uiSchema.commune),
        ...choices([...communes.values()].flat(), 'Chọn xã, phường (sau khi chọn tỉnh)'),
      },
    },
  };
}

/** An `enum` must not be empty: while nothing can be chosen, only the empty text can. */
function codesOf(list: readonly NamedCode[]): string[] {
  return list.length > 0 ? list.map(({ code }) => code) : [''];
}

/** Names by code rather than by position: one uiSchema serves all rows of a table, whatever province each has. */
function choices(list: readonly NamedCode[], placeholder: string): Json {
  return {
    'ui:enumNames': Object.fromEntries(list.map(({ code, name }) => [code, name])),
    'ui:placeholder': placeholder,
  };
}
