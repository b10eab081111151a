import { pathId } from '../state/paths';

/**
 * Puts the focus on the control of a problem's path, or on the nearest thing around it that is on the page (`photos.2`
 * -> the field `photos`); in a group, on its first control. Returns false when none of it is.
 */
export function focusField(path: string): boolean {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const element = document.getElementById(pathId(parts.slice(0, length)));
    if (!element) continue;
    const control = element.matches('fieldset')
      ? element.querySelector<HTMLElement>('input, select, textarea')
      : element;
    element.scrollIntoView({ block: element === control ? 'center' : 'start' });
    (control ?? element).focus({ preventScroll: true });
    return true;
  }
  return false;
}
