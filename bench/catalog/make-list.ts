import { seedProcedures } from '../../seed/read/index';
import { deadlineInWords } from '../../src/procedure/deadlines';
import { feeInWords } from '../../src/procedure/fees';
import type { Procedure } from '../../src/procedure/procedure';

const header =
  'STT,Mã TTHC,Tên thủ tục,Lĩnh vực,Cơ quan thực hiện,Cấp thực hiện,Đối tượng thực hiện,Thời hạn giải quyết,"Phí, lệ phí",Thành phần hồ sơ,Căn cứ pháp lý,Trực tiếp,BCCI,Trực tuyến,Mức độ DVCTT,Số QĐ công bố';

const cell = (text: string) => (/[",\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Words that make sixty procedures two thousand: the names differ as those of a province do. */
const places = [
  'trong khu kinh tế',
  'tại cảng cá',
  'ở vùng biên giới',
  'trên địa bàn đô thị',
  'tại khu công nghiệp',
  'ở xã đảo',
  'trong rừng phòng hộ',
  'tại làng nghề',
];
const deeds = ['cấp lần đầu', 'cấp lại', 'gia hạn', 'điều chỉnh', 'thu hồi'];

function row(procedure: Procedure, number: number): string {
  const [first] = procedure.cases;
  const channel = first?.channels[0];
  const place = places[number % places.length];
  const deed = deeds[Math.floor(number / places.length) % deeds.length];
  const documents = (first?.documents ?? []).map(
    ({ name, originals, copies }, place) => `${place + 1}. ${name}: ${originals} bản chính + ${copies} bản sao`,
  );
  return [
    String(number + 1),
    `9.${String(100_000 + number)}`,
    `${procedure.name} ${place} (${deed}, nhóm ${number})`,
    procedure.sector,
    'UBND cấp xã',
    'Cấp tỉnh, Cấp xã',
    'Cá nhân; Tổ chức',
    channel ? deadlineInWords(channel.deadline, 'vi') : '5 ngày',
    (channel?.fees ?? []).map((fee) => feeInWords(fee, 'vi')).join('; ') || 'Không',
    documents.join('\n'),
    procedure.legalBasis.map(({ text }) => text).join('; '),
    'x',
    'x',
    'x',
    'Toàn trình',
    procedure.decision?.number ?? '',
  ]
    .map(cell)
    .join(',');
}

/** An office list of so many rows, made from the real procedures: same texts, codes and names of their own. */
export function makeList(rows: number): string {
  const procedures = seedProcedures();
  const lines = Array.from({ length: rows }, (_, number) => {
    const procedure = procedures[number % procedures.length];
    return procedure ? row(procedure, number) : '';
  });
  return [header, ...lines].join('\r\n');
}
