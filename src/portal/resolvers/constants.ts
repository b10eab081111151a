/** The constant of the API for a name of the product: `household-business` -> `HOUSEHOLD_BUSINESS`. */
export function toConstant(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}

/** The name of the product behind a constant of the API. */
export function fromConstant(constant: string): string {
  return constant.toLowerCase().replaceAll('_', '-');
}
