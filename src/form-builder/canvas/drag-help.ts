/** Id of the hidden text that says how things are dragged by the keyboard; there is one builder on a page. */
export const dragHelpId = 'pb-drag-help';
