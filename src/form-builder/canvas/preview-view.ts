import { controlOf } from '../../form-view/controls';
import { makePlacesCache } from '../../form-view/state/places-cache';
import { pagePress } from '../../form-view/state/press';
import { makeUploadBoard } from '../../form-view/state/upload-board';
import { sayIn, type View } from '../../form-view/state/view-context';
import { makeViewStore } from '../../form-view/state/view-store';
import type { Locale } from '../../messages/text';

const nothing = async (): Promise<readonly never[]> => [];

/** A view for controls that are only looked at: no answers, no places, no uploads. */
export function previewView(locale: Locale): View {
  const store = makeViewStore(
    {
      format: 1,
      id: 'canvas',
      title: '',
      schema: { type: 'object', properties: {} },
      uiSchema: {},
      steps: [],
      rules: [],
      translations: {},
    },
    () => true,
  );
  return {
    store,
    uploads: makeUploadBoard(undefined, {}),
    // Not "uploading is off": the canvas shows the control as it will be.
    canUpload: true,
    places: makePlacesCache({ provinces: nothing, communes: nothing }),
    press: pagePress(),
    locale,
    say: sayIn(locale),
    controlOf,
  };
}
