import { Gutter } from '@payloadcms/ui';
import { ProcedureHistoryList } from './procedure-history';

/** The tab "Lịch sử" of a procedure: who did what with it, in words. */
export function HistoryView() {
  return (
    <Gutter className="cat-dashboard">
      <ProcedureHistoryList />
    </Gutter>
  );
}
