'use client';
import { useSay } from '../use-say';
import { bulkTexts } from './messages';

/** Under the name of a procedure: its national code and the agency in charge, as people call them. The key stands behind the code. */
export function CodeAndAgency(props: { code: string | null; procedureKey: string; agency: string | null }) {
  const { code, procedureKey, agency } = props;
  const { say } = useSay();
  return (
    <span className="cat-quiet">
      <span title={say(bulkTexts.keyOf, { key: procedureKey })}>
        {say(bulkTexts.code)}:{' '}
        {code ?? (
          <>
            <span aria-hidden="true">–</span>
            <span className="cat-hidden">{say(bulkTexts.noCode)}</span>
          </>
        )}
      </span>
      {agency && ` · ${agency}`}
    </span>
  );
}
