/** What is wrong with the names and references of a piece of DOM; empty when all is well. */
export function namingFaults(root: ParentNode): string[] {
  const faults = [...repeatedIds(root), ...danglingReferences(root), ...unnamed(root)];
  for (const styled of root.querySelectorAll('[style]')) faults.push(`style attribute on ${styled.tagName}`);
  return [...new Set(faults)];
}

function repeatedIds(root: ParentNode): string[] {
  const ids = [...root.querySelectorAll('[id]')].map((element) => element.id);
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id ${id} twice`);
}

const references = ['aria-describedby', 'aria-labelledby', 'aria-controls', 'aria-activedescendant'];

function danglingReferences(root: ParentNode): string[] {
  return references.flatMap((attribute) =>
    [...root.querySelectorAll(`[${attribute}]`)].flatMap((element) =>
      (element.getAttribute(attribute) ?? '')
        .split(/\s+/)
        .filter((id) => document.getElementById(id) === null)
        .map((id) => `${attribute} of ${element.tagName}#${element.id} names ${id}`),
    ),
  );
}

function unnamed(root: ParentNode): string[] {
  const faults: string[] = [];
  for (const label of root.querySelectorAll('label[for]')) {
    const target = document.getElementById(label.getAttribute('for') ?? '');
    if (!target?.matches('input, select, textarea, output'))
      faults.push(`label "${label.textContent}" is for no control`);
  }
  for (const control of root.querySelectorAll('input, select, textarea')) {
    if (nameOf(control) === '') faults.push(`${control.tagName}#${control.id} has no name`);
  }
  for (const group of root.querySelectorAll('fieldset')) {
    if (!group.querySelector(':scope > legend')?.textContent?.trim())
      faults.push(`fieldset #${group.id} has no legend`);
  }
  for (const button of root.querySelectorAll('button')) {
    if (!button.textContent?.trim()) faults.push('a button has no name');
  }
  return faults;
}

function nameOf(control: Element): string {
  const own = control.getAttribute('aria-label') ?? '';
  const labels =
    control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement
      ? [...(control.labels ?? [])]
      : [];
  return [own, ...labels.map((label) => label.textContent ?? '')].join(' ').trim();
}
