import type { Text } from '../messages/text';

type Sentence = { kind: 'question' | 'note'; message: Text };

const question = (vi: string, en: string): Sentence => ({ kind: 'question', message: { vi, en } });
const note = (vi: string, en: string): Sentence => ({ kind: 'note', message: { vi, en } });

/** What the report says about a row, by stable code. */
export const remarkMessages = {
  'code-missing': question('Chưa có mã thủ tục.', 'There is no code.'),
  'code-shape': question(
    'Mã không đúng dạng (ví dụ 1.001193 hoặc 1.001193.000.00.00.H56).',
    'The code does not have the right shape (like 1.001193 or 1.001193.000.00.00.H56).',
  ),
  'code-owner-unknown': question(
    'Mã kết thúc bằng {owner}, không có tỉnh hay bộ nào mang mã này.',
    'The code ends in {owner}, which belongs to no province or ministry.',
  ),
  'code-owner-differs': question(
    'Mã kết thúc bằng {owner}, không phải mã của tỉnh này ({province}).',
    'The code ends in {owner}, which is not this province ({province}).',
  ),
  'code-local': note('Mã riêng của địa phương, chưa có mã quốc gia.', 'A local code; there is no national one.'),
  'code-repeated': question(
    'Mã này đã có ở dòng {line}: khi nhận, dòng này được gộp vào dòng đó.',
    'Line {line} has this code already: when accepted, this line is merged into it.',
  ),
  'name-repeated': question(
    'Lặp lại dòng {line} (cùng tên, cùng cơ quan, cùng nội dung): khi nhận, dòng này được gộp vào dòng đó.',
    'Repeats line {line} (same name, agency and content): when accepted, this line is merged into it.',
  ),
  'near-duplicate': note(
    'Gần giống dòng {line} ({likeness} %): có thể là một thủ tục.',
    'Much like line {line} ({likeness} %): perhaps one procedure.',
  ),
  'code-of-another': question(
    'Mã này đang là của «{name}», tên rất khác: hãy xem có nhầm mã không.',
    'This code is that of «{name}», a very different name: see whether the code is mistaken.',
  ),
  'name-missing': question('Dòng không có tên thủ tục.', 'The row has no name.'),
  'name-cleaned': note('Đã làm sạch tên (nguyên văn: «{text}»).', 'The name was cleaned (printed: «{text}»).'),
  'name-recased': note(
    'Tên viết toàn chữ hoa, đã đổi sang chữ thường: hãy xem lại tên riêng.',
    'The name was in capitals and now is not: look at proper names.',
  ),
  'name-too-long': question('Tên dài quá 1.200 ký tự.', 'The name is longer than 1,200 characters.'),
  'sector-missing': question('Chưa có lĩnh vực.', 'There is no sector.'),
  'sector-unknown': question('Lĩnh vực không có trong danh mục.', 'The sector is not in the list.'),
  'sector-similar': note('Hiểu là lĩnh vực «{name}».', 'Taken for the sector «{name}».'),
  'agency-missing': question('Chưa có cơ quan thực hiện.', 'There is no agency.'),
  'agency-unknown': question(
    'Cơ quan không có trong danh mục của tỉnh: giữ nguyên văn.',
    'The agency is not in the list of the province: kept as text.',
  ),
  'agency-abolished': question(
    'Cơ quan thời cấp huyện hoặc trước sáp nhập{successor}: hãy chọn cơ quan hiện nay.',
    'An agency of before the mergers{successor}: choose the present one.',
  ),
  'agency-one-commune': question(
    'Một xã, phường cụ thể: được ghi là thủ tục của mọi xã, phường.',
    'One commune: recorded as a procedure of every commune.',
  ),
  'tiers-missing': question('Chưa có cấp thực hiện.', 'There is no tier.'),
  'tier-abolished': question(
    'Cấp huyện không còn từ 01/07/2025: hãy chọn cấp tỉnh hoặc cấp xã.',
    'There is no district tier since 01/07/2025: choose province or commune.',
  ),
  'tier-unknown': question('Không hiểu cấp thực hiện.', 'The tier is not understood.'),
  'deadline-missing': question('Chưa có thời hạn giải quyết.', 'There is no time limit.'),
  'deadline-none': question('Ghi là không quy định thời hạn.', 'The sheet says that no limit is set.'),
  'deadline-unit-missing': question(
    'Có số mà không có đơn vị: ngày, ngày làm việc hay giờ?',
    'A number without a unit: days, working days or hours?',
  ),
  'deadline-range': question('Thời hạn là một khoảng: hãy chọn một số.', 'The limit is a range: choose a number.'),
  'deadline-per-channel': question(
    'Có nhiều thời hạn: hãy chọn cho từng kênh hoặc từng trường hợp.',
    'There are several limits: choose one for each channel or case.',
  ),
  'deadline-cases-unnamed': question(
    'Có nhiều thời hạn mà không ghi trường hợp nào: hãy đặt tên các trường hợp.',
    'There are several limits and no names of cases: name the cases.',
  ),
  'deadline-more': question(
    'Ngoài «trong ngày» còn ghi thời hạn khác: hãy xem lại.',
    'Beside "the same day" another limit is written: look at it.',
  ),
  'deadline-text': question('Không đọc được thành số: giữ nguyên văn.', 'It cannot be read as a number: kept as text.'),
  'deadline-stages': note('Thời hạn gồm nhiều giai đoạn.', 'The limit has several stages.'),
  'deadline-cases': note('Có thời hạn riêng cho: {names}.', 'There are limits of their own for: {names}.'),
  'fee-missing': question('Ô phí để trống: chưa rõ, không phải miễn phí.', 'The fee is empty: unknown, not free.'),
  'fee-unknown': question('Bảng ghi là chưa có thông tin về phí.', 'The sheet says that the fee is not known.'),
  'fee-by-text': question(
    'Chỉ dẫn đến văn bản, chưa có mức thu.',
    'It only points to a legal text; there is no amount.',
  ),
  'fee-range': question('Mức thu là một khoảng: hãy ghi rõ từng mức.', 'The fee is a range: state each amount.'),
  'fee-too-small': question(
    'Mức thu {money} nhỏ bất thường: có thể đã mất hàng nghìn.',
    '{money} is unusually small: thousands may be lost.',
  ),
  'fee-free-beside-amount': question(
    'Vừa ghi miễn phí vừa ghi một mức thu.',
    'Free of charge and an amount stand in one cell.',
  ),
  'fee-text': question('Không đọc được thành mức thu: giữ nguyên văn.', 'It cannot be read as a fee: kept as text.'),
  'fee-percent': note('Tính từ tỷ lệ: {money}.', 'Worked out from a percentage: {money}.'),
  'documents-missing': question('Chưa có thành phần hồ sơ.', 'There are no documents.'),
  'documents-no-count': note(
    'Không ghi số bản: hiểu là một bản chính.',
    'No number of copies is written: taken for one original.',
  ),
  'documents-too-many': question('Thành phần hồ sơ dài quá 200 dòng.', 'There are more than 200 documents.'),
  'tick-text': question('Không hiểu ô đánh dấu.', 'The tick is not understood.'),
  'no-channel': question('Chưa đánh dấu cách nộp nào.', 'No way to apply is ticked.'),
  'channel-text': question(
    'Không đọc được thành cách nộp nào: giữ nguyên văn.',
    'It names no way to apply: kept as text.',
  ),
  'channel-described': note(
    'Cách thức có thêm lời mô tả: giữ trong ghi chú nội bộ.',
    'The ways to apply come with words: kept in the internal notes.',
  ),
  'value-kept': question(
    'Ô không đọc được thành giá trị: giữ «{value}» đang có, chữ trong bảng ghi vào ghi chú nội bộ.',
    'The cell cannot be read: «{value}» stays as it is, the text goes into the internal notes.',
  ),
  'name-shared': question(
    'Cùng tên, cùng cơ quan với dòng {line} nhưng khác ở: {fields}. Không gộp: hãy xem có phải một thủ tục không.',
    'Same name and agency as line {line}, but different in: {fields}. Not merged: see whether it is one procedure.',
  ),
  'name-several': question(
    'Có {count} thủ tục cùng tên, cùng cơ quan: dòng này được đối chiếu với «{key}».',
    'There are {count} procedures of this name and agency: this row is compared with «{key}».',
  ),
  'level-missing': question('Chưa có mức độ dịch vụ công.', 'There is no service level.'),
  'level-old-scale': note(
    'Thang cũ (mức độ {legacy}), hiểu là «{current}».',
    'The old scale (level {legacy}), taken for "{current}".',
  ),
  'level-text': question('Không hiểu mức độ dịch vụ công.', 'The service level is not understood.'),
  'level-none': question('Ghi «không»: hiểu là chỉ cung cấp thông tin.', 'It says "no": taken for information only.'),
  'applicants-missing': note(
    'Chưa có đối tượng thực hiện: nhập được, nhưng chưa công bố được.',
    'There are no applicants: it can come in, but cannot be published.',
  ),
  'applicant-unknown': question('Không hiểu đối tượng «{part}».', 'The kind of applicant «{part}» is not known.'),
  'date-text': question('Không đọc được ngày.', 'The date cannot be read.'),
  'number-text': question('Không đọc được số.', 'The number cannot be read.'),
  'cell-error': question('Ô công thức báo lỗi {text}.', 'The formula of the cell gives {text}.'),
  'cell-uncomputed': question(
    'Ô là công thức mà tệp không chứa kết quả: hãy mở bằng Excel, lưu lại rồi tải lên, hoặc gõ giá trị vào ô.',
    'The cell is a formula whose result is not in the file: open it in Excel, save and upload again, or type the value.',
  ),
  'cell-formula': note('Giá trị tính từ công thức.', 'The value comes from a formula.'),
  'text-damaged': question(
    'Có ký tự bị hỏng (�): hãy xem bản gốc rồi sửa lại.',
    'Characters are damaged (�): look at the original and mend them.',
  ),
  'row-cut': question(
    'Tệp kết thúc giữa dòng này: dòng có thể thiếu.',
    'The file ends inside this row: it may be incomplete.',
  ),
  'forms-renewed': note(
    'Biểu mẫu sinh tự động đã được sinh lại theo nội dung mới.',
    'Forms that were derived have been derived again from the new content.',
  ),
  'forms-behind': note(
    'Biểu mẫu đã chỉnh tay hoặc đã cũ từ trước nên giữ nguyên ({names}): mở thủ tục để sinh lại hoặc giữ.',
    'Forms changed by hand, or behind already, stay as they are ({names}): open the procedure to derive again or keep.',
  ),
  'record-unreadable': question('Bản ghi JSON không dùng được: {fault}', 'The JSON record cannot be used: {fault}'),
  'record-of-other': note(
    'Bản ghi của {other}: nhập thành thủ tục của tỉnh này.',
    'A record of {other}: it comes in as one of this province.',
  ),
  'record-files': note(
    'Tệp mẫu đơn không nằm trong bản ghi: tệp chưa có ở đây thì tải lên ở từng giấy tờ.',
    'Files of form templates are no part of a record: upload those that are not here yet.',
  ),
  'record-faulty': question('{fault}', '{fault}'),
} as const satisfies Record<string, Sentence>;
