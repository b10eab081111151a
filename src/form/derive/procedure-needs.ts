import { isProducedByForm } from '../../procedure/documents';
import type { ProcedureCase } from '../../procedure/procedure';
import type { ProcedureNeeds } from '../advice/advice';
import { feeOffers } from './fee-offers';
import { treatDocument } from './treat-document';

/** What advice on a form needs to know of the case it is for: a document needs an upload where the derived form would have one. */
export function procedureNeeds(procedureCase: ProcedureCase): ProcedureNeeds {
  const { documents } = procedureCase;
  return {
    fees: feeOffers(procedureCase),
    documents: documents.map((document) => {
      const { treatment, upload } = treatDocument(document, undefined);
      return {
        key: document.key,
        name: document.name,
        required: upload?.required === true,
        mode: document.mode,
        isTemplate: isProducedByForm(document) || treatment !== 'upload',
      };
    }),
  };
}
