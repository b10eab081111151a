import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { apiAddress, type Receipt, type ServiceLine } from './api';
import { Filing } from './filing';
import { LookUp, ReceiptCard } from './look-up';
import { ServiceSearch } from './service-search';

type Place =
  | { at: 'list' }
  | { at: 'form'; service: ServiceLine; caseKey: string; hash: string }
  | { at: 'receipt'; receipt: Receipt };

function Portal() {
  const [place, setPlace] = useState<Place>({ at: 'list' });
  const toList = () => setPlace({ at: 'list' });
  return (
    <>
      <p>
        <small>
          Dữ liệu từ <code id="api">{apiAddress}</code>
        </small>
      </p>
      {place.at === 'list' && (
        <>
          <ServiceSearch onChoose={(service, caseKey, hash) => setPlace({ at: 'form', service, caseKey, hash })} />
          <LookUp />
        </>
      )}
      {place.at === 'form' && (
        <Filing {...place} onReceipt={(receipt) => setPlace({ at: 'receipt', receipt })} onLeave={toList} />
      )}
      {place.at === 'receipt' && (
        <main>
          <ReceiptCard receipt={place.receipt} />
          <LookUp />
          <button id="again" type="button" className="plain" onClick={toList}>
            Về danh sách
          </button>
        </main>
      )}
    </>
  );
}

const root = document.getElementById('portal');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Portal />
    </StrictMode>,
  );
