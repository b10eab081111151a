import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { findServices, type ServiceLine } from './api';

type Props = { onChoose: (service: ServiceLine, caseKey: string, hash: string) => void };

/** Finds services by words, with or without accents, ten at a time. */
export function ServiceSearch({ onChoose }: Props) {
  const [services, setServices] = useState<ServiceLine[]>([]);
  const [asked, setAsked] = useState('');
  const [end, setEnd] = useState<string | null>(null);
  const [state, setState] = useState('Đang tải …');

  /** The newest question: answers may come in another order than they were asked for. */
  const newest = useRef(0);

  const find = useCallback(async (text: string, after: string | null) => {
    newest.current += 1;
    const question = newest.current;
    try {
      const page = await findServices(text, after);
      if (question !== newest.current) return;
      setServices((before) => (after === null ? page.nodes : [...before, ...page.nodes]));
      setEnd(page.pageInfo.endCursor);
      setAsked(text);
      setState(`${page.totalCount} thủ tục`);
    } catch (error) {
      if (question !== newest.current) return;
      setState(error instanceof Error ? error.message : String(error));
    }
  }, []);
  useEffect(() => {
    find('', null);
  }, [find]);

  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    find(String(new FormData(event.currentTarget).get('text') ?? ''), null);
  };
  return (
    <main>
      <h1>Nộp hồ sơ trực tuyến</h1>
      <form id="search-form" onSubmit={search}>
        <label htmlFor="search">Tìm thủ tục</label>
        <input id="search" name="text" type="search" maxLength={200} autoComplete="off" />
        <button id="search-submit" type="submit">
          Tìm
        </button>
      </form>
      <p role="status" id="state">
        {state}
      </p>
      <ul className="services" id="services">
        {services.map((service) => (
          <li key={`${service.province}/${service.key}`} data-key={service.key} data-province={service.province}>
            <strong>{service.name}</strong>
            <br />
            <small>
              {service.key} · {service.performer}
            </small>
            <div className="buttons">
              {service.cases.map(({ key, name, online, form }) => {
                const suffix = service.cases.length > 1 ? `: ${name}` : '';
                if (!online) return <span key={key}>Chưa nhận hồ sơ trực tuyến{suffix}</span>;
                return form ? (
                  <button key={key} type="button" data-case={key} onClick={() => onChoose(service, key, form.hash)}>
                    Điền biểu mẫu{suffix}
                  </button>
                ) : null;
              })}
            </div>
          </li>
        ))}
      </ul>
      {end !== null && (
        <button id="more" type="button" className="plain" onClick={() => find(asked, end)}>
          Xem thêm
        </button>
      )}
    </main>
  );
}
