import { type FormEvent, useState } from 'react';
import { lookUp, type Receipt, type Status } from './api';

const states: Record<string, string> = {
  SUBMITTED: 'Mới đăng ký',
  ACCEPTED: 'Đã tiếp nhận',
  REFUSED: 'Từ chối tiếp nhận',
  IN_PROGRESS: 'Đang xử lý',
  SUPPLEMENT_REQUESTED: 'Yêu cầu bổ sung',
  PAYMENT_REQUESTED: 'Yêu cầu nộp phí, lệ phí',
  WITHDRAWN: 'Đã rút',
  STOPPED: 'Dừng xử lý',
  RESULT_READY: 'Đã có kết quả',
  RETURNED: 'Đã trả kết quả',
};

/** What the applicant has to keep. */
export function ReceiptCard({ receipt }: { receipt: Receipt }) {
  return (
    <section className="done" id="receipt" aria-labelledby="receipt-title">
      <h1 id="receipt-title">Đã nộp hồ sơ</h1>
      <p>
        Mã hồ sơ: <strong id="receipt-number">{receipt.number}</strong>
      </p>
      <p>
        Mã bí mật (chỉ hiện một lần): <strong id="receipt-secret">{receipt.secret}</strong>
      </p>
      <p>
        Ngày hẹn trả dự kiến: <span id="receipt-due">{receipt.dueOn ?? 'chưa xác định'}</span>
      </p>
    </section>
  );
}

/** Looks a dossier up by its number and the secret of its receipt. */
export function LookUp() {
  const [found, setFound] = useState<Status>();
  const [state, setState] = useState('');

  const look = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setState('Đang tra cứu …');
    setFound(undefined);
    try {
      setFound(await lookUp(String(data.get('number')).trim(), String(data.get('secret')).trim()));
      setState('');
    } catch (error) {
      setState(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section aria-labelledby="look-up-title">
      <h2 id="look-up-title">Tra cứu hồ sơ</h2>
      <form id="look-up" onSubmit={look}>
        <label htmlFor="look-up-number">Mã hồ sơ</label>
        <input id="look-up-number" name="number" required autoComplete="off" />
        <label htmlFor="look-up-secret">Mã bí mật</label>
        <input id="look-up-secret" name="secret" required autoComplete="off" />
        <button id="look-up-submit" type="submit">
          Tra cứu
        </button>
      </form>
      <p role="status" id="look-up-state">
        {state}
      </p>
      {found && (
        <dl id="status">
          <dt>Thủ tục</dt>
          <dd id="status-procedure">{found.procedureName}</dd>
          <dt>Trạng thái</dt>
          <dd id="status-state" data-state={found.state}>
            {states[found.state] ?? found.state}
          </dd>
          <dt>Tệp đã nộp</dt>
          <dd id="status-files">{found.files.map((file) => file.name).join(', ')}</dd>
        </dl>
      )}
    </section>
  );
}
