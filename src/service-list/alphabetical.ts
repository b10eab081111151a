const collator = new Intl.Collator('vi', { numeric: true });

/** Things by their names in the order of the Vietnamese alphabet: Hà Nội before Huế, Đà Nẵng after Cao Bằng. */
export function alphabetical<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): Thing[] {
  return [...things].sort((one, other) => collator.compare(nameOf(one), nameOf(other)));
}
