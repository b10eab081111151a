/** The builder keeps what is done in it by itself: Payload's button would have nothing to save. */
export function NoSaveButton() {
  return null;
}
