/** Each fragment spreads the next one twice: as many fields as 2 to the power of their number. */
export const doubling = (count: number): string =>
  `{...F0} ${Array.from({ length: count }, (_, place) =>
    place === count - 1
      ? `fragment F${place} on Query{Access{canAccessAdmin}}`
      : `fragment F${place} on Query{...F${place + 1} ...F${place + 1}}`,
  ).join(' ')}`;
